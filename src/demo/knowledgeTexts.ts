import type { DemoKnowledge } from './knowledge.ts'
import { knowledgeOfLiving } from './knowledgeOfLiving.ts'

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
  ...knowledgeOfLiving,
]
