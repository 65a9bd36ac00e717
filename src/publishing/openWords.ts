import { defineWords } from '../i18n/words.ts'

/** Pages that anybody may read without signing in. */
export const openWords = defineWords(
  {
    title: 'Nytt från samverkan',
    answer: 'Det här gör länets kommuner och region tillsammans, och det här har det lett till.',
    none: 'Inget är publicerat ännu',
    noneWhy:
      'Här kommer det att stå vad kommunerna och regionen har kommit fram till, och vad det betyder för dig som bor i länet.',
    feed: 'Följ som Atom-flöde',
    published: (date: string) => `Publicerat ${date}`,
    from: (name: string, area: string) => (area ? `${name}, ${area}` : name),
    all: 'Allt som är publicerat',
    reports: 'Årsrapporter och inriktningsdokument',
    withdrawn: {
      name: 'Tillbakadragen text',
      answer: 'Texten som fanns här är tillbakadragen.',
      since: (date: string) => `Den drogs tillbaka ${date}.`,
      reason: 'Skäl',
      after: 'Vill du läsa den ändå kan du begära ut den som allmän handling.',
    },
  },
  {
    title: 'News from the partnership',
    answer: 'This is what the county’s municipalities and region do together, and what it has led to.',
    none: 'Nothing is published yet',
    noneWhy:
      'Here it will say what the municipalities and the region have arrived at, and what it means for you who live in the county.',
    feed: 'Follow as an Atom feed',
    published: (date) => `Published ${date}`,
    from: (name, area) => (area ? `${name}, ${area}` : name),
    all: 'Everything that is published',
    reports: 'Yearly reports and direction documents',
    withdrawn: {
      name: 'Withdrawn text',
      answer: 'The text that was here is withdrawn.',
      since: (date) => `It was withdrawn on ${date}.`,
      reason: 'Reason',
      after: 'If you still want to read it, you can ask for it as a public record.',
    },
  },
)
