import { formatList, numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

export const resultWords = defineWords(
  {
    answer: {
      kindsDisagree: (count: number) => `Kommuner och region är oense om ${numeral('sv', count)} förslag.`,
      kindsAgree: 'Kommuner och region är överens.',
      partiesDisagree: (count: number) => `Parterna är oense om ${numeral('sv', count)} förslag.`,
      partiesAgree: 'Parterna är överens.',
      votersDisagree: (count: number) => `De som röstade går isär om ${numeral('sv', count)} förslag.`,
      voters: {
        same: 'De som röstade är överens.',
        mostly: 'De som röstade är i stort sett överens.',
        partly: 'De som röstade är delvis överens.',
        little: 'De som röstade är mest oense.',
        none: 'De som röstade är oense.',
      },
      allFirst: (titles: readonly string[]) => `Alla sätter ${formatList('sv', titles)} först.`,
      first: (titles: readonly string[]) =>
        titles.length === 1
          ? `Först kommer ${titles[0]}.`
          : `Delad första plats: ${formatList('sv', titles)}.`,
      consentAll: 'Ingen har en invändning.',
      consentSome: (count: number) =>
        count === 1
          ? 'Ett förslag har invändningar att tala om.'
          : `${count} förslag har invändningar att tala om.`,
      chosen: (titles: readonly string[]) =>
        titles.length === 0
          ? 'Inget förslag ryms med det stöd det har.'
          : `Pengarna räcker till ${formatList('sv', titles)}.`,
      tooFew: 'Färre än fem röstade, så inget resultat visas.',
    },
    guiding: (voted: number, electors: number) =>
      `${voted} av ${electors} har röstat. Resultatet är vägledande: varje part beslutar själv.`,
    disagreement: 'Oense och överens',
    disagreed: 'Oense',
    agreed: 'Överens',
    all: 'Alla',
    candidate: 'Förslag',
    measures: {
      dots: 'Andel av varje sidas prickar',
      criteria: 'Vägt medelvärde, 1–5',
      ranking: 'Andel av möjliga poäng',
      consent: 'Andel som säger ja',
      pairwise: 'Förslagets vikt',
      budget: 'Andel som vill ha det',
    },
    voters: (kind: string, count: number) => `${kind}, ${count} röstande`,
    rowTitle: (title: string) => `${title}: hur sidorna röstade`,
    rowSays: (what: readonly string[]) => formatList('sv', what),
    kindsHidden: 'Kommuner och region visas inte var för sig, eftersom färre än fem från någon sida röstade.',
    spread: 'Spridning',
    spreadWhat: 'Hur långt de som röstade ligger från varandra (standardavvikelse).',
    concord: {
      same: 'De som röstade satte förslagen i nästan samma ordning',
      mostly: 'De som röstade satte förslagen i ungefär samma ordning',
      partly: 'De som röstade är delvis överens om ordningen',
      little: 'De som röstade är mest oense om ordningen',
      none: 'De som röstade satte förslagen i olika ordning',
    },
    W: (value: string) => `Kendalls W ${value}; 0 är ingen samstämmighet, 1 är full`,
    noW: 'Var och en satte alla förslag lika, så det finns ingen ordning att jämföra.',
    ranking: 'Rangordning',
    outcome: 'Utfall',
    place: 'Plats',
    sure: 'Hur säker platsen är',
    sureness: { sure: 'Säker plats', fairly: 'Ganska säker', unsure: 'Osäker plats' },
    keeps: (share: string) => `kvar i ${share} av viktningarna`,
    range: (from: number, to: number) => (from === to ? `plats ${from}` : `plats ${from}–${to}`),
    robust: (title: string, share: string, draws: string, of: string) =>
      `${title} kommer först i ${share} av ${draws} slumpade viktningar av ${of}.`,
    ofCriteria: 'kriterierna',
    ofVoters: 'dem som röstade',
    swapWeight: (second: string, criterion: string, to: string, from: string) =>
      `För att ${second} ska komma ikapp krävs att ${criterion.toLowerCase()} väger ${to} i stället för ${from}.`,
    swapNone: 'Inget enskilt kriterium kan ändra vem som kommer först, hur det än vägs.',
    swapAway: (second: string, count: number) =>
      count === 1
        ? `Det hade räckt att en av dem som röstade hade avstått för att ${second} skulle komma ikapp.`
        : `Det hade krävts att ${numeral('sv', count)} av dem som röstade hade avstått för att ${second} skulle komma ikapp.`,
    bounds: (low: string, high: string) => `mellan ${low} och ${high} om alla hade haft en åsikt`,
    condorcet: (title: string) => `${title} vinner mot vart och ett av de andra förslagen, två och två.`,
    noCondorcet: 'Inget förslag vinner mot alla andra, två och två: majoriteterna går i ring.',
    otherCount: (method: string, titles: readonly string[]) =>
      `Räknat på annat sätt (${method}) hade ${formatList('sv', titles)} kommit först.`,
    ratio: (value: string) => `Gruppens jämförelser hänger ihop (motsägelsekvot ${value}, gränsen är 0,10).`,
    ratioHigh: (value: string) =>
      `Gruppens jämförelser drar åt olika håll (motsägelsekvot ${value}, gränsen är 0,10).`,
    contradictory: (count: number) =>
      count === 1
        ? 'En av dem som röstade har jämförelser som motsäger varandra.'
        : `${count} av dem som röstade har jämförelser som motsäger varandra.`,
    bought: 'Ryms',
    boughtLast: 'Ryms av det som blev över',
    notBought: 'Ryms inte',
    leftover: (sum: string) => `${sum} kronor blir över.`,
    raised: (sum: string) =>
      `Andelarna räknades som om budgeten var ${sum} kronor; summan håller sig inom den verkliga.`,
    consents: { given: 'Samtycke', objected: 'Invändning', none: 'Inget ja' },
    stances: { agree: 'Ja', aside: 'Står åt sidan', object: 'Invändning' },
    reasons: 'Invändningarna',
    compare: 'Före och efter samtalet',
    compareLead: (before: string, after: string) =>
      `Samstämmigheten (Kendalls W) gick från ${before} till ${after}.`,
    before: 'Första gången',
    after: 'Andra gången',
    moved: 'Flyttade sig',
    upBy: (steps: number) => `↑ upp ${numeral('sv', steps)}`,
    downBy: (steps: number) => `↓ ned ${numeral('sv', steps)}`,
    same: 'kvar',
    isNew: 'nytt',
    who: 'Vem som röstade vad',
    voter: 'Namn',
    party: 'Part',
    side: 'Sida',
    weight: 'Vikt',
    vote: 'Röst',
    check: 'Kontrollera själv',
    checkWhat:
      'Filen innehåller det som låstes, rösterna och resultatet. Med ”samsyn recount FIL” räknas allt om, och sigillet prövas.',
    json: 'Hämta rösterna (JSON)',
    csv: 'Hämta rösterna (CSV)',
    ballotsHash: 'Rösternas fingeravtryck',
    recounted: 'Räknat om nu: resultatet är detsamma, och båda fingeravtrycken stämmer.',
    recountDiffers:
      'Räknat om nu: resultatet är ett annat än det som sparades. Lita inte på det förrän det är utrett.',
    recount: 'Räkna om nu',
    presentation: 'Visa på storskärm',
    back: 'Tillbaka till omgången',
    file: 'rostning',
  },
  {
    answer: {
      kindsDisagree: (count) =>
        `Municipalities and region disagree on ${numeral('en', count)} ${count === 1 ? 'candidate' : 'candidates'}.`,
      kindsAgree: 'Municipalities and region agree.',
      partiesDisagree: (count) =>
        `The parties disagree on ${numeral('en', count)} ${count === 1 ? 'candidate' : 'candidates'}.`,
      partiesAgree: 'The parties agree.',
      votersDisagree: (count) =>
        `Those who voted differ on ${numeral('en', count)} ${count === 1 ? 'candidate' : 'candidates'}.`,
      voters: {
        same: 'Those who voted agree.',
        mostly: 'Those who voted mostly agree.',
        partly: 'Those who voted partly agree.',
        little: 'Those who voted mostly disagree.',
        none: 'Those who voted disagree.',
      },
      allFirst: (titles) => `All put ${formatList('en', titles)} first.`,
      first: (titles) =>
        titles.length === 1
          ? `First comes ${titles[0]}.`
          : `Shared first place: ${formatList('en', titles)}.`,
      consentAll: 'Nobody objects.',
      consentSome: (count) =>
        count === 1
          ? 'One candidate has objections to talk about.'
          : `${count} candidates have objections to talk about.`,
      chosen: (titles) =>
        titles.length === 0
          ? 'No candidate fits with the support that it has.'
          : `The money is enough for ${formatList('en', titles)}.`,
      tooFew: 'Fewer than five voted, so no result is shown.',
    },
    guiding: (voted, electors) =>
      `${voted} of ${electors} have voted. The result is a guide: each party decides for itself.`,
    disagreement: 'Where you disagree and agree',
    disagreed: 'Disagree',
    agreed: 'Agree',
    all: 'All',
    candidate: 'Candidate',
    measures: {
      dots: 'Share of the dots of each side',
      criteria: 'Weighted mean, 1–5',
      ranking: 'Share of possible points',
      consent: 'Share who say yes',
      pairwise: 'Weight of the candidate',
      budget: 'Share who want it',
    },
    voters: (kind, count) => `${kind}, ${count} ${count === 1 ? 'voter' : 'voters'}`,
    rowTitle: (title) => `${title}: how the sides voted`,
    rowSays: (what) => formatList('en', what),
    kindsHidden:
      'Municipalities and region are not shown by themselves, since fewer than five of a side voted.',
    spread: 'Spread',
    spreadWhat: 'How far those who voted lie from each other (standard deviation).',
    concord: {
      same: 'Those who voted put the candidates in nearly the same order',
      mostly: 'Those who voted put the candidates in about the same order',
      partly: 'Those who voted partly agree on the order',
      little: 'Those who voted mostly disagree on the order',
      none: 'Those who voted put the candidates in different orders',
    },
    W: (value) => `Kendall’s W ${value}; 0 is no agreement, 1 is full`,
    noW: 'Everybody put all candidates equal, so there is no order to compare.',
    ranking: 'Ranking',
    outcome: 'Outcome',
    place: 'Place',
    sure: 'How sure the place is',
    sureness: { sure: 'Sure place', fairly: 'Fairly sure', unsure: 'Unsure place' },
    keeps: (share) => `kept in ${share} of the weightings`,
    range: (from, to) => (from === to ? `place ${from}` : `places ${from}–${to}`),
    robust: (title, share, draws, of) =>
      `${title} comes first in ${share} of ${draws} random weightings of ${of}.`,
    ofCriteria: 'the criteria',
    ofVoters: 'those who voted',
    swapWeight: (second, criterion, to, from) =>
      `For ${second} to catch up, ${criterion.toLowerCase()} would have to weigh ${to} instead of ${from}.`,
    swapNone: 'No single criterion can change who comes first, however it weighs.',
    swapAway: (second, count) =>
      count === 1
        ? `It would have been enough for one of those who voted to stay away for ${second} to catch up.`
        : `${numeral('en', count)} of those who voted would have had to stay away for ${second} to catch up.`,
    bounds: (low, high) => `between ${low} and ${high} if all had had a view`,
    condorcet: (title) => `${title} wins against each of the others, two at a time.`,
    noCondorcet: 'No candidate wins against all others, two at a time: the majorities go in a ring.',
    otherCount: (method, titles) =>
      `Counted in another way (${method}), ${formatList('en', titles)} would have come first.`,
    ratio: (value) =>
      `The comparisons of the group hang together (consistency ratio ${value}, the limit is 0.10).`,
    ratioHigh: (value) =>
      `The comparisons of the group pull in different directions (consistency ratio ${value}, the limit is 0.10).`,
    contradictory: (count) =>
      count === 1
        ? 'One of those who voted has comparisons that contradict each other.'
        : `${count} of those who voted have comparisons that contradict each other.`,
    bought: 'Fits',
    boughtLast: 'Fits with what was left over',
    notBought: 'Does not fit',
    leftover: (sum) => `${sum} kronor are left over.`,
    raised: (sum) =>
      `The shares were worked out as if the budget were ${sum} kronor; the sum keeps within the real one.`,
    consents: { given: 'Consent', objected: 'Objection', none: 'No yes' },
    stances: { agree: 'Yes', aside: 'Stands aside', object: 'Objection' },
    reasons: 'The objections',
    compare: 'Before and after the talk',
    compareLead: (before, after) => `Agreement (Kendall’s W) went from ${before} to ${after}.`,
    before: 'The first time',
    after: 'The second time',
    moved: 'Moved',
    upBy: (steps) => `↑ up ${numeral('en', steps)}`,
    downBy: (steps) => `↓ down ${numeral('en', steps)}`,
    same: 'stayed',
    isNew: 'new',
    who: 'Who voted what',
    voter: 'Name',
    party: 'Party',
    side: 'Side',
    weight: 'Weight',
    vote: 'Vote',
    check: 'Check it yourself',
    checkWhat:
      'The file holds what was locked, the votes and the result. “samsyn recount FILE” counts everything again and tries the seal.',
    json: 'Fetch the votes (JSON)',
    csv: 'Fetch the votes (CSV)',
    ballotsHash: 'Fingerprint of the votes',
    recounted: 'Counted again now: the result is the same, and both fingerprints fit.',
    recountDiffers:
      'Counted again now: the result is another than the one that was kept. Do not trust it before that is cleared up.',
    recount: 'Count again now',
    presentation: 'Show on a large screen',
    back: 'Back to the round',
    file: 'vote',
  },
)
