import { defineWords } from '../i18n/words.ts'

/** The words of an indicator's own page, around its chart. */
export const indicatorWords = defineWords(
  {
    county: 'Länet',
    myMunicipality: 'Min kommun',
    nation: 'Riket',
    whichPlace: 'Vilken plats som visas',
    isItReal: 'Är det en verklig förändring?',
    howTitle: 'Så räknas signalerna',
    how: 'Diagrammet är ett styrdiagram (XmR). Medelvärdet och gränserna räknas ur hur mycket värdet brukar ändras från år till år: medelvärdet plus och minus 2,66 gånger den genomsnittliga ändringen. En punkt markeras om den ligger utanför en gräns, om sju punkter i rad ligger på samma sida om medelvärdet, om sju punkter i rad stiger eller sjunker, eller om två av tre punkter ligger nära en gräns.',
    variation: 'Hur det varierar',
    assurance: 'Räcker det vanliga till målet?',
    assurances: {
      pass: 'Ja, gång efter gång',
      fail: 'Nej, något måste ändras',
      sometimes: 'Ibland, av slump',
    },
    assuranceNote: 'Målet mot gränserna, inte mot det senaste värdet.',
    targets: 'Mot målet',
    targetLink: 'Se hur det går mot målet',
    knowledge: 'Det här vet vi',
    knowledgeLink: 'Vad talar för och emot?',
    noTarget: 'Inget mål är satt',
    setTarget: 'Sätt ett mål',
    compared: 'Jämfört med andra',
    rank: (position: number, count: number) => `Plats ${position} av ${count} län.`,
    rankNote: 'Säger inget om målet.',
    compareWithOthers: 'Jämför med andra',
    profileOfPlace: 'Platsens profil',
    stripTitle: 'Plats bland länen',
    source: 'Källa',
    editDescription: 'Ändra namn och riktning',
    writeIn: 'Skriv in värden',
    writtenFrom: 'Inskrivet efter',
    writtenMore: (count: string) =>
      count === '1'
        ? 'Ett tidigare värde har en annan källa.'
        : `${count} tidigare inskrivningar har egna källor.`,
    learnAbout: 'Gissa först, se sedan: lär tillsammans',
    multiples: {
      map: 'Se kommunerna på kartan',
      heading: (count: string, plural: boolean) =>
        plural
          ? `${count} kommuner ligger utanför sin egen normala variation`
          : 'En kommun ligger utanför sin egen normala variation',
      calm: 'Ingen kommun ligger utanför sin egen normala variation',
      lead: (scale: string, target: string | null) =>
        `${target ? 'Längst från målet först' : 'Sämst läge först'}. Samma skala överallt, ${scale}. ${target ? `Grönt streck är målet ${target}, grå` : 'Grå'} linje kommunens eget medel. Fylld romb: utanför gränsen. Tom romb: flera år i följd åt samma håll.`,
      small:
        'I små kommuner betyder enskilda personer mycket: värdet kan ändras tio enheter utan att något har hänt.',
    },
    sexes: {
      women: 'Kvinnor',
      men: 'Män',
      total: 'Alla',
      heading: (gap: string, higher: 'women' | 'men', year: string) =>
        `${higher === 'women' ? 'Kvinnor' : 'Män'} ligger ${gap} högre år ${year}`,
      equal: (year: string) => `Kvinnor och män ligger lika år ${year}`,
      uncertain: (year: string) => `Skillnaden mellan kvinnor och män ryms i osäkerheten år ${year}`,
      title: (name: string) => `${name}, kvinnor och män`,
      none: 'Inget år har värden som får visas för både kvinnor och män.',
    },
    nationChart: {
      below: (place: string, year: string) => `${place} ligger under riket sedan ${year}`,
      above: (place: string, year: string) => `${place} ligger över riket sedan ${year}`,
      note: (members: number) => `Riket: ovägt medelvärde av ${members} kommuner, egen beräkning.`,
      title: (name: string) => `${name}, jämfört med riket`,
    },
    points: (value: string) => `${value} procentenheter`,
    table: 'Samma värden i tabell',
    municipality: 'Kommun',
    municipalityTable: 'Kommunernas värden i tabell',
    year: 'År',
    signal: 'Signal',
    rules: {
      outside: 'Utanför gränsen',
      trend: 'Sju i rad åt samma håll',
      'two-of-three': 'Två av tre nära gränsen',
      shift: 'Sju i rad på samma sida',
    },
    revised: 'Reviderade värden',
    revisedLead:
      'Källan har ändrat de här värdena. De äldre finns kvar, så att det en träff såg kan visas igen.',
    showThen: 'Visa som det var',
    asOfBefore: 'Värdena som de var',
    before: 'Var',
    after: 'Är nu',
    fetched: 'Hämtat',
  },
  {
    county: 'The county',
    myMunicipality: 'My municipality',
    nation: 'The nation',
    whichPlace: 'Which place is shown',
    isItReal: 'Is it a real change?',
    howTitle: 'How signals are found',
    how: 'The chart is a control chart (XmR). The mean and the limits come from how much the value usually changes from year to year: the mean plus and minus 2.66 times the average change. A point is marked if it lies outside a limit, if seven points in a row lie on one side of the mean, if seven in a row rise or fall, or if two of three lie near a limit.',
    variation: 'How it varies',
    assurance: 'Is what is usual enough for the target?',
    assurances: {
      pass: 'Yes, again and again',
      fail: 'No, something must change',
      sometimes: 'Sometimes, by chance',
    },
    assuranceNote: 'The target against the limits, not against the latest value.',
    targets: 'Towards the target',
    targetLink: 'See how it goes towards the target',
    knowledge: 'What we know',
    knowledgeLink: 'What speaks for and against?',
    noTarget: 'No target is set',
    setTarget: 'Set a target',
    compared: 'Compared with others',
    rank: (position: number, count: number) => `Position ${position} of ${count} counties.`,
    rankNote: 'Says nothing about the target.',
    compareWithOthers: 'Compare with others',
    profileOfPlace: 'Profile of the place',
    stripTitle: 'Position among the counties',
    source: 'Source',
    editDescription: 'Change name and direction',
    writeIn: 'Write values in',
    writtenFrom: 'Written in from',
    writtenMore: (count) =>
      count === '1'
        ? 'Values written in before have another source.'
        : `${count} earlier writings have sources of their own.`,
    learnAbout: 'Guess first, then see: learn together',
    multiples: {
      map: 'See the municipalities on the map',
      heading: (count: string, plural: boolean) =>
        plural
          ? `${count} municipalities are outside their own normal variation`
          : 'One municipality is outside its own normal variation',
      calm: 'No municipality is outside its own normal variation',
      lead: (scale: string, target: string | null) =>
        `${target ? 'Furthest from the target first' : 'Worst position first'}. The same scale everywhere, ${scale}. ${target ? `The green dashes are the target ${target}, the grey` : 'The grey'} line the municipality’s own mean. Filled diamond: outside the limit. Hollow diamond: several years in a row in one direction.`,
      small:
        'In small municipalities single people matter much: the value can change by ten without anything having happened.',
    },
    sexes: {
      women: 'Women',
      men: 'Men',
      total: 'All',
      heading: (gap: string, higher: 'women' | 'men', year: string) =>
        `${higher === 'women' ? 'Women' : 'Men'} are ${gap} higher in ${year}`,
      equal: (year: string) => `Women and men are equal in ${year}`,
      uncertain: (year: string) =>
        `The difference between women and men is within the uncertainty in ${year}`,
      title: (name: string) => `${name}, women and men`,
      none: 'No year has values that may be shown for both women and men.',
    },
    nationChart: {
      below: (place: string, year: string) => `${place} is below the nation since ${year}`,
      above: (place: string, year: string) => `${place} is above the nation since ${year}`,
      note: (members: number) => `The nation: unweighted mean of ${members} municipalities, own calculation.`,
      title: (name: string) => `${name}, compared with the nation`,
    },
    points: (value: string) => `${value} percentage points`,
    table: 'The same values in a table',
    municipality: 'Municipality',
    municipalityTable: 'The municipalities’ values in a table',
    year: 'Year',
    signal: 'Signal',
    rules: {
      outside: 'Outside the limit',
      trend: 'Seven in a row in one direction',
      'two-of-three': 'Two of three near the limit',
      shift: 'Seven in a row on one side',
    },
    revised: 'Revised values',
    revisedLead:
      'The source has changed these values. The older ones remain, so that what a meeting saw can be shown again.',
    showThen: 'Show as it was',
    asOfBefore: 'The values as they were',
    before: 'Was',
    after: 'Is now',
    fetched: 'Fetched',
  },
)
