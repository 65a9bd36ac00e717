import { defineWords } from '../i18n/words.ts'

export const planWords = defineWords(
  {
    title: 'Planen',
    answer: (open: number, late: number, unanswered: number) => {
      if (open === 0) return 'Ingen plan pågår.'
      const plans = open === 1 ? 'En plan pågår.' : `${open} planer pågår.`
      const actions =
        late === 0
          ? ' Ingen åtgärd är sen.'
          : late === 1
            ? ' En åtgärd är sen.'
            : ` ${late} åtgärder är sena.`
      const asked =
        unanswered === 0
          ? ''
          : unanswered === 1
            ? ' En begäran om stöd väntar på svar.'
            : ` ${unanswered} begäranden om stöd väntar på svar.`
      return `${plans}${actions}${asked}`
    },
    definition:
      'Här blir beslut till handling: vem gör vad till när, vad som måste bli klart först, och vilket stöd ledningen behöver ge.',
    empty: 'Här samlas förändringsstrategier och verksamhetsplaner.',
    emptyWhy:
      'Ett beslut som ingen äger blir sällan av. I planen har varje åtgärd en ägare och en slutdag, och det syns vad helheten hänger på.',
    add: 'Gör en plan',
    kinds: { strategy: 'Förändringsstrategi', operating: 'Verksamhetsplan' },
    period: (from: string, to: string) => `${from} – ${to}`,
    closed: 'Avslutad',
    open: 'Pågår',
    closedPlans: 'Avslutade planer',
    heads: {
      plan: 'Plan',
      actions: 'Åtgärder',
      end: 'Blir klar',
      action: 'Åtgärd',
      owner: 'Ägare',
      days: 'Dagar',
      state: 'Läge',
      waits: 'Väntar på',
      slack: 'Får glida',
    },
    counted: (done: number, all: number) => (all === 0 ? 'Inga åtgärder än' : `${done} av ${all} klara`),
    lateCount: (count: number) => (count === 1 ? 'en är sen' : `${count} är sena`),
    states: {
      done: 'Klar',
      late: 'Sen',
      stuck: 'Står still',
      'at-risk': 'Osäker',
      underway: 'Pågår',
      ahead: 'Börjar senare',
    },
    alreadyClosed: 'Planen är avslutad. Öppna den igen om något ska ändras.',
    toPlan: 'Till planen',
    noTrouble: 'Allt som pågår går som det ska, enligt dem som ansvarar.',
    heldBy: (owner: string, day: string) => `${owner} ansvarar. Ska vara klar ${day}.`,
    standingOf: (done: number, all: number, late: number) => {
      if (all === 0) return 'Planen har inga åtgärder än.'
      const first =
        done === all
          ? all === 1
            ? 'Åtgärden är klar.'
            : `Alla ${all} åtgärder är klara.`
          : `${done} av ${all} åtgärder är klara.`
      const then = late === 0 ? '' : late === 1 ? ' En är sen.' : ` ${late} är sena.`
      return `${first}${then}`
    },
    forecast: (day: string, slips: number) =>
      slips > 0
        ? ` Som det ser ut nu blir planen klar ${day}, ${slips === 1 ? 'en dag' : `${slips} dagar`} efter den sista planerade dagen.`
        : ` Som det ser ut nu blir planen klar ${day}.`,
    closedNote: (day: string) => `Avslutad ${day}.`,
    timeLine: 'Tidslinjen',
    timeLineSays: (path: string) =>
      path === ''
        ? ''
        : `Slutet hänger på ${path}. Varje dag som någon av dem glider flyttar hela planens slut.`,
    chartTitle: (name: string) => `Tidslinje för ${name}`,
    chartSays: (count: number, from: string, to: string) =>
      `${count} åtgärder mellan ${from} och ${to}. Samma uppgifter står i tabellen nedanför.`,
    legend: {
      critical: 'slutet hänger på den',
      done: 'klar',
      other: 'har tid att glida',
      late: 'försenad del',
      milestone: 'delmål',
      today: 'i dag',
    },
    today: 'i dag',
    tableTitle: 'Åtgärderna',
    critical: 'Slutet hänger på den',
    slack: (days: number) => (days === 1 ? '1 dag' : `${days} dagar`),
    tooEarly: (days: number) =>
      days === 1
        ? 'Börjar en dag innan det den väntar på blir klart.'
        : `Börjar ${days} dagar innan det den väntar på blir klart.`,
    nothing: 'inget',
    silent: (days: number) => `Ingen har berättat hur det går på ${days} dagar.`,
    noAction: 'Planen har ingen åtgärd än.',
    noActionWhy: 'Börja med det som måste bli klart först, och säg vem som äger det.',
    addAction: 'Lägg till en åtgärd',
    csv: 'Hämta åtgärderna (CSV)',
    csvName: 'plan',
    change: 'Ändra planen',
    close: 'Avsluta planen',
    reopen: 'Öppna planen igen',
    support: 'Stöd som planen behöver',
    supportWhy: 'Den som leder blir tillfrågad och svarar. Svaret syns för alla.',
    noSupport: 'Inget stöd är begärt.',
    ask: 'Be om stöd',
    supportKinds: { leadership: 'Ledningsstöd', implementation: 'Genomförandestöd' },
    answersNamed: { given: 'Ja', partly: 'Delvis', declined: 'Nej' },
    asks: (name: string, day: string) => `${name} svarar senast ${day}.`,
    noAnswerYet: 'Väntar på svar',
    overdue: (days: number) => (days === 1 ? 'En dag försent' : `${days} dagar försent`),
    give: 'Svara',
    giveAgain: 'Svara på nytt',
    earlierAnswers: 'Tidigare svar',
    withdraw: 'Ta tillbaka',
    withdrawn: 'Begäran är tillbakatagen.',
    undo: 'Ångra',
    facts: {
      kind: 'Slag',
      period: 'Tid',
      closing: 'Så avslutades den',
      owner: 'Ägare',
      plan: 'Plan',
      waits: 'Väntar på',
      blocks: 'Väntar på den här',
      does: 'Genomför',
      effects: 'Effekt',
    },
    file: {
      heads: [
        'Åtgärd',
        'Ägare',
        'Från',
        'Till',
        'Läge',
        'Klar',
        'Väntar på',
        'Får glida (dagar)',
        'Senast sagt',
        'Den dagen',
      ] as readonly string[],
    },
  },
  {
    title: 'The plan',
    answer: (open: number, late: number, unanswered: number) => {
      if (open === 0) return 'No plan is under way.'
      const plans = open === 1 ? 'One plan is under way.' : `${open} plans are under way.`
      const actions =
        late === 0
          ? ' No action is late.'
          : late === 1
            ? ' One action is late.'
            : ` ${late} actions are late.`
      const asked =
        unanswered === 0
          ? ''
          : unanswered === 1
            ? ' One request for support awaits an answer.'
            : ` ${unanswered} requests for support await an answer.`
      return `${plans}${actions}${asked}`
    },
    definition:
      'Here decisions become action: who does what by when, what must be done first, and what support those who lead need to give.',
    empty: 'Change strategies and operating plans are kept here.',
    emptyWhy:
      'A decision that nobody owns is seldom carried out. In the plan each action has an owner and a last day, and it shows what the whole hangs on.',
    add: 'Make a plan',
    kinds: { strategy: 'Change strategy', operating: 'Operating plan' },
    period: (from: string, to: string) => `${from} – ${to}`,
    closed: 'Closed',
    open: 'Under way',
    closedPlans: 'Closed plans',
    heads: {
      plan: 'Plan',
      actions: 'Actions',
      end: 'Will be done',
      action: 'Action',
      owner: 'Owner',
      days: 'Days',
      state: 'State',
      waits: 'Waits for',
      slack: 'May slip',
    },
    counted: (done: number, all: number) => (all === 0 ? 'No actions yet' : `${done} of ${all} done`),
    lateCount: (count: number) => (count === 1 ? 'one is late' : `${count} are late`),
    states: {
      done: 'Done',
      late: 'Late',
      stuck: 'Stuck',
      'at-risk': 'At risk',
      underway: 'Under way',
      ahead: 'Begins later',
    },
    alreadyClosed: 'The plan is closed. Open it again if something is to be changed.',
    toPlan: 'To the plan',
    noTrouble: 'All that goes on goes as it should, according to those responsible.',
    heldBy: (owner: string, day: string) => `${owner} is responsible. To be done by ${day}.`,
    standingOf: (done: number, all: number, late: number) => {
      if (all === 0) return 'The plan has no actions yet.'
      const first =
        done === all
          ? all === 1
            ? 'The action is done.'
            : `All ${all} actions are done.`
          : `${done} of ${all} actions are done.`
      const then = late === 0 ? '' : late === 1 ? ' One is late.' : ` ${late} are late.`
      return `${first}${then}`
    },
    forecast: (day: string, slips: number) =>
      slips > 0
        ? ` As things stand the plan will be done on ${day}, ${slips === 1 ? 'one day' : `${slips} days`} after the last planned day.`
        : ` As things stand the plan will be done on ${day}.`,
    closedNote: (day: string) => `Closed on ${day}.`,
    timeLine: 'The time line',
    timeLineSays: (path: string) =>
      path === ''
        ? ''
        : `The end hangs on ${path}. Each day that one of them slips moves the end of the whole plan.`,
    chartTitle: (name: string) => `Time line of ${name}`,
    chartSays: (count: number, from: string, to: string) =>
      `${count} actions between ${from} and ${to}. The table below holds the same.`,
    legend: {
      critical: 'the end hangs on it',
      done: 'done',
      other: 'has time to slip',
      late: 'delayed part',
      milestone: 'milestone',
      today: 'today',
    },
    today: 'today',
    tableTitle: 'The actions',
    critical: 'The end hangs on it',
    slack: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    tooEarly: (days: number) =>
      days === 1
        ? 'Begins one day before what it waits for is done.'
        : `Begins ${days} days before what it waits for is done.`,
    nothing: 'nothing',
    silent: (days: number) => `Nobody has told how it goes for ${days} days.`,
    noAction: 'The plan has no action yet.',
    noActionWhy: 'Begin with what must be done first, and say who owns it.',
    addAction: 'Add an action',
    csv: 'Download the actions (CSV)',
    csvName: 'plan',
    change: 'Change the plan',
    close: 'Close the plan',
    reopen: 'Open the plan again',
    support: 'Support that the plan needs',
    supportWhy: 'Somebody who leads is asked, and answers. Everybody sees the answer.',
    noSupport: 'No support has been asked for.',
    ask: 'Ask for support',
    supportKinds: { leadership: 'Leadership support', implementation: 'Implementation support' },
    answersNamed: { given: 'Yes', partly: 'In part', declined: 'No' },
    asks: (name: string, day: string) => `${name} answers by ${day}.`,
    noAnswerYet: 'Awaits an answer',
    overdue: (days: number) => (days === 1 ? 'One day late' : `${days} days late`),
    give: 'Answer',
    giveAgain: 'Answer anew',
    earlierAnswers: 'Earlier answers',
    withdraw: 'Withdraw',
    withdrawn: 'The request is withdrawn.',
    undo: 'Undo',
    facts: {
      kind: 'Kind',
      period: 'Time',
      closing: 'How it was closed',
      owner: 'Owner',
      plan: 'Plan',
      waits: 'Waits for',
      blocks: 'Wait for this',
      does: 'Carries out',
      effects: 'Effect',
    },
    file: {
      heads: [
        'Action',
        'Owner',
        'From',
        'To',
        'State',
        'Done',
        'Waits for',
        'May slip (days)',
        'Last told',
        'On',
      ] as readonly string[],
    },
  },
)
