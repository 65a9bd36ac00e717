import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import { type Content, type Digest, keptIn, type Paragraph, stateOf } from './digest.ts'
import { addressee, telling } from './telling.ts'
import { digestWords } from './words.ts'

/** What a digest says, as it is sent: the same words on its page, on paper and on the open page. */
export function DigestText({
  language,
  digest,
}: {
  readonly language: Language
  readonly digest: Pick<Digest, 'audience' | 'partyName'> & Content
}) {
  return (
    <div class="digest-text" lang={storedLang(language)}>
      <p class="label">{addressee(digest.audience, digest.partyName)}</p>
      {digest.introduction ? <Lines text={digest.introduction} class="lead" /> : null}
      {keptIn(digest, digest).map(({ section, paragraphs }) => (
        <section class={`digest-section digest-${section}`}>
          <h2>{telling.headings[section]}</h2>
          <div class="digest-paragraphs">
            {paragraphs.map((paragraph) => (
              <Told paragraph={paragraph} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

const turnClasses = { better: 'towards', worse: 'away', unchanged: 'muted', changed: 'muted' } as const

function Told({ paragraph }: { readonly paragraph: Paragraph }) {
  const { turn, title, text, note } = paragraph
  return (
    <article class="topic topic-light">
      {turn ? <p class={`label ${turnClasses[turn]}`}>{telling.effects.turns[turn]}</p> : null}
      <h3>{title}</h3>
      <Lines text={text} />
      {note ? <p class="second">{note}</p> : null}
    </article>
  )
}

/** Empty lines part paragraphs; other line breaks stay where they were typed. */
export function Lines({ text, class: name }: { readonly text: string; readonly class?: string }) {
  return (
    <div class={name}>
      {text.split(/\n\s*\n/).map((part) => (
        <p class="lines">{part}</p>
      ))}
    </div>
  )
}

/** `Till fullmäktige i Kil`. */
export function forWhom(language: Language, { audience, partyName }: Pick<Digest, 'audience' | 'partyName'>) {
  const words = digestWords(language)
  return audience === 'council' ? words.forCouncil(partyName ?? '') : words.for[audience]
}

/** `3 maj–22 november 2026`: the year once, where it is the same. */
export function periodText(language: Language, { fromOn, toOn }: Pick<Digest, 'fromOn' | 'toOn'>): string {
  const [from, to] = [formatDate(language, fromOn), formatDate(language, toOn)]
  if (fromOn === toOn) return to
  const sameYear = fromOn.slice(0, 4) === toOn.slice(0, 4)
  return digestWords(language).period(sameYear ? from.replace(/ \d{4}$/, '') : from, to)
}

export function StateTag({ language, digest }: { readonly language: Language; readonly digest: Digest }) {
  const { states } = digestWords(language)
  const state = stateOf(digest)
  const isOpen = state === 'sent' && digest.audience === 'public'
  const name = isOpen ? states.published : states[state]
  const icons = {
    draft: 'pencil',
    read: 'check',
    sent: 'mail',
    takenBack: 'undo',
    withdrawn: 'undo',
    discarded: 'trash',
  } as const
  return (
    <Tag tone={state === 'sent' ? 'agreed' : 'neutral'} icon={isOpen ? 'eye' : icons[state]}>
      {name}
    </Tag>
  )
}
