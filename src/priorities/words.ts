import { defineWords } from '../i18n/words.ts'

export const priorityWords = defineWords(
  {
    title: 'Prioritering',
    lead: 'Var och en röstar först för sig, utan att se de andra. Sedan visas var ni är oense, ni talar om det och kan rösta igen.',
    make: 'Förbered en omgång',
    empty: 'Här prioriterar ni tillsammans.',
    emptyWhy:
      'En omgång har en fråga, förslag att välja mellan och ett sätt att räkna som är låst innan någon röstar.',
    emptyReader: 'Samordnare och tjänstemän förbereder omgångar.',
    answer: {
      open: (count: number, question: string) =>
        count === 1 ? `En omgång är öppen: ${question}` : `${count} omgångar är öppna för röstning.`,
      closed: (question: string) => `Senast avgjort: ${question}`,
      draft: 'Ingen omgång är öppen just nu.',
    },
    rounds: 'Alla omgångar',
    states: { draft: 'Utkast', open: 'Öppen', closed: 'Stängd' },
    openSince: (day: string, last: string) => `Öppnade ${day}, sista dag ${last}`,
    closedOn: (day: string) => `Stängdes ${day}`,
    draftUntil: (last: string) => `Inte öppnad. Sista dag att rösta: ${last}`,
    turnout: (voted: number, electors: number) => `${voted} av ${electors} har röstat.`,
    vote: 'Rösta',
    changeVote: 'Ändra min röst',
    youVoted: 'Du har röstat.',
    youVotedFinal: 'Du har röstat. Rösten kan inte ändras.',
    notAsked: (hat: string) => `Du röstar inte i den här omgången som ${hat}.`,
    saved: 'Din röst är sparad.',
    savedAgain: 'Du kan ändra den tills omgången stängs. Ingen ser den förrän då.',
    blind: 'Ingen ser vad någon har röstat innan omgången är stängd, inte heller samordnaren.',
    progress: 'Vilka som har röstat',
    kinds: { municipality: 'Kommuner', region: 'Region', other: 'Andra parter' },
    of: (voted: number, electors: number) => `${voted} av ${electors}`,
    rules: 'Så räknas det',
    method: 'Metod',
    methods: {
      dots: 'Prickar',
      criteria: 'Vägda kriterier',
      ranking: 'Rangordning',
      consent: 'Samtycke',
      pairwise: 'Jämför två och två',
      budget: 'Fördela en budget',
    },
    methodHints: {
      dots: 'Var och en får ett antal prickar att lägga på ett eller flera förslag. Snabbt, och lätt att förstå.',
      criteria:
        'Förslagen bedöms från 1 till 5 på kriterier som väger olika. Bra när nytta ska vägas mot något annat.',
      ranking: 'Var och en sätter förslagen i ordning. Bra när ni ska enas om vad som kommer först.',
      consent:
        'Finns det skäl emot? En invändning räcker för att tala vidare. Bra inför ett gemensamt beslut.',
      pairwise:
        'Vilket av två är viktigast, och hur mycket? Bra för högst åtta förslag där skillnaderna är små.',
      budget: 'Välj vilka förslag ni vill ha inom en budget. Pengarna delas så att alla får del av dem.',
    },
    settings: {
      dots: (count: number) => `${count} prickar var, på ett eller flera förslag`,
      criteria: (list: string) => `Kriterier: ${list}`,
      weighs: (name: string, share: string) => `${name} (${share})`,
      schulze: 'Räknas som parvisa möten (Schulze): det förslag vinner som står sig mot alla andra',
      borda: 'Räknas i poäng (Borda): sist ger noll, sedan en poäng mer för varje steg uppåt',
      all: 'Alla förslag ska rangordnas',
      unranked: 'Förslag som lämnas tomma räknas som lika, sist',
      consent: 'Ett förslag går igenom om någon säger ja och ingen har en invändning',
      pairwise: 'Förslagens vikter räknas ur jämförelserna (AHP), gruppens genom geometriskt medelvärde',
      budget: (sum: string) => `${sum} kronor fördelas med lika andelar (Method of Equal Shares)`,
      cost: 'Nytta räknas i kronor: ett dyrare förslag är värt mer för den som vill ha det',
      cardinality: 'Varje förslag är värt lika mycket för den som vill ha det',
      completions: {
        none: 'Det som blir över fördelas inte',
        raise: 'Blir det pengar över höjs budgeten i tanken med tio procent i taget, så länge summan håller',
        greedy: 'Blir det pengar över går de till det som flest vill ha och som ryms',
        raiseThenGreedy:
          'Blir det pengar över höjs budgeten i tanken med tio procent i taget; sedan tas det som flest vill ha och som ryms',
      },
    },
    weight: 'Röstvikt',
    weights: {
      seat: 'En röst för varje plats',
      party: 'En röst för varje part, delad av dess platser som röstar',
      inhabitants: 'Varje part väger efter sina invånare, delat av dess platser som röstar',
    },
    counted: (day: string) => `Folkmängd ${day}`,
    tie: 'Vid lika',
    ties: { shared: 'De som är lika delar plats', order: 'Det som står först i listan går före' },
    secrecy: 'Öppen eller hemlig',
    named: 'Öppen: när omgången stängs syns vem som har röstat vad',
    secret: 'Hemlig: när omgången stängs går det inte längre att se vem som har röstat vad',
    change: 'Ändra sig',
    changeable: 'Rösten kan ändras tills omgången stängs',
    final: 'Rösten kan inte ändras',
    electors: 'Röstande',
    electorCount: (count: number, parties: number) =>
      `${count} platser från ${parties} ${parties === 1 ? 'part' : 'parter'}`,
    candidates: 'Förslagen',
    cost: (sum: string) => `${sum} kronor`,
    harms: 'Skadar styrkan:',
    harmsTitle: 'Förslag som skadar en styrka',
    origin: { recommendation: 'Läs rekommendationen', proposal: 'Läs förslaget' },
    placings: {
      title: 'Hur det gick i omgångarna',
      answer: (rounds: number) =>
        rounds === 0
          ? 'Har inte varit med i någon omgång än.'
          : rounds === 1
            ? 'Har varit med i en omgång.'
            : `Har varit med i ${rounds} omgångar.`,
      place: (place: number, of: number) => `Plats ${place} av ${of}`,
      open: 'Röstning pågår',
      none: 'För få röstade för att något ska berättas',
    },
    seal: 'Sigill',
    sealWhat:
      'Sigillet är ett fingeravtryck (SHA-256) av frågan, förslagen, metoden och de röstande. Ändras något av det blir sigillet ett annat.',
    sealNow: 'Sigillet om omgången öppnas som den står nu',
    sealedAt: (at: string) => `Reglerna låstes ${at}, före första rösten.`,
    sealBroken: 'Sigillet stämmer inte längre med det som står i databasen. Resultatet går inte att lita på.',
    open: 'Öppna omgången',
    openWhat:
      'När omgången öppnas låses frågan, förslagen, metoden och vilka som röstar. Sedan kan ingen ändra dem, inte heller samordnaren.',
    cannotOpen: 'Innan omgången kan öppnas:',
    edit: 'Ändra utkastet',
    tryEdit: 'Ändra frågan eller förslagen',
    close: 'Stäng omgången',
    closing: {
      title: 'Stäng omgången',
      answer: (voted: number, electors: number) => `${voted} av ${electors} har röstat.`,
      what: 'Resultatet räknas en gång och sparas med sigillet. Sedan kan ingen rösta, och omgången kan inte öppnas igen.',
      secret: 'Omgången är hemlig: när den stängs går det inte längre att se vem som har röstat vad.',
      few: 'Färre än fem har röstat. Stänger du nu visas inget resultat, och rösterna tas bort, för annars kunde det synas vem som röstat vad.',
      none: 'Ingen har röstat än.',
    },
    again: 'Rösta igen efter samtalet',
    againWhat:
      'En ny omgång med samma fråga, förslag och regler förbereds. Resultaten visas sedan bredvid varandra, med vad som flyttade sig.',
    replaces: 'Andra omgången av',
    replacedBy: 'Ni röstade igen:',
    toRound: 'Till omgången',
    refusals: {
      sealed:
        'Omgången är låst sedan den öppnades. Fråga, förslag, metod och röstande kan inte ändras. Förbered i stället en ny omgång.',
      sealedLogged: 'Försöket är antecknat i loggen.',
      notOpen: 'Omgången är inte öppen för röster.',
      notAsked:
        'Du röstar inte i den här omgången i den roll du har nu. Byt roll om du har en annan plats som röstar.',
      votedAlready: 'Du har redan röstat, och i den här omgången kan rösten inte ändras.',
      badVote: 'Rösten följer inte omgångens regler. Ladda om sidan och rösta igen.',
      brokenSeal:
        'Sigillet stämmer inte med det som står i databasen. Omgången kan inte stängas förrän det är utrett.',
      notClosed: 'Resultatet visas när omgången har stängts.',
    },
    problems: {
      gone: 'Ett av förslagen går inte längre att välja: det är tillbakataget, sammanslaget eller besvarat. Ta bort det ur utkastet.',
      candidates: 'Välj eller skriv minst två förslag att välja mellan.',
      tooManyCandidates: 'Förslagen är för många för metoden. Jämför två och två tar högst åtta.',
      electors: 'Välj vilka som röstar.',
      fewElectors: 'En hemlig omgång behöver minst fem som röstar. Välj fler, eller gör den öppen.',
      criteria: 'Skriv minst ett kriterium.',
      costs: 'Skriv budgeten, och vad varje förslag kostar.',
      weights:
        'Någon part har ingen folkmängd inskriven. Skriv den på partens sida, eller välj en annan röstvikt.',
      secretWeights:
        'Väger parterna olika går det att se vem som röstat vad. Gör omgången öppen, eller låt varje plats ha en röst.',
      sharedBudget:
        'När en budget fördelas måste lika avgöras: välj att det som står först i listan går före.',
    },
  },
  {
    title: 'Prioritisation',
    lead: 'Everybody votes alone first, without seeing the others. Then it shows where you disagree, you talk about it, and can vote again.',
    make: 'Prepare a round',
    empty: 'Here you prioritise together.',
    emptyWhy:
      'A round has a question, candidates to choose between, and a way of counting that is locked before anybody votes.',
    emptyReader: 'Coordinators and officials prepare rounds.',
    answer: {
      open: (count, question) =>
        count === 1 ? `One round is open: ${question}` : `${count} rounds are open for votes.`,
      closed: (question) => `Settled last: ${question}`,
      draft: 'No round is open right now.',
    },
    rounds: 'All rounds',
    states: { draft: 'Draft', open: 'Open', closed: 'Closed' },
    openSince: (day, last) => `Opened ${day}, last day ${last}`,
    closedOn: (day) => `Closed ${day}`,
    draftUntil: (last) => `Not opened. Last day to vote: ${last}`,
    turnout: (voted, electors) => `${voted} of ${electors} have voted.`,
    vote: 'Vote',
    changeVote: 'Change my vote',
    youVoted: 'You have voted.',
    youVotedFinal: 'You have voted. The vote cannot be changed.',
    notAsked: (hat) => `You do not vote in this round as ${hat}.`,
    saved: 'Your vote is saved.',
    savedAgain: 'You can change it until the round closes. Nobody sees it before then.',
    blind: 'Nobody sees what anybody has voted before the round is closed, not even the coordinator.',
    progress: 'Who has voted',
    kinds: { municipality: 'Municipalities', region: 'Region', other: 'Other parties' },
    of: (voted, electors) => `${voted} of ${electors}`,
    rules: 'How it is counted',
    method: 'Method',
    methods: {
      dots: 'Dots',
      criteria: 'Weighted criteria',
      ranking: 'Ranking',
      consent: 'Consent',
      pairwise: 'Compare two at a time',
      budget: 'Share out a budget',
    },
    methodHints: {
      dots: 'Everybody has a number of dots to lay on one or several candidates. Quick, and easy to understand.',
      criteria:
        'Candidates are judged from 1 to 5 on criteria that weigh differently. Good when benefit is weighed against something else.',
      ranking: 'Everybody puts the candidates in order. Good when you are to agree on what comes first.',
      consent: 'Is there a reason against? One objection is enough to talk on. Good before a joint decision.',
      pairwise:
        'Which of two matters more, and by how much? Good for at most eight candidates with small differences.',
      budget:
        'Choose which candidates you want within a budget. The money is shared so that everybody gets some of it.',
    },
    settings: {
      dots: (count) => `${count} dots each, on one or several candidates`,
      criteria: (list) => `Criteria: ${list}`,
      weighs: (name, share) => `${name} (${share})`,
      schulze: 'Counted as meetings of two (Schulze): the candidate wins that stands against all others',
      borda: 'Counted in points (Borda): last gives none, then one more for each step up',
      all: 'All candidates are to be ranked',
      unranked: 'Candidates left empty count as equal, last',
      consent: 'A candidate has consent if somebody says yes and nobody objects',
      pairwise: 'Weights follow from the comparisons (AHP), those of the group by geometric mean',
      budget: (sum) => `${sum} kronor are shared by the Method of Equal Shares`,
      cost: 'Benefit is counted in kronor: a dearer candidate is worth more to those who want it',
      cardinality: 'Every candidate is worth the same to those who want it',
      completions: {
        none: 'What is left over is not shared out',
        raise:
          'If money is left, the budget is thought to be ten per cent higher at a time, as long as the sum holds',
        greedy: 'If money is left, it goes to what most want and what fits',
        raiseThenGreedy:
          'If money is left, the budget is thought to be ten per cent higher at a time; then what most want and what fits is taken',
      },
    },
    weight: 'Weight of votes',
    weights: {
      seat: 'One vote for each seat',
      party: 'One vote for each party, shared by its seats that vote',
      inhabitants: 'Each party weighs as its inhabitants, shared by its seats that vote',
    },
    counted: (day) => `Population ${day}`,
    tie: 'If equal',
    ties: {
      shared: 'Those who are equal share the place',
      order: 'The one that stands first in the list goes before',
    },
    secrecy: 'Open or secret',
    named: 'Open: when the round closes it shows who voted what',
    secret: 'Secret: when the round closes nobody can see any longer who voted what',
    change: 'Changing one’s mind',
    changeable: 'The vote can be changed until the round closes',
    final: 'The vote cannot be changed',
    electors: 'Voters',
    electorCount: (count, parties) => `${count} seats from ${parties} ${parties === 1 ? 'party' : 'parties'}`,
    candidates: 'The candidates',
    cost: (sum) => `${sum} kronor`,
    harms: 'Harms the strength:',
    harmsTitle: 'Candidates that harm a strength',
    origin: { recommendation: 'Read the recommendation', proposal: 'Read the proposal' },
    placings: {
      title: 'How it fared in the rounds',
      answer: (rounds) =>
        rounds === 0
          ? 'Has not been in any round yet.'
          : rounds === 1
            ? 'Has been in one round.'
            : `Has been in ${rounds} rounds.`,
      place: (place, of) => `Place ${place} of ${of}`,
      open: 'Voting goes on',
      none: 'Too few voted for anything to be told',
    },
    seal: 'Seal',
    sealWhat:
      'The seal is a fingerprint (SHA-256) of the question, the candidates, the method and the voters. If any of it is changed, the seal is another.',
    sealNow: 'The seal if the round is opened as it stands',
    sealedAt: (at) => `The rules were locked ${at}, before the first vote.`,
    sealBroken: 'The seal no longer fits what stands in the database. The result cannot be trusted.',
    open: 'Open the round',
    openWhat:
      'When the round opens, the question, the candidates, the method and who votes are locked. Nobody can change them then, not even the coordinator.',
    cannotOpen: 'Before the round can be opened:',
    edit: 'Change the draft',
    tryEdit: 'Change the question or the candidates',
    close: 'Close the round',
    closing: {
      title: 'Close the round',
      answer: (voted, electors) => `${voted} of ${electors} have voted.`,
      what: 'The result is counted once and kept with the seal. Then nobody can vote, and the round cannot be opened again.',
      secret: 'The round is secret: when it closes nobody can see any longer who voted what.',
      few: 'Fewer than five have voted. If you close now no result is shown and the votes are removed, since it could otherwise show who voted what.',
      none: 'Nobody has voted yet.',
    },
    again: 'Vote again after the talk',
    againWhat:
      'A new round with the same question, candidates and rules is prepared. The results are then shown beside each other, with what moved.',
    replaces: 'Second round of',
    replacedBy: 'You voted again:',
    toRound: 'To the round',
    refusals: {
      sealed:
        'The round has been locked since it opened. Question, candidates, method and voters cannot be changed. Prepare a new round instead.',
      sealedLogged: 'The attempt is noted in the log.',
      notOpen: 'The round is not open for votes.',
      notAsked:
        'You do not vote in this round in the role that you have now. Change role if you have another seat that votes.',
      votedAlready: 'You have voted already, and in this round the vote cannot be changed.',
      badVote: 'The vote does not keep to the rules of the round. Load the page again and vote anew.',
      brokenSeal:
        'The seal does not fit what stands in the database. The round cannot be closed until that is cleared up.',
      notClosed: 'The result is shown when the round has been closed.',
    },
    problems: {
      gone: 'One of the candidates can no longer be chosen: it has been taken back, merged or answered. Remove it from the draft.',
      candidates: 'Choose or write at least two candidates to choose between.',
      tooManyCandidates:
        'There are too many candidates for the method. Comparing two at a time takes at most eight.',
      electors: 'Choose who votes.',
      fewElectors: 'A secret round needs at least five voters. Choose more, or make it open.',
      criteria: 'Write at least one criterion.',
      costs: 'Write the budget, and what each candidate costs.',
      weights:
        'A party has no population written in. Write it on the page of the party, or choose another weight.',
      secretWeights:
        'If the parties weigh differently it can be seen who voted what. Make the round open, or give each seat one vote.',
      sharedBudget:
        'When a budget is shared out, ties must be settled: choose that the first in the list goes before.',
    },
  },
)
