import { defineWords } from '../i18n/words.ts'
import type { Encoding } from './encodings.ts'

/** The words of the page where somebody says how the letters of a file are read. */
export const encodingWords = defineWords(
  {
    title: 'Välj hur filen läses',
    answer: 'Filens bokstäver går att läsa på flera sätt. Vilket ser rätt ut?',
    lead: 'Filen säger inte hur den är skriven, och Habo och Håbo får inte förväxlas. Välj det sätt där namnen stämmer.',
    which: 'Så här blir några av raderna',
    whichHint: 'Det troligaste står först.',
    encodings: {
      'by-line': 'UTF-8 och Windows, rad för rad',
      'windows-1252': 'Windows (så sparar Excel på svenska)',
      macintosh: 'Äldre Macintosh',
      ibm850: 'DOS och äldre system',
    } satisfies Record<Encoding, string>,
    missing: 'Välj det sätt där namnen ser rätta ut.',
    save: 'Läs filen så',
  },
  {
    title: 'Choose how the file is read',
    answer: 'The letters of the file can be read in several ways. Which looks right?',
    lead: 'The file does not tell how it is written, and Habo and Håbo must not be mixed up. Choose the way in which the names are right.',
    which: 'This is what some of the rows become',
    whichHint: 'The likeliest comes first.',
    encodings: {
      'by-line': 'UTF-8 and Windows, line by line',
      'windows-1252': 'Windows (as Excel saves in Swedish)',
      macintosh: 'Older Macintosh',
      ibm850: 'DOS and older systems',
    },
    missing: 'Choose the way in which the names look right.',
    save: 'Read the file so',
  },
)
