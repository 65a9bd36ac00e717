import { defineWords } from '../i18n/words.ts'

/** What an outcome means for whom: its page, its forms, and the list of those that nobody has explained. */
export const meaningWords = defineWords(
  {
    title: 'Vad det betyder',
    heading: 'Vad det betyder för vem',
    answer: {
      all: 'Alla tre mottagarna har fått en förklaring.',
      some: (count: number) => `Förklaringen saknas för ${count === 1 ? 'en' : 'två'} av tre mottagare.`,
      none: 'Ingen har skrivit vad det betyder ännu.',
    },
    definition: 'Samma utfall betyder olika saker för olika läsare. Texterna används i utskicken.',
    audiences: {
      members: 'Medlemmarna',
      council: 'Fullmäktige och nämnder',
      public: 'Invånarna',
    },
    own: (party: string) => `Det här betyder för ${party}`,
    lacking: 'Ingen har skrivit det ännu.',
    writtenBy: (name: string, date: string) => `Skrivet av ${name}, ${date}.`,
    write: 'Skriv vad det betyder',
    change: 'Ändra texterna',
    writeOwn: (party: string) => `Skriv vad det betyder för ${party}`,
    changeOwn: (party: string) => `Ändra det som gäller ${party}`,
    parties: 'Tillägg från parterna',
    partiesLead:
      'Varje part kan lägga till vad utfallet betyder just hos dem. Det läggs efter den gemensamma texten när deras fullmäktige får ett utskick.',
    noParties: 'Ingen part har lagt till något ännu.',
    toOutcome: 'Öppna utfallet',
    seeHere: 'Se tilläggen från parterna',
    history: 'Tidigare lydelser',
    removed: 'Texten togs bort.',

    form: {
      answer: 'Vad ändras, för vem och när?',
      lead: 'Skriv som du skulle säga det till någon som inte var med. Lämna ett fält tomt om du inte vet ännu.',
      members: 'För medlemmarna',
      membersHint:
        'De som har uppdrag i samverkan. Vad behöver de göra, och till när? Till exempel: Ta upp närvaroteam i din kommun före jul. Beredningsgruppen hjälper till med underlag.',
      council: 'För fullmäktige och nämnder',
      councilHint:
        'Lika för alla parter. Vad ska de ta ställning till, och vad kostar det? Till exempel: Fullmäktige behöver besluta om kommunen ska ha ett närvaroteam. Det kräver ungefär en halv tjänst.',
      public: 'För invånarna',
      publicHint:
        'Lättläst. Korta meningar och vanliga ord, inga förkortningar. Till exempel: Är ditt barn ofta borta från skolan? Då ska ni få hjälp redan första veckan.',
      own: (party: string) => `För fullmäktige och nämnder i ${party}`,
      ownAnswer: (party: string) => `Vad betyder det just hos er i ${party}?`,
      ownLead: 'Bara det som är särskilt för er. Det gemensamma står redan ovanför och kommer med ändå.',
      ownHint:
        'Vilken nämnd berörs, vad finns redan och vad behöver ni besluta? Till exempel: Vi har redan ett team på en skola. Barn- och utbildningsnämnden föreslår i mars hur det kan finnas på alla skolor.',
      shared: 'Det här får alla parter',
      nothingShared: 'Någon gemensam text finns inte ännu.',
      save: 'Spara texterna',
      saveOwn: 'Spara tillägget',
    },
    reading: {
      of: (words: number, ease: string) => `Det som är sparat: ${words} ord, ${ease}.`,
      short: (words: number) => `Det som är sparat: ${words} ord.`,
      ease: {
        easy: 'lätt att läsa',
        medium: 'ungefär som en tidning',
        hard: 'svårt, som en myndighetstext',
        'very-hard': 'mycket svårt. Prova kortare meningar',
      },
    },

    queue: {
      title: 'Utfall utan förklaring',
      answer: (count: number) =>
        count === 0
          ? 'Alla utfall har fått sina förklaringar.'
          : count === 1
            ? 'Ett utfall saknar förklaring för någon mottagare.'
            : `${count} utfall saknar förklaring för någon mottagare.`,
      definition:
        'Ett beslut som ingen förstår blir inte av. De senaste utfallen står först. De som inte längre gäller är inte med.',
      lacks: (audiences: string) => `Saknas för ${audiences}`,
      lower: { members: 'medlemmarna', council: 'fullmäktige', public: 'invånarna' },
      all: 'Se alla utfall utan förklaring',
      empty: 'Inget väntar på att förklaras',
      emptyWhy:
        'När en träff kommer fram till något nytt hamnar det här, tills någon har skrivit vad det betyder för medlemmarna, för fullmäktige och för invånarna.',
      toOutcomes: 'Se alla utfall',
    },
    notYours: (party: string) =>
      `Vad utfallet betyder för ${party} skriver deras egna, eller samordnaren. Byt roll om du har en där.`,
  },
  {
    title: 'What it means',
    heading: 'What it means for whom',
    answer: {
      all: 'All three audiences have been given an explanation.',
      some: (count) => `The explanation is missing for ${count === 1 ? 'one' : 'two'} of three audiences.`,
      none: 'Nobody has written what it means yet.',
    },
    definition:
      'The same outcome means different things to different readers. The texts are used in digests.',
    audiences: {
      members: 'The members',
      council: 'Councils and boards',
      public: 'The residents',
    },
    own: (party) => `What this means for ${party}`,
    lacking: 'Nobody has written it yet.',
    writtenBy: (name, date) => `Written by ${name}, ${date}.`,
    write: 'Write what it means',
    change: 'Change the texts',
    writeOwn: (party) => `Write what it means for ${party}`,
    changeOwn: (party) => `Change what concerns ${party}`,
    parties: 'Added by the parties',
    partiesLead:
      'Each party can add what the outcome means for them in particular. It follows the shared text when their council gets a digest.',
    noParties: 'No party has added anything yet.',
    toOutcome: 'Open the outcome',
    seeHere: 'See what the parties have added',
    history: 'Earlier wordings',
    removed: 'The text was taken away.',

    form: {
      answer: 'What changes, for whom and when?',
      lead: 'Write as you would say it to somebody who was not there. Leave a field empty if you do not know yet.',
      members: 'For the members',
      membersHint:
        'Those who hold seats. What do they have to do, and by when? For instance: Raise attendance teams in your municipality before Christmas. The preparatory group helps with documents.',
      council: 'For councils and boards',
      councilHint:
        'The same for all parties. What are they to decide, and what does it cost? For instance: The council needs to decide whether the municipality shall have an attendance team. It takes about half a post.',
      public: 'For the residents',
      publicHint:
        'Easy to read. Short sentences and common words, no abbreviations. For instance: Is your child often away from school? You shall get help in the very first week.',
      own: (party) => `For the council and boards of ${party}`,
      ownAnswer: (party) => `What does it mean for you in ${party}?`,
      ownLead: 'Only what is particular to you. What is shared stands above, and is included anyway.',
      ownHint:
        'Which board is concerned, what is there already, and what do you have to decide? For instance: We already have a team at one school. The board of education proposes in March how all schools can have one.',
      shared: 'This is what all parties get',
      nothingShared: 'There is no shared text yet.',
      save: 'Save the texts',
      saveOwn: 'Save the addition',
    },
    reading: {
      of: (words, ease) => `What is saved: ${words} words, ${ease}.`,
      short: (words) => `What is saved: ${words} words.`,
      ease: {
        easy: 'easy to read',
        medium: 'about like a newspaper',
        hard: 'hard, like an official text',
        'very-hard': 'very hard. Try shorter sentences',
      },
    },

    queue: {
      title: 'Outcomes without explanation',
      answer: (count) =>
        count === 0
          ? 'All outcomes have their explanations.'
          : count === 1
            ? 'One outcome lacks an explanation for some audience.'
            : `${count} outcomes lack an explanation for some audience.`,
      definition:
        'A decision that nobody understands does not come about. The latest outcomes are first. Those that no longer apply are left out.',
      lacks: (audiences) => `Missing for ${audiences}`,
      lower: { members: 'the members', council: 'the councils', public: 'the residents' },
      all: 'See all outcomes without explanation',
      empty: 'Nothing waits to be explained',
      emptyWhy:
        'When a meeting arrives at something new it is listed here, until somebody has written what it means for the members, for the councils and for the residents.',
      toOutcomes: 'See all outcomes',
    },
    notYours: (party) =>
      `What the outcome means for ${party} is for its own people or the coordinator to write. Change role if you have one there.`,
  },
)
