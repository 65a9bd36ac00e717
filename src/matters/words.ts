import { numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

const sv = (count: number) => numeral('sv', count)
const en = (count: number) => numeral('en', count)

export const matterWords = defineWords(
  {
    title: 'Ärenden',
    answer: (open: number, wrong: number) =>
      open === 0
        ? 'Inget ärende är öppet.'
        : `${capital(sv(open))} ${open === 1 ? 'ärende är öppet' : 'ärenden är öppna'}. ${
            wrong === 0
              ? 'Inget av dem behöver hjälp vidare.'
              : wrong === 1
                ? 'Ett av dem behöver hjälp vidare.'
                : `${capital(sv(wrong))} av dem behöver hjälp vidare.`
          }`,
    definition:
      'Ett ärende är något som ska bli ett beslut eller en insats. Det väcks, bereds, samråds om, beslutas och genomförs, i ett organ i taget.',
    found: (count: number) =>
      count === 0
        ? 'Inget ärende stämmer med det du söker.'
        : count === 1
          ? 'Ett ärende stämmer med det du söker.'
          : `${count} ärenden stämmer med det du söker.`,
    endedKind: (name: string) => `${name} (avslutat)`,
    behind: {
      title: 'Ärendet bakom',
      answer: (count: number) =>
        count === 0
          ? 'Inget ärende är kopplat till utfallet.'
          : count === 1
            ? 'Ett ärende ledde hit.'
            : `${capital(sv(count))} ärenden ledde hit.`,
      none: 'Inget ärende är kopplat hit. Det kopplas från ärendets egen sida.',
      way: (date: string, days: number) =>
        `Väckt ${date}, ${days === 1 ? 'en dag' : `${days} dagar`} till utfallet.`,
    },
    steps: {
      raise: 'Väcka',
      prepare: 'Bereda',
      consult: 'Samråda',
      decide: 'Besluta',
      carryOut: 'Genomföra',
    },
    stepMeans: {
      raise: 'Någon säger vad som behövs.',
      prepare: 'Behovet görs till ett förslag.',
      consult: 'De som berörs säger vad de tycker, samtidigt om de är flera.',
      decide: 'Förslaget leder till ett utfall.',
      carryOut: 'Parterna antar det, och det blir gjort.',
    },
    inStep: {
      raise: 'väcks',
      prepare: 'bereds',
      consult: 'är på samråd',
      decide: 'väntar på beslut',
      carryOut: 'genomförs',
    },
    next: {
      raise: (who: string) => `att det väcks hos ${who}`,
      prepare: (who: string) => `beredning i ${who}`,
      consult: (who: string) => `samråd med ${who}`,
      decide: (who: string) => `beslut i ${who}`,
      carryOut: (who: string) => `genomförande hos ${who}`,
    },
    parties: 'parterna',
    theParties: 'Parterna',
    whereRaised: 'Där det väcks',
    mandates: {
      decides: 'Beslutar',
      prepares: 'Bereder',
      advises: 'Ger råd',
      informs: 'Informerar',
      parties: 'Var och en för sig',
      unknown: 'Mandat ej angivet',
      anywhere: 'Vilket organ som helst',
    },
    states: {
      open: 'Öppet',
      postponed: 'Uppskjutet',
      finished: 'Genomfört',
      dropped: 'Inte fört vidare',
      elsewhere: 'Hanteras av någon annan',
    },
    days: (count: number) => (count === 1 ? '1 dag' : `${count} dagar`),
    daysIn: (count: number) => (count === 1 ? 'en dag' : `${count} dagar`),
    expected: (days: number) => `väntat: ${days === 1 ? '1 dag' : `${days} dagar`}`,
    filter: 'Sök bland ärendena',
    query: 'Innehåller',
    kind: 'Slag',
    step: 'Steg',
    body: 'Ligger hos',
    state: 'Läge',
    order: 'Ordning',
    anyKind: 'Alla slag',
    anyStep: 'Alla steg',
    anyBody: 'Alla organ',
    filterStates: { open: 'Öppna', closed: 'Avslutade', all: 'Alla' },
    orders: { longest: 'Har legat längst', newest: 'Senast väckta', alphabet: 'Efter rubrik' },
    apply: 'Visa ärendena',
    clear: 'Visa alla öppna',
    matter: 'Ärende',
    stands: 'Har legat',
    whole: 'Sedan det väcktes',
    empty: 'Inga ärenden ännu',
    emptyWhy:
      'Här syns vad som är på väg: vad som behövs, vems tur det är och hur länge det har legat. Det som annars stannar mellan två organ blir synligt.',
    emptyPaths:
      'Börja med att skriva in vilken väg ett ärende ska gå, till exempel från en arbetsgrupp till beredningsgruppen och styrgruppen.',
    raise: 'Väck ett ärende',
    toPaths: 'Slag av ärenden och deras vägar',
    toBodies: 'Organen och hur de hänger ihop',
    none: 'Inga avslutade ärenden att visa.',
    page: {
      crumb: 'Ärendet',
      need: 'Vad som behövs',
      way: 'Vägen',
      wayOf: (title: string) => `Vägen för ärendet ${title}`,
      table: 'Vägen som tabell',
      from: 'Från',
      to: 'Till',
      took: 'Dagar',
      who: 'Organ',
      note: 'Anteckning',
      now: 'nu',
      sum: 'Sammanlagt',
      aside: { postponed: 'Uppskjutet', dropped: 'Inte fört vidare', elsewhere: 'Hos någon annan' },
      ahead: 'Återstår',
      answered: (date: string) => `Svarade ${date}`,
      notAnswered: 'Har inte svarat',
      back: 'Återremiss',
      turn: 'Vems tur det är',
      turnOf: (who: string, date: string) => `${who}, sedan ${date}`,
      turnToMove: 'Alla har svarat. Nu är det beredningens tur att flytta ärendet vidare.',
      noTurn: 'Ingens. Ärendet är avslutat.',
      asleep: (date: string) => `Ingens förrän ${date}`,
      by: (date: string) => `Väntas vara klart ${date}`,
      raisedBy: 'Väckt av',
      raisedOn: 'Väckt den',
      path: 'Väg',
      version: (version: number) => `version ${version}`,
      newer: (version: number) => `Version ${version} finns.`,
      reroute: (version: number) => `Flytta över till version ${version}`,
      stems: 'Kommer ur',
      nothing: 'Inget är angivet',
      addOrigin: 'Koppla till något mer',
      removeOrigin: (name: string) => `Ta bort kopplingen till ${name}`,
      remove: 'Ta bort',
      led: 'Ledde till',
      knowledge: 'Det här vet vi',
      knowledgeLink: 'Vad talar för och emot?',
      inForce: 'Gäller det?',
      forWhom: (count: number, of: number) =>
        count === 0
          ? 'Det gäller inte hos någon part ännu.'
          : count === of
            ? of === 1
              ? 'Det gäller hos den part som har fått frågan.'
              : `Det gäller hos alla ${of} parter.`
            : `Det gäller hos ${count} av ${of} parter.`,
      notYet: (names: string) => `Inte hos ${names}.`,
      history: 'Historik',
      corrected: 'Rättad',
      undone: 'Ångrad',
      correct: 'Rätta',
      correctOf: (what: string) => `Rätta: ${what}`,
      undo: 'Ångra det senaste',
      undoWhy: (what: string) => `Tar tillbaka det senaste: ”${what}”. Båda raderna står kvar i historiken.`,
      actions: 'Vad vill du göra?',
      move: 'Flytta ärendet vidare',
      moveBack: 'Flytta ärendet',
      planMeeting: 'Planera en träff',
      answer: 'Skriv in ett samrådssvar',
      decide: 'Koppla till utfallet',
      decideMore: 'Koppla till ett utfall till',
      finish: 'Ärendet är genomfört',
      stop: 'Stoppa ärendet',
      resume: 'Återuppta ärendet',
      change: 'Ändra rubrik och behov',
    },
    events: {
      raised: (where: string) => `Väcktes hos ${where}`,
      moved: (step: string, where: string) => `Flyttades: ${step} hos ${where}`,
      returned: (step: string, where: string) => `Återremiss: ${step} hos ${where}`,
      answered: (who: string) => `${who} svarade i samrådet`,
      decided: (outcome: string) => `Ledde till utfallet ${outcome}`,
      dropped: 'Fördes inte vidare',
      postponed: (date: string) => `Sköts upp till ${date}`,
      elsewhere: 'Lämnades över till någon annan',
      resumed: 'Togs upp igen',
      finished: 'Genomfördes',
      rerouted: (version: number) => `Flyttades över till version ${version} av vägen`,
      undone: (what: string) => `Ångrade: ${what}`,
    },
    alarms: {
      overdue: {
        title: 'Har legat längre än väntat',
        text: (days: number, expected: number, who: string) =>
          `Ärendet har legat ${days} dagar hos ${who}. Vägen räknar med ${expected}.`,
      },
      ended: {
        title: 'Väntar på ett organ som är avslutat',
        text: (who: string, date: string) =>
          `${who} avslutades ${date} och kan inte ta upp ärendet. Flytta det till ett annat organ.`,
      },
      slept: {
        title: 'Skulle ha tagits upp igen',
        text: (date: string) => `Ärendet var uppskjutet till ${date}. Återuppta det, eller stoppa det.`,
      },
      'no-meeting': {
        title: 'Ingen kommande träff',
        text: (who: string) =>
          `${who} har ingen träff planerad. Ärendet kan inte tas upp förrän det finns en.`,
      },
    },
    story: {
      standsAt: (days: string, who: string) => `Ärendet har legat ${days} hos ${who}.`,
      cameToday: (who: string) => `Ärendet kom i dag till ${who}.`,
      carriedOut: (days: string, who: string) => `Ärendet har genomförts i ${days} hos ${who}.`,
      consulted: (days: string, answered: number, of: number) =>
        `Ärendet har varit på samråd i ${days}. ${capital(sv(answered))} av ${sv(of)} organ har svarat.`,
      allAnswered: (of: number) =>
        of === 1
          ? 'Samrådet är klart.'
          : of === 2
            ? 'Båda organen har svarat i samrådet.'
            : `Alla ${sv(of)} organ har svarat i samrådet.`,
      left: (who: string) => `Kvar är ${who}.`,
      next: (what: string) => `Nästa steg är ${what}.`,
      lastStep: 'Det är det sista steget.',
      postponed: (date: string, who: string) =>
        `Ärendet är uppskjutet till ${date}. Det ligger kvar hos ${who}.`,
      finished: (days: string) => `Ärendet är genomfört. Det tog ${days} från att det väcktes.`,
      dropped: (date: string, who: string, days: string) =>
        `Ärendet fördes inte vidare. Det stannade ${date} hos ${who}, efter ${days}.`,
      elsewhere: (date: string, who: string) =>
        `Ärendet hanteras av någon annan sedan ${date}. Det låg då hos ${who}.`,
    },
    picture: {
      here: (days: string) => `Här nu, ${days}`,
      answered: 'Har svarat',
      was: (days: string) => `Var här ${days}`,
      passed: 'Gick förbi',
      aside: 'Här när det lades åt sidan',
      stopped: 'Stannade här',
      ahead: 'Återstår',
      expected: (days: number) => `Högst ${days === 1 ? '1 dag' : `${days} dagar`}`,
      noLimit: 'Ingen tid angiven',
      back: (date: string) => `Återremiss ${date}`,
      sideBySide: 'samtidigt',
      says: (step: string, who: string, mandate: string, note: string) =>
        `${step}: ${who} (${mandate.toLowerCase()}), ${note.toLowerCase()}.`,
      legend:
        'Formen visar mandatet: sexhörning beslutar, rak ruta bereder, rund ruta ger råd, streckad ruta informerar, dubbel ruta är parterna var för sig. Mandaten är de som organen har i dag.',
    },
  },
  {
    title: 'Matters',
    answer: (open, wrong) =>
      open === 0
        ? 'No matter is open.'
        : `${capital(en(open))} ${open === 1 ? 'matter is' : 'matters are'} open. ${
            wrong === 0
              ? 'None of them needs help to move on.'
              : wrong === 1
                ? 'One of them needs help to move on.'
                : `${capital(en(wrong))} of them need help to move on.`
          }`,
    definition:
      'A matter is something that is to become a decision or a measure. It is raised, prepared, consulted on, decided and carried out, in one body at a time.',
    found: (count) =>
      count === 0
        ? 'No matter matches your search.'
        : count === 1
          ? 'One matter matches your search.'
          : `${count} matters match your search.`,
    endedKind: (name) => `${name} (ended)`,
    behind: {
      title: 'The matter behind it',
      answer: (count) =>
        count === 0
          ? 'No matter is linked to the outcome.'
          : count === 1
            ? 'One matter led here.'
            : `${capital(en(count))} matters led here.`,
      none: 'No matter is linked to it. It is linked from the page of the matter.',
      way: (date, days) => `Raised on ${date}, ${days === 1 ? 'one day' : `${days} days`} to the outcome.`,
    },
    steps: {
      raise: 'Raise',
      prepare: 'Prepare',
      consult: 'Consult',
      decide: 'Decide',
      carryOut: 'Carry out',
    },
    stepMeans: {
      raise: 'Somebody says what is needed.',
      prepare: 'The need becomes a proposal.',
      consult: 'Those concerned say what they think, side by side when they are several.',
      decide: 'The proposal leads to an outcome.',
      carryOut: 'The parties adopt it, and it is done.',
    },
    inStep: {
      raise: 'is being raised',
      prepare: 'is being prepared',
      consult: 'is out for consultation',
      decide: 'awaits a decision',
      carryOut: 'is being carried out',
    },
    next: {
      raise: (who) => `that it is raised with ${who}`,
      prepare: (who) => `preparation in ${who}`,
      consult: (who) => `consultation with ${who}`,
      decide: (who) => `decision in ${who}`,
      carryOut: (who) => `carrying out by ${who}`,
    },
    parties: 'the parties',
    theParties: 'The parties',
    whereRaised: 'Where it is raised',
    mandates: {
      decides: 'Decides',
      prepares: 'Prepares',
      advises: 'Advises',
      informs: 'Informs',
      parties: 'Each by itself',
      unknown: 'Mandate not stated',
      anywhere: 'Any body',
    },
    states: {
      open: 'Open',
      postponed: 'Postponed',
      finished: 'Carried out',
      dropped: 'Not taken further',
      elsewhere: 'Handled by others',
    },
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    daysIn: (count) => (count === 1 ? 'one day' : `${count} days`),
    expected: (days) => `expected: ${days === 1 ? '1 day' : `${days} days`}`,
    filter: 'Search the matters',
    query: 'Contains',
    kind: 'Kind',
    step: 'Step',
    body: 'Stands with',
    state: 'State',
    order: 'Order',
    anyKind: 'All kinds',
    anyStep: 'All steps',
    anyBody: 'All bodies',
    filterStates: { open: 'Open', closed: 'Closed', all: 'All' },
    orders: { longest: 'Stood longest', newest: 'Raised last', alphabet: 'By heading' },
    apply: 'Show the matters',
    clear: 'Show all that are open',
    matter: 'Matter',
    stands: 'Has stood',
    whole: 'Since it was raised',
    empty: 'No matters yet',
    emptyWhy:
      'Here you see what is on its way: what is needed, whose turn it is and how long it has stood. What would otherwise stop between two bodies comes to light.',
    emptyPaths:
      'Begin by entering which way a matter shall go, for instance from a working group to the preparatory group and the steering group.',
    raise: 'Raise a matter',
    toPaths: 'Kinds of matter and their paths',
    toBodies: 'The bodies and how they hang together',
    none: 'No closed matters to show.',
    page: {
      crumb: 'The matter',
      need: 'What is needed',
      way: 'The way',
      wayOf: (title) => `The way of the matter ${title}`,
      table: 'The way as a table',
      from: 'From',
      to: 'To',
      took: 'Days',
      who: 'Body',
      note: 'Note',
      now: 'now',
      sum: 'In all',
      aside: { postponed: 'Postponed', dropped: 'Not taken further', elsewhere: 'With others' },
      ahead: 'Remains',
      answered: (date) => `Answered on ${date}`,
      notAnswered: 'Has not answered',
      back: 'Sent back',
      turn: 'Whose turn it is',
      turnOf: (who, date) => `${who}, since ${date}`,
      turnToMove: 'All have answered. Now those who prepare shall move the matter on.',
      noTurn: 'Nobody’s. The matter is closed.',
      asleep: (date) => `Nobody’s until ${date}`,
      by: (date) => `Expected to be ready by ${date}`,
      raisedBy: 'Raised by',
      raisedOn: 'Raised on',
      path: 'Path',
      version: (version) => `version ${version}`,
      newer: (version) => `There is a version ${version}.`,
      reroute: (version) => `Move over to version ${version}`,
      stems: 'Stems from',
      nothing: 'Nothing is stated',
      addOrigin: 'Link to something more',
      removeOrigin: (name) => `Remove the link to ${name}`,
      remove: 'Remove',
      led: 'Led to',
      knowledge: 'What we know',
      knowledgeLink: 'What speaks for and against?',
      inForce: 'Is it in force?',
      forWhom: (count, of) =>
        count === 0
          ? 'It is not in force for any party yet.'
          : count === of
            ? of === 1
              ? 'It is in force for the party that was asked.'
              : `It is in force for all ${of} parties.`
            : `It is in force for ${count} of ${of} parties.`,
      notYet: (names) => `Not for ${names}.`,
      history: 'History',
      corrected: 'Corrected',
      undone: 'Undone',
      correct: 'Correct',
      correctOf: (what) => `Correct: ${what}`,
      undo: 'Undo the last movement',
      undoWhy: (what) => `Takes back the last movement: “${what}”. Both rows remain in the history.`,
      actions: 'What do you want to do?',
      move: 'Move the matter on',
      moveBack: 'Move the matter',
      planMeeting: 'Plan a meeting',
      answer: 'Enter an answer',
      decide: 'Link to the outcome',
      decideMore: 'Link to another outcome',
      finish: 'The matter is carried out',
      stop: 'Stop the matter',
      resume: 'Resume the matter',
      change: 'Change heading and need',
    },
    events: {
      raised: (where) => `Was raised with ${where}`,
      moved: (step, where) => `Was moved: ${step} in ${where}`,
      returned: (step, where) => `Was sent back: ${step} in ${where}`,
      answered: (who) => `${who} answered in the consultation`,
      decided: (outcome) => `Led to the outcome ${outcome}`,
      dropped: 'Was not taken further',
      postponed: (date) => `Was postponed until ${date}`,
      elsewhere: 'Was handed over to others',
      resumed: 'Was taken up again',
      finished: 'Was carried out',
      rerouted: (version) => `Was moved over to version ${version} of the path`,
      undone: (what) => `Undid: ${what}`,
    },
    alarms: {
      overdue: {
        title: 'Has stood longer than expected',
        text: (days, expected, who) =>
          `The matter has stood ${days} days with ${who}. The path expects ${expected}.`,
      },
      ended: {
        title: 'Waits for a body that has ended',
        text: (who, date) =>
          `${who} ended on ${date} and cannot take up the matter. Move it to another body.`,
      },
      slept: {
        title: 'Should have been taken up again',
        text: (date) => `The matter was postponed until ${date}. Resume it, or stop it.`,
      },
      'no-meeting': {
        title: 'No coming meeting',
        text: (who) => `${who} has no meeting planned. The matter cannot be taken up until there is one.`,
      },
    },
    story: {
      standsAt: (days, who) => `The matter has stood ${days} with ${who}.`,
      cameToday: (who) => `The matter came to ${who} today.`,
      carriedOut: (days, who) => `The matter has been carried out for ${days} by ${who}.`,
      consulted: (days, answered, of) =>
        `The matter has been out for consultation for ${days}. ${capital(en(answered))} of ${en(of)} ${
          answered === 1 ? 'has' : 'have'
        } answered.`,
      allAnswered: (of) =>
        of === 1
          ? 'The consultation is done.'
          : of === 2
            ? 'Both bodies have answered in the consultation.'
            : `All ${en(of)} have answered in the consultation.`,
      left: (who) => `Still to answer: ${who}.`,
      next: (what) => `The next step is ${what}.`,
      lastStep: 'That is the last step.',
      postponed: (date, who) => `The matter is postponed until ${date}. It remains with ${who}.`,
      finished: (days) => `The matter is carried out. It took ${days} from when it was raised.`,
      dropped: (date, who, days) =>
        `The matter was not taken further. It stopped on ${date} with ${who}, after ${days}.`,
      elsewhere: (date, who) => `The matter is handled by others since ${date}. It then stood with ${who}.`,
    },
    picture: {
      here: (days) => `Here now, ${days}`,
      answered: 'Has answered',
      was: (days) => `Was here ${days}`,
      passed: 'Passed by',
      aside: 'Here when it was laid aside',
      stopped: 'Stopped here',
      ahead: 'Remains',
      expected: (days) => `At most ${days === 1 ? '1 day' : `${days} days`}`,
      noLimit: 'No time stated',
      back: (date) => `Sent back ${date}`,
      sideBySide: 'side by side',
      says: (step, who, mandate, note) =>
        `${step}: ${who} (${mandate.toLowerCase()}), ${note.toLowerCase()}.`,
      legend:
        'The shape shows the mandate: a hexagon decides, a square box prepares, a rounded box advises, a dashed box informs, a double box is the parties, each by itself. The mandates are those that the bodies have today.',
    },
  },
)

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
