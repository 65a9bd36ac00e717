import { raw } from 'hono/html'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import {
  daysUnseen,
  type HorizonSignal,
  type Level,
  levels,
  matrixOf,
  reaches,
  type SignalState,
  soonestFirst,
  standingOf,
  stateOf,
} from './horizon.ts'
import { horizonCsvPath, horizonPath, newSignalPath, signalPath, signalStates } from './horizonPaths.ts'
import { horizonWords } from './horizonWords.ts'

/** How likely: a word, and so many of three dots filled. */
export function LikelihoodMark({ language, level }: { readonly language: Language; readonly level: Level }) {
  return (
    <span class="likelihood">
      {dots[level]}
      {horizonWords(language).likelihoods[level]}
    </span>
  )
}

const dots = Object.fromEntries(
  levels.map((level) => [
    level,
    raw(
      `<svg class="grade-steps" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true" focusable="false">${levels
        .map(
          (each) =>
            `<circle cx="${each * 9 - 3}" cy="6" r="3.2"${each <= level ? ' class="grade-step"' : ''}/>`,
        )
        .join('')}</svg>`,
    ),
  ]),
) as Record<Level, ReturnType<typeof raw>>

export function HorizonPage({
  view,
  actor,
  signals,
  state,
  today,
}: {
  readonly view: View
  readonly actor: Actor
  readonly signals: readonly HorizonSignal[]
  readonly state: SignalState
  readonly today: CivilDate
}) {
  const { language } = view
  const words = horizonWords(language)
  const of = (wanted: SignalState) => signals.filter((signal) => stateOf(signal) === wanted)
  const shown = soonestFirst(of(state))
  const followed = of('followed')
  const now = followed.filter((signal) => standingOf(signal).reach === 'now').length
  const unseen = followed.filter((signal) => daysUnseen(signal, today) > 0).length
  const add = mayPrepare(actor) ? (
    <LinkButton icon="plus" href={newSignalPath()}>
      {words.add}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="population">
      <ObjectHeading
        name={words.title}
        answer={
          state === 'followed' ? words.answer(followed.length, now, unseen) : words.ended[state](shown.length)
        }
        definition={words.definition}
      />
      {signals.length === 0 ? (
        <section class="section">
          <EmptyState what={words.empty} why={words.emptyWhy} action={add} />
        </section>
      ) : (
        <div class="stack">
          <Segmented
            label={words.which}
            options={signalStates.map((each) => ({
              label: `${words.choices[each]} (${of(each).length})`,
              href: horizonPath(each),
              current: each === state,
            }))}
          />
          {state === 'followed' && shown.length > 0 ? (
            <Matrix view={view} signals={shown} today={today} />
          ) : null}
          {shown.length > 0 ? (
            <section>
              <SectionHeading>{words.list}</SectionHeading>
              <SignalTable view={view} signals={shown} today={today} />
            </section>
          ) : state === 'followed' ? (
            <EmptyState what={words.nothingFollowed} why={words.nothingFollowedWhy} />
          ) : null}
          <div class="actions">
            {add}
            <LinkButton variant="secondary" icon="download" href={horizonCsvPath()} data-turbo="false">
              {words.csv}
            </LinkButton>
          </div>
        </div>
      )}
    </Page>
  )
}

/** On a phone the list below says the same in the same order, and the matrix is left out. */
function Matrix({
  view,
  signals,
  today,
}: {
  readonly view: View
  readonly signals: readonly HorizonSignal[]
  readonly today: CivilDate
}) {
  const { language } = view
  const words = horizonWords(language)
  return (
    <section class="horizon-matrix">
      <SectionHeading>{words.matrix}</SectionHeading>
      <p class="second">{words.matrixHint}</p>
      <table class="table">
        <caption class="visually-hidden">{words.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{words.size}</th>
            {reaches.map((reach) => (
              <th scope="col">{words.reaches[reach]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixOf(signals).map(({ size, cells }) => (
            <tr>
              <th scope="row">{words.sizes[size]}</th>
              {cells.map((cell) => (
                <td>
                  {cell.length === 0 ? <span class="visually-hidden">{words.cellEmpty}</span> : null}
                  {cell.length === 0 ? null : (
                    <ul class="horizon-cell">
                      {cell.map((signal) => (
                        <li>
                          <a href={signalPath(signal.id)} lang={storedLang(language)}>
                            {signal.name}
                          </a>
                          <div class="second">
                            <LikelihoodMark language={language} level={standingOf(signal).likelihood} />
                          </div>
                          <Unseen view={view} signal={signal} today={today} />
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function Unseen({
  view,
  signal,
  today,
}: {
  readonly view: View
  readonly signal: HorizonSignal
  readonly today: CivilDate
}) {
  const days = daysUnseen(signal, today)
  if (days === 0) return null
  return (
    <p class="second away with-icon">
      <Icon name="warningFilled" />
      <span>{horizonWords(view.language).unseen(days)}</span>
    </p>
  )
}

function SignalTable({
  view,
  signals,
  today,
}: {
  readonly view: View
  readonly signals: readonly HorizonSignal[]
  readonly today: CivilDate
}) {
  const { language } = view
  const words = horizonWords(language)
  const { heads } = words
  const columns = [heads.signal, words.reach, words.size, words.likelihood, heads.followedBy, heads.nextOn]
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {columns.map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {signals.map((signal) => {
          const { reach, size, likelihood, nextOn } = standingOf(signal)
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={signalPath(signal.id)} lang={storedLang(language)}>
                  {signal.name}
                </a>
                <Unseen view={view} signal={signal} today={today} />
              </th>
              <td role="cell" data-label={words.reach}>
                {words.reaches[reach]}
              </td>
              <td role="cell" data-label={words.size}>
                {words.sizes[size]}
              </td>
              <td role="cell" data-label={words.likelihood}>
                <LikelihoodMark language={language} level={likelihood} />
              </td>
              <td role="cell" data-label={heads.followedBy}>
                <Stored language={language}>{signal.followedBy}</Stored>
              </td>
              <td role="cell" data-label={heads.nextOn}>
                {signal.ending ? '–' : formatDate(language, nextOn)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
