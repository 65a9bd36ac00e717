import type { DemoKnowledge } from './knowledge.ts'

const invented = 'Påhittat exempel'

/** What the example counties know of home, health and care, and of what did not work. */
export const knowledgeOfLiving: readonly DemoKnowledge[] = [
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
