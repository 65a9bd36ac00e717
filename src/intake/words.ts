import { defineWords } from '../i18n/words.ts'

export const intakeWords = defineWords(
  {
    title: 'Intag',
    definition:
      'Här möts förslag som kommer mellan omgångarna: alla bedöms på samma sätt, får svar i tid och börjar bara om det finns plats.',
    answer: (waiting: number, late: number) => {
      if (waiting === 0) return 'Inget förslag väntar på svar.'
      const first = waiting === 1 ? 'Ett förslag väntar på svar.' : `${waiting} förslag väntar på svar.`
      return late === 0 ? first : `${first} ${late === 1 ? 'Ett är försenat' : `${late} är försenade`}.`
    },
    empty: 'Inget väntar på svar',
    emptyWhy: 'När någon lämnar ett förslag står det här, med dagen då ni har lovat att svara.',
    toProposals: 'Alla förslag',
    handIn: 'Lämna ett förslag',
    promise: {
      heading: 'Löftet om svar',
      weeks: (weeks: number) => (weeks === 1 ? 'Svar inom en vecka' : `Svar inom ${weeks} veckor`),
      none: 'Ni har inte lovat någon tid. Då vet den som lämnar ett förslag inte när svaret kommer.',
      set: 'Lova en tid',
      change: 'Ändra löftet',
      title: 'Lova när förslag besvaras',
      lead: 'Gäller förslag som lämnas från och med nu. En dag som redan är lovad flyttas inte.',
      field: 'Svar inom',
      unit: 'veckor',
      missing: 'Skriv hur många veckor, mellan 1 och 52.',
      save: 'Spara löftet',
    },
    criteriaFrom: (round: string) => `Kriterierna är de som ni vägde senast, i omgången ${round}.`,
    criteriaUsual: 'Ni har inte vägt kriterier i någon omgång än. Tills dess används tre vanliga.',
    usual: {
      benefit: { name: 'Nytta för dem det gäller', low: 'når få och lite', high: 'når många och mycket' },
      feasibility: {
        name: 'Genomförbarhet',
        low: 'kräver sådant vi inte råder över',
        high: 'kan börja snart',
      },
      cost: { name: 'Kostnad', low: 'dyrt för alla', high: 'ryms i det vi har' },
    },
    judge: 'Bedöm och svara',
    judgeNamed: (title: string) => `Bedöm och svara: ${title}`,
    own: 'Din bedömning',
    ownLead: 'Var och en bedömer först för sig. De andras bedömningar visas när du har sparat din.',
    ends: (low: string, high: string) => `1 betyder ${low}, 5 betyder ${high}.`,
    noView: 'Ingen uppfattning',
    note: 'Vad vill du ha sagt?',
    optional: 'frivilligt',
    save: 'Spara bedömningen',
    scoreWrong: 'Välj ett tal från 1 till 5, eller ingen uppfattning.',
    together: 'Bedömningarna',
    togetherNone: 'Ingen har bedömt förslaget än.',
    hidden: (count: number) =>
      count === 1 ? 'En annan har bedömt förslaget.' : `${count} andra har bedömt förslaget.`,
    older: (count: number) =>
      count === 1
        ? 'En bedömning gjordes med andra kriterier och räknas inte.'
        : `${count} bedömningar gjordes med andra kriterier och räknas inte.`,
    criterion: 'Kriterium',
    kinds: { municipality: 'Kommuner', region: 'Region', other: 'Andra parter' },
    all: 'Alla',
    whole: 'Sammanvägt',
    judged: 'Har bedömt',
    notes: 'Vad de har sagt',
    answerTitle: 'Svara',
    answerLead: 'Den som lämnade förslaget ser svaret, skälet och vem som har svarat.',
    kind: 'Svaret',
    kindMissing: 'Välj ett svar.',
    answers: { round: 'Till nästa omgång', run: 'Ja, det får börja', no: 'Nej', more: 'Mer behövs' },
    answerHints: {
      round: 'Det prövas mot andra förslag.',
      run: 'Bara om det finns plats. Första möjliga dag räknas ut och visas.',
      no: 'Skriv skälet.',
      more: 'Skriv frågan. Löftet om svar börjar om när den är besvarad.',
    },
    reason: 'Skälet, eller frågan',
    reasonMissing: 'Skriv skälet, eller frågan som behöver svar.',
    work: 'Årsarbeten som det tar',
    workHint: 'Behövs bara för ett ja, till exempel 0,5.',
    workMissing: 'Skriv hur många årsarbeten det tar. Annars går det inte att säga om det finns plats.',
    project: 'Det är ett projekt',
    slotUnknown:
      'Säg först hur mycket ni har att fördela, under Det som pågår. Inget nytt börjar utan plats.',
    slotNever:
      'Det får inte plats de närmaste tre åren. Något måste sluta först, eller så prövas det i en omgång.',
    answerSave: 'Svara',
    answered: 'Förslaget har fått sitt svar.',
    changedMeanwhile:
      'Någon annan har svarat sedan du öppnade sidan. Läs svaret och svara igen om det behövs.',
    undo: 'Ångra svaret',
    begin: 'Lägg till i det som pågår',
    beginWhat: 'Svaret är ja. Lägg till det som pågår när det finns plats, så räknas det.',
    toProposal: 'Läs förslaget',
    notOpen: 'Förslaget är tillbakataget eller sammanslaget, och besvaras inte här.',
  },
  {
    title: 'Intake',
    definition:
      'Proposals that come between the rounds are met here: all are judged alike, answered in time, and begin only if there is room.',
    answer: (waiting, late) => {
      if (waiting === 0) return 'No proposal waits for an answer.'
      const first =
        waiting === 1 ? 'One proposal waits for an answer.' : `${waiting} proposals wait for an answer.`
      return late === 0 ? first : `${first} ${late === 1 ? 'One is' : `${late} are`} late.`
    },
    empty: 'Nothing waits for an answer',
    emptyWhy:
      'When somebody hands in a proposal it stands here, with the day by which you have promised to answer.',
    toProposals: 'All proposals',
    handIn: 'Hand in a proposal',
    promise: {
      heading: 'The promise of an answer',
      weeks: (weeks) => (weeks === 1 ? 'Answer within a week' : `Answer within ${weeks} weeks`),
      none: 'You have not promised any time. Whoever hands in a proposal does not know when the answer comes.',
      set: 'Promise a time',
      change: 'Change the promise',
      title: 'Promise when proposals are answered',
      lead: 'Holds for proposals that are handed in from now on. A day that has been promised is not moved.',
      field: 'Answer within',
      unit: 'weeks',
      missing: 'Write how many weeks, between 1 and 52.',
      save: 'Save the promise',
    },
    criteriaFrom: (round) => `The criteria are those that you weighed latest, in the round ${round}.`,
    criteriaUsual: 'You have not weighed criteria in any round yet. Until then three usual ones are used.',
    usual: {
      benefit: {
        name: 'Benefit to those concerned',
        low: 'reaches few and little',
        high: 'reaches many and much',
      },
      feasibility: { name: 'Feasibility', low: 'needs what is not ours to decide', high: 'can begin soon' },
      cost: { name: 'Cost', low: 'dear to all', high: 'fits in what we have' },
    },
    judge: 'Judge and answer',
    judgeNamed: (title) => `Judge and answer: ${title}`,
    own: 'Your view',
    ownLead: 'Everybody judges by themselves first. The others’ views are shown when you have saved yours.',
    ends: (low, high) => `1 means ${low}, 5 means ${high}.`,
    noView: 'No view',
    note: 'What would you like to say?',
    optional: 'optional',
    save: 'Save your view',
    scoreWrong: 'Choose a number from 1 to 5, or no view.',
    together: 'The views',
    togetherNone: 'Nobody has judged the proposal yet.',
    hidden: (count) =>
      count === 1 ? 'One other has judged the proposal.' : `${count} others have judged the proposal.`,
    older: (count) =>
      count === 1
        ? 'One view was by other criteria and is not counted.'
        : `${count} views were by other criteria and are not counted.`,
    criterion: 'Criterion',
    kinds: { municipality: 'Municipalities', region: 'Region', other: 'Other parties' },
    all: 'All',
    whole: 'Weighed together',
    judged: 'Have judged',
    notes: 'What they have said',
    answerTitle: 'Answer',
    answerLead: 'Whoever handed in the proposal sees the answer, the reason and who has answered.',
    kind: 'The answer',
    kindMissing: 'Choose an answer.',
    answers: { round: 'To the next round', run: 'Yes, it may begin', no: 'No', more: 'More is needed' },
    answerHints: {
      round: 'It is tried against other proposals.',
      run: 'Only if there is room. The first possible day is worked out and shown.',
      no: 'Write the reason.',
      more: 'Write the question. The promise of an answer begins anew when it has been answered.',
    },
    reason: 'The reason, or the question',
    reasonMissing: 'Write the reason, or the question that needs an answer.',
    work: 'Full-time posts that it takes',
    workHint: 'Needed for a yes only, such as 0.5.',
    workMissing: 'Write how many full-time posts it takes. Otherwise nobody can say whether there is room.',
    project: 'It is a project',
    slotUnknown:
      'Say first how much there is to share out, under What runs. Nothing new begins without a slot.',
    slotNever:
      'There is no room for the next three years. Something must end first, or it is tried in a round.',
    answerSave: 'Answer',
    answered: 'The proposal has been answered.',
    changedMeanwhile:
      'Somebody else has answered since you opened the page. Read the answer and answer again if needed.',
    undo: 'Undo the answer',
    begin: 'Add it to what runs',
    beginWhat: 'The answer is yes. Add it to what runs when there is room, so that it counts.',
    toProposal: 'Read the proposal',
    notOpen: 'The proposal has been taken back or merged, and is not answered here.',
  },
)
