import type { Child } from 'hono/jsx'
import { citation, type Outcome } from '../decisions/outcome.ts'
import { decisionsPath, outcomePath } from '../decisions/paths.ts'
import { capitalised, civilDateOf, formatDate, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Audience, audiences, mayWriteFor } from './audience.ts'
import { lacking, type Meaning, type Meanings } from './meaning.ts'
import { meaningWords } from './meaningWords.ts'
import { Lines } from './parts.tsx'
import { digestsPath, meaningsEditingPath, meaningsPath, partyMeaningPath, unexplainedPath } from './paths.ts'
import { digestWords } from './words.ts'

type AboutOutcome = { readonly view: View; readonly outcome: Outcome }

/** What an outcome means for whom. The outcome's own page shows the frame in it. */
export function MeaningsPage({
  view,
  actor,
  outcome,
  meanings,
  parties,
  earlier,
}: AboutOutcome & {
  readonly actor: Actor
  readonly meanings: Meanings
  readonly parties: readonly Party[]
  readonly earlier: readonly Meaning[]
}) {
  const { language } = view
  const words = meaningWords(language)
  const missing = lacking(meanings).length
  const { all, some, none } = words.answer
  return (
    <Page
      view={view}
      title={`${words.title}: ${citation(outcome)} ${outcome.title}`}
      current="decisions"
      breadcrumb={meaningCrumbs(view, { label: citation(outcome) })}
    >
      <ObjectHeading
        name={words.heading}
        note={<Stored language={language}>{`${citation(outcome)} ${outcome.title}`}</Stored>}
        answer={missing === 0 ? all : missing === audiences.length ? none : some(missing)}
        definition={words.definition}
      />
      <h2 class="visually-hidden">{words.title}</h2>
      <turbo-frame id="meanings" target="_top">
        <MeaningList view={view} actor={actor} outcome={outcome} meanings={meanings} />
      </turbo-frame>
      <div class="stack meaning-more">
        <section>
          <SectionHeading>{words.parties}</SectionHeading>
          <p class="definition">{words.partiesLead}</p>
          <PartyMeanings view={view} actor={actor} outcome={outcome} meanings={meanings} parties={parties} />
        </section>
        {earlier.length > 0 ? (
          <Details summary={words.history}>
            <ul class="rule-list">
              {earlier.map((meaning) => (
                <li>
                  <strong>{whomText(language, meaning, parties)}</strong>
                  {meaning.text ? (
                    <p class="lines" lang={storedLang(language)}>
                      {meaning.text}
                    </p>
                  ) : (
                    <p class="muted">{words.removed}</p>
                  )}
                  <p class="second">{byText(language, meaning)}</p>
                </li>
              ))}
            </ul>
          </Details>
        ) : null}
        <p>
          <a href={outcomePath(outcome.id)}>{words.toOutcome}</a>
        </p>
      </div>
    </Page>
  )
}

function MeaningList({
  view,
  actor,
  outcome,
  meanings,
}: AboutOutcome & { readonly actor: Actor; readonly meanings: Meanings }) {
  const { language } = view
  const words = meaningWords(language)
  const own = meanings.parties.get(actor.partyId)
  const nothing = lacking(meanings).length === audiences.length
  return (
    <>
      <div class="layout-4-4-4 meanings">
        {audiences.map((audience) => (
          <section class="topic topic-light">
            <h3>{words.audiences[audience]}</h3>
            <MeaningText language={language} meaning={meanings[audience]} />
          </section>
        ))}
      </div>
      {own ? (
        <section class="topic topic-light meaning-own">
          <h3>{words.own(actor.partyName)}</h3>
          <MeaningText language={language} meaning={own} />
        </section>
      ) : null}
      <div class="actions meaning-actions">
        {mayPrepare(actor) ? (
          <LinkButton variant="secondary" icon="pencil" href={meaningsEditingPath(outcome.id)}>
            {nothing ? words.write : words.change}
          </LinkButton>
        ) : null}
        <a href={partyMeaningPath(outcome.id, actor.partyId)}>
          {own ? words.changeOwn(actor.partyName) : words.writeOwn(actor.partyName)}
        </a>
        <a href={meaningsPath(outcome.id)}>{words.seeHere}</a>
      </div>
    </>
  )
}

function MeaningText({
  language,
  meaning,
}: {
  readonly language: Language
  readonly meaning: Meaning | null
}) {
  const words = meaningWords(language)
  if (!meaning) return <p class="muted">{words.lacking}</p>
  return (
    <>
      <div lang={storedLang(language)}>
        <Lines text={meaning.text} />
      </div>
      <p class="second">{byText(language, meaning)}</p>
    </>
  )
}

function PartyMeanings({
  view,
  actor,
  outcome,
  meanings,
  parties,
}: Pick<Parameters<typeof MeaningsPage>[0], 'view' | 'actor' | 'outcome' | 'meanings' | 'parties'>) {
  const { language } = view
  const words = meaningWords(language)
  const written = parties.filter(({ id }) => meanings.parties.has(id))
  if (written.length === 0) return <p class="muted">{words.noParties}</p>
  return (
    <ul class="rule-list">
      {written.map(({ id, name }) => (
        <li>
          <strong>{name}</strong>
          <MeaningText language={language} meaning={meanings.parties.get(id)!} />
          {mayWriteFor(actor, id) ? (
            <a href={partyMeaningPath(outcome.id, id)}>{words.changeOwn(name)}</a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export type Unexplained = { readonly outcome: Outcome; readonly lacks: readonly Audience[] }

/** Every outcome that somebody is waiting to have explained. */
export function UnexplainedPage({
  view,
  unexplained,
}: {
  readonly view: View
  readonly unexplained: readonly Unexplained[]
}) {
  const words = meaningWords(view.language).queue
  return (
    <Page
      view={view}
      title={words.title}
      current="decisions"
      breadcrumb={[{ label: digestWords(view.language).title, href: digestsPath() }, { label: words.title }]}
    >
      <ObjectHeading
        name={words.title}
        answer={words.answer(unexplained.length)}
        definition={words.definition}
      />
      {unexplained.length === 0 ? (
        <EmptyState
          what={words.empty}
          why={words.emptyWhy}
          action={<LinkButton href={decisionsPath()}>{words.toOutcomes}</LinkButton>}
        />
      ) : (
        <UnexplainedList view={view} unexplained={unexplained} />
      )}
    </Page>
  )
}

export function UnexplainedList({
  view,
  unexplained,
}: {
  readonly view: View
  readonly unexplained: readonly Unexplained[]
}) {
  const { language } = view
  const words = meaningWords(language).queue
  return (
    <ul class="rule-list">
      {unexplained.map(({ outcome, lacks }) => (
        <li>
          <a href={meaningsPath(outcome.id)} lang={storedLang(language)}>
            {outcome.title}
          </a>
          <p class="second">
            {citation(outcome)}, {formatDate(language, outcome.takenOn)}.{' '}
            {words.lacks(
              formatList(
                language,
                lacks.map((audience) => words.lower[audience]),
              ),
            )}
            .
          </p>
        </li>
      ))}
    </ul>
  )
}

export function meaningCrumbs(view: View, ...others: readonly { label: Child; href?: string }[]) {
  return [
    { label: digestWords(view.language).title, href: digestsPath() },
    { label: meaningWords(view.language).queue.title, href: unexplainedPath() },
    ...others,
  ]
}

function whomText(language: Language, { audience, partyId }: Meaning, parties: readonly Party[]): string {
  const words = meaningWords(language)
  const party = parties.find(({ id }) => id === partyId)
  return party ? party.name : capitalised(words.audiences[audience])
}

function byText(language: Language, { writtenByName, writtenAt }: Meaning): string {
  return meaningWords(language).writtenBy(writtenByName, formatDate(language, civilDateOf(writtenAt)))
}
