import { defineWords } from '../i18n/words.ts'

export const portfolioWords = defineWords(
  {
    title: 'Det som pågår',
    definition:
      'Allt ni driver tillsammans: vad det ska leda till, vem som har det, vad det kostar, hur mycket arbete det tar och när det slutar. Inget nytt börjar förrän det finns plats.',
    empty: 'Här samlas projekt, verksamheter, nätverk och forskning som ni driver tillsammans.',
    emptyWhy:
      'Den som vill prioritera hårdare behöver först se vad som redan pågår. Börja med det som ni möts om oftast.',
    add: 'Lägg till det som pågår',
    answer: (running: number, work: string, of: string | null) => {
      if (running === 0) return 'Inget pågår just nu.'
      const things = running === 1 ? 'En sak pågår' : `${running} saker pågår`
      return of === null
        ? `${things} och tar ${work} årsarbeten.`
        : `${things} och tar ${work} av ${of} årsarbeten.`
    },
    room: {
      unknown: ' Ingen har sagt hur mycket ni har att fördela.',
      none: ' Det finns ingen plats för något nytt förrän något slutar.',
      some: (work: string) => ` Det finns plats för ${work} årsarbeten till.`,
      over: (work: string) => ` Det är ${work} årsarbeten mer än ni har.`,
      projects: (free: number) =>
        free < 0
          ? ` Ni leder ${-free === 1 ? 'ett projekt' : `${-free} projekt`} fler än ni har sagt att ni klarar.`
          : free === 0
            ? ' Ni leder så många projekt samtidigt som ni har sagt att ni klarar.'
            : '',
    },
    kinds: { project: 'Projekt', operation: 'Verksamhet', network: 'Nätverk', research: 'Forskning' },
    allKinds: 'Alla slag',
    shows: { running: 'Pågår', asked: 'Att ta ställning till', ended: 'Avslutat' },
    which: 'Vilka visas',
    kindLabel: 'Slag',
    filter: 'Sök i det som pågår',
    apply: 'Visa',
    clear: 'Visa alla',
    heads: {
      name: 'Vad',
      owner: 'Vem har det',
      cost: 'Kostar per år',
      work: 'Årsarbeten',
      until: 'Slutar',
      state: 'Läge',
      questions: 'Frågor',
    },
    states: {
      running: 'Pågår',
      over: 'Tiden är ute',
      ending: 'Ska sluta',
      ahead: 'Börjar senare',
      ended: 'Avslutad',
    },
    doubts: {
      over: 'Sista dagen har gått, och ingen har sagt att det är avslutat.',
      'no-sunset': 'Har ingen sista dag och inget skäl till varför.',
      'no-target': 'Är inte knuten till något mål.',
      'no-cost': 'Ingen vet vad det kostar.',
    },
    noEnd: 'Tills vidare',
    unknownCost: 'Inte känt',
    nothingShown: 'Inget här.',
    nothingShownWhy: {
      running: 'Inget pågår av det slag som du har valt.',
      asked:
        'Allt som pågår har en sista dag, ett mål och en kostnad, och ingen har föreslagit att något ska sluta.',
      ended: 'Inget är avslutat än.',
    },
    chart: {
      heading: 'Plats framöver',
      says: 'Så mycket arbete är lovat den första dagen i varje månad, mot det ni har att fördela.',
      title: 'Lovat arbete månad för månad',
      description: (first: string, last: string, of: string) =>
        `${first} årsarbeten nu och ${last} om två år, av ${of}. Talen står i tabellen under bilden.`,
      unknown: 'ett okänt antal',
      used: 'lovat',
      capacity: 'finns',
      table: 'Visa talen',
      month: 'Månad',
      projects: 'Projekt',
    },
    slot: {
      heading: 'Finns det plats för något nytt?',
      work: 'Årsarbeten som behövs',
      isProject: 'Det är ett projekt',
      ask: 'Se när det får plats',
      now: 'Det får plats redan nu.',
      from: (day: string) => `Det får plats från ${day}, om inget mer lovas bort innan dess.`,
      never:
        'Det får inte plats de närmaste tre åren. Något måste sluta, eller så behöver ni mer att fördela.',
      unknown: 'Säg först hur mycket ni har att fördela.',
      workMissing: 'Skriv hur många årsarbeten det tar, till exempel 0,5.',
    },
    capacityHeading: 'Det ni har att fördela',
    capacity: (work: string, day: string) => `${work} årsarbeten sedan ${day}`,
    capacityProjects: (count: number) => `Högst ${count} projekt samtidigt`,
    capacityNone: 'Ingen har sagt hur mycket ni har att fördela.',
    sayCapacity: 'Säg hur mycket ni har',
    change: 'Ändra',
    csv: 'Hämta listan (CSV)',
    fileName: 'det-som-pagar',
    fileHeads: [
      'Namn',
      'Slag',
      'Uppdrag',
      'Vem har det',
      'Börjar',
      'Slutar',
      'Kostnad per år (kr)',
      'Årsarbeten',
      'Läge',
      'Frågor',
    ] as readonly string[],
    alreadyEnded: 'Den är redan avslutad.',
    alreadyAnswered: 'Någon har redan svarat.',
    toActivity: 'Till sidan',
    page: {
      runs: (from: string, to: string | null) =>
        to ? `Pågår från ${from} till ${to}.` : `Pågår sedan ${from}, tills vidare.`,
      ahead: (from: string) => `Börjar ${from}.`,
      over: (day: string) => `Skulle ha slutat ${day}.`,
      ending: (day: string) => `Ska sluta ${day}.`,
      ended: (day: string) => `Slutade ${day}.`,
      mission: 'Uppdrag',
      targets: 'Mål',
      noTargets: 'inget',
      noSunset: 'Därför har den ingen sista dag',
      doubts: 'Att ta ställning till',
      howEnded: 'Så slutade den',
      stops: 'Förslag om att sluta',
      noStops: 'Ingen har föreslagit att den ska sluta.',
      propose: 'Föreslå att den slutar',
      answer: 'Ta ställning',
      answers: { end: 'Ska sluta', 'hand-over': 'Ska lämnas över', keep: 'Fortsätter' },
      by: (day: string) => `senast ${day}`,
      awaits: (day: string) => `Väntar på svar till ${day}`,
      late: (days: number) => (days === 1 ? 'Svaret är en dag sent' : `Svaret är ${days} dagar sent`),
      end: 'Den har slutat',
      undoEnd: 'Den har inte slutat',
      change: 'Ändra uppgifterna',
      undo: 'Ångra svaret',
    },
  },
  {
    title: 'What runs',
    definition:
      'All that you run together: what it is to lead to, who has it, what it costs, how much work it takes and when it ends. Nothing new begins until there is room.',
    empty: 'Projects, operations, networks and research that you run together are kept here.',
    emptyWhy:
      'Whoever wants to prioritise harder first needs to see what runs already. Begin with what you meet about most often.',
    add: 'Add what runs',
    answer: (running: number, work: string, of: string | null) => {
      if (running === 0) return 'Nothing runs just now.'
      const things = running === 1 ? 'One thing runs' : `${running} things run`
      const takes = running === 1 ? 'takes' : 'take'
      return of === null
        ? `${things} and ${takes} ${work} years of full-time work.`
        : `${things} and ${takes} ${work} of ${of} full-time posts.`
    },
    room: {
      unknown: ' Nobody has said how much you have to share out.',
      none: ' There is no room for anything new until something ends.',
      some: (work: string) => ` There is room for ${work} full-time posts more.`,
      over: (work: string) => ` That is ${work} full-time posts more than you have.`,
      projects: (free: number) =>
        free < 0
          ? ` You lead ${-free === 1 ? 'one project' : `${-free} projects`} more than you have said you can.`
          : free === 0
            ? ' You lead as many projects at once as you have said you can.'
            : '',
    },
    kinds: { project: 'Project', operation: 'Operation', network: 'Network', research: 'Research' },
    allKinds: 'All kinds',
    shows: { running: 'Runs', asked: 'To take a stand on', ended: 'Ended' },
    which: 'Which are shown',
    kindLabel: 'Kind',
    filter: 'Search in what runs',
    apply: 'Show',
    clear: 'Show all',
    heads: {
      name: 'What',
      owner: 'Who has it',
      cost: 'Costs a year',
      work: 'Full-time posts',
      until: 'Ends',
      state: 'State',
      questions: 'Questions',
    },
    states: {
      running: 'Runs',
      over: 'Its time is out',
      ending: 'Is to end',
      ahead: 'Begins later',
      ended: 'Ended',
    },
    doubts: {
      over: 'Its last day has passed, and nobody has said that it has ended.',
      'no-sunset': 'Has no last day and no reason why.',
      'no-target': 'Is not tied to any target.',
      'no-cost': 'Nobody knows what it costs.',
    },
    noEnd: 'Until further notice',
    unknownCost: 'Not known',
    nothingShown: 'Nothing here.',
    nothingShownWhy: {
      running: 'Nothing runs of the kind that you have chosen.',
      asked:
        'All that runs has a last day, a target and a cost, and nobody has proposed that anything should end.',
      ended: 'Nothing has ended yet.',
    },
    chart: {
      heading: 'Room ahead',
      says: 'So much work is promised on the first day of each month, against what you have to share out.',
      title: 'Promised work month by month',
      description: (first: string, last: string, of: string) =>
        `${first} full-time posts now and ${last} in two years, of ${of}. The numbers stand in the table below the picture.`,
      unknown: 'an unknown number',
      used: 'promised',
      capacity: 'there is',
      table: 'Show the numbers',
      month: 'Month',
      projects: 'Projects',
    },
    slot: {
      heading: 'Is there room for something new?',
      work: 'Full-time posts needed',
      isProject: 'It is a project',
      ask: 'See when it fits',
      now: 'It fits already now.',
      from: (day: string) => `It fits from ${day}, if nothing more is promised away before that.`,
      never: 'It does not fit in the next three years. Something must end, or you need more to share out.',
      unknown: 'First say how much you have to share out.',
      workMissing: 'Write how many full-time posts it takes, for instance 0.5.',
    },
    capacityHeading: 'What you have to share out',
    capacity: (work: string, day: string) => `${work} full-time posts since ${day}`,
    capacityProjects: (count: number) => `At most ${count} projects at once`,
    capacityNone: 'Nobody has said how much you have to share out.',
    sayCapacity: 'Say how much you have',
    change: 'Change',
    csv: 'Download the list (CSV)',
    fileName: 'what-runs',
    fileHeads: [
      'Name',
      'Kind',
      'Mission',
      'Who has it',
      'Begins',
      'Ends',
      'Cost a year (SEK)',
      'Full-time posts',
      'State',
      'Questions',
    ] as readonly string[],
    alreadyEnded: 'It has ended already.',
    alreadyAnswered: 'Somebody has answered already.',
    toActivity: 'To the page',
    page: {
      runs: (from: string, to: string | null) =>
        to ? `Runs from ${from} to ${to}.` : `Runs since ${from}, until further notice.`,
      ahead: (from: string) => `Begins on ${from}.`,
      over: (day: string) => `Should have ended on ${day}.`,
      ending: (day: string) => `Is to end on ${day}.`,
      ended: (day: string) => `Ended on ${day}.`,
      mission: 'Mission',
      targets: 'Targets',
      noTargets: 'none',
      noSunset: 'Why it has no last day',
      doubts: 'To take a stand on',
      howEnded: 'How it ended',
      stops: 'Proposals that it end',
      noStops: 'Nobody has proposed that it end.',
      propose: 'Propose that it end',
      answer: 'Take a stand',
      answers: { end: 'Is to end', 'hand-over': 'Is to be handed over', keep: 'Goes on' },
      by: (day: string) => `by ${day}`,
      awaits: (day: string) => `Awaits an answer until ${day}`,
      late: (days: number) => (days === 1 ? 'The answer is one day late' : `The answer is ${days} days late`),
      end: 'It has ended',
      undoEnd: 'It has not ended',
      change: 'Change what is said of it',
      undo: 'Undo the answer',
    },
  },
)
