import type { Perspective } from '../review/review.ts'

export type GuidePart = 'opening' | 'perspective' | 'closing'

/** A question of a guide. `section` is the id of its perspective, or the part that it stands in. */
export type GuideQuestion = {
  readonly id: string
  readonly section: string
  readonly question: string
  /** What to ask further, one to a line. */
  readonly prompts: string
  readonly minutes: number | null
}

type Asked = Pick<GuideQuestion, 'question' | 'prompts' | 'minutes'>

export type Section<Q extends Asked = GuideQuestion> = {
  readonly part: GuidePart
  /** The perspective's name; empty for what opens and closes an interview. */
  readonly name: string
  readonly questions: readonly Q[]
}

/** A guide as it was taken to interviews. */
export type GuideBody = { readonly sections: readonly Section<Asked>[] }

export type GuideVersion = {
  readonly number: number
  readonly body: GuideBody
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

/** In the order in which it is asked: what opens, perspective by perspective, what closes. Empty sections too. */
export function sectionsOf(
  questions: readonly GuideQuestion[],
  perspectives: readonly Perspective[],
): readonly (Section & { readonly section: string })[] {
  const of = (section: string) => questions.filter((each) => each.section === section)
  return [
    { part: 'opening', section: 'opening', name: '', questions: of('opening') },
    ...perspectives.map(({ id, name }) => ({
      part: 'perspective' as const,
      section: id,
      name,
      questions: of(id),
    })),
    { part: 'closing', section: 'closing', name: '', questions: of('closing') },
  ]
}

/** What is kept of a guide when it is taken to interviews: sections with questions, without the ids. */
export function bodyOf(sections: readonly Section[]): GuideBody {
  return {
    sections: sections
      .filter(({ questions }) => questions.length > 0)
      .map(({ part, name, questions }) => ({
        part,
        name,
        questions: questions.map(({ question, prompts, minutes }) => ({ question, prompts, minutes })),
      })),
  }
}

/** Whether something is asked otherwise than in a version. */
export function differs(a: GuideBody, b: GuideBody): boolean {
  // A database may keep the fields of an object in another order.
  const plain = ({ sections }: GuideBody) =>
    JSON.stringify(
      sections.map(({ part, name, questions }) => [
        part,
        name,
        questions.map(({ question, prompts, minutes }) => [question, prompts, minutes]),
      ]),
    )
  return plain(a) !== plain(b)
}

/** Minutes of all questions that say how many. */
export function minutesOf({ sections }: GuideBody): number {
  return sections.flatMap(({ questions }) => questions).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}

/**
 * The questions of an earlier review's guide, where its perspectives are called as here. `left`: how many belong to
 * a perspective that is not here.
 */
export function takenOver(
  questions: readonly GuideQuestion[],
  theirs: readonly Pick<Perspective, 'id' | 'name'>[],
  ours: readonly Pick<Perspective, 'id' | 'name'>[],
): { readonly questions: readonly Omit<GuideQuestion, 'id'>[]; readonly left: number } {
  const taken = questions.flatMap(({ section, question, prompts, minutes }) => {
    const asked = { question, prompts, minutes }
    if (section === 'opening' || section === 'closing') return [{ ...asked, section }]
    const name = theirs.find((perspective) => perspective.id === section)?.name.toLowerCase()
    const own = ours.find((perspective) => perspective.name.toLowerCase() === name)
    return own ? [{ ...asked, section: own.id }] : []
  })
  return { questions: taken, left: questions.length - taken.length }
}
