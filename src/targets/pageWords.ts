import { defineWords } from '../i18n/words.ts'

/** The words of a target's own page, and of those that are closed. */
export const targetPageWords = defineWords(
  {
    objectName: (name: string) => `Resultatmål: ${name}`,
    since: (date: string) => `Gäller sedan ${date}`,
    sinceNote: (date: string) => `gäller sedan ${date}`,
    closedTag: (date: string) => `Avslutat ${date}`,
    onPace: (where: string, value: string, year: string) =>
      `Med dagens takt hamnar ${where} på ${value} år ${year}.`,
    levelIs: (level: string) => `Målet är ${level}.`,
    thenReached: 'Då nås målet.',
    eitherWay: (level: string) => `Målet ${level} ligger inom spannet: det kan gå åt båda hållen.`,
    tooFew: (count: string, one: boolean, level: string, year: string) =>
      `Det går inte att säga om målet ${level} år ${year} nås: ${count} ${one ? 'värde' : 'värden'} är för lite.`,
    isReached: (value: string, year: string) => `Målet är nått: värdet var ${value} år ${year}.`,
    wasMissed: (due: string, value: string, level: string) =>
      `Målet nåddes inte ${due}. Det senaste värdet är ${value}, och målet var ${level}.`,
    noValueYet: (level: string, due: string) =>
      `Vi vet inte ännu om målet nås: inget värde finns. Målet är ${level} år ${due}.`,
    noValueSince: (baseline: string, level: string, due: string) =>
      `Vi vet inte ännu: inget värde har kommit efter utgångsläget ${baseline}. Målet är ${level} år ${due}.`,
    noPace: (value: string, year: string, level: string, due: string) =>
      `Värdet är ${value} år ${year}. Målet är ${level} år ${due}.`,
    closedAnswer: (date: string) => `Målet är avslutat sedan ${date}.`,
    evidence: {
      signal: (year: string) => `Signal sedan ${year}`,
      usual: 'Ingen signal',
      none: 'Inget värde',
    },
    effectStep: {
      none: 'Ingen visad',
      shown: (count: number) => (count === 1 ? '1 visad' : `${count} visade`),
      late: (count: number) => (count === 1 ? '1 försenad' : `${count} försenade`),
    },
    adoptionStep: { none: 'Inte prövat', asked: 'Lämnat till parterna' },
    outcomes: (count: number) => `${count} utfall`,
    willWe: 'Når vi målet?',
    didWe: 'Nådde vi målet?',
    howFar: 'Så långt kom vi',
    chartTitle: (name: string, from: string, to: string) => `${name} ${from}–${to}, med målet`,
    chartDescription: (latest: string, level: string, due: string, forecast: string | null) =>
      `Det senaste värdet är ${latest}. Målet är ${level} år ${due}.${forecast ? ` Med dagens takt blir det ${forecast}.` : ''} Samma värden finns i tabellen nedanför.`,
    noChart: 'Här ritas kurvan när det första värdet har lästs in.',
    paceIs: (from: string, to: string, change: string) => `Takten ${from}–${to} är ${change} om året.`,
    paceBetween: (low: string, high: string) =>
      `Den ligger med 95 procents säkerhet mellan ${low} och ${high}.`,
    rolling:
      'Nyckeltalet är ett glidande medel: åren delar värden med varandra, så ett spann skulle se säkrare ut än det är.',
    noPaceYet: (fewest: string) => `Takten visas när det finns minst ${fewest} värden på tio år.`,
    steps: (baseline: string, year: string, level: string, due: string, step: string) =>
      `Vägen går från ${baseline} år ${year} till ${level} år ${due}: ${step} om året.`,
    nowOnPath: (year: string, should: string, is: string) =>
      `År ${year} skulle värdet vara ${should} och är ${is}:`,
    onPath: 'på vägen.',
    aheadOfPath: (apart: string) => `${apart} före.`,
    behindPath: (apart: string) => `${apart} efter.`,
    method: 'Så är det uträknat',
    methodPace:
      'Takten är medianen av lutningarna mellan alla par av år bland de senaste tio årens värden (Theil–Sen). Ett enstaka udda år flyttar den knappt.',
    methodInterval:
      'Spannet är takten med 95 procents konfidensintervall ur Kendalls S (Sen 1968; Hollander och Wolfe, Nonparametric Statistical Methods, avsnitt 9.3), räknat med den exakta fördelningen, och draget från det senaste värdet fram till målåret. Med färre än fem värden går det inte att räkna.',
    methodLimits:
      'Spannet säger hur säker takten är om det går som hittills. Ett enskilt år kan hamna utanför, och ingen räkning ser det som ni ändrar från och med nu.',
    requires: (perYear: string, years: string, once: boolean) =>
      `Från i dag krävs ${perYear} om året ${once ? 'ett år till' : `${years} år i följd`}`,
    largest: (up: boolean, since: string, value: string) =>
      `; den största ${up ? 'ökningen' : 'minskningen'} på ett år sedan ${since} är ${value}`,
    neverSo: (up: boolean, since: string) =>
      `; värdet har aldrig ${up ? 'ökat' : 'minskat'} på ett år sedan ${since}`,
    missingLatest: (year: string, reason: string) => `Värdet för ${year} saknas: ${reason}.`,
    table: 'Samma värden i tabell',
    year: 'År',
    path: 'Vägen till målet',
    apart: 'Skillnad',
    markMeans: 'Vad märket betyder',
    allMarks: 'Så sätts alla märken',
    rules: {
      reached: 'Det senaste värdet är vid målet eller förbi det, oavsett år.',
      'on-the-way':
        'Det senaste värdet ligger på den raka vägen från utgångsläget till målet, eller före den, men målet är inte nått.',
      behind:
        'Värdet har kommit närmare målet än utgångsläget var, men inte så långt som den raka vägen kräver.',
      'wrong-way': 'Det senaste värdet är inte närmare målet än utgångsläget var.',
      unknown: 'Det finns inget värde för något år efter utgångsläget, så ingen kan veta.',
    },
    rulesMissed:
      'Från målåret är den raka vägen målet självt. Ett värde för målåret eller senare som inte når dit betyder att målet är missat.',
    rulesBasis: (baseline: string, year: string, level: string, due: string) =>
      `Utgångsläget är ${baseline} år ${year}, målet ${level} år ${due}.`,
    requiredNow: (year: string, value: string) => `Vägen till målet kräver ${value} år ${year}.`,
    close: 'Avsluta målet',
    targetEffects: 'Målets effekter',
    noEffects: 'Ingen har lovat att visa någon effekt av det här målet ännu.',
    promise: 'Lova att visa en effekt',
    adoption: 'Antaget av parterna',
    adoptionLink: 'Vilka har antagit målet?',
    knowledge: 'Det här vet vi',
    knowledgeLink: 'Vad talar för och emot målet?',
    history: 'Målets historia',
    happened: {
      added: (level: string, year: string) => `Målet sattes: ${level} år ${year}`,
      agreed: (date: string, value: string, year: string) =>
        `Parterna enades ${date}. Utgångsläget var ${value} år ${year}.`,
      closed: 'Målet avslutades',
      other: 'Målet ändrades',
    },

    towardsTitle: 'Mot målet',
    towardsAnswer: (name: string) => `Hur går det mot målet för ${name}?`,
    noTarget: 'Inget mål är satt',
    toGo: (value: string, year: string, distance: string) => `${value} ${year}, ${distance} från målet.`,
    requiredPerYear: (perYear: string) => `Det krävs ${perYear} om året.`,
    goal: (level: string, year: string) => `Målet ${level} år ${year}`,
    inYear: (level: string, year: string) => `${level} år ${year}`,

    closedTitle: 'Avslutade mål',
    closedListAnswer: (count: string, one: boolean) =>
      one ? 'Ett mål är avslutat.' : `${count} mål är avslutade.`,
    closedNone: 'Inget mål är avslutat ännu',
    closedNoneWhy:
      'Ett mål som är nått, ersatt eller uppgivet avslutas med ett skäl. Då står det här, så att ni kan lära av det.',
    closedReason: 'Skäl',
    closedOn: 'Avslutat',
  },
  {
    objectName: (name) => `Target: ${name}`,
    since: (date) => `In force since ${date}`,
    sinceNote: (date) => `in force since ${date}`,
    closedTag: (date) => `Closed ${date}`,
    onPace: (where, value, year) => `At today’s pace, ${where} ends at ${value} in ${year}.`,
    levelIs: (level) => `The target is ${level}.`,
    thenReached: 'The target is then reached.',
    eitherWay: (level) => `The target ${level} lies within the range: it can go either way.`,
    tooFew: (count, one, level, year) =>
      `Nothing can be said of whether the target ${level} in ${year} will be reached: ${count} ${one ? 'value is' : 'values are'} too few.`,
    isReached: (value, year) => `The target is reached: the value was ${value} in ${year}.`,
    wasMissed: (due, value, level) =>
      `The target was not reached in ${due}. The latest value is ${value}, and the target was ${level}.`,
    noValueYet: (level, due) =>
      `We do not know yet whether the target will be reached: there is no value. The target is ${level} in ${due}.`,
    noValueSince: (baseline, level, due) =>
      `We do not know yet: no value has come after the baseline ${baseline}. The target is ${level} in ${due}.`,
    noPace: (value, year, level, due) =>
      `The value is ${value} in ${year}. The target is ${level} in ${due}.`,
    closedAnswer: (date) => `The target is closed since ${date}.`,
    evidence: {
      signal: (year) => `Signal since ${year}`,
      usual: 'No signal',
      none: 'No value',
    },
    effectStep: {
      none: 'None shown',
      shown: (count) => `${count} shown`,
      late: (count) => `${count} overdue`,
    },
    adoptionStep: { none: 'Not put', asked: 'Put to the parties' },
    outcomes: (count) => (count === 1 ? '1 outcome' : `${count} outcomes`),
    willWe: 'Will we reach the target?',
    didWe: 'Did we reach the target?',
    howFar: 'How far we came',
    chartTitle: (name, from, to) => `${name} ${from}–${to}, with the target`,
    chartDescription: (latest, level, due, forecast) =>
      `The latest value is ${latest}. The target is ${level} in ${due}.${forecast ? ` At today’s pace it becomes ${forecast}.` : ''} The same values stand in the table below.`,
    noChart: 'The line is drawn here when the first value has been loaded.',
    paceIs: (from, to, change) => `The pace ${from}–${to} is ${change} a year.`,
    paceBetween: (low, high) => `With 95 per cent confidence it lies between ${low} and ${high}.`,
    rolling:
      'The indicator is a rolling mean: its years share values, so that a range would look surer than it is.',
    noPaceYet: (fewest) => `The pace is shown when there are at least ${fewest} values in ten years.`,
    steps: (baseline, year, level, due, step) =>
      `The path leads from ${baseline} in ${year} to ${level} in ${due}: ${step} a year.`,
    nowOnPath: (year, should, is) => `In ${year} the value should be ${should} and is ${is}:`,
    onPath: 'on the path.',
    aheadOfPath: (apart) => `${apart} ahead.`,
    behindPath: (apart) => `${apart} behind.`,
    method: 'How it is worked out',
    methodPace:
      'The pace is the median of the slopes between all pairs of years among the values of the last ten years (Theil–Sen). One odd year hardly moves it.',
    methodInterval:
      'The range is the pace with its 95 per cent confidence interval from Kendall’s S (Sen 1968; Hollander and Wolfe, Nonparametric Statistical Methods, section 9.3), from the exact distribution, drawn from the latest value to the target’s year. With fewer than five values it cannot be worked out.',
    methodLimits:
      'The range says how sure the pace is if things go on as they have. A single year may fall outside it, and no calculation sees what you change from now on.',
    requires: (perYear, years, once) =>
      `From today it takes ${perYear} a year ${once ? 'for one more year' : `${years} years in a row`}`,
    largest: (up, since, value) =>
      `; the largest ${up ? 'rise' : 'fall'} in one year since ${since} is ${value}`,
    neverSo: (up, since) => `; the value has never ${up ? 'risen' : 'fallen'} in one year since ${since}`,
    missingLatest: (year, reason) => `There is no value for ${year}: ${reason}.`,
    table: 'The same values in a table',
    year: 'Year',
    path: 'Path to the target',
    apart: 'Difference',
    markMeans: 'What the mark means',
    allMarks: 'How all marks are set',
    rules: {
      reached: 'The latest value is at the target or beyond it, in whatever year.',
      'on-the-way':
        'The latest value is on the straight path from the baseline to the target, or ahead of it, but the target is not reached.',
      behind:
        'The value has come nearer the target than the baseline was, but not as far as the straight path requires.',
      'wrong-way': 'The latest value is no nearer the target than the baseline was.',
      unknown: 'There is no value for any year after the baseline, so nobody can know.',
    },
    rulesMissed:
      'From the target’s year on, the straight path is the target itself. A value for that year or later that falls short means that the target is missed.',
    rulesBasis: (baseline, year, level, due) =>
      `The baseline is ${baseline} in ${year}, the target ${level} in ${due}.`,
    requiredNow: (year, value) => `The path to the target requires ${value} in ${year}.`,
    close: 'Close the target',
    targetEffects: 'Effects of the target',
    noEffects: 'Nobody has promised to show an effect of this target yet.',
    promise: 'Promise to show an effect',
    adoption: 'Adopted by the parties',
    adoptionLink: 'Who has adopted the target?',
    knowledge: 'What we know',
    knowledgeLink: 'What speaks for and against the target?',
    history: 'History of the target',
    happened: {
      added: (level, year) => `The target was set: ${level} in ${year}`,
      agreed: (date, value, year) => `The parties agreed ${date}. The baseline was ${value} in ${year}.`,
      closed: 'The target was closed',
      other: 'The target was changed',
    },

    towardsTitle: 'Towards target',
    towardsAnswer: (name) => `How does ${name} move towards its target?`,
    noTarget: 'No target is set',
    toGo: (value, year, distance) => `${value} in ${year}, ${distance} from the target.`,
    requiredPerYear: (perYear) => `It takes ${perYear} a year.`,
    goal: (level, year) => `Target ${level} in ${year}`,
    inYear: (level, year) => `${level} in ${year}`,

    closedTitle: 'Closed targets',
    closedListAnswer: (count, one) => (one ? 'One target is closed.' : `${count} targets are closed.`),
    closedNone: 'No target is closed yet',
    closedNoneWhy:
      'A target that is reached, replaced or given up is closed with a reason. It then stands here, so that you can learn from it.',
    closedReason: 'Reason',
    closedOn: 'Closed',
  },
)
