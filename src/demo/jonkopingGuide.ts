import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { suggestedInformation } from '../guides/information.ts'
import { writeInformation } from '../guides/informationStore.ts'
import { addQuestion, keepVersion } from '../guides/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { noteInformed } from '../interviews/consentStore.ts'
import { interviewsOf, voicesOf } from '../interviews/store.ts'
import type { DemoReview } from './jonkopingReview.ts'

/** Invented. A section is a perspective by its name, or a part of the guide. */
const questions: readonly (readonly [section: string, question: string, prompts: string, minutes: number])[] =
  [
    ['opening', 'Vad är din roll i samverkan, och hur länge har du haft den?', '', 5],
    [
      'Historiskt',
      'Hur började det samarbete som du är med i, och vad av det märks i dag?',
      'Vilka beslut från den tiden styr er än?\nVad hade du velat veta när du började?',
      8,
    ],
    [
      'Resultat',
      'Vad har blivit bättre för invånarna, och hur vet du det?',
      'Ge ett exempel.\nVad följer ni upp, och vem läser det?',
      12,
    ],
    [
      'Forskningsuppdraget',
      'När hade du senast nytta av forskning eller utvärdering i ditt arbete?',
      'Vem ställde frågan?\nKom svaret i tid?',
      8,
    ],
    [
      'Effektivitet',
      'Vad gör ni på flera ställen som kunde göras på ett?',
      'Vad borde ni sluta med?\nVad kostar det, i tid och pengar?',
      10,
    ],
    [
      'Styrning och inflytande',
      'Hur blir ett förslag ett beslut hos er? Beskriv vägen.',
      'Vem får bestämma?\nVem har svårt att göra sig hörd?',
      12,
    ],
    ['closing', 'Vad borde vi ha frågat om?', '', 5],
  ]

const givenOn = '2023-02-03' as CivilDate

/** What is asked and what those who are asked are told, before the interviews; and that they were told. */
export async function prepareInterviews(db: Db, { review, perspectives, lead }: DemoReview): Promise<void> {
  for (const [name, question, prompts, minutes] of questions) {
    const section = perspectives.get(name) ?? name
    await addQuestion(db, lead, review, newId(), { section, question, prompts, minutes })
  }
  await keepVersion(db, lead, review)

  const { name, client } = review
  const suggestion = suggestedInformation({ review: name, client, leads: [lead.name] })
  await writeInformation(db, lead, review, filledIn(suggestion))
  const sources = await interviewsOf(db, review)
  for (const { id, sourceId } of await voicesOf(db, review)) {
    const source = sources.find((each) => each.id === sourceId)!
    await noteInformed(db, lead, source, id, { number: 1, on: givenOn })
  }
}

/** As somebody who knows it would have filled in the suggestion. */
function filledIn(text: string): string {
  const filled = [
    ['[60]', '60'],
    ['[datum]', '31 december 2023'],
    ['[myndigheten]', 'Region Jönköpings län'],
    ['[e-post]', 'dataskyddsombud@region.example'],
    ['[telefon eller e-post]', 'kartlaggning@region.example'],
  ] as const
  return filled.reduce((sum, [gap, word]) => sum.replace(gap, word), text)
}
