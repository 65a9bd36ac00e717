import { capitalised, civilDateOf, formatDate, formatNumber } from '../i18n/format.ts'
import { formatValue } from '../population/indicator.ts'
import { chartOfCharted } from '../population/parts.tsx'
import { indicatorPath } from '../population/paths.ts'
import { placeFor } from '../population/places.ts'
import { sourceOfMany, sourceText } from '../population/source.ts'
import { story } from '../population/story.ts'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import { About } from './about.tsx'
import { median } from './gain.ts'
import { GuessChart, isDrawn } from './guessChart.tsx'
import type { Own } from './guessStore.ts'
import { promptOf, truthOf } from './question.ts'
import type { SessionReading, Shown } from './readingStore.ts'
import { showing } from './session.ts'
import {
  answerText,
  directionWord,
  halfText,
  lastOf,
  nearText,
  placeName,
  share,
  signedText,
} from './telling.ts'
import { learningWords } from './words.ts'

type Props = { readonly view: View; readonly reading: SessionReading; readonly shown: Shown }

/** What was guessed beside the truth, with where it comes from and whether it has changed since. */
export function ShownSection({ view, reading, shown, own }: Props & { readonly own: Own | null }) {
  const { language } = view
  const words = learningWords(language).see
  const { indicator } = reading
  const id = `shown-${shown.turn}`
  return (
    <section class="learning-shown" aria-labelledby={id}>
      <SectionHeading id={id}>
        <About language={language} reading={reading} turn={shown.turn} />
      </SectionHeading>
      <OwnGuess view={view} reading={reading} shown={shown} own={own} />
      {isDrawn(reading, shown) ? (
        <GuessChart language={language} reading={reading} shown={shown} id={`guesses-${shown.turn}`} />
      ) : null}
      {shown.groups.length === 0 ? <p class="muted">{words.few}</p> : null}
      {shown.groups.length === 1 ? <p class="second">{words.noSplit}</p> : null}
      {reading.session.kind === 'rank' ? <OrderTable view={view} reading={reading} shown={shown} /> : null}
      <ShownSource view={view} reading={reading} shown={shown} />
      {shown.common &&
      (shown.turn === 1 ||
        !reading.shown[1]?.common ||
        reading.session.asked[1].placeCode !== reading.session.asked[2].placeCode) ? (
        <p>
          {story(
            language,
            indicator,
            placeFor(shown.common.prompt.placeCode),
            shown.common.charted.series,
            chartOfCharted(shown.common.charted),
          )}{' '}
          <a href={indicatorPath(indicator.code, shown.common.prompt.placeCode)}>{words.toIndicator}</a>
        </p>
      ) : null}
      {shown.groups.length > 0 ? (
        <Details summary={words.table}>
          <GroupTable view={view} reading={reading} shown={shown} />
        </Details>
      ) : null}
      <Calibrated view={view} shown={shown} />
    </section>
  )
}

/** Where the truth comes from, when it was shown, and what has become of it since. */
export function ShownSource({ view: { language }, reading, shown }: Props) {
  const words = learningWords(language).see
  const { indicator, opened } = reading
  const { common, vintage, changed } = shown
  const at = opened.find(({ step }) => step === showing(shown.turn))!.openedAt
  const now = common ? changed.get(common.prompt.placeCode) : undefined
  const since =
    changed.size === 0
      ? words.unchanged
      : !common
        ? words.changedOwn(changed.size)
        : now
          ? words.changed(answerText(language, reading, now, common.prompt.periods))
          : words.gone
  return (
    <p class="source">
      {common
        ? sourceText(language, { indicator, series: common.charted.series, vintage: common.charted.vintage })
        : sourceOfMany(language, [], vintage)}{' '}
      {words.frozen(formatDate(language, civilDateOf(at)))} {since}
    </p>
  )
}

function OwnGuess({ view: { language }, reading, shown, own }: Props & { readonly own: Own | null }) {
  const guess = own?.guesses[shown.turn]
  if (!own || !guess) return null
  const words = learningWords(language).see
  const { session } = reading
  const asked = session.asked[shown.turn]
  const place = asked.placeCode ?? own.placeCode
  const prompt = promptOf(session, asked, place, shown.series)
  const truth = prompt && truthOf(session, prompt, shown.series)
  if (!prompt || !truth) return null
  // A mark about one's own municipality is how far it lay from the truth.
  const given = shown.common ? guess.answer : guess.answer.map((value, i) => value + truth[i]!)
  return (
    <div class="learning-own">
      <p>
        <strong>{words.yours(answerText(language, reading, given, prompt.periods))}</strong>
      </p>
      {shown.common ? null : (
        <p>
          {words.yourTruth(placeName(language, place), answerText(language, reading, truth, prompt.periods))}
        </p>
      )}
    </div>
  )
}

/** The table twin of the chart: each group, and of a line each of its years. */
function GroupTable({ view: { language }, reading, shown }: Props) {
  const words = learningWords(language).see
  const { session, indicator } = reading
  const isNumber = session.kind === 'value' || session.kind === 'line'
  const periods = shown.common?.prompt.periods ?? [session.asked[shown.turn].period]
  return (
    <table class="table table-dense table-labelled" role="table">
      <thead>
        <tr role="row">
          {[
            words.group,
            ...(session.kind === 'line' ? [words.period] : []),
            words.guesses,
            words.middleHead,
            ...(isNumber ? [words.halfHead] : []),
            words.truthWord,
            words.nearHead,
          ].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.groups.flatMap((group) =>
          (session.kind === 'line' ? group.marks[0]!.answer : [0]).map((_, at, all) => {
            const index = session.kind === 'line' ? at : 0
            const values =
              session.kind === 'line' ? group.marks.map(({ answer }) => answer[index]!) : lastOf(group.marks)
            const truth = shown.common?.truth
            const middle = median(values)!
            return (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {group.kind === 'all' ? words.all : words.groups[group.kind]}
                </th>
                {session.kind === 'line' ? (
                  <td role="cell" data-label={words.period}>
                    {periods[periods.length - all.length + index] ?? `${index + 1}`}
                  </td>
                ) : null}
                <td role="cell" data-label={words.guesses}>
                  {group.marks.length}
                </td>
                <td role="cell" data-label={words.middleHead}>
                  {isNumber
                    ? signedText(language, indicator, middle, !shown.common)
                    : session.kind === 'direction' && shown.common
                      ? directionWord(language, Math.round(middle))
                      : '–'}
                </td>
                {isNumber ? (
                  <td role="cell" data-label={words.halfHead}>
                    {halfText(language, indicator, values, !shown.common)}
                  </td>
                ) : null}
                <td role="cell" data-label={words.truthWord}>
                  {truth && session.kind !== 'rank'
                    ? session.kind === 'direction'
                      ? directionWord(language, truth[0]!)
                      : formatValue(language, indicator, truth[index]!)
                    : '–'}
                </td>
                <td role="cell" data-label={words.nearHead}>
                  {nearText(language, session, shown, group) ?? '–'}
                </td>
              </tr>
            )
          }),
        )}
      </tbody>
    </table>
  )
}

/** The true order, with where the middle of the guesses put each. */
export function OrderTable({ view: { language }, reading, shown }: Props) {
  const words = learningWords(language).see
  const { session, indicator } = reading
  const { common, groups } = shown
  if (!common) return null
  const all = groups.at(-1)?.marks ?? []
  const rows = session.ranked
    .map((code, i) => ({
      code,
      position: common.truth[i]!,
      value:
        shown.series.get(code)?.points.find(({ period }) => period === common.prompt.periods[0])?.value ??
        null,
      guessed: median(all.map(({ answer }) => answer[i]!)),
    }))
    .toSorted((a, b) => a.position - b.position)
  return (
    <table class="table table-dense table-labelled" role="table">
      <thead>
        <tr role="row">
          {[words.place, words.position, words.value, words.meanPosition].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, position, value, guessed }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {placeFor(code).name}
            </th>
            <td role="cell" data-label={words.position}>
              {position}
            </td>
            <td role="cell" data-label={words.value}>
              {formatValue(language, indicator, value)}
            </td>
            <td role="cell" data-label={words.meanPosition}>
              {guessed === null ? '–' : formatNumber(language, guessed, Number.isInteger(guessed) ? 0 : 1)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Calibrated({ view: { language }, shown: { calibration } }: Pick<Props, 'view' | 'shown'>) {
  if (!calibration || calibration.gamma === null) return null
  const words = learningWords(language).see.calibration
  const { sure, unsure, gamma } = calibration
  const said = Math.abs(gamma) < 0.2 ? words.none : gamma > 0 ? words.positive : words.negative
  return (
    <div class="prose">
      <h3>{words.heading}</h3>
      <p>
        {said} {sure ? words.sure(share(language, sure.near), sure.people) : null}{' '}
        {unsure ? words.unsure(share(language, unsure.near), unsure.people) : null}{' '}
        <span class="muted">{capitalised(words.how(formatNumber(language, gamma, 1)))}</span>
      </p>
    </div>
  )
}
