import { defineWords } from '../i18n/words.ts'

export const reportWords = defineWords(
  {
    title: 'Rapporter',
    answer: {
      none: 'Inga rapporter är frysta ännu.',
      whole: (name: string, reports: number) =>
        reports === 1 ? `${name}, är klar.` : `${name} är klar: ${reports} rapporter.`,
      goingOn: (name: string, made: number, reports: number) =>
        reports === 1 ? `${name}, är fryst.` : `${name} skapas: ${made} av ${reports} rapporter är klara.`,
      left: (name: string, _made: number, reports: number) =>
        reports === 1 ? `${name}, är fryst.` : `${name} är fryst: ${reports} rapporter att läsa och hämta.`,
    },
    lead: 'En fryst rapport skrivs aldrig om. Länets rapport och varje kommuns vilar på samma siffror, och samma rapport ger samma fil varje gång.',
    empty: 'Här samlas årsrapporter och inriktningsdokument',
    emptyWhy:
      'Årsrapporten visar hur befolkningen mår och vilka mål som håller. Inriktningsdokumentet samlar syfte, mål, bidrag och antaganden. Båda görs för länet och för varje kommun, ur siffror som fryses samma stund.',
    make: 'Frys nya rapporter',
    heads: {
      report: 'Rapport',
      known: 'Värden kända',
      frozen: 'Fryst',
      files: 'Filer',
      open: 'Öppen för alla',
      place: 'Gäller',
      read: 'Läs',
      download: 'Hämta',
    },
    tableCaption: 'Frysta rapporter, de senaste först',
    replaced: (number: number) => `Ersatt av nr ${number}`,
    latest: 'Gäller',
    filesOf: (made: number, reports: number) =>
      made === 0 ? 'skapas när de hämtas' : `${made} av ${reports}`,
    openSince: (day: string) => `sedan ${day}`,
    notOpen: 'nej',
    openness: 'Filer och öppenhet',
    withdrawnOn: (day: string) => `togs tillbaka ${day}`,

    form: {
      title: 'Frys nya rapporter',
      answer: 'En rapport för länet och en för varje kommun, ur samma siffror.',
      lead: 'Siffrorna fryses när du sparar. Ändras något efteråt fryser du en ny rapport: den får nästa nummer och säger vad som är annorlunda.',
      kind: 'Vad ska göras?',
      kindMissing: 'Välj årsrapport eller inriktningsdokument.',
      yearly: 'Årsrapport',
      yearlyHint: 'Vad som rörde sig, vilka mål som håller, effekter åt båda håll, alla nyckeltal.',
      direction: 'Inriktningsdokument',
      directionHint: 'Syfte, principer, mål med väg och bidrag, antaganden och vad som händer härnäst.',
      knownOn: 'Visa värdena som de var kända den här dagen',
      knownOnHint:
        'Oftast i dag. Dagen bestämmer också vilket år rapporten gäller. Mål, bidrag och antaganden är alltid de som gäller när du sparar.',
      knownOnMissing: 'Skriv en dag.',
      knownOnAhead: 'Dagen ligger framåt i tiden. Välj i dag eller en tidigare dag.',
      save: 'Frys rapporterna',
    },

    set: {
      whole: (reports: number) =>
        reports === 1 ? 'Rapporten är klar.' : `Alla ${reports} rapporter är klara.`,
      goingOn: (made: number, reports: number) =>
        reports === 1 ? 'Rapportens filer skapas.' : `${made} av ${reports} rapporter är klara.`,
      frozen: (reports: number) =>
        reports === 1 ? 'Rapporten är fryst och kan läsas.' : `${reports} rapporter är frysta och kan läsas.`,
      canLeave: 'Du kan lämna sidan. Arbetet fortsätter, också om programmet startas om.',
      knownOn: (known: string) => `Visar de värden som var kända ${known}.`,
      toldOn: (known: string) => `Visar det som kartläggningen delade med alla ${known}.`,
      progress: 'Skapar PDF och Word',
      soFar: (made: number, reports: number) =>
        made === reports
          ? 'Alla är klara.'
          : reports === 1
            ? 'PDF och Word är inte klara än.'
            : `${made} av ${reports} klara, ${reports - made} kvar.`,
      cancel: 'Avbryt',
      refresh: 'Uppdatera',
      cancelled: 'Arbetet avbröts. Det som var klart finns kvar.',
      failed: (number: string) =>
        `Alla filer gick inte att skapa. Det som var klart finns kvar. I loggen heter felet ${number}.`,
      goOn: 'Skapa resten',
      makeFiles: 'Skapa alla filer',
      noFiles: 'Filerna skapas när någon hämtar dem. Skapa alla om du vill ha dem samlade.',
      zip: 'Hämta alla som zip',
      notWhole: 'Alla filer är inte klara ännu. Hämta dem en och en, eller skapa resten först.',
      toSet: 'Tillbaka till rapporterna',
      underWay: 'Filerna skapas redan.',
      places: 'Rapporterna',
      files: 'Rapporten',
      read: (name: string) => `Läs ${name}`,
      pdf: 'PDF',
      word: 'Word',
      fileOf: (format: string, place: string) => `${format} för ${place}`,
      county: 'Hela länet',
    },

    open: {
      heading: 'Öppen för alla',
      not: 'Bara den som är inloggad kan läsa.',
      is: (day: string) => `Alla kan läsa sedan ${day}.`,
      was: (day: string) => `Rapporterna togs tillbaka ${day}.`,
      why: (reason: string) => `Skäl: ${reason}`,
      publish: 'Öppna för alla',
      link: 'Visa den öppna sidan',
      withdraw: 'Ta tillbaka',
      withdrawTitle: 'Ta tillbaka rapporterna',
      withdrawAnswer: 'Varför ska de inte längre vara öppna för alla?',
      withdrawLead:
        'Skälet visas för den som öppnar sidan. De som är inloggade kan läsa rapporterna som förut.',
      reason: 'Skäl',
      reasonHint: 'Till exempel: ett värde var fel, nr 2 ersätter.',
      reasonMissing: 'Skriv varför.',
      save: 'Ta tillbaka rapporterna',
      already: 'Rapporterna är redan öppna för alla.',
      alreadyWithdrawn: 'Rapporterna är inte öppna för alla.',
    },
    page: {
      seal: (seal: string) => `Sigill ${seal}`,
      swedishOnly: 'Rapporten är på svenska.',
      replaced: (name: string) => `Den här rapporten är ersatt av ${name}.`,
      toNew: 'Läs den nya',
      other: 'Andra platser',
      contents: 'Innehåll',
    },
  },
  {
    title: 'Reports',
    answer: {
      none: 'No reports have been frozen yet.',
      whole: (name: string, reports: number) =>
        reports === 1 ? `${name}, is ready.` : `${name} is ready: ${reports} reports.`,
      goingOn: (name: string, made: number, reports: number) =>
        reports === 1
          ? `${name}, is frozen.`
          : `${name} is being made: ${made} of ${reports} reports are ready.`,
      left: (name: string, _made: number, reports: number) =>
        reports === 1 ? `${name}, is frozen.` : `${name} is frozen: ${reports} reports to read and download.`,
    },
    lead: 'A frozen report is never rewritten. The county’s report and each municipality’s rest on the same figures, and the same report gives the same file every time. The reports are in Swedish.',
    empty: 'Yearly reports and direction documents are gathered here',
    emptyWhy:
      'The yearly report shows how the population fares and which targets hold. The direction document gathers purpose, targets, contributions and adoptions. Both are made for the county and for each municipality, from figures that are frozen at the same moment.',
    make: 'Freeze new reports',
    heads: {
      report: 'Report',
      known: 'Values known',
      frozen: 'Frozen',
      files: 'Files',
      open: 'Open to all',
      place: 'About',
      read: 'Read',
      download: 'Download',
    },
    tableCaption: 'Frozen reports, the latest first',
    replaced: (number: number) => `Replaced by no. ${number}`,
    latest: 'Valid',
    filesOf: (made: number, reports: number) =>
      made === 0 ? 'made when downloaded' : `${made} of ${reports}`,
    openSince: (day: string) => `since ${day}`,
    notOpen: 'no',
    openness: 'Files and openness',
    withdrawnOn: (day: string) => `withdrawn on ${day}`,

    form: {
      title: 'Freeze new reports',
      answer: 'One report for the county and one for each municipality, from the same figures.',
      lead: 'The figures are frozen when you save. If something changes later you freeze a new report: it gets the next number and says what is different.',
      kind: 'What shall be made?',
      kindMissing: 'Choose a yearly report or a direction document.',
      yearly: 'Yearly report',
      yearlyHint: 'What moved, which targets hold, effects both ways, all indicators.',
      direction: 'Direction document',
      directionHint:
        'Purpose, principles, targets with path and contributions, adoptions and what happens next.',
      knownOn: 'Show the values as they were known on this day',
      knownOnHint:
        'Most often today. The day also decides which year the report is for. Targets, contributions and adoptions are always those that hold when you save.',
      knownOnMissing: 'Write a day.',
      knownOnAhead: 'The day lies ahead. Choose today or an earlier day.',
      save: 'Freeze the reports',
    },

    set: {
      whole: (reports: number) =>
        reports === 1 ? 'The report is ready.' : `All ${reports} reports are ready.`,
      goingOn: (made: number, reports: number) =>
        reports === 1
          ? 'The files of the report are being made.'
          : `${made} of ${reports} reports are ready.`,
      frozen: (reports: number) =>
        reports === 1
          ? 'The report is frozen and can be read.'
          : `${reports} reports are frozen and can be read.`,
      canLeave: 'You can leave the page. The work goes on, also if the program is restarted.',
      knownOn: (known: string) => `Shows the values that were known on ${known}.`,
      toldOn: (known: string) => `Shows what the review told everybody on ${known}.`,
      progress: 'Making PDF and Word',
      soFar: (made: number, reports: number) =>
        made === reports
          ? 'All are ready.'
          : reports === 1
            ? 'PDF and Word are not ready yet.'
            : `${made} of ${reports} ready, ${reports - made} left.`,
      cancel: 'Cancel',
      refresh: 'Refresh',
      cancelled: 'The work was called off. What was ready is kept.',
      failed: (number: string) =>
        `Not all files could be made. What was ready is kept. In the log the error is called ${number}.`,
      goOn: 'Make the rest',
      makeFiles: 'Make all files',
      noFiles: 'The files are made when somebody downloads them. Make all if you want them together.',
      zip: 'Download all as zip',
      notWhole: 'Not all files are ready yet. Download them one by one, or make the rest first.',
      toSet: 'Back to the reports',
      underWay: 'The files are being made already.',
      places: 'The reports',
      files: 'The report',
      read: (name: string) => `Read ${name}`,
      pdf: 'PDF',
      word: 'Word',
      fileOf: (format: string, place: string) => `${format} for ${place}`,
      county: 'The whole county',
    },

    open: {
      heading: 'Open to all',
      not: 'Only those who are signed in can read.',
      is: (day: string) => `Everybody can read since ${day}.`,
      was: (day: string) => `The reports were withdrawn on ${day}.`,
      why: (reason: string) => `Reason: ${reason}`,
      publish: 'Open to all',
      link: 'Show the open page',
      withdraw: 'Withdraw',
      withdrawTitle: 'Withdraw the reports',
      withdrawAnswer: 'Why shall they no longer be open to all?',
      withdrawLead:
        'The reason is shown to whoever opens the page. Those who are signed in can read the reports as before.',
      reason: 'Reason',
      reasonHint: 'For example: a value was wrong, no. 2 replaces it.',
      reasonMissing: 'Write why.',
      save: 'Withdraw the reports',
      already: 'The reports are open to all already.',
      alreadyWithdrawn: 'The reports are not open to all.',
    },
    page: {
      seal: (seal: string) => `Seal ${seal}`,
      swedishOnly: 'The report is in Swedish.',
      replaced: (name: string) => `This report is replaced by ${name}.`,
      toNew: 'Read the new one',
      other: 'Other places',
      contents: 'Contents',
    },
  },
)
