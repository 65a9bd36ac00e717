type FindingDemo = {
  readonly name: string
  readonly text: string
  readonly perspective: string
  /** Names of codes whose segments speak for it and against it. */
  readonly for: readonly string[]
  readonly against: readonly string[]
  /** Numbers of documents. */
  readonly documents: readonly number[]
  /** Where somebody has looked for what speaks against it; empty where nobody has. */
  readonly sought: string
}

const finding = (
  perspective: string,
  name: string,
  text: string,
  rests: {
    readonly for: readonly string[]
    readonly against?: readonly string[]
    readonly documents?: readonly number[]
    readonly sought?: string
  },
): FindingDemo => ({ perspective, name, text, against: [], documents: [], sought: '', ...rests })

/** Invented, as an example of what a review of this kind may see. */
export const findingsDemo: readonly FindingDemo[] = [
  finding(
    'Historiskt',
    'Samverkan har pågått så länge att den bär även när enskilda slutar.',
    'Många beskriver samma sak: nya chefer kommer in i nätverk som redan finns och får hjälp från första veckan.',
    {
      for: ['Lång tradition'],
      documents: [1, 2],
      sought: 'Läste om svaren från dem som varit kortast i länet.',
    },
  ),
  finding(
    'Historiskt',
    'Det som föreslogs 2014 och 2018 föreslås igen.',
    'Tydligare mål, öppnare ekonomi och färre projekt återkommer i båda utvärderingarna.',
    { for: ['Tidigare utvärdering 2018'], documents: [1, 2] },
  ),
  finding(
    'Resultat',
    'Vad samverkan ger invånarna mäts sällan.',
    'Träffar, deltagare och pengar räknas. Få kan peka på vad som blev annorlunda för ett barn eller en elev.',
    {
      for: ['Effekter mäts inte'],
      against: ['Deltagare räknas'],
      documents: [3],
    },
  ),
  finding('Resultat', 'Nätverken och kompetensutvecklingen är det som flest har nytta av.', '', {
    for: ['Nätverken ger mycket', 'Korta kontaktvägar'],
    documents: [4],
    sought: 'Sökte efter svar där någon säger att nätverken tar mer än de ger.',
  }),
  finding('Forskningsuppdraget', 'Forskningens frågor ställs av andra än dem som ska använda svaren.', '', {
    for: ['Frågorna ställs av andra'],
    documents: [5],
  }),
  finding('Forskningsuppdraget', 'FoU-enheten hinner inte med när kommunernas behov ändras.', '', {
    for: ['FoU hinner inte'],
  }),
  finding(
    'Effektivitet',
    'Det pågår fler projekt än någon kan hålla ihop.',
    'Samma chefer sitter i många grupper, och nya projekt börjar innan andra är klara.',
    {
      for: ['För många uppdrag'],
      documents: [6],
    },
  ),
  finding('Effektivitet', 'Samma arbete görs på flera ställen i länet.', '', { for: ['Dubbelarbete'] }),
  finding(
    'Effektivitet',
    'Få kan förklara vad den egna kommunen betalar och vad den får.',
    'Fördelningen har vuxit fram avtal för avtal. Ingen sammanställning visar helheten.',
    { for: ['Svårt att se pengarna'], documents: [7, 8] },
  ),
  finding(
    'Styrning och inflytande',
    'Vägen från behov till beslut är lång och olika varje gång.',
    'Ett förslag går mellan nätverk, styrgrupp och ledning, och ibland tillbaka. Det kan ta ett år.',
    {
      for: ['Lång beslutsväg'],
      against: ['Börjar före beslut'],
      documents: [9],
      sought: 'Läste om alla svar om hur ett ärende blir ett beslut.',
    },
  ),
  finding(
    'Styrning och inflytande',
    'Det är oklart vem som får bestämma vad i styrgrupperna.',
    'Ledamöterna vet inte om de företräder sin kommun, sitt nätverk eller helheten.',
    { for: ['Oklara mandat'], documents: [9] },
  ),
  finding(
    'Styrning och inflytande',
    'Man känner varandra, och Kommunal utveckling håller ihop helheten.',
    '',
    { for: ['Korta kontaktvägar'], sought: 'Läste om de svar som handlar om att komma ny.' },
  ),
  finding('Styrning och inflytande', 'Arbete börjar ibland innan beslutet är fattat.', '', {
    for: ['Börjar före beslut'],
    against: ['Lång beslutsväg'],
  }),
]

/** What the review found to be good, in our own words. `carriedBy` counts findings from 0. */
export const strengthsDemo = [
  {
    name: 'Länets kommuner har samverkat länge.',
    text: 'Vanan att göra saker tillsammans finns i alla kommuner och överlever byten av chefer och politiker.',
    harm: 'Att allt börjar om från noll: nya former, nya namn och nya grupper samtidigt.',
    carriedBy: [0],
  },
  {
    name: 'Alla tycker att samverkan är viktig, och Kommunal utveckling är navet.',
    text: '',
    harm: 'Att navet får så många uppdrag att det slutar vara nära kommunerna.',
    carriedBy: [11, 3],
  },
  {
    name: 'Omvärldsbevakningen, kompetensutvecklingen och nätverken ger mer än en kommun klarar ensam.',
    text: '',
    harm: 'Att nätverken blir rapporteringsmöten, eller läggs ner när projekten prioriteras.',
    carriedBy: [3],
  },
  {
    name: 'Utbildning: fjärrundervisningen, Rektorsakademin och psykologbilagan.',
    text: 'Det är gemensamma lösningar som små kommuner inte kunde ha ensamma.',
    harm: 'Att kostnaden läggs om så att de minsta kommunerna lämnar.',
    carriedBy: [3],
  },
  {
    name: 'Social välfärd: barn- och ungdomshälsan, familjecentralerna, peer support, Recovery college, kvinnofriden och projekten för barn och unga.',
    text: '',
    harm: 'Att projekten stoppas innan det som fungerar har tagits över av någon.',
    carriedBy: [3, 0],
  },
  {
    name: 'Verksamheter: Barnahus och Familjehemsresursen.',
    text: 'De drivs gemensamt, året om, och har egen personal.',
    harm: 'Att de prioriteras som om de vore projekt.',
    carriedBy: [0],
  },
] as const

/** What the review recommended, in our own words. `cares` counts strengths from 0. */
export const recommendationsDemo = [
  {
    name: 'Säkerställ tydliga mål för en starkare dialog i styrgrupperna',
    text: 'Gemensamma mål, tydliga roller, förväntningar och mandat. Då kan ledamöterna använda varandras kunnande och tänka tillsammans.',
    addressee: 'Styrgrupperna för social välfärd och utbildning',
    carriedBy: [10, 9, 2],
    cares: [1],
  },
  {
    name: 'Stärk öppenheten i den ekonomiska styrningen',
    text: 'Varje kommun ska se vad den betalar, efter vilken nyckel, för vad och genom vilket beslut.',
    addressee: 'PKS',
    carriedBy: [8],
    cares: [3, 5],
  },
  {
    name: 'Säkerställ en FoU-enhet som är snabbfotad och nyskapande',
    text: 'Den ska kunna möta kommunernas behov över tid: nätverk, driftenheter, en forskningsstrategi och framtidens frågor.',
    addressee: 'Kommunal utveckling',
    carriedBy: [4, 5],
    cares: [2],
  },
  {
    name: 'Prioritera hårdare',
    text: 'Bland de projekt som pågår, och med en metod för förslag som kommer.',
    addressee: 'Kommundirektörerna',
    carriedBy: [6, 7],
    cares: [2, 4, 5],
  },
  {
    name: 'Förenkla och förtydliga hur samverkan styrs och leds',
    text: 'Aktivt ägarskap, principer för styrning och ledning, beslutsprocess, kommunikation, förenkling och introduktion.',
    addressee: 'Kommundirektörerna och PKS',
    carriedBy: [9, 10, 12],
    cares: [0, 1],
  },
  {
    name: 'Se över arbetssätt och former i ledningssystemet med regionen',
    text: 'En öppen fråga: behöver en översyn göras?',
    addressee: 'Ledningsgruppen',
    carriedBy: [9],
    cares: [0],
  },
] as const

export type EarlierDemo = {
  readonly year: 2014 | 2018
  readonly name: string
  readonly text: string
  readonly fate: 'repeated' | 'solved' | 'reversed'
  /** What says it again or turns it. */
  readonly by: string | null
  readonly reason: string
}

/** Invented: what the evaluations of 2014 and 2018 may have recommended. */
export const earlierDemo: readonly EarlierDemo[] = [
  {
    year: 2018,
    name: 'Ge styrgrupperna tydliga uppdrag',
    text: 'Påhittat exempel.',
    fate: 'repeated',
    by: recommendationsDemo[0].name,
    reason: 'Uppdragen skrevs, men målen kom aldrig med.',
  },
  {
    year: 2018,
    name: 'Välj bland projekten innan nya börjar',
    text: 'Påhittat exempel.',
    fate: 'repeated',
    by: recommendationsDemo[3].name,
    reason: 'Ingen metod togs fram, och antalet projekt har vuxit.',
  },
  {
    year: 2018,
    name: 'Lägg FoU under varje kommun för sig',
    text: 'Påhittat exempel.',
    fate: 'reversed',
    by: recommendationsDemo[2].name,
    reason: 'Kommunerna vill i stället ha en gemensam enhet som hinner med.',
  },
  {
    year: 2014,
    name: 'Klargör vad varje styrgrupp ska åstadkomma',
    text: 'Påhittat exempel.',
    fate: 'repeated',
    by: 'Ge styrgrupperna tydliga uppdrag',
    reason: 'Sades på nytt 2018, med nästan samma ord.',
  },
  {
    year: 2014,
    name: 'Visa vad varje kommun betalar för',
    text: 'Påhittat exempel.',
    fate: 'repeated',
    by: recommendationsDemo[1].name,
    reason: 'En sammanställning gjordes 2015 men hölls inte vid liv.',
  },
  {
    year: 2014,
    name: 'Samla allt om samverkan på en plats på webben',
    text: 'Påhittat exempel.',
    fate: 'solved',
    by: null,
    reason: 'En gemensam webbplats har funnits sedan 2016.',
  },
]

/** Invented, as is whoever says it. */
export const quotesDemo = [
  {
    finding: findingsDemo[9]!.name,
    bearing: 'supports',
    text: 'Förslaget gick från nätverket till styrgruppen och tillbaka igen. Det tog ett år innan vi fick svar.',
  },
  {
    finding: findingsDemo[9]!.name,
    bearing: 'contradicts',
    text: 'Vi väntar inte. Vi börjar i det lilla och hoppas att beslutet kommer.',
  },
  {
    finding: findingsDemo[10]!.name,
    bearing: 'supports',
    text: 'Jag vet inte om jag sitter där för min kommun eller för alla.',
  },
  {
    finding: findingsDemo[6]!.name,
    bearing: 'supports',
    text: 'Vi har fler grupper än chefer som kan sitta i dem.',
  },
  {
    finding: findingsDemo[11]!.name,
    bearing: 'supports',
    text: 'Jag kan ringa vilken skolchef som helst och få hjälp samma dag.',
  },
  {
    finding: findingsDemo[2]!.name,
    bearing: 'supports',
    text: 'Vi räknar träffar. Vad som blev bättre för barnen vet vi inte.',
  },
] as const
