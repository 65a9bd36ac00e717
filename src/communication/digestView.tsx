import { civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import { isWithdrawable, type Letter } from '../letters/letter.ts'
import { LetterTag } from '../letters/parts.tsx'
import { letterDraftPath, letterPath, letterWithdrawalPath } from '../letters/paths.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { AsText } from './asTextView.tsx'
import { mayCompose, mayProofread } from './audience.ts'
import { type Digest, isChangeable, stateOf } from './digest.ts'
import { DigestText, forWhom, periodText, StateTag } from './parts.tsx'
import {
  digestEditingPath,
  digestPath,
  digestsPath,
  discardingPath,
  discardingWithdrawalPath,
  openDigestPath,
  readingPath,
  sendingPath,
  withdrawalPath,
} from './paths.ts'
import { digestWords } from './words.ts'

export type DigestPageProps = {
  readonly view: View
  readonly actor: Actor
  readonly digest: Digest
  readonly history: readonly PastEvent[]
  /** What it was sent as; null where there is none, or not for the one who looks. */
  readonly letter: Letter | null
}

export function DigestPage({ view, actor, digest, history, letter }: DigestPageProps) {
  const { language } = view
  const words = digestWords(language)
  const works = mayProofread(actor, digest)
  return (
    <Page
      view={view}
      title={digest.title}
      current="decisions"
      breadcrumb={digestCrumbs(view, { label: <Stored language={language}>{digest.title}</Stored> })}
    >
      <ObjectHeading
        name={forWhom(language, digest)}
        note={periodText(language, digest)}
        tag={<StateTag language={language} digest={digest} />}
        answer={<Stored language={language}>{digest.title}</Stored>}
      />
      <Standing view={view} actor={actor} digest={digest} />
      {letter ? <Posted view={view} letter={letter} /> : null}
      <div class="layout-8-4">
        <DigestText language={language} digest={digest} />
        <aside class="stack digest-aside">
          <FactList facts={factsOf(language, digest, letter)} />
          <AsText view={view} digest={digest} />
          {works ? (
            <section class="digest-history">
              <SectionHeading>{words.history}</SectionHeading>
              <ol class="history">
                {history.map((event) => (
                  <li class={event.kind === 'digest.sent' ? 'history-agreed' : undefined}>
                    {eventStory(language, event)}
                    <DoneBy language={language} by={event.by} at={event.at} />
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}

/** Where it stands, and what the one who looks can do about it. */
function Standing({ view, actor, digest }: Pick<DigestPageProps, 'view' | 'actor' | 'digest'>) {
  const words = digestWords(view.language).page
  const state = stateOf(digest)
  const day = (at: Date) => formatDate(view.language, civilDateOf(at))
  const composes = mayCompose(actor, digest)
  if (state === 'discarded') {
    const { byName, at } = digest.discarding!
    return (
      <div class="digest-standing">
        <Notice tone="neutral" title={words.discarded}>
          {words.discardedBy(byName, day(at))}
        </Notice>
        {composes ? (
          <form class="actions" method="post" action={discardingWithdrawalPath(digest.id)}>
            <Button variant="secondary" icon="undo">
              {words.takeUp}
            </Button>
          </form>
        ) : null}
      </div>
    )
  }
  if (!isChangeable(state)) return <Published view={view} actor={actor} digest={digest} />
  if (!mayProofread(actor, digest)) return null
  const send = digest.audience === 'public' ? words.publish : words.send
  return (
    <div class="digest-standing">
      <Notice
        tone={state === 'read' ? 'success' : 'neutral'}
        title={state === 'read' ? words.read : words.draft}
      />
      <div class="actions">
        {state === 'read' && composes ? (
          <LinkButton icon="mail" href={sendingPath(digest.id)}>
            {send}
          </LinkButton>
        ) : null}
        <LinkButton
          icon="eye"
          variant={state === 'read' ? 'secondary' : 'primary'}
          href={readingPath(digest.id)}
        >
          {words.proofread}
        </LinkButton>
        {composes ? (
          <LinkButton icon="pencil" variant="secondary" href={digestEditingPath(digest.id)}>
            {words.edit}
          </LinkButton>
        ) : null}
        {composes ? (
          <form method="post" action={discardingPath(digest.id)}>
            <Button variant="tertiary" icon="trash">
              {words.discard}
            </Button>
          </form>
        ) : null}
      </div>
    </div>
  )
}

function Published({ view, actor, digest }: Pick<DigestPageProps, 'view' | 'actor' | 'digest'>) {
  const words = digestWords(view.language).page
  if (digest.audience !== 'public') return null
  return (
    <div class="digest-standing">
      {digest.withdrawal ? (
        <Notice tone="warning" title={words.withdrawn}>
          <Stored language={view.language}>{digest.withdrawal.reason}</Stored>
        </Notice>
      ) : null}
      <div class="actions">
        <LinkButton icon="external" variant="secondary" href={openDigestPath(digest.id)}>
          {words.open}
        </LinkButton>
        {mayCompose(actor, digest) && !digest.withdrawal ? (
          <LinkButton icon="undo" variant="tertiary" href={withdrawalPath(digest.id)}>
            {words.withdraw}
          </LinkButton>
        ) : null}
      </div>
    </div>
  )
}

/** As long as the letter has not left, or when it was taken back. */
function Posted({ view, letter }: { readonly view: View; readonly letter: Letter }) {
  const words = digestWords(view.language).page
  if (!letter.posting)
    return (
      <div class="digest-standing">
        <Notice tone="warning" title={words.takenBack} />
        <div class="actions">
          <LinkButton
            icon="mail"
            variant="secondary"
            href={letter.discarding ? letterPath(letter.id) : letterDraftPath(letter.id)}
          >
            {words.sendLetter}
          </LinkButton>
        </div>
      </div>
    )
  if (!isWithdrawable(letter)) return null
  return (
    <div class="digest-standing">
      <Notice tone="neutral" icon="clock">
        {words.leaving(letter.recipients.length)}
      </Notice>
      <form class="actions" method="post" action={letterWithdrawalPath(letter.id)}>
        <Button variant="secondary" icon="undo">
          {words.takeBack}
        </Button>
      </form>
    </div>
  )
}

function factsOf(language: Language, digest: Digest, letter: Letter | null): readonly Fact[] {
  const words = digestWords(language)
  const day = (at: Date) => formatDate(language, civilDateOf(at))
  const { written, reading, sending, takenBack } = digest
  const facts: Fact[] = [
    {
      term: words.facts.written,
      value: day(written.at),
      note: `${written.byName}. ${words.version(digest.version)}.`,
    },
    reading
      ? {
          term: words.facts.read,
          value: day(reading.at),
          note: (reading.alone ? words.readAlone : words.readBy)(reading.byName, day(reading.at)),
        }
      : { term: words.facts.read, value: '–', note: words.notRead },
  ]
  if (sending)
    facts.push({
      term: digest.audience === 'public' ? words.facts.published : words.facts.sent,
      value: day(sending.at),
      note: sending.byName,
    })
  if (takenBack)
    facts.push({ term: words.states.takenBack, value: day(takenBack.at), note: takenBack.byName })
  if (letter)
    facts.push({
      term: words.letter,
      value: (
        <>
          <a href={letterPath(letter.id)}>{words.toLetter}</a>{' '}
          <LetterTag language={language} letter={letter} />
        </>
      ),
    })
  return facts
}

function eventStory(language: Language, { kind, facts }: PastEvent): string {
  const { events } = digestWords(language)
  const version = String(facts.version ?? '')
  const stories: Record<string, string> = {
    'digest.drafted': events.drafted,
    'digest.changed': facts.unread ? events.unread(version) : events.changed(version),
    'digest.read': events.read(version),
    'digest.readingWithdrawn': events.readingWithdrawn,
    'digest.sent': events.sent,
    'digest.withdrawn': events.withdrawn,
    'digest.discarded': events.discarded,
    'digest.takenUp': events.takenUp,
  }
  return stories[kind] ?? kind
}

export function digestCrumbs(view: View, ...others: readonly Parameters<typeof crumb>[0][]) {
  return [{ label: digestWords(view.language).title, href: digestsPath() }, ...others.map(crumb)]
}

/** The way back to a digest, on the pages about it. */
export function crumbTo(view: View, digest: Digest) {
  return { label: <Stored language={view.language}>{digest.title}</Stored>, href: digestPath(digest.id) }
}

const crumb = (each: { label: NonNullable<Fact['value']>; href?: string }) => each
