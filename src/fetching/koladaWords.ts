import { capitalised, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { Level } from './koladaShapes.ts'

/** At the start of a sentence, where a small number is a word. */
const beginning = (language: Language) => (count: number, one: string, many: string) =>
  count === 1 ? one : `${capitalised(numeral(language, count))} ${many}`
const [manySv, manyEn] = [beginning('sv'), beginning('en')]

/** The words of the pages about fetching from Kolada. Days and large counts come formatted. */
export const koladaWords = defineWords(
  {
    title: 'Hämta från Kolada',
    answerNone: 'Inga nyckeltal hämtas ännu.',
    lead: 'Värden hämtas för alla kommuner, regioner och riket. Det som redan finns skrivs aldrig över: ett ändrat värde läggs bredvid det gamla.',
    indicators: 'Nyckeltal som hämtas',
    empty: 'Här listas de nyckeltal som ni vill ha uppdaterade från Kolada',
    emptyWhy:
      'Då slipper ni ladda ner filer, och ni ser efter varje hämtning vad som är nytt och vad Kolada har ändrat. Sök upp det första nyckeltalet.',
    search: 'Sök i Koladas katalog',
    searchTitle: 'Lägg till nyckeltal',
    searchAnswer: 'Sök upp nyckeltalet och lägg till det.',
    searchLead: 'Sökningen går till Kolada. Skriv inget annat än det du söker.',
    query: 'Del av titel, eller id',
    queryHint: 'Till exempel ”gymnasiebehörighet” eller N15428.',
    queryMissing: 'Skriv vad du söker.',
    queryShort: 'Skriv minst tre tecken.',
    hits: (count: number) => manySv(count, 'Ett nyckeltal hittades.', 'nyckeltal hittades.'),
    manyHits: (count: number) => `De ${count} första visas. Skriv mer av titeln för att hitta rätt.`,
    noHits: 'Kolada har inget nyckeltal som heter så.',
    noHitsWhy: 'Pröva ett annat ord ur titeln. Kolada söker i titeln, inte i beskrivningen.',
    searchAway: 'Kolada svarar inte just nu. Försök igen om en stund.',
    searchBusy: 'Flera söker i Kolada samtidigt. Försök igen om några sekunder.',
    add: 'Lägg till',
    addNamed: (code: string) => `Lägg till ${code}`,
    added: 'Hämtas redan',
    gone: (code: string) => `Kolada känner inte till något nyckeltal ${code}. Sök upp det igen.`,
    noCode: 'Inget nyckeltal är valt. Sök upp det och välj Lägg till.',
    full: (most: number) => `Högst ${most} nyckeltal kan hämtas. Ta bort något först.`,
    notAdded: 'Kolada svarar inte just nu, så nyckeltalet kunde inte läggas till. Försök igen om en stund.',
    heads: { indicator: 'Nyckeltal', sex: 'Kön', level: 'Gäller', published: 'Publicering', act: 'Åtgärd' },
    bySex: 'Kvinnor och män',
    total: 'Bara totalt',
    levels: {
      K: 'Kommuner',
      L: 'Regioner',
      A: 'Kommuner och regioner',
    } satisfies Record<Level, string>,
    publishedOn: (day: string) => `Kom ${day}`,
    expectedOn: (day: string) => `Väntas ${day}`,
    publishedPeriod: (period: string) => `avser ${period}`,
    unpublished: 'Inte angiven',
  },
  {
    title: 'Fetch from Kolada',
    answerNone: 'No indicators are fetched yet.',
    lead: 'Values are fetched for all municipalities, regions and the nation. What is there is never overwritten: a revised value is put beside the old one.',
    indicators: 'Indicators that are fetched',
    empty: 'The indicators that you want kept up to date from Kolada are listed here',
    emptyWhy:
      'You need no files then, and after each fetching you see what is new and what Kolada has revised. Find the first indicator.',
    search: 'Search Kolada’s catalogue',
    searchTitle: 'Add indicators',
    searchAnswer: 'Find the indicator and add it.',
    searchLead: 'The search goes to Kolada. Write nothing but what you look for.',
    query: 'Part of a title, or an id',
    queryHint: 'Titles are in Swedish. For instance “gymnasiebehörighet” or N15428.',
    queryMissing: 'Write what you look for.',
    queryShort: 'Write at least three characters.',
    hits: (count) => manyEn(count, 'One indicator was found.', 'indicators were found.'),
    manyHits: (count) => `The first ${count} are shown. Write more of the title to find the right one.`,
    noHits: 'Kolada has no indicator with that title.',
    noHitsWhy: 'Try another word of the title. Kolada searches titles, not descriptions.',
    searchAway: 'Kolada does not answer right now. Try again in a while.',
    searchBusy: 'Several people are searching Kolada at once. Try again in a few seconds.',
    add: 'Add',
    addNamed: (code) => `Add ${code}`,
    added: 'Fetched already',
    gone: (code) => `Kolada knows no indicator ${code}. Search for it again.`,
    noCode: 'No indicator is chosen. Find it and choose Add.',
    full: (most) => `At most ${most} indicators can be fetched. Remove one first.`,
    notAdded: 'Kolada does not answer right now, so the indicator could not be added. Try again in a while.',
    heads: { indicator: 'Indicator', sex: 'Sex', level: 'About', published: 'Publication', act: 'Action' },
    bySex: 'Women and men',
    total: 'Total only',
    levels: { K: 'Municipalities', L: 'Regions', A: 'Municipalities and regions' },
    publishedOn: (day) => `Came ${day}`,
    expectedOn: (day) => `Expected ${day}`,
    publishedPeriod: (period) => `about ${period}`,
    unpublished: 'Not given',
  },
)
