import { raw } from 'hono/html'
import type { Language } from '../i18n/language.ts'
import { Icon } from '../ui/icon.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Piece } from './excerpt.ts'
import { type Bearing, type Grade, type Knowledge, linkOf, type Subject, strengthOf } from './knowledge.ts'
import { knowledgeItemPath } from './paths.ts'
import { knowledgeWords } from './words.ts'

/** A word and a staircase of five, of which so many steps are filled. What is not graded has a line alone. */
export function GradeMark({ language, grade }: { readonly language: Language; readonly grade: Grade }) {
  return (
    <span class="grade">
      {grade === 'ungraded' ? line : staircase(strengthOf(grade))}
      {knowledgeWords(language).grades[grade].name}
    </span>
  )
}

const line = raw(
  '<svg class="grade-steps" width="22" height="18" viewBox="0 0 22 18" aria-hidden="true" focusable="false"><path class="grade-step" d="M1 15.5h19v1.5H1z"/></svg>',
)

function staircase(filled: number) {
  const steps = [1, 2, 3, 4, 5].map((step) => {
    const height = 4 + step * 2.4
    const shape = `x="${(step - 1) * 4.2 + 0.5}" y="${17.5 - height}" width="3" height="${height}"`
    return `<rect ${shape}${step <= filled ? ' class="grade-step"' : ''}/>`
  })
  return raw(
    `<svg class="grade-steps" width="22" height="18" viewBox="0 0 22 18" aria-hidden="true" focusable="false">${steps.join('')}</svg>`,
  )
}

/** `Socialstyrelsen, 2021` */
export function sourceLine(
  language: Language,
  { author, publisher, year }: Pick<Knowledge, 'author' | 'publisher' | 'year'>,
): string {
  return [author, publisher, year ?? knowledgeWords(language).unknownYear].filter(Boolean).join(', ')
}

/** Where it is: a link only to a page of the web, else the text as somebody wrote it. Nothing is fetched from it. */
export function Address({ view, address }: { readonly view: View; readonly address: string }) {
  const href = linkOf(address)
  if (!href) return <Stored language={view.language}>{address}</Stored>
  return (
    <a class="knowledge-address" href={href} rel="external noopener noreferrer nofollow">
      {shortOf(href)}
      <Icon name="external" />
      <span class="visually-hidden"> ({knowledgeWords(view.language).item.external})</span>
    </a>
  )
}

/** `socialstyrelsen.se/…`: the host tells most, and a long address breaks the page. */
function shortOf(href: string): string {
  const { host, pathname, search } = new URL(href)
  return `${host.replace(/^www\./, '')}${pathname === '/' && search === '' ? '' : '/…'}`
}

/** What was found, marked where it stands. Each piece is written as text. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
}

/** For or against: a word and a sign. Neither stands in the colours of better and worse. */
export function BearingMark({
  language,
  bearing,
}: {
  readonly language: Language
  readonly bearing: Bearing
}) {
  return (
    <span class="bearing">
      <Icon name={bearing === 'supports' ? 'plus' : 'minus'} />
      {knowledgeWords(language).bearings[bearing]}
    </span>
  )
}

/** One of them in short: what it says, how sure it is, and where it comes from. */
export function InShort({
  view,
  item,
  why = '',
}: {
  readonly view: View
  readonly item: Knowledge
  /** Why it belongs where it is shown. */
  readonly why?: string
}) {
  const { language } = view
  return (
    <li>
      <a href={knowledgeItemPath(item.id)} lang={storedLang(language)}>
        {item.name}
      </a>
      {why ? <p lang={storedLang(language)}>{why}</p> : null}
      <div class="second knowledge-line">
        <GradeMark language={language} grade={item.grade} />
        <Stored language={language}>{sourceLine(language, item)}</Stored>
      </div>
      {item.transfer ? (
        <p class="second">
          {knowledgeWords(language).heads.transfer}: <Stored language={language}>{item.transfer}</Stored>
        </p>
      ) : null}
    </li>
  )
}

/** Where what knowledge speaks for or against has its page. An indicator is found by its id too. */
export function subjectPath({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  switch (kind) {
    case 'target':
      return `/targets/${id}`
    case 'indicator':
      return `/population/indicators/${id}`
    case 'matter':
      return `/matters/${id}`
  }
}
