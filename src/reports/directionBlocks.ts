import { capitalised, formatDate } from '../i18n/format.ts'
import { unitOf } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { reasonWord } from '../population/reason.ts'
import { latestOf, linePoints, yearOf } from '../population/series.ts'
import { sourceText } from '../population/source.ts'
import {
  amountText,
  concernsText,
  feasibilityOfStanding,
  levelText,
  pathText,
  requirementText,
  targetAnswer,
} from '../targets/story.ts'
import { requiredAt } from '../targets/target.ts'
import { formatBetween, formatTarget, formatValue } from '../ui/chart/series.ts'
import { silentText, standingText } from './adoptionText.ts'
import { count, heading, list, table, tableOf, text, unitName } from './pieces.ts'
import { type Block, type Cell, type Figure, type FrozenChart, frozenUnit } from './report.ts'
import { partyOf, type ReportedTarget, type ReportSource } from './source.ts'
import { promisedText, promiseText, stateCell } from './targetBlocks.ts'

/** A target in full: what it is, where it goes, who has promised what, and for whom it is in force. */
export function targetInFull(source: ReportSource, told: ReportedTarget): readonly Block[] {
  const { standing, account, adoptions } = told
  const { target } = standing
  const { indicator } = target
  return [
    heading(target.name),
    text(targetAnswer('sv', standing), 'strong'),
    text(
      [
        `Mäts med ${indicator.name}.`,
        concernsText('sv', target),
        pathText('sv', standing),
        requirementText('sv', standing),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...(latestOf(standing.series) ? [trajectoryFigure(told)] : []),
    text(capitalised(promisedText(told))),
    ...(account.said.length > 0
      ? [
          table(
            `Vad parterna har lovat till ${target.name}`,
            ['Part', 'Vad', 'Löfte', 'Ger målet'],
            account.said.map((share) => [
              share.party.name,
              share.contribution!.what,
              promiseText(told, share),
              share.gives === null ? 'räknas inte' : amountText('sv', indicator, share.gives),
            ]),
          ),
        ]
      : []),
    text(adoptionSentence(source, adoptions)),
  ]
}

function adoptionSentence(source: ReportSource, adoptions: ReportedTarget['adoptions']): string {
  const [latest] = adoptions
  if (!latest) return 'Målet är inte ställt till parterna för antagande.'
  const outcome = source.outcomes.find(({ id }) => id === latest.outcome.id)
  if (!outcome) return 'Målet är inte ställt till parterna för antagande.'
  const of = `${latest.bound.length} av ${latest.bound.length + latest.others.length} parter`
  return `Antagande: ${standingText(outcome, source.today)}. Det gäller för ${of}.`
}

function trajectoryFigure({ standing, account, vintage }: ReportedTarget): Figure {
  const { target, series } = standing
  const { indicator } = target
  const unit = unitOf('sv', indicator)
  const latest = latestOf(series)!
  const due = yearOf(target.duePeriod)
  const found = feasibilityOfStanding('sv', standing)
  const level = formatTarget('sv', target.level, unit)
  const future =
    found.kind === 'forecast'
      ? ` Med dagens takt blir det ${formatBetween('sv', found.end.low, found.end.high, unit)}.`
      : ''
  return {
    kind: 'figure',
    id: `m-${target.id}`,
    title: target.name,
    description: `Diagram över ${indicator.name}: från ${formatValue('sv', series.points.find(({ value }) => value !== null)!.value!, unit)} till ${formatValue('sv', latest.value, unit)} ${latest.period}, mot målet ${level} ${target.duePeriod}.${future} Värdena står i tabellen.`,
    chart: chartOf({ standing, account, due }),
    table: pathTable(standing),
    source: sourceText('sv', { indicator, series, vintage }),
  }
}

function chartOf({
  standing,
  account,
  due,
}: Pick<ReportedTarget, 'standing' | 'account'> & { due: number }): FrozenChart {
  const { target, series } = standing
  const unit = frozenUnit(unitOf('sv', target.indicator))
  const points = linePoints(series, reasonWord('sv'))
  const latest = latestOf(series)!
  // When the year has come there is nothing to look forward to: the line and the level tell what became of it.
  if (due <= yearOf(latest.period)) {
    return {
      drawn: 'control',
      unit,
      points: points.map((point) =>
        point.value === null ? point : { ...point, halfWidth: null, cause: null },
      ),
      phases: [],
      target: { agreed: Math.min(due, yearOf(target.agreedOn)), year: due, value: target.level },
      actions: [],
    }
  }
  const found = feasibilityOfStanding('sv', standing)
  const meaning = { reaches: 'better', misses: 'worse', open: 'change' } as const
  return {
    drawn: 'trajectory',
    unit,
    points,
    target: { year: due, value: target.level, note: `beslutat ${formatDate('sv', target.agreedOn)}` },
    promised: account.said.some(({ gives }) => gives !== null) ? (account.sum?.end ?? null) : null,
    pace:
      found.kind === 'forecast'
        ? {
            value: found.end.value,
            meaning: meaning[found.verdict],
            band: { low: found.end.low, high: found.end.high },
          }
        : found.kind === 'rolling'
          ? { value: found.value, meaning: found.reached ? 'better' : 'worse', band: null }
          : null,
    baseline: { year: yearOf(target.baselinePeriod), value: target.baselineValue },
  }
}

/** From the baseline to the target's year: what the path asks for, and what there is. */
function pathTable({ target, series }: ReportedTarget['standing']) {
  const { indicator } = target
  const unit = unitOf('sv', indicator)
  const number = (value: number) => formatValue('sv', value, { ...unit, symbol: '' })
  const [from, to] = [yearOf(target.baselinePeriod), yearOf(target.duePeriod)]
  const last = Math.max(to, yearOf(latestOf(series)!.period))
  const years = Array.from({ length: last - from + 1 }, (_, step) => from + step)
  const name = unitName(indicator)
  return tableOf(
    `${indicator.name}${name ? `, ${name}` : ''}`,
    ['År', 'Värde#', 'Vägen till målet#'],
    years.slice(-10).map((year): readonly Cell[] => {
      const value = series.points.find(({ period }) => yearOf(period) === year)?.value ?? null
      return [String(year), value === null ? '–' : number(value), number(requiredAt(target, String(year)))]
    }),
  )
}

/** What has been put to the parties and is not over: whether it is in force, and who is silent. */
export function adoptionBlocks(source: ReportSource): readonly Block[] {
  const put = asked(source)
  if (put.length === 0) return [text('Inget är ställt till parterna för antagande.')]
  return [
    text('Om något är i kraft räknas ut ur parternas svar. Ingen kan skriva in det.', 'muted'),
    table(
      'Det som är ställt till parterna',
      ['Vad', 'Läge', 'Har inte svarat'],
      put.map((outcome) => [
        `${outcome.year}:${outcome.number} ${outcome.title}`,
        standingText(outcome, source.today),
        silentText(outcome, source.parties, source.today),
      ]),
    ),
  ]
}

/** Put to the parties, and not over. */
export function asked({ outcomes, today }: ReportSource) {
  return outcomes.filter(
    ({ request, validUntil, ending, takenOn }) =>
      request !== null &&
      takenOn <= today &&
      (validUntil === null || validUntil >= today) &&
      (ending === null || ending.endedOn >= today),
  )
}

export function agreementBlocks(source: ReportSource): readonly Block[] {
  const inForce = source.agreements.filter(({ standing }) => leaning.includes(standing.state))
  const adopting = source.agreements.filter(({ standing }) => standing.state === 'adopting').length
  const coming =
    adopting === 0
      ? []
      : [
          text(
            `${capitalised(count(adopting, 'överenskommelse', 'överenskommelser', false))} väntar på parternas svar.`,
          ),
        ]
  if (inForce.length === 0)
    return [text('Inriktningen vilar inte på någon överenskommelse i kraft.'), ...coming]
  return [
    table(
      'Överenskommelser i kraft, som inriktningen vilar på',
      ['Överenskommelse', 'Läge', 'Binder'],
      inForce.map(({ standing: { version, binds } }) => [
        version.outcome.title,
        standingText(version.outcome, source.today),
        `${binds} av ${version.partyIds.length} parter`,
      ]),
    ),
    ...coming,
  ]
}

const leaning: readonly string[] = ['in-force', 'evaluating', 'expiring']

/** What comes with its day, the nearest first; and what waits for the parties. */
export function nextBlocks(source: ReportSource): readonly Block[] {
  const { meetings, due, today } = source
  const waiting = asked(source).flatMap((outcome) =>
    outcome.request && silentText(outcome, source.parties, today) !== 'alla har svarat'
      ? [{ on: outcome.request.answerBy, what: `Svar på ${outcome.title}` }]
      : [],
  )
  const evaluations = source.agreements.flatMap(({ standing: { next, version } }) =>
    next?.kind === 'evaluation' ? [{ on: next.on, what: `Utvärdering av ${version.outcome.title}` }] : [],
  )
  const coming = [
    ...meetings.map(({ on, body, question }) => ({ on, what: `Träff i ${body}: ${question}` })),
    ...due.map(({ dueOn, title, responsible }) => ({
      on: dueOn,
      what: `Effekten ${title} visas av ${responsible}`,
    })),
    ...waiting,
    ...evaluations,
  ].toSorted((a, b) => a.on.localeCompare(b.on))
  const asks = source.targets.flatMap(({ standing: { asks: question, target } }) => {
    if (question === 'raise')
      return [`${target.name} är nått: höj målet, behåll det med ett skäl eller avsluta det.`]
    if (question === 'missed' || question === 'missed-again')
      return [`${target.name} nåddes inte: säg varför och vad som ändras.`]
    return []
  })
  return [
    ...(coming.length > 0
      ? [
          table(
            'Vad som händer härnäst',
            ['När', 'Vad'],
            coming.map(({ on, what }) => [`${formatDate('sv', on)}${on < today ? ' (försenat)' : ''}`, what]),
          ),
        ]
      : [text('Inget är bestämt ännu.')]),
    ...(asks.length > 0 ? [heading('Mål som väntar på svar'), ...list(asks)] : []),
  ]
}

/** A municipality's targets, with where the whole stands and what it has promised itself. */
export function ownTargets(source: ReportSource, place: Place): Block {
  const party = partyOf(source, place)
  return table(
    `Målen för ${place.name}`,
    ['Mål', 'Ska nå', 'Läge', `${place.name} lovar`],
    source.targets
      .filter(
        ({ standing: { target } }) => target.place.kind === 'county' || target.place.code === place.code,
      )
      .map((each) => {
        const { target } = each.standing
        const share = each.account.shares.find((own) => own.party.id === party?.id)
        return [
          target.name,
          `${levelText('sv', target)} (${target.duePeriod})`,
          stateCell(each),
          promiseText(each, share),
        ]
      }),
  )
}
