import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Turnout } from './ballotStore.ts'
import { StateTag } from './parts.tsx'
import { ballotPath, newRoundPath, roundPath } from './paths.ts'
import { type Round, stateOf } from './round.ts'
import { priorityWords } from './words.ts'
export type PrioritiesReading = {
  readonly rounds: readonly (Round & { readonly turnout: Turnout })[]
}

export type Asked = 'not-asked' | 'asked' | 'voted'

export function PrioritiesPage({
  view,
  actor,
  reading: { rounds },
  asked,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: PrioritiesReading
  /** How the one who looks stands to the rounds that are open, by id. */
  readonly asked: ReadonlyMap<string, Asked>
}) {
  const words = priorityWords(view.language)
  const open = rounds.filter((round) => stateOf(round) === 'open')
  const closed = rounds.find((round) => stateOf(round) === 'closed')
  const make = mayPrepare(actor) ? <LinkButton href={newRoundPath()}>{words.make}</LinkButton> : null
  const answer =
    open.length > 0
      ? words.answer.open(open.length, open[0]!.question)
      : closed
        ? words.answer.closed(closed.question)
        : words.answer.draft
  return (
    <Page view={view} title={words.title} current="priorities">
      <ObjectHeading
        name={words.title}
        answer={rounds.length === 0 ? undefined : answer}
        long
        definition={words.lead}
      />
      <div class="stack">
        {rounds.length === 0 ? (
          <EmptyState
            what={words.empty}
            why={make ? words.emptyWhy : `${words.emptyWhy} ${words.emptyReader}`}
            action={make}
          />
        ) : (
          <section>
            <SectionHeading
              aside={
                make ? (
                  <LinkButton variant="secondary" href={newRoundPath()}>
                    {words.make}
                  </LinkButton>
                ) : null
              }
            >
              {words.rounds}
            </SectionHeading>
            <ul class="rule-list">
              {rounds.map((round) => (
                <li>
                  <a href={roundPath(round.id)} lang={storedLang(view.language)}>
                    {round.question}
                  </a>{' '}
                  <StateTag view={view} state={stateOf(round)} />
                  <p class="second">{lineOf(view, round)}</p>
                  {stateOf(round) === 'open' && asked.get(round.id) === 'asked' ? (
                    <p>
                      <a href={ballotPath(round.id)}>
                        {words.vote}
                        <span class="visually-hidden">: {round.question}</span>
                      </a>
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  )
}

function lineOf(view: View, round: PrioritiesReading['rounds'][number]): string {
  const words = priorityWords(view.language)
  const day = (date: CivilDate) => formatDate(view.language, date)
  const { turnout, seal, closedOn } = round
  const method = words.methods[round.rules.method.kind]
  if (!seal) return `${method}. ${words.draftUntil(day(round.lastDay))}`
  const voted = words.turnout(turnout.voted, turnout.electors)
  if (closedOn) return `${method}. ${words.closedOn(day(closedOn))}. ${voted}`
  return `${method}. ${words.openSince(day(seal.openedOn), day(round.lastDay))}. ${voted}`
}
