import { type CivilDate, formatDate, formatNumber } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Turnout } from './ballotStore.ts'
import type { Sealed } from './method.ts'
import { CandidateHarms, CandidateOrigin, SealLine, StateTag, settingsOf } from './parts.tsx'
import { ballotPath, closurePath, draftPath, openingPath, prioritiesPath, roundPath } from './paths.ts'
import { type OpeningProblem, type Round, stateOf } from './round.ts'
import type { Asked } from './views.tsx'
import { priorityWords } from './words.ts'

export type RoundReading = {
  readonly round: Round
  readonly sealed: Sealed
  readonly hash: string
  /** Whether the text in the database still has the hash. */
  readonly holds: boolean
  readonly turnout: Turnout
  readonly problems: readonly OpeningProblem[]
  readonly before: Pick<Round, 'id' | 'question'> | null
  readonly after: Pick<Round, 'id' | 'question'> | null
}

/** A round that is drafted or open. What it came to has a page of its own kind. */
export function RoundPage({
  view,
  actor,
  reading,
  asked,
  notice,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: RoundReading
  readonly asked: Asked
  readonly notice: string | null
}) {
  const words = priorityWords(view.language)
  const { round, turnout } = reading
  const state = stateOf(round)
  const prepares = mayPrepare(actor)
  return (
    <Page
      view={view}
      title={round.question}
      current="priorities"
      breadcrumb={[
        { label: words.title, href: prioritiesPath() },
        { label: <Stored language={view.language}>{round.question}</Stored> },
      ]}
    >
      <ObjectHeading
        name={<Stored language={view.language}>{round.question}</Stored>}
        tag={<StateTag view={view} state={state} />}
        answer={state === 'open' ? words.turnout(turnout.voted, turnout.electors) : undefined}
        definition={
          round.description ? <Stored language={view.language}>{round.description}</Stored> : undefined
        }
      />
      <div class="stack">
        {notice ? (
          <Notice tone="info" announce>
            {notice}
          </Notice>
        ) : null}
        {reading.holds ? null : <Notice tone="warning">{words.sealBroken}</Notice>}
        {state === 'open' ? <Voting view={view} actor={actor} reading={reading} asked={asked} /> : null}
        {state === 'draft' && prepares ? <Opening view={view} reading={reading} /> : null}
        {reading.before ? (
          <p>
            {words.replaces} <a href={roundPath(reading.before.id)}>{reading.before.question}</a>
          </p>
        ) : null}
        <Candidates view={view} reading={reading} />
        <RulesSection view={view} reading={reading} />
        {state === 'open' && prepares ? (
          <div class="actions">
            <LinkButton variant="secondary" href={closurePath(round.id)}>
              {words.close}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </Page>
  )
}

function Voting({
  view,
  actor,
  reading: { round, sealed, turnout },
  asked,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: RoundReading
  readonly asked: Asked
}) {
  const words = priorityWords(view.language)
  return (
    <section class="priority-result">
      {asked === 'asked' ? (
        <div class="actions">
          <LinkButton href={ballotPath(round.id)}>{words.vote}</LinkButton>
        </div>
      ) : null}
      {asked === 'voted' ? (
        <p>
          {sealed.changeable ? words.youVoted : words.youVotedFinal}{' '}
          {sealed.changeable ? <a href={ballotPath(round.id)}>{words.changeVote}</a> : null}
        </p>
      ) : null}
      {asked === 'not-asked' ? <p>{words.notAsked(view.actor?.hat ?? actor.hat)}</p> : null}
      <p class="muted">{words.blind}</p>
      <SectionHeading>{words.progress}</SectionHeading>
      <FactList
        facts={turnout.kinds.map(({ kind, voted, electors }) => ({
          term: words.kinds[kind],
          value: words.of(voted, electors),
        }))}
      />
    </section>
  )
}

function Opening({
  view,
  reading: { round, problems },
}: {
  readonly view: View
  readonly reading: RoundReading
}) {
  const words = priorityWords(view.language)
  return (
    <section class="priority-result">
      {problems.length > 0 ? (
        <Notice tone="neutral" title={words.cannotOpen}>
          <ul>
            {problems.map((problem) => (
              <li>{words.problems[problem]}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p class="prose">{words.openWhat}</p>
      )}
      <div class="actions">
        {problems.length === 0 ? (
          <form method="post" action={openingPath(round.id)}>
            <Button>{words.open}</Button>
          </form>
        ) : null}
        <LinkButton variant={problems.length === 0 ? 'secondary' : 'primary'} href={draftPath(round.id)}>
          {words.edit}
        </LinkButton>
      </div>
    </section>
  )
}

function Candidates({ view, reading: { sealed } }: { readonly view: View; readonly reading: RoundReading }) {
  const words = priorityWords(view.language)
  if (sealed.candidates.length === 0) return null
  const lang = storedLang(view.language)
  return (
    <section class="priority-result">
      <SectionHeading>{words.candidates}</SectionHeading>
      <ol class="rule-list">
        {sealed.candidates.map(({ title, description, cost, harms, thing }) => (
          <li>
            <strong lang={lang}>{title}</strong>
            {description ? (
              <p class="second lines" lang={lang}>
                {description}
              </p>
            ) : null}
            {cost === null ? null : <p class="second">{words.cost(formatNumber(view.language, cost))}</p>}
            <CandidateHarms view={view} candidate={{ harms }} />
            {thing ? (
              <p class="second">
                <CandidateOrigin view={view} candidate={{ title, thing }} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** How it is counted, who votes, and the seal: the same words before, during and after. */
export function RulesSection({
  view,
  reading: { round, sealed, hash },
}: {
  readonly view: View
  readonly reading: Pick<RoundReading, 'round' | 'sealed' | 'hash'>
}) {
  const words = priorityWords(view.language)
  const { method, electors, weightRule, partyWeights, tieRule, named, changeable } = sealed
  const parties = new Map(electors.map(({ partyId, partyName }) => [partyId, partyName]))
  const [counted] = partyWeights.flatMap(({ countedOn }) => (countedOn ? [countedOn as CivilDate] : []))
  return (
    <section class="priority-result">
      <SectionHeading>{words.rules}</SectionHeading>
      <FactList
        facts={[
          {
            term: words.method,
            value: words.methods[method.kind],
            note: `${settingsOf(view.language, method).join('. ')}.`,
          },
          { term: words.electors, value: words.electorCount(electors.length, parties.size) },
          {
            term: words.weight,
            value: words.weights[weightRule],
            note: counted ? words.counted(formatDate(view.language, counted)) : undefined,
          },
          { term: words.tie, value: words.ties[tieRule] },
          { term: words.secrecy, value: named ? words.named : words.secret },
          { term: words.change, value: changeable ? words.changeable : words.final },
        ]}
      />
      {weightRule === 'inhabitants' ? (
        <Details summary={words.weights.inhabitants}>
          <ul>
            {partyWeights.map(({ partyId, weight }) => (
              <li>
                {parties.get(partyId)}: {formatNumber(view.language, weight)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      <SealLine view={view} hash={hash} at={round.seal?.openedAt ?? null} />
      <p class="muted">{words.sealWhat}</p>
    </section>
  )
}
