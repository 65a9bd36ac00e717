import { defineWords } from '../i18n/words.ts'

/** Where figures come from: the same sentences under a chart, beside a value, in the notes and in a file. */
export const sourceWords = defineWords(
  {
    mean: (members: number, all: number) =>
      `Ovägt medelvärde av ${members} av ${all} kommuner, egen beräkning.`,
    means: 'Ovägda medelvärden av kommunernas värden, egen beräkning.',
    source: (from: string) => `Källa: ${from}`,
    fetched: (source: string, date: string) => `${source}, hämtat ${date}.`,
    loaded: (source: string, date: string) => `${source}, inläst ${date}.`,
    nothing: (source: string) => `${source}. Inget är hämtat ännu.`,
    ownFile: 'Egen fil',
  },
  {
    mean: (members: number, all: number) =>
      `Unweighted mean of ${members} of ${all} municipalities, our own calculation.`,
    means: 'Unweighted means of the municipalities’ values, our own calculation.',
    source: (from: string) => `Source: ${from}`,
    fetched: (source: string, date: string) => `${source}, fetched ${date}.`,
    loaded: (source: string, date: string) => `${source}, loaded ${date}.`,
    nothing: (source: string) => `${source}. Nothing is fetched yet.`,
    ownFile: 'Own file',
  },
)
