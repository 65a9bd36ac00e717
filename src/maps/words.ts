import { defineWords } from '../i18n/words.ts'

export const mapWords = defineWords(
  {
    title: 'Karta',
    population: 'Befolkningen',
    note: (year: string | null) => (year === null ? 'på karta' : `på karta, ${year}`),
    answer: (year: string, highest: string, high: string, lowest: string, low: string) =>
      `År ${year} är värdet högst i ${highest}, ${high}, och lägst i ${lowest}, ${low}.`,
    answerSame: (year: string, value: string) => `År ${year} har alla kommuner samma värde, ${value}.`,
    answerOne: (year: string, name: string, value: string) => `År ${year} är värdet i ${name} ${value}.`,
    shared: (name: string, more: number) => `${name} och ${more} till`,
    nothing: 'Ingen kommun i länet har något värde ännu.',
    nothingLead:
      'Här visas kommunernas värden på en karta, så snart det finns några. Först behöver värden läsas in för nyckeltalet.',
    loadFigures: 'Läs in värden',
    lead: 'Starkare färg är högre värde. Färgen visar läget bland andra och säger inget om målet eller om vad som är normal variation.',
    picture: (name: string, year: string, who: string) => `${name}, ${year}${who}`,
    who: { T: '', K: ', kvinnor', M: ', män' },
    description: (count: number, missing: number) =>
      `${count} ${count === 1 ? 'kommun' : 'kommuner'} har ett värde${missing > 0 ? `, ${missing} saknar` : ''}. Samma värden finns i tabellen under kartan.`,
    choose: 'Vad kartan visar',
    show: 'Visa kartan',
    usual: 'Återställ valen',
    year: 'År',
    sex: 'Kön',
    sexes: { T: 'Alla', K: 'Kvinnor', M: 'Män' },
    classes: 'Klasser',
    methods: { quantiles: 'Lika många i varje klass', steps: 'Lika breda klasser' },
    drawn: 'Kartbild',
    drawings: { tiles: 'Lika stora rutor', areas: 'Kommungränser' },
    how: {
      quantiles: 'Klasserna har lika många kommuner, så långt det går: lika värden delas inte.',
      steps: 'Klasserna är lika breda. Ett värde på gränsen räknas till den högre klassen.',
    },
    tiles:
      'Varje kommun är en lika stor ruta nära sitt rätta läge. Mittpunkterna är räknade ur SCB:s digitala gränser den 17 maj 2024 (CC0).',
    areas: 'Kommunerna har sina gränser. Färgen på en stor yta väger inte mer än på en liten.',
    inClass: (range: string, count: number) => `${range} (${count} ${count === 1 ? 'kommun' : 'kommuner'})`,
    heading: (unit: string, year: string) => `${unit}, ${year}`,
    values: 'Värde',
    percent: 'Procent',
    missing: (reason: string, count: number) =>
      `Värde saknas: ${reason} (${count} ${count === 1 ? 'kommun' : 'kommuner'})`,
    never: 'källan har ingen uppgift',
    survey: 'Värdena kommer från en enkät. Skillnader som ryms i osäkerheten säger inget.',
    asFetched: 'Kommunernas värden är källans egna, inga medelvärden.',
    known: (day: string) => `Värdena som de var kända ${day}.`,
    table: 'Samma värden i tabell',
    source: 'Källa',
    municipality: 'Kommun',
    value: 'Värde',
    inWhich: 'Klass',
    none: 'Ingen',
  },
  {
    title: 'Map',
    population: 'Population',
    note: (year: string | null) => (year === null ? 'on a map' : `on a map, ${year}`),
    answer: (year: string, highest: string, high: string, lowest: string, low: string) =>
      `In ${year} the value is highest in ${highest}, ${high}, and lowest in ${lowest}, ${low}.`,
    answerSame: (year: string, value: string) =>
      `In ${year} all municipalities have the same value, ${value}.`,
    answerOne: (year: string, name: string, value: string) => `In ${year} the value in ${name} is ${value}.`,
    shared: (name: string, more: number) => `${name} and ${more} more`,
    nothing: 'No municipality in the county has a value yet.',
    nothingLead:
      'Here the values of the municipalities are shown on a map, as soon as there are any. First values must be loaded for the indicator.',
    loadFigures: 'Load values',
    lead: 'A stronger colour is a higher value. The colour shows the position among others and says nothing about the target or about what is normal variation.',
    picture: (name: string, year: string, who: string) => `${name}, ${year}${who}`,
    who: { T: '', K: ', women', M: ', men' },
    description: (count: number, missing: number) =>
      `${count} ${count === 1 ? 'municipality has' : 'municipalities have'} a value${missing > 0 ? `, ${missing} without` : ''}. The same values are in the table below the map.`,
    choose: 'What the map shows',
    show: 'Show the map',
    usual: 'Reset the choices',
    year: 'Year',
    sex: 'Sex',
    sexes: { T: 'All', K: 'Women', M: 'Men' },
    classes: 'Classes',
    methods: { quantiles: 'As many in each class', steps: 'Equally wide classes' },
    drawn: 'Drawing',
    drawings: { tiles: 'Equal squares', areas: 'Boundaries' },
    how: {
      quantiles:
        'The classes have as many municipalities each, as far as possible: equal values are not parted.',
      steps: 'The classes are equally wide. A value on the border is in the higher class.',
    },
    tiles:
      'Every municipality is an equal square near where it lies. The centres are worked out from Statistics Sweden’s digital boundaries of 17 May 2024 (CC0).',
    areas:
      'The municipalities have their boundaries. The colour of a large area weighs no more than that of a small one.',
    inClass: (range: string, count: number) =>
      `${range} (${count} ${count === 1 ? 'municipality' : 'municipalities'})`,
    heading: (unit: string, year: string) => `${unit}, ${year}`,
    values: 'Value',
    percent: 'Per cent',
    missing: (reason: string, count: number) =>
      `No value: ${reason} (${count} ${count === 1 ? 'municipality' : 'municipalities'})`,
    never: 'the source has nothing',
    survey: 'The values come from a survey. Differences within the uncertainty say nothing.',
    asFetched: 'The values of the municipalities are the source’s own, no means.',
    known: (day: string) => `The values as they were known on ${day}.`,
    table: 'The same values in a table',
    source: 'Source',
    municipality: 'Municipality',
    value: 'Value',
    inWhich: 'Class',
    none: 'None',
  },
)
