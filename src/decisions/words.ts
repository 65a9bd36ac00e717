import { defineWords } from '../i18n/words.ts'

export const decisionWords = defineWords(
  {
    title: 'Beslut',
    answer: (count: number) =>
      count === 0
        ? 'Träffarna har inte lett till några utfall ännu.'
        : count === 1
          ? 'Samverkan har lett till ett utfall.'
          : `Samverkan har lett till ${count} utfall.`,
    definitionDeciding: (bodies: string) =>
      `${bodies} får fatta beslut. I övrigt tar samverkan ställning eller rekommenderar huvudmännen något, och besluten fattar var och en av dem.`,
    definition:
      'Samverkan fattar inga politiska beslut. Den tar ställning, eller rekommenderar huvudmännen något. Besluten fattar var och en av dem.',
    found: (count: number) =>
      count === 0 ? 'Inget utfall stämmer med det du söker.' : `${count} stämmer med det du söker.`,
    kinds: {
      position: 'Ställningstagande',
      recommendation: 'Rekommendation till huvudmännen',
      decision: 'Beslut',
      agreement: 'Överenskommelse',
    },
    kindsShort: {
      position: 'Ställningstagande',
      recommendation: 'Rekommendation',
      decision: 'Beslut',
      agreement: 'Överenskommelse',
    },
    kindMeans: {
      position: 'Ett ställningstagande säger vad deltagarna tillsammans står för. Det binder ingen huvudman.',
      recommendation:
        'En rekommendation ber huvudmännen att besluta något. Den gäller hos var och en när den har beslutat så.',
      decision: 'Ett beslut är fattat av ett organ som får besluta, med egen dag, paragraf och diarienummer.',
      agreement: 'En överenskommelse beslutar varje part om för sig. Den gäller när alla har antagit den.',
    },
    filter: 'Sök bland utfallen',
    query: 'Innehåller',
    kind: 'Slag',
    year: 'År',
    force: 'Gäller?',
    anyForce: 'Alla',
    inForce: 'Gäller',
    notInForce: 'Gäller inte',
    enter: 'Skriv in ett beslut eller en överenskommelse',
    allKinds: 'Alla slag',
    allYears: 'Alla år',
    apply: 'Visa utfallen',
    clear: 'Visa alla',
    number: 'Nummer',
    outcome: 'Utfall',
    taken: 'Datum',
    takenAt: (date: string, body: string) => `Taget ${date} av ${body}.`,
    empty: 'Inga utfall ännu',
    emptyWhy:
      'Här samlas ställningstaganden och rekommendationer, med nummer och den träff där de togs. De skrivs in på träffens sida.',
    toMeetings: 'Gå till träffarna',
    text: 'Lydelse',
    dissent: 'Avvikande mening',
    noDissent: 'Alla var eniga',
    dissentHeading: 'Enighet',
    meeting: 'Träff',
    item: 'Punkt på dagordningen',
    history: 'Historik',
    entered: 'Skrevs in',
    supportedBy: 'Stöds av indikatorn',
    meetingCancelled: 'Träffen är inställd. Planera den igen innan du skriver in ett utfall.',
    meetingClosed:
      'Träffen är avslutad och kan inte få fler utfall. Ta upp frågan på nästa träff och skriv in utfallet där.',
  },
  {
    title: 'Decisions',
    answer: (count) =>
      count === 0
        ? 'The meetings have not led to any outcomes yet.'
        : count === 1
          ? 'The partnership has led to one outcome.'
          : `The partnership has led to ${count} outcomes.`,
    definitionDeciding: (bodies) =>
      `${bodies} may take decisions. Otherwise the partnership takes positions or recommends something to its principals, and the decisions are theirs, each its own.`,
    definition:
      'The partnership takes no political decisions. It takes positions, or recommends something to its principals. The decisions are theirs, each its own.',
    found: (count) => (count === 0 ? 'No outcome matches your search.' : `${count} match your search.`),
    kinds: {
      position: 'Position',
      recommendation: 'Recommendation to the principals',
      decision: 'Decision',
      agreement: 'Agreement',
    },
    kindsShort: {
      position: 'Position',
      recommendation: 'Recommendation',
      decision: 'Decision',
      agreement: 'Agreement',
    },
    kindMeans: {
      position: 'A position says what the participants stand for together. It binds no principal.',
      recommendation:
        'A recommendation asks the principals to decide something. It applies to each one that has decided so.',
      decision: 'A decision is made by a body that may decide, with its own day, paragraph and diary number.',
      agreement: 'An agreement is decided about by each party. It is in force when all have adopted it.',
    },
    filter: 'Search the outcomes',
    query: 'Contains',
    kind: 'Kind',
    year: 'Year',
    force: 'In force?',
    anyForce: 'All',
    inForce: 'In force',
    notInForce: 'Not in force',
    enter: 'Enter a decision or an agreement',
    allKinds: 'All kinds',
    allYears: 'All years',
    apply: 'Show the outcomes',
    clear: 'Show all',
    number: 'Number',
    outcome: 'Outcome',
    taken: 'Date',
    takenAt: (date, body) => `Taken on ${date} by ${body}.`,
    empty: 'No outcomes yet',
    emptyWhy:
      'Positions and recommendations are gathered here, with their number and the meeting where they were taken. They are entered on the page of the meeting.',
    toMeetings: 'Go to the meetings',
    text: 'Wording',
    dissent: 'Dissenting opinion',
    noDissent: 'All agreed',
    dissentHeading: 'Unanimity',
    meeting: 'Meeting',
    item: 'Point of the agenda',
    history: 'History',
    entered: 'Entered',
    supportedBy: 'Supported by the indicator',
    meetingCancelled: 'The meeting is called off. Plan it again before you enter an outcome.',
    meetingClosed:
      'The meeting is closed and cannot have more outcomes. Raise the matter at the next meeting and enter the outcome there.',
  },
)
