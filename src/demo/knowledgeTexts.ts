import type { DemoKnowledge } from './knowledge.ts'

const invented = 'Påhittat exempel'

/**
 * What example counties lean on, in words of our own. Named sources are public and well known; whatever a county is said
 * to have tried itself is invented, and says so where its publisher stands.
 */
export const demoKnowledge: readonly DemoKnowledge[] = [
  {
    name: 'En bra förskola kan ge fler år i skolan, långt senare',
    summary:
      'Barn från fattiga hem lottades till en förskola med hög kvalitet eller till ingen alls, och följdes tills de var 40 år. De som gick i förskolan tog oftare examen och hade oftare arbete.',
    kind: 'evaluation',
    grade: 'controlled',
    transfer:
      'Liten studie från USA på 1960-talet, där de andra barnen inte hade någon förskola. Hos oss går nästan alla barn i förskolan, så skillnaden blir mindre.',
    publisher: 'HighScope',
    author: 'Schweinhart med flera',
    year: 2005,
    targetGroup: 'Barn i förskoleåldern',
    tags: ['förskola', 'skolresultat', 'tidiga insatser'],
    areas: ['Barnalivet', 'Barn och unga'],
    reviewIn: 600,
    about: [
      {
        bearing: 'supports',
        target: 'N15428',
        why: 'Visar att det som görs före skolan kan märkas ända till betygen i årskurs 9.',
      },
      {
        bearing: 'supports',
        matter: 'Tidigt stöd till nyblivna föräldrar',
        why: 'Stödet riktade sig också till föräldrarna, hemma hos dem.',
      },
    ],
  },
  {
    name: 'Skolan ska utreda upprepad frånvaro skyndsamt',
    summary:
      'Skollagen säger att rektorn ska se till att upprepad eller längre frånvaro utreds skyndsamt, också när den är giltig. Utredningen görs tillsammans med eleven, vårdnadshavaren och elevhälsan.',
    kind: 'law',
    grade: 'ungraded',
    transfer:
      'Gäller alla skolor hos oss. Säger vad skolan ska göra, men inte vad som får elever att komma tillbaka.',
    publisher: 'Sveriges riksdag',
    year: 2010,
    address: 'Skollagen (2010:800), 7 kap. 19 a §',
    targetGroup: 'Elever i grundskolan',
    tags: ['frånvaro', 'skola', 'lag'],
    areas: ['Ungdomslivet', 'Barn och unga'],
    reviewIn: 330,
    about: [
      {
        bearing: 'supports',
        target: 'N17625',
        why: 'Den som missar mycket undervisning är den som riskerar studiestödet.',
      },
      {
        bearing: 'supports',
        matter: 'Närvaroteam för elever som är borta mycket',
        why: 'Utredningen är skolans skyldighet, och teamet är ett sätt att hinna med den.',
      },
    ],
    reviewed: 'Paragrafen är densamma. Läst i den lydelse som gäller nu.',
  },
  {
    name: 'Ett närvaroteam som ringde hem gav ingen skillnad första året',
    summary:
      'En kommun prövade ett närvaroteam på två skolor. Frånvaron sjönk lika mycket på skolorna utan team.',
    kind: 'practice',
    grade: 'compared',
    transfer:
      'Teamet ringde efter tre dagar. Vi tänker ringa första dagen, och vet inte om det räcker för att göra skillnad.',
    publisher: invented,
    year: 2022,
    targetGroup: 'Elever i årskurs 7–9',
    tags: ['frånvaro', 'närvaroteam', 'skola'],
    areas: ['Ungdomslivet', 'Barn och unga'],
    reviewIn: -41,
    about: [
      {
        bearing: 'contradicts',
        target: 'N17625',
        why: 'Frånvaron minskade inte, och målet räknar på frånvaro.',
      },
      {
        bearing: 'contradicts',
        matter: 'Närvaroteam för elever som är borta mycket',
        why: 'Samma arbetssätt som det föreslagna, utan skillnad under det första året.',
      },
    ],
  },
  {
    name: 'Mentorer höll kvar elever, men examen blev inte fler',
    summary:
      'Elever som fick en mentor gick kvar ett halvår längre än andra. När tre år hade gått hade lika många tagit examen i båda grupperna.',
    kind: 'evaluation',
    grade: 'compared',
    transfer: 'Mentorerna slutade efter ett år. Vi behöver bestämma hur länge stödet ska finnas.',
    publisher: invented,
    year: 2021,
    targetGroup: 'Elever på gymnasiet',
    tags: ['gymnasiet', 'mentorer', 'skolresultat'],
    areas: ['Ungdomslivet', 'Barn och unga'],
    reviewIn: 200,
    about: [
      { bearing: 'contradicts', target: 'N17461', why: 'Målet är examen, och just den blev inte vanligare.' },
    ],
  },
  {
    name: 'Barn vars föräldrar har läst vidare blir oftare behöriga',
    summary:
      'Skolverkets statistik visar år efter år att barn till föräldrar med eftergymnasial utbildning oftare är behöriga till gymnasiet än andra barn.',
    kind: 'statistics',
    grade: 'ungraded',
    transfer: 'Skillnaden finns hos oss också. Jämför därför kommuner med liknande befolkning.',
    publisher: 'Skolverket',
    year: null,
    targetGroup: 'Elever i årskurs 9',
    tags: ['likvärdighet', 'skola', 'skolresultat'],
    areas: ['Ungdomslivet', 'Barn och unga'],
    reviewIn: 150,
    about: [
      {
        bearing: 'supports',
        indicator: 'N15428',
        why: 'Förklarar en del av skillnaden mellan kommunerna, som värdet inte visar.',
      },
    ],
  },
  {
    name: 'En egen bostad först håller fler kvar i boende',
    summary:
      'Över 2 000 personer i hemlöshet i fem kanadensiska städer lottades till egen bostad direkt eller till det vanliga stödet. De som fick bostad direkt bodde kvar betydligt större del av tiden.',
    kind: 'evaluation',
    grade: 'controlled',
    transfer: 'Kräver att det finns lägenheter. I våra små kommuner står få lägenheter lediga.',
    publisher: 'Mental Health Commission of Canada',
    year: 2014,
    targetGroup: 'Vuxna som lever i hemlöshet',
    tags: ['bostad', 'hemlöshet'],
    areas: ['Vuxenlivet', 'Psykiatri och missbruk'],
    reviewIn: 420,
    about: [
      {
        bearing: 'supports',
        matter: 'Bostad först i hela länet',
        why: 'Är underlaget för metoden som ärendet vill införa.',
      },
    ],
  },
  {
    name: 'Trångboddhet hänger ihop med sämre hälsa',
    summary:
      'WHO har vägt samman forskningen om bostäder och hälsa och rekommenderar att trångboddhet minskas. Smitta sprids lättare, och sömn och psykisk hälsa påverkas.',
    kind: 'review',
    grade: 'systematic',
    transfer:
      'Sambandet är tydligt, men få studier har prövat vad som händer när just trångboddheten minskar.',
    publisher: 'WHO',
    year: 2018,
    targetGroup: 'Barnfamiljer',
    tags: ['bostad', 'hälsa'],
    areas: ['Vuxenlivet'],
    reviewIn: 380,
    about: [
      {
        bearing: 'supports',
        target: 'N07907',
        why: 'Säger varför trångboddheten är ett gemensamt mål och inte bara en bostadsfråga.',
      },
    ],
    only: 'varmland',
  },
  {
    name: 'Barn och unga mår bra av att röra sig en timme om dagen',
    summary:
      'WHO rekommenderar att barn och unga mellan 5 och 17 år är i rörelse i genomsnitt 60 minuter om dagen. Det bygger på sammanvägd forskning om hjärta, kondition, skelett och psykisk hälsa.',
    kind: 'review',
    grade: 'systematic',
    transfer: 'Säger hur mycket, men inte hur man når dem som inte redan idrottar.',
    publisher: 'WHO',
    year: 2020,
    targetGroup: 'Barn och unga 5–17 år',
    tags: ['hälsa', 'idrott'],
    areas: ['Ungdomslivet', 'Barn och unga'],
    reviewIn: 500,
    about: [
      {
        bearing: 'supports',
        target: 'U09808',
        why: 'Målet räknar tillfällen till det som rekommendationen gäller.',
      },
      {
        bearing: 'supports',
        matter: 'Fler idrottstillfällen för flickor',
        why: 'Gäller flickor lika mycket, och det är de som rör sig minst.',
      },
    ],
  },
  {
    name: 'En reserverad månad fick fler pappor att vara hemma',
    summary:
      'När en månad av föräldrapenningen reserverades 1995 ökade pappornas uttag tydligt. Hur föräldrarna senare delade på vård av sjukt barn ändrades inte.',
    kind: 'evaluation',
    grade: 'controlled',
    transfer:
      'Svensk studie av en nationell regel. Vi kan inte ändra reglerna, bara hur vi möter föräldrarna.',
    publisher: 'Journal of Public Economics',
    author: 'Ekberg, Eriksson och Friebel',
    year: 2013,
    targetGroup: 'Nyblivna föräldrar',
    tags: ['föräldrar', 'jämställdhet'],
    areas: ['Barnalivet'],
    reviewIn: 700,
    about: [
      {
        bearing: 'supports',
        target: 'N00943',
        why: 'Är det tydligaste exemplet på en regel som ändrade uttaget.',
      },
    ],
    only: 'varmland',
  },
  {
    name: 'Kommun och region ska planera hemgången tillsammans',
    summary:
      'Lagen säger att den som inte längre behöver vård på sjukhus ska kunna lämna det tryggt och så snart som möjligt. Kommunen och regionen ska ha gemensamma rutiner och planera med den enskilde.',
    kind: 'law',
    grade: 'ungraded',
    transfer: 'Gäller oss. Våra rutiner säger inget om helger.',
    publisher: 'Sveriges riksdag',
    year: 2017,
    address: 'Lag (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård',
    targetGroup: 'Personer som skrivs ut från sjukhus',
    tags: ['hälso- och sjukvård', 'lag', 'äldre'],
    areas: ['Äldrelivet', 'Äldre'],
    reviewIn: 90,
    about: [
      {
        bearing: 'supports',
        matter: 'Trygg hemgång efter en tid på sjukhus',
        why: 'Säger vem som ska kalla och när planen ska vara klar.',
      },
      {
        bearing: 'supports',
        matter: 'Utskrivning från sjukhus på helgen',
        why: 'Skyldigheten gäller alla dagar, också helgen som ärendet handlar om.',
      },
    ],
  },
  {
    name: 'Många fler blir 80 år och äldre',
    summary:
      'SCB räknar med att antalet personer som är 80 år och äldre växer snabbt till mitten av 2030-talet, medan de som är i arbetsför ålder ökar långsamt.',
    kind: 'statistics',
    grade: 'ungraded',
    transfer: 'I våra mindre kommuner minskar samtidigt antalet i arbetsför ålder.',
    publisher: 'SCB',
    year: 2024,
    address: 'https://www.scb.se/',
    targetGroup: 'Personer 80 år och äldre',
    tags: ['befolkning', 'äldre'],
    areas: ['Äldrelivet', 'Äldre'],
    reviewIn: 160,
  },
  {
    name: 'Barnets bästa ska komma i första rummet',
    summary:
      'Barnkonventionen är svensk lag sedan 2020. Beslut som rör barn ska utgå från barnets bästa, och barn har rätt att säga vad de tycker.',
    kind: 'law',
    grade: 'ungraded',
    transfer: 'Gäller oss. Våra ärenden säger sällan hur barn har fått säga sitt.',
    publisher: 'Sveriges riksdag',
    year: 2018,
    address: 'Lag (2018:1197) om Förenta nationernas konvention om barnets rättigheter',
    targetGroup: 'Alla under 18 år',
    tags: ['barnrätt', 'lag'],
    areas: ['Barnalivet', 'Barn och unga'],
    reviewIn: 240,
    about: [
      {
        bearing: 'supports',
        matter: 'Jourhem som räcker till',
        why: 'Ett jourhem nära skola och vänner är oftare bäst för barnet.',
      },
      {
        bearing: 'supports',
        matter: 'Övergången när en ung person fyller 18 år',
        why: 'Barnets bästa gäller fram till 18 år, och planeringen börjar före.',
      },
    ],
  },
  {
    name: 'Undervisning på distans fungerade sämre för de yngsta',
    summary:
      'Tre kommuner delade på en lärare som undervisade på distans. Elever i årskurs 7–9 lärde sig lika mycket som förut, elever i årskurs 1–3 mindre.',
    kind: 'practice',
    grade: 'described',
    transfer: 'Samma slags kommuner som våra. Få elever, så en enda lärare kan ha gjort skillnaden.',
    publisher: invented,
    year: 2023,
    targetGroup: 'Elever i grundskolan',
    tags: ['modersmål', 'skola'],
    areas: ['Barn och unga'],
    reviewIn: 120,
    about: [
      {
        bearing: 'contradicts',
        matter: 'Undervisning på distans i modersmål',
        why: 'De yngsta, som ärendet mest gäller, lärde sig mindre på distans.',
      },
    ],
    only: 'jonkoping',
  },
  {
    name: 'Läxhjälp på biblioteket höjde betygen',
    summary: 'Elever som kom till läxhjälpen hade högre betyg än andra elever i samma årskurs.',
    kind: 'practice',
    grade: 'described',
    publisher: invented,
    year: 2016,
    targetGroup: 'Elever i årskurs 7–9',
    tags: ['läxhjälp', 'skolresultat'],
    areas: ['Ungdomslivet', 'Barn och unga'],
    reviewIn: 30,
    withdrawn:
      'De som kom hade högre betyg redan innan. Det går inte att säga att läxhjälpen gjorde skillnaden.',
  },
]
