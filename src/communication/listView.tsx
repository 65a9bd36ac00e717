import { capitalised, civilDateOf, formatDate, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Digest, type DigestState, stateOf } from './digest.ts'
import { type Unexplained, UnexplainedList } from './meaningViews.tsx'
import { meaningWords } from './meaningWords.ts'
import { forWhom, periodText, StateTag } from './parts.tsx'
import { digestPath, newDigestPath, unexplainedPath } from './paths.ts'
import { digestWords } from './words.ts'

/** So many outcomes that lack an explanation stand beside the digests. */
const mostUnexplained = 6

export function DigestsPage({
  view,
  actor,
  digests,
  unexplained,
}: {
  readonly view: View
  readonly actor: Actor
  readonly digests: readonly Digest[]
  readonly unexplained: readonly Unexplained[]
}) {
  const { language } = view
  const words = digestWords(language)
  const inState = (...states: readonly DigestState[]) =>
    digests.filter((digest) => states.includes(stateOf(digest)))
  const [drafts, sent] = [inState('draft', 'read', 'takenBack'), inState('sent', 'withdrawn')]
  const prepares = mayPrepare(actor)
  const compose = prepares ? (
    <LinkButton icon="plus" href={newDigestPath()}>
      {words.compose}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading
        name={words.title}
        answer={answerOf(language, actor, drafts, sent)}
        definition={words.lead}
      />
      <div class="layout-8-4">
        <div class="stack">
          {digests.length === 0 && prepares ? (
            <EmptyState what={words.empty} why={words.emptyWhy} action={compose} />
          ) : (
            <>
              {compose ? <div class="actions">{compose}</div> : null}
              {prepares || drafts.length > 0 ? (
                <section>
                  <SectionHeading>{words.drafts}</SectionHeading>
                  {drafts.length === 0 ? <p class="muted">{words.noDrafts}</p> : null}
                  <DigestList language={language} digests={drafts} />
                </section>
              ) : null}
              <section>
                <SectionHeading>{words.sent}</SectionHeading>
                {sent.length === 0 ? <p class="muted">{words.noneSent}</p> : null}
                <DigestList language={language} digests={sent} />
              </section>
            </>
          )}
        </div>
        <aside>
          <SectionHeading>{words.unexplained}</SectionHeading>
          {unexplained.length === 0 ? (
            <p class="muted">{meaningWords(language).queue.answer(0)}</p>
          ) : (
            <UnexplainedList view={view} unexplained={unexplained.slice(0, mostUnexplained)} />
          )}
          <p class="digests-all">
            <a href={unexplainedPath()}>{meaningWords(language).queue.all}</a>
          </p>
        </aside>
      </div>
    </Page>
  )
}

function answerOf(
  language: Language,
  actor: Actor,
  drafts: readonly Digest[],
  sent: readonly Digest[],
): string {
  const { answer } = digestWords(language)
  if (!mayPrepare(actor) && drafts.length === 0) return answer.forReaders(sent.length)
  if (drafts.length + sent.length === 0) return answer.none
  const [unread, read, back] = (['draft', 'read', 'takenBack'] as const).map(
    (state) => drafts.filter((digest) => stateOf(digest) === state).length,
  ) as [number, number, number]
  // An utskick is neuter, and so is an utkast.
  const count = (number: number) => capitalised(numeral(language, number))
  const told = [
    unread > 0 ? answer.waiting(count(unread), unread === 1) : '',
    read > 0 ? answer.unsent(count(read), read === 1) : '',
    back > 0 ? answer.takenBack(count(back), back === 1) : '',
  ]
  return told.filter(Boolean).join(' ') || answer.calm
}

function DigestList({
  language,
  digests,
}: {
  readonly language: Language
  readonly digests: readonly Digest[]
}) {
  if (digests.length === 0) return null
  return (
    <ul class="rule-list digest-list">
      {digests.map((digest) => (
        <li>
          <div>
            <a href={digestPath(digest.id)} lang={storedLang(language)}>
              {digest.title}
            </a>
            <p class="second">
              {forWhom(language, digest)}, {periodText(language, digest)}. {happened(language, digest)}
            </p>
          </div>
          <StateTag language={language} digest={digest} />
        </li>
      ))}
    </ul>
  )
}

function happened(language: Language, digest: Digest): string {
  const words = digestWords(language)
  const day = (at: Date) => formatDate(language, civilDateOf(at))
  if (digest.takenBack) return words.takenBackBy(digest.takenBack.byName, day(digest.takenBack.at))
  if (digest.sending) {
    const { byName, at } = digest.sending
    return (digest.audience === 'public' ? words.publishedBy : words.sentBy)(byName, day(at))
  }
  if (digest.reading)
    return `${words.readyToSend}. ${words.readBy(digest.reading.byName, day(digest.reading.at))}`
  return `${words.waitsForReader}. ${words.writtenBy(digest.written.byName, day(digest.written.at))}`
}
