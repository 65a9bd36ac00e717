import { defineWords } from '../i18n/words.ts'

export const plannedWords = defineWords(
  {
    title: 'Planerade intervjuer',
    definition:
      'En planerad intervju är en rad i urvalet med dag och plats. Vem som intervjuas står inte här. Bara de som gör kartläggningen ser listan: roll, huvudman och dag kan tillsammans visa vem det är.',
    number: (number: number) => `Planerad intervju ${number}`,
    answer: (held: number, of: number) =>
      of === 1
        ? held === 1
          ? 'Den enda planerade intervjun är hållen.'
          : 'En intervju är planerad.'
        : `${held} av ${of} planerade intervjuer är hållna.`,
    next: (day: string, at: string | null) => `Nästa är ${day}${at === null ? '' : ` kl. ${at}`}.`,
    noNext: 'Ingen kommer härnäst.',
    untold: (count: number) =>
      count === 1
        ? 'För en har dagen passerat utan att någon skrivit vad det blev av den.'
        : `För ${count} har dagen passerat utan att någon skrivit vad det blev av dem.`,
    empty: 'Här planeras intervjuerna',
    emptyWhy:
      'Lägg in varje intervju med dag och plats, så syns vad som är näst på tur och hur långt urvalet har kommit.',
    noRows: 'Skriv först vilka som ska höras. Varje intervju hör till en rad i urvalet.',
    add: 'Planera en intervju',
    filter: 'Begränsa listan',
    all: 'Alla',
    states: { planned: 'Planerad', held: 'Hållen', cancelled: 'Inställd', declined: 'Tackade nej' },
    overdue: 'Skulle ha hållits',
    withText: (number: number) => `Intervju ${number} i text`,
    withoutText: 'Ingen text än',
    guide: (number: number) => `Guiden, version ${number}`,
    took: (people: number) => (people === 1 ? 'En person' : `${people} personer`),
    remote: 'På distans',
    noPlace: 'Plats inte bestämd',
    noTime: 'tid inte bestämd',
    nothing: 'Inga intervjuer i det läget.',
    change: 'Ändra',
    changeNamed: (name: string) => `Ändra ${name}`,
    reopen: 'Ångra',
    reopenNamed: (name: string, state: string) => `Ångra att ${name} är ${state}`,
    toList: 'Gå till planerade intervjuer',
    alreadyTold: 'Någon annan har redan skrivit vad det blev av intervjun. Ångra det först om det är fel.',
    acts: { held: 'Hållen', cancelled: 'Ställ in', declined: 'Tackade nej' },
    actsNamed: {
      held: (name: string) => `${name} är hållen`,
      cancelled: (name: string) => `Ställ in ${name}`,
      declined: (name: string) => `${name} blir inte av, de tackade nej`,
    },
    form: {
      newTitle: 'Planera en intervju',
      newAnswer: 'När och var, och med vilka i urvalet?',
      changeTitle: 'Ändra planerad intervju',
      lead: 'Skriv aldrig namn. Vem som intervjuas hör inte hemma här.',
      row: 'Rad i urvalet',
      chooseRow: 'Välj rad',
      rowMissing: 'Välj vilken rad i urvalet intervjun hör till.',
      day: 'Dag',
      dayMissing: 'Välj en dag.',
      at: 'Tid',
      remote: 'På distans',
      room: 'Plats',
      roomHint: 'En lokal eller ort. Vid distans kan du skriva hur: video eller telefon.',
      optional: 'valfritt',
      parties: 'Huvudmän',
      partiesHint: 'Bara om det är känt och behövs. Alla i gruppen räknas.',
      save: 'Spara',
    },
    ending: {
      title: {
        held: 'Intervjun är hållen',
        cancelled: 'Ställ in intervjun',
        declined: 'De tackade nej',
      },
      lead: 'Skriv inget namn.',
      people: 'Hur många deltog?',
      peopleMissing: 'Skriv hur många som deltog.',
      note: 'Något att minnas',
      reason: 'Varför ställs den in?',
      reasonMissing: 'Skriv varför den ställs in.',
      declinedReason: 'Vad de sade om varför',
      optional: 'valfritt',
      source: 'Texten',
      sourceHint: 'Finns utskriften redan här väljer du den. Annars knyts den hit när du lägger in den.',
      noSource: 'Ingen än',
      sourceGone: 'Texten är redan knuten till en annan intervju. Välj en annan.',
      save: { held: 'Spara att den är hållen', cancelled: 'Ställ in intervjun', declined: 'Spara' },
    },
  },
  {
    title: 'Planned interviews',
    definition:
      'A planned interview is a row of the sample with a day and a place. Who is interviewed does not stand here. Only those who do the review see the list: role, principal and day together can tell who it is.',
    number: (number) => `Planned interview ${number}`,
    answer: (held, of) =>
      of === 1
        ? held === 1
          ? 'The only planned interview has been held.'
          : 'One interview is planned.'
        : `${held} of ${of} planned interviews have been held.`,
    next: (day, at) => `The next is on ${day}${at === null ? '' : ` at ${at}`}.`,
    noNext: 'None comes next.',
    untold: (count) =>
      count === 1
        ? 'For one the day has passed, and nobody has written what became of it.'
        : `For ${count} the day has passed, and nobody has written what became of them.`,
    empty: 'The interviews are planned here',
    emptyWhy:
      'Add each interview with day and place, and it shows what comes next and how far the sample has come.',
    noRows: 'Write first whom to hear. Each interview belongs to a row of the sample.',
    add: 'Plan an interview',
    filter: 'Narrow the list',
    all: 'All',
    states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled', declined: 'Declined' },
    overdue: 'Should have been held',
    withText: (number) => `Interview ${number} as text`,
    withoutText: 'No text yet',
    guide: (number) => `The guide, version ${number}`,
    took: (people) => (people === 1 ? 'One person' : `${people} people`),
    remote: 'Remotely',
    noPlace: 'Place not settled',
    noTime: 'time not settled',
    nothing: 'No interviews in that state.',
    change: 'Change',
    changeNamed: (name) => `Change ${name}`,
    reopen: 'Undo',
    reopenNamed: (name, state) => `Undo that ${name} is ${state}`,
    toList: 'Go to planned interviews',
    alreadyTold:
      'Somebody else has already written what became of the interview. Undo it first if it is wrong.',
    acts: { held: 'Held', cancelled: 'Cancel', declined: 'Declined' },
    actsNamed: {
      held: (name) => `${name} has been held`,
      cancelled: (name) => `Cancel ${name}`,
      declined: (name) => `${name} will not be held, they declined`,
    },
    form: {
      newTitle: 'Plan an interview',
      newAnswer: 'When and where, and with whom of the sample?',
      changeTitle: 'Change planned interview',
      lead: 'Never write names. Who is interviewed does not belong here.',
      row: 'Row of the sample',
      chooseRow: 'Choose a row',
      rowMissing: 'Choose to which row of the sample the interview belongs.',
      day: 'Day',
      dayMissing: 'Choose a day.',
      at: 'Time',
      remote: 'Remotely',
      room: 'Place',
      roomHint: 'A room or a town. If remotely, you can write how: video or telephone.',
      optional: 'optional',
      parties: 'Principals',
      partiesHint: 'Only if known and needed. Everybody in the group counts.',
      save: 'Save',
    },
    ending: {
      title: {
        held: 'The interview has been held',
        cancelled: 'Cancel the interview',
        declined: 'They declined',
      },
      lead: 'Write no name.',
      people: 'How many took part?',
      peopleMissing: 'Write how many took part.',
      note: 'Something to remember',
      reason: 'Why is it cancelled?',
      reasonMissing: 'Write why it is cancelled.',
      declinedReason: 'What they said about why',
      optional: 'optional',
      source: 'The text',
      sourceHint:
        'If the transcript is here already, choose it. Otherwise it is tied to this when you add it.',
      noSource: 'None yet',
      sourceGone: 'The text is already tied to another interview. Choose another.',
      save: { held: 'Save that it was held', cancelled: 'Cancel the interview', declined: 'Save' },
    },
  },
)
