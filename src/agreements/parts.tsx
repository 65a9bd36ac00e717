import { Wording } from '../decisions/parts.tsx'
import type { Stretch } from '../decisions/wording.ts'
import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { StaleReference } from './law.ts'
import type { LifeState } from './life.ts'
import { agreementWords } from './words.ts'

const looks = {
  draft: { tone: 'neutral', icon: 'pencil' },
  adopting: { tone: 'neutral', icon: 'clock' },
  coming: { tone: 'towards', icon: 'calendar' },
  'in-force': { tone: 'agreed', icon: 'checkCircle' },
  evaluating: { tone: 'towards', icon: 'search' },
  expiring: { tone: 'away', icon: 'bell' },
  expired: { tone: 'away', icon: 'warning' },
  replaced: { tone: 'neutral', icon: 'arrowRight' },
  ended: { tone: 'neutral', icon: 'lock' },
} as const satisfies Record<LifeState, object>

/** A word, a shape and a colour. */
export function LifeTag({ language, state }: { readonly language: Language; readonly state: LifeState }) {
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {agreementWords(language).states[state]}
    </Tag>
  )
}

/** The id of the place in the text, which the list of what is stale leads to. */
export const placeId = (index: number) => `law-${index + 1}`

/** A text as it is read, with what refers to repealed law marked and told in a word. */
export function AgreementText({
  view,
  text,
  stale,
}: {
  readonly view: View
  readonly text: string
  readonly stale: readonly StaleReference[]
}) {
  const { language } = view
  const shown = (stretch: Stretch) => (
    <Marked language={language} text={text} stretch={stretch} stale={stale} />
  )
  return (
    <div class="agreement-text prose" lang={storedLang(language)}>
      <Wording text={text} shown={shown} />
    </div>
  )
}

function Marked({
  language,
  text,
  stretch,
  stale,
}: {
  readonly language: Language
  readonly text: string
  readonly stretch: Stretch
  readonly stale: readonly StaleReference[]
}) {
  const words = agreementWords(language)
  const parts = []
  let at = stretch.from
  for (const [index, { from, to, certainty }] of stale.entries()) {
    if (from < stretch.from || from >= stretch.to) continue
    parts.push(text.slice(at, from))
    at = Math.min(to, stretch.to)
    parts.push(
      <mark id={placeId(index)} class="stale">
        {text.slice(from, at)}
        <span class="stale-word" lang={language}>
          {' '}
          {certainty === 'old' ? words.staleOld : words.staleUnclear}
        </span>
      </mark>,
    )
  }
  parts.push(text.slice(at, stretch.to))
  return <>{parts}</>
}

/** Each place with what it says, what became of that, and where to read. */
export function StaleList({
  view,
  text,
  stale,
}: {
  readonly view: View
  readonly text: string
  readonly stale: readonly StaleReference[]
}) {
  const { language } = view
  const words = agreementWords(language)
  return (
    <ol class="stale-list">
      {stale.map(({ from, to, change, nowIn, section, certainty }, index) => (
        <li>
          <a href={`#${placeId(index)}`} data-turbo="false">
            <Stored language={language}>{text.slice(from, to).replaceAll(/\s+/g, ' ')}</Stored>
          </a>
          <p class="second">
            <LawStory language={language} change={change} />{' '}
            {nowIn ? words.staleNow(`${nowIn} ${change.replacedBy.sfs}`) : null}{' '}
            {section === '' || nowIn ? words.staleCheck : words.staleLookUp}{' '}
            {change.certainty === 'own' ? words.staleOwn : null}{' '}
            {certainty === 'unclear' ? words.staleMaybe : null}{' '}
            <a href={change.source}>
              {words.source}
              <span class="visually-hidden">: {change.replacedBy.sfs}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}

function LawStory({
  language,
  change,
}: {
  readonly language: Language
  readonly change: StaleReference['change']
}) {
  const { name, sfs, since, replacedBy } = change
  return (
    <>
      {agreementWords(language).staleEntry(
        `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        sfs,
        formatDate(language, since),
        replacedBy.name,
        replacedBy.sfs,
      )}
    </>
  )
}
