import { defineWords } from '../i18n/words.ts'

/** What was known when, what has been revised since, and whether a unit has changed. */
export const vintageWords = defineWords(
  {
    moment: {
      day: (date: string) => `Du ser vad som var känt den ${date}.`,
      meeting: (body: string, date: string) => `Du ser vad som var känt när ${body} möttes den ${date}.`,
      vintage: (date: string) => `Du ser värdena som de var vid hämtningen ${date}.`,
      none: 'Då fanns inga värden.',
      called: (title: string) => `Då hette nyckeltalet ”${title}” hos källan.`,
      back: 'Visa det som är känt nu',
      news: {
        nothing: 'Inget av det som visas har ändrats sedan dess.',
        changed: (count: number) =>
          count === 1 ? 'Ett värde har ändrats sedan dess' : `${count} värden har ändrats sedan dess`,
        added: (count: number) => (count === 1 ? 'ett har kommit till' : `${count} har kommit till`),
        onlyAdded: (count: number) =>
          count === 1
            ? 'Inget värde har ändrats sedan dess, men ett har kommit till.'
            : `Inget värde har ändrats sedan dess, men ${count} har kommit till.`,
      },
    },
    choose: {
      summary: 'Vad var känt en annan dag?',
      lead: 'Välj en träff eller en dag. Adressen minns valet, så att du kan dela det.',
      meeting: 'Träff',
      noMeeting: 'Ingen träff vald',
      day: 'Dag',
      dayHint: 'Gäller när ingen träff är vald.',
      wrongDay: 'Skriv en dag som finns, till exempel 2024-05-03.',
      laterDay: 'Välj en dag som inte ligger framåt i tiden.',
      show: 'Visa det som var känt',
      meetingOption: (body: string, date: string) => `${body}, ${date}`,
    },
    sinceThen: 'Ändrat sedan dess',
    jump: {
      more: (factor: string) => `ungefär ${factor} gånger så höga`,
      less: (factor: string) => `ungefär en ${factor}-del så höga`,
      open: 'Har enheten ändrats?',
      seen: (date: string, how: string, places: number) =>
        `Vid hämtningen ${date} blev värdena ${how} i nästan alla platser (${places}). Det brukar betyda att källan har bytt enhet, till exempel från ”per 1 000” till ”per 100 000”.`,
      changed: 'Enheten har ändrats.',
      changedWhy: (date: string, how: string) =>
        `Vid hämtningen ${date} blev värdena ${how}. Jämför inte med siffror som skrevs ned dessförinnan, och se över mål som sattes i den gamla enheten.`,
      same: 'Enheten är densamma.',
      sameWhy: (date: string, how: string) =>
        `Vid hämtningen ${date} blev värdena ${how}, men någon har sagt att det är en vanlig revidering.`,
      yes: 'Ja, enheten har ändrats',
      no: 'Nej, enheten är densamma',
      undo: 'Ångra svaret',
      history: 'Vem som har sagt vad',
      about: (name: string) => `: ${name}`,
      answers: { open: 'Inget svar ännu', changed: 'Enheten har ändrats', same: 'Enheten är densamma' },
      told: {
        open: 'Tog tillbaka svaret',
        changed: 'Sa att enheten har ändrats',
        same: 'Sa att enheten är densamma',
      },
    },
    list: {
      title: 'Ändrat sedan träffen',
      none: 'Välj en träff eller en dag för att se vad källorna har ändrat sedan dess.',
      noneYet: 'Inga värden har ändrats ännu',
      noneYetWhy:
        'När en källa ändrar ett värde som redan är inläst visas det här: vad det var, vad det är nu och vilken hämtning det kom med. Det äldre värdet finns kvar.',
      answer: (values: string, indicators: string, one: boolean) =>
        one
          ? `${values} i ett nyckeltal är ${values === 'Ett värde' ? 'ett annat' : 'andra'} nu.`
          : `${values} i ${indicators} nyckeltal är andra nu.`,
      values: (count: string, one: boolean) => (one ? 'Ett värde' : `${count} värden`),
      calm: 'Inget värde har ändrats.',
      sinceMeeting: (body: string, date: string) => `Sedan ${body} möttes den ${date}.`,
      sinceDay: (date: string) => `Sedan den ${date}.`,
      scope: 'Vilka platser',
      county: 'Länets platser',
      everywhere: 'Alla platser',
      precision: 'Vilka ändringar',
      visible: 'Som syns i visade decimaler',
      all: 'Alla, även i sista decimalen',
      indicator: 'Nyckeltal',
      changed: 'Ändrade värden',
      places: 'Platser',
      years: 'År',
      fetched: 'Kom med hämtningen',
      place: 'Plats',
      year: 'År',
      sex: 'Kön',
      sexes: { T: 'Alla', K: 'Kvinnor', M: 'Män' } as Readonly<Record<string, string>>,
      before: 'Då',
      after: 'Nu',
      difference: 'Skillnad',
      mean: 'egen beräkning',
      units: 'Kan ha bytt enhet',
      unitsLead:
        'Ett språng på tio, hundra eller tusen gånger i nästan alla platser är sällan en händelse i befolkningen.',
      unitsChange: 'Så ändrades värdena',
      unitsAnswer: 'Svar',
      one: (name: string) => `${name}: ändrade värden`,
      backToAll: 'Alla nyckeltal',
      toIndicator: 'Visa nyckeltalet',
    },
    report: {
      jumps: (count: number) =>
        count === 1 ? 'Ett nyckeltal kan ha bytt enhet' : `${count} nyckeltal kan ha bytt enhet`,
      jump: (how: string) => `värdena blir ${how}.`,
      answer: 'Svara på nyckeltalets sida',
      finer: (count: string) => `Hos ${count} av dem skiljer bara antalet decimaler.`,
    },
  },
  {
    moment: {
      day: (date: string) => `You see what was known on ${date}.`,
      meeting: (body: string, date: string) => `You see what was known when ${body} met on ${date}.`,
      vintage: (date: string) => `You see the values as they were at the fetching of ${date}.`,
      none: 'There were no values then.',
      called: (title: string) => `The source called the indicator “${title}” then.`,
      back: 'Show what is known now',
      news: {
        nothing: 'Nothing of what is shown has changed since then.',
        changed: (count: number) =>
          count === 1 ? 'One value has changed since then' : `${count} values have changed since then`,
        added: (count: number) => (count === 1 ? 'one has been added' : `${count} have been added`),
        onlyAdded: (count: number) =>
          count === 1
            ? 'No value has changed since then, but one has been added.'
            : `No value has changed since then, but ${count} have been added.`,
      },
    },
    choose: {
      summary: 'What was known on another day?',
      lead: 'Choose a meeting or a day. The address keeps the choice, so that you can share it.',
      meeting: 'Meeting',
      noMeeting: 'No meeting chosen',
      day: 'Day',
      dayHint: 'Counts when no meeting is chosen.',
      wrongDay: 'Write a day that exists, such as 2024-05-03.',
      laterDay: 'Choose a day that does not lie ahead.',
      show: 'Show what was known',
      meetingOption: (body: string, date: string) => `${body}, ${date}`,
    },
    sinceThen: 'Changed since then',
    jump: {
      more: (factor: string) => `about ${factor} times as high`,
      less: (factor: string) => `about 1/${factor} as high`,
      open: 'Has the unit changed?',
      seen: (date: string, how: string, places: number) =>
        `At the fetching of ${date} the values became ${how} in nearly all places (${places}). This usually means that the source has changed its unit, such as from “per 1,000” to “per 100,000”.`,
      changed: 'The unit has changed.',
      changedWhy: (date: string, how: string) =>
        `At the fetching of ${date} the values became ${how}. Do not compare with figures that were written down before, and look over targets that were set in the old unit.`,
      same: 'The unit is the same.',
      sameWhy: (date: string, how: string) =>
        `At the fetching of ${date} the values became ${how}, but somebody has said that it is an ordinary revision.`,
      yes: 'Yes, the unit has changed',
      no: 'No, the unit is the same',
      undo: 'Undo the answer',
      history: 'Who has said what',
      about: (name: string) => `: ${name}`,
      answers: { open: 'No answer yet', changed: 'The unit has changed', same: 'The unit is the same' },
      told: {
        open: 'Took back the answer',
        changed: 'Said that the unit has changed',
        same: 'Said that the unit is the same',
      },
    },
    list: {
      title: 'Changed since the meeting',
      none: 'Choose a meeting or a day to see what the sources have changed since then.',
      noneYet: 'No values have changed yet',
      noneYetWhy:
        'When a source changes a value that is loaded already, it is shown here: what it was, what it is now and which fetching it came with. The older value remains.',
      answer: (values: string, indicators: string, one: boolean) =>
        one
          ? `${values} of one indicator ${values === 'One value' ? 'is another' : 'are others'} now.`
          : `${values} of ${indicators} indicators are others now.`,
      values: (count: string, one: boolean) => (one ? 'One value' : `${count} values`),
      calm: 'No value has changed.',
      sinceMeeting: (body: string, date: string) => `Since ${body} met on ${date}.`,
      sinceDay: (date: string) => `Since ${date}.`,
      scope: 'Which places',
      county: 'The county’s places',
      everywhere: 'All places',
      precision: 'Which changes',
      visible: 'Seen in the decimals shown',
      all: 'All, also in the last decimal',
      indicator: 'Indicator',
      changed: 'Changed values',
      places: 'Places',
      years: 'Years',
      fetched: 'Came with the fetching',
      place: 'Place',
      year: 'Year',
      sex: 'Sex',
      sexes: { T: 'All', K: 'Women', M: 'Men' } as Readonly<Record<string, string>>,
      before: 'Then',
      after: 'Now',
      difference: 'Difference',
      mean: 'own calculation',
      units: 'May have another unit',
      unitsLead:
        'A jump of ten, a hundred or a thousand times in nearly all places is seldom something that happened to the population.',
      unitsChange: 'How the values changed',
      unitsAnswer: 'Answer',
      one: (name: string) => `${name}: changed values`,
      backToAll: 'All indicators',
      toIndicator: 'Show the indicator',
    },
    report: {
      jumps: (count: number) =>
        count === 1 ? 'One indicator may have another unit' : `${count} indicators may have another unit`,
      jump: (how: string) => `the values become ${how}.`,
      answer: 'Answer on the indicator’s page',
      finer: (count: string) => `Of ${count} of them only the number of decimals differs.`,
    },
  },
)
