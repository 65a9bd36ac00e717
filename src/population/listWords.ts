import { defineWords } from '../i18n/words.ts'

/** The words of the list of all indicators. */
export const listWords = defineWords(
  {
    answer: (indicators: number, signals: number) =>
      signals === 0
        ? `${indicators} nyckeltal beskriver befolkningen. Inget av dem har ändrats på ett sätt som sticker ut.`
        : `${signals} av ${indicators} nyckeltal har ändrats på ett sätt som inte är slump.`,
    definition: (area: string) =>
      `Värdena gäller ${area}s län: ovägda medelvärden av länets kommuner, egen beräkning.`,
    search: 'Sök nyckeltal',
    searchButton: 'Sök',
    sortBy: 'Ordna efter',
    sortSignal: 'Signal',
    sortName: 'Namn',
    indicator: 'Nyckeltal',
    value: 'Värde',
    trend: 'Utveckling',
    signal: 'Signal',
    empty: 'Inga nyckeltal är inlästa ännu',
    emptyWhy:
      'Här visas hur befolkningen har det: värden över tid för länet och varje kommun, med källa och hämtningsdag. Börja med en fil från Kolada.',
    load: 'Läs in nyckeltal',
    describe: 'Ange riktning',
    nothingFound: (query: string) => `Inget nyckeltal innehåller ”${query}”.`,
    showAll: 'Visa alla nyckeltal',
    whichValues: 'Vilka nyckeltal som visas',
    withValues: (count: string) => `Med värden (${count})`,
    withoutValues: (count: string) => `Utan värden (${count})`,
    noneHaveValues: 'Inga värden är inlästa ännu.',
    withoutValuesWhy:
      'De här nyckeltalen är beskrivna, men inga värden är inlästa. Läs in en fil med värden för dem.',
    among: (query: string) => `Sök ”${query}” bland dem utan värden`,
    latest: (value: string, year: string) => `${value} år ${year}`,
    judgements: {
      worse: 'Blev sämre, inte slump',
      better: 'Blev bättre, inte slump',
      change: 'Ändrades, inte slump',
      usual: 'Normal variation',
      unknown: 'Kan inte avgöras',
    },
  },
  {
    answer: (indicators: number, signals: number) =>
      signals === 0
        ? `${indicators} indicators describe the population. None of them has changed in a way that stands out.`
        : `${signals} of ${indicators} indicators have changed in a way that is not chance.`,
    definition: (area: string) =>
      `The values are for the county of ${area}: unweighted means of its municipalities, our own calculation.`,
    search: 'Search indicators',
    searchButton: 'Search',
    sortBy: 'Sort by',
    sortSignal: 'Signal',
    sortName: 'Name',
    indicator: 'Indicator',
    value: 'Value',
    trend: 'Trend',
    signal: 'Signal',
    empty: 'No indicators are loaded yet',
    emptyWhy:
      'Here you will see how the population fares: values over time for the county and each municipality, with source and day of fetching. Begin with a file from Kolada.',
    load: 'Load figures',
    describe: 'Give a direction',
    nothingFound: (query: string) => `No indicator contains “${query}”.`,
    showAll: 'Show all indicators',
    whichValues: 'Which indicators are shown',
    withValues: (count: string) => `With values (${count})`,
    withoutValues: (count: string) => `Without values (${count})`,
    noneHaveValues: 'No values are loaded yet.',
    withoutValuesWhy:
      'These indicators are described, but no values are loaded. Load a file with values for them.',
    among: (query: string) => `Search for “${query}” among those without values`,
    latest: (value: string, year: string) => `${value} in ${year}`,
    judgements: {
      worse: 'Got worse, not chance',
      better: 'Got better, not chance',
      change: 'Changed, not chance',
      usual: 'Normal variation',
      unknown: 'Cannot be told',
    },
  },
)
