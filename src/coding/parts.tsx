import type { Child } from 'hono/jsx'
import type { Language } from '../i18n/language.ts'
import { reviewCrumbs } from '../review/parts.tsx'
import type { Review, Source } from '../review/review.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import type { OptionGroup } from '../ui/field.tsx'
import { Icon } from '../ui/icon.ts'
import { Notice } from '../ui/notice.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { CodeInTree } from './codeTree.ts'
import { type Coder, colorName } from './coding.ts'
import { codingPath, undoPath } from './paths.ts'
import type { CodeTree } from './reading.ts'
import type { Step } from './step.ts'
import { codingWords } from './words.ts'

/** From the reviews down to a page of the coding. */
export function crumbsOf(language: Language, review: Review, ...more: readonly Crumb[]): readonly Crumb[] {
  const words = codingWords(language)
  return [
    ...reviewCrumbs(language, review),
    { label: words.title, href: more.length > 0 ? codingPath(review.id) : undefined },
    ...more,
  ]
}

/** "Intervju 7, chef för verksamhet". */
export function sourceName(language: Language, source: Pick<Source, 'kind' | 'number' | 'title'>): string {
  return `${codingWords(language).sourceLabel(source.kind, source.number)}, ${source.title}`
}

/** A coder by number, in a ring; filled in for the reader's own. */
export function CoderMark({
  coder,
  mine = false,
  here = false,
}: {
  readonly coder: Pick<Coder, 'number'>
  readonly mine?: boolean
  readonly here?: boolean
}) {
  return (
    <span class={`coder${mine ? ' coder-mine' : ''}${here ? ' coder-here' : ''}`} aria-hidden="true">
      {coder.number}
    </span>
  )
}

/** A code's name, with its colour as a square before it where it has one. */
export function CodeName({ language, code }: { readonly language: Language; readonly code: CodeInTree }) {
  const color = colorName(code.color)
  return (
    <>
      {color ? <span class={`code-color code-${color}`} aria-hidden="true" /> : null}
      <span lang={storedLang(language)}>{code.name}</span>
    </>
  )
}

/** The book by perspective, in their order; what has none comes last. A code belongs where its nearest ancestor does. */
export function byPerspective(
  { codes, perspectives }: CodeTree,
  other: string,
): readonly { readonly id: string; readonly name: string; readonly codes: readonly CodeInTree[] }[] {
  const belongs = new Map<string, string>()
  for (const code of codes) {
    const inherited = code.parentId === null ? undefined : belongs.get(code.parentId)
    belongs.set(code.id, code.perspectiveId ?? inherited ?? '')
  }
  return [...perspectives, { id: '', name: other }]
    .map(({ id, name }) => ({ id, name, codes: codes.filter((code) => belongs.get(code.id) === id) }))
    .filter((group) => group.codes.length > 0)
}

/** Codes that can be put on something, to choose among. */
export function codeOptions(language: Language, book: CodeTree): readonly OptionGroup[] {
  const lang = storedLang(language)
  return byPerspective(book, codingWords(language).book.other).map(({ name, codes }) => ({
    label: name,
    options: codes
      .filter(({ isCodable }) => isCodable)
      .map(({ id, path }) => ({ value: id, label: path, lang })),
  }))
}

/** Takes back the last thing that the reader did. It names it, so that a form sent twice undoes once. */
export function UndoForm({
  view,
  review,
  last,
}: {
  readonly view: View
  readonly review: Review
  readonly last: Step | null
}) {
  const words = codingWords(view.language)
  if (last === null) return null
  return (
    <form method="post" action={undoPath(review.id)} id="undo" data-turbo-action="replace">
      <input type="hidden" name="step" value={last.id} />
      <input type="hidden" name="back" value={view.address} />
      <button class="link-button with-icon" type="submit">
        <Icon name="undo" />
        <span>
          {words.undo}
          <span class="visually-hidden">: {words.steps[last.kind]}</span>
        </span>
      </button>
    </form>
  )
}

/** What became of an undoing, once. */
export function Told({ view, children = null }: { readonly view: View; readonly children?: Child }) {
  const words = codingWords(view.language)
  const told = new URLSearchParams(view.address.split('?')[1] ?? '').get('told')
  const text = told === 'passed' ? words.passedOver : told === 'nothing' ? words.nothingToUndo : null
  return text === null ? (
    <>{children}</>
  ) : (
    <Notice tone="neutral" announce>
      {text}
    </Notice>
  )
}
