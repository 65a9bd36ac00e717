import { capitalised, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import type { Rhythm } from './fetching.ts'

/** At the start of a sentence, where a small number is a word. */
const beginning = (language: Language) => (count: number, one: string, many: string) =>
  count === 1 ? one : `${capitalised(numeral(language, count))} ${many}`
const [manySv, manyEn] = [beginning('sv'), beginning('en')]

/** What the pages about what is fetched from each service have in common. `name` is that of the service. */
export const serviceWords = defineWords(
  {
    figures: 'Läs in nyckeltal',
    answerOff: (count: number) =>
      `${manySv(count, 'Ett nyckeltal är valt', 'nyckeltal är valda')}, men inget hämtas här.`,
    answer: (count: number, rhythm: Rhythm) =>
      `${manySv(count, 'Ett nyckeltal', 'nyckeltal')} ${
        {
          'by-hand': 'hämtas när någon ber om det.',
          weekly: 'hämtas varje vecka.',
          monthly: 'hämtas varje månad.',
          never: 'är på listan, men hämtningen är avstängd.',
        }[rhythm]
      }`,
    lastOn: (day: string) => `Senast hämtade ${day}.`,
    neverYet: 'Ingen hämtning har gjorts ännu.',
    nextOn: (day: string) => `Nästa gång ${day}.`,
    off: {
      demo: (name: string) => `Exempelmiljön hämtar inget från ${name}.`,
      demoWhy: 'Här ser du inställningarna. I ett eget Samsyn hämtas nyckeltalen härifrån.',
      title: (name: string) => `Den här installationen hämtar inget från ${name}.`,
      why: (setting: string) =>
        `Den som sköter Samsyn kan slå på hämtning med inställningen ${setting}. Läs in nyckeltal från fil så länge.`,
    },
    fetchNow: 'Hämta nu',
    whole: 'Hämta alla värden på nytt',
    wholeHint: 'Annars hämtas det som har ändrats sedan sist. Tar längre tid.',
    underWay: 'En hämtning pågår redan. Vänta tills den är klar, eller avbryt den.',
    showUnderWay: 'Visa hämtningen',
    nothingChosen: 'Välj först vilka nyckeltal som ska hämtas.',
    switchedOff: 'Hämtningen är avstängd. Välj hur ofta ni vill hämta först.',
    back: (name: string) => `Till hämtningen från ${name}`,
    rhythm: 'Hur ofta',
    rhythmLabel: 'Hur ofta ska nyckeltalen hämtas?',
    rhythms: {
      'by-hand': 'När någon ber om det',
      weekly: 'Varje vecka',
      monthly: 'Varje månad',
      never: 'Aldrig',
    } satisfies Record<Rhythm, string>,
    rhythmHints: {
      'by-hand': 'Med knappen Hämta nu.',
      weekly: 'Tidigt på morgonen.',
      monthly: 'Tidigt på morgonen.',
      never: 'Inte heller med knappen.',
    } satisfies Record<Rhythm, string>,
    rhythmMissing: 'Välj hur ofta nyckeltalen ska hämtas.',
    saveRhythm: 'Spara hur ofta',
    fetchings: 'Hämtningar',
    remove: 'Ta\u00a0bort',
    removeNamed: (code: string) => `Ta bort ${code}`,
    removed: 'Hämtas inte längre',
    removedLead: 'Värden som redan är hämtade finns kvar.',
    undo: 'Hämta igen',
    undoNamed: (code: string) => `Hämta ${code} igen`,
    searchButton: 'Sök',
  },
  {
    figures: 'Load indicators',
    answerOff: (count) =>
      `${manyEn(count, 'One indicator is', 'indicators are')} chosen, but nothing is fetched here.`,
    answer: (count, rhythm) =>
      `${manyEn(count, 'One indicator is', 'indicators are')} ${
        {
          'by-hand': 'fetched when somebody asks.',
          weekly: 'fetched every week.',
          monthly: 'fetched every month.',
          never: 'on the list, but fetching is switched off.',
        }[rhythm]
      }`,
    lastOn: (day) => `Last fetched on ${day}.`,
    neverYet: 'Nothing has been fetched yet.',
    nextOn: (day) => `Next on ${day}.`,
    off: {
      demo: (name) => `The example fetches nothing from ${name}.`,
      demoWhy: 'Here you see the settings. In a Samsyn of your own the indicators are fetched from here.',
      title: (name) => `This installation fetches nothing from ${name}.`,
      why: (setting) =>
        `Whoever runs Samsyn can switch fetching on with the setting ${setting}. Load indicators from files meanwhile.`,
    },
    fetchNow: 'Fetch now',
    whole: 'Fetch all values again',
    wholeHint: 'Otherwise what has changed since last time is fetched. Takes longer.',
    underWay: 'A fetching is under way already. Wait until it is done, or cancel it.',
    showUnderWay: 'Show the fetching',
    nothingChosen: 'First choose which indicators to fetch.',
    switchedOff: 'Fetching is switched off. First choose how often you want to fetch.',
    back: (name) => `To fetching from ${name}`,
    rhythm: 'How often',
    rhythmLabel: 'How often shall the indicators be fetched?',
    rhythms: {
      'by-hand': 'When somebody asks',
      weekly: 'Every week',
      monthly: 'Every month',
      never: 'Never',
    },
    rhythmHints: {
      'by-hand': 'With the button Fetch now.',
      weekly: 'Early in the morning.',
      monthly: 'Early in the morning.',
      never: 'Not with the button either.',
    },
    rhythmMissing: 'Choose how often the indicators shall be fetched.',
    saveRhythm: 'Save how often',
    fetchings: 'Fetchings',
    remove: 'Remove',
    removeNamed: (code) => `Remove ${code}`,
    removed: 'No longer fetched',
    removedLead: 'Values that have been fetched remain.',
    undo: 'Fetch again',
    undoNamed: (code) => `Fetch ${code} again`,
    searchButton: 'Search',
  },
)
