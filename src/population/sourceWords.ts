import { defineWords } from '../i18n/words.ts'

/** Where figures come from: the same sentences under a chart, beside a value, in the notes and in a file. */
export const sourceWords = defineWords(
  {
    mean: (members: number, all: number) =>
      `Ovägt medelvärde av ${members} av ${all} kommuner, egen beräkning.`,
    few: (members: number, all: number) => `bara ${members} av ${all} kommuner har ett värde`,
    tooFew: (members: number, all: number, year: string) =>
      `Bara ${members} av ${all} kommuner har ett värde för ${year}: för få för att tala för alla.`,
    means: 'Ovägda medelvärden av kommunernas värden, egen beräkning.',
    source: (from: string) => `Källa: ${from}`,
    fetched: (source: string, date: string) => `${source}, hämtat ${date}.`,
    loaded: (source: string, date: string) => `${source}, inlästa ${date}.`,
    nothing: (source: string) => `${source}. Inget är hämtat ännu.`,
    ownFile: 'Egna värden',
    statistics: 'Statistikdatabasen',
  },
  {
    mean: (members: number, all: number) =>
      `Unweighted mean of ${members} of ${all} municipalities, our own calculation.`,
    few: (members: number, all: number) => `only ${members} of ${all} municipalities have a value`,
    tooFew: (members: number, all: number, year: string) =>
      `Only ${members} of ${all} municipalities have a value for ${year}: too few to speak for all.`,
    means: 'Unweighted means of the municipalities’ values, our own calculation.',
    source: (from: string) => `Source: ${from}`,
    fetched: (source: string, date: string) => `${source}, fetched ${date}.`,
    loaded: (source: string, date: string) => `${source}, loaded ${date}.`,
    nothing: (source: string) => `${source}. Nothing is fetched yet.`,
    ownFile: 'Own values',
    statistics: 'Statistical database',
  },
)
