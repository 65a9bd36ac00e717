import { capitalised, formatList } from '../i18n/format.ts'
import { formatValue } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { latestOf } from '../population/series.ts'
import { placeLabel } from '../population/story.ts'
import { isLate, turnOf } from '../targets/effect.ts'
import { targetsAnswer } from '../targets/story.ts'
import { uiWords } from '../ui/words.ts'
import { concerning, effectBlocks } from './effectBlocks.ts'
import { type IndicatorInPlace, indicatorBlocks, inPlace, judged } from './indicatorBlocks.ts'
import { everyValue, methodBlocks, missingBlocks, vintageBlocks } from './method.ts'
import { count, documentOf, type Previous, text } from './pieces.ts'
import type { ReportDocument, Section, Tracked } from './report.ts'
import { partyOf, type ReportSource } from './source.ts'
import { latestText, promisedText, promiseText, targetBlocks } from './targetBlocks.ts'

/** How the population of a place fares: what moved, which targets hold, what is missing; and all that it rests on. */
export function yearlyReport(
  source: ReportSource,
  place: Place,
  number: number,
  previous: Previous | null,
): ReportDocument {
  const indicators = source.indicators.map((each) => inPlace(source, place, each))
  return documentOf(source, place, {
    kind: 'yearly',
    number,
    previous,
    summary: summaryOf(source, place, indicators),
    sections: [
      { heading: 'Målen', blocks: targetBlocks(source, place) },
      { heading: 'Effekterna', blocks: effectBlocks(source, place) },
      ...areaSections(source, indicators),
      { heading: 'Värden som saknas', blocks: missingBlocks(indicators) },
      { heading: 'Så är rapporten gjord', blocks: methodBlocks(source, place) },
      { heading: 'Var siffrorna kommer från', blocks: vintageBlocks(source) },
      { heading: 'Alla värden', blocks: everyValue(indicators) },
    ],
    tracked: trackedOf(source, place, indicators),
  })
}

function summaryOf(
  source: ReportSource,
  place: Place,
  indicators: readonly IndicatorInPlace[],
): readonly string[] {
  const where = placeLabel('sv', place)
  const having = indicators.filter(({ own }) => latestOf(own))
  const named = (state: ReturnType<typeof judged>) =>
    having.filter((each) => judged(each) === state).map(({ indicator }) => indicator.name)
  const moved = { better: named('better'), worse: named('worse'), change: named('change') }
  const [usual, unknown] = [named('usual').length, named('unknown').length]
  const movement = (names: readonly string[], words: string) =>
    names.length === 0
      ? []
      : [
          `${capitalised(count(names.length, 'nyckeltal', 'nyckeltal'))} ${words}: ${formatList('sv', names)}.`,
        ]
  const isStill = moved.better.length + moved.worse.length + moved.change.length === 0
  return [
    ...(source.targets.length > 0
      ? [
          `${source.county.name === place.name ? '' : 'För hela länet: '}${targetsAnswer(
            'sv',
            source.targets.map(({ standing }) => standing),
          )}`,
        ]
      : ['Inga mål är satta ännu.']),
    ...(having.length === 0 ? [`För ${where} finns inga värden.`] : []),
    ...movement(moved.better, `i ${where} har blivit bättre, mer än slumpen förklarar`),
    ...movement(moved.worse, `i ${where} har blivit sämre, mer än slumpen förklarar`),
    ...movement(moved.change, `i ${where} har förändrats, mer än slumpen förklarar`),
    ...(isStill && usual > 0 ? [`Inget nyckeltal i ${where} har rört sig mer än slumpen förklarar.`] : []),
    ...(usual > 0 ? [`${capitalised(count(usual, 'nyckeltal', 'nyckeltal'))} varierar som vanligt.`] : []),
    ...(unknown > 0
      ? [
          `Om ${count(unknown, 'nyckeltal', 'nyckeltal')} går det inte att säga: värdena är för få, eller av ett slag som inte prövas.`,
        ]
      : []),
    missingSentence(indicators),
    effectSentence(source, place),
  ].filter(Boolean)
}

function missingSentence(indicators: readonly IndicatorInPlace[]): string {
  const missing = indicators.filter(({ own }) => (own.points.at(-1)?.value ?? null) === null)
  if (missing.length === 0) return 'Alla nyckeltal har ett värde för sitt senaste år.'
  return `${capitalised(count(missing.length, 'nyckeltal', 'nyckeltal'))} saknar värde för sitt senaste år. Varför står under Värden som saknas.`
}

function effectSentence(source: ReportSource, place: Place): string {
  const effects = concerning(source.shown, place)
  const late = concerning(source.due, place).filter(isLate).length
  const of = (turn: string) => effects.filter((effect) => turnOf(effect) === turn).length
  const said =
    effects.length === 0
      ? `Ingen effekt har visats under ${source.knownOn.slice(0, 4)}.`
      : `${capitalised(count(effects.length, 'effekt', 'effekter', false))} har visats under året: ${count(of('better'), '', '', false).trim()} till det bättre och ${count(of('worse'), '', '', false).trim()} till det sämre.`
  return late === 0
    ? said
    : `${said} ${capitalised(count(late, 'utlovad effekt', 'utlovade effekter', false))} är ${late === 1 ? 'försenad' : 'försenade'}.`
}

/** The life areas in their order; what belongs to none comes last. */
function areaSections(source: ReportSource, indicators: readonly IndicatorInPlace[]): readonly Section[] {
  const of = (id: string | null) => indicators.filter(({ area }) => (area?.id ?? null) === id)
  const section = (
    heading: string,
    description: string,
    own: readonly IndicatorInPlace[],
  ): readonly Section[] =>
    own.length === 0
      ? []
      : [
          {
            heading,
            blocks: [
              ...(description ? [text(description, 'muted')] : []),
              ...own.flatMap((each) => indicatorBlocks(source, each)),
            ],
          },
        ]
  const rest = of(null)
  return [
    ...source.areas.flatMap(({ id, name, description }) => section(name, description, of(id))),
    ...section(rest.length === indicators.length ? 'Nyckeltalen' : 'Utan livsområde', '', rest),
  ]
}

function trackedOf(
  source: ReportSource,
  place: Place,
  indicators: readonly IndicatorInPlace[],
): readonly Tracked[] {
  const party = partyOf(source, place)
  return [
    ...indicators.flatMap(({ indicator, own }): Tracked[] =>
      own.points.map(({ period, value }) => ({
        key: `value ${indicator.code} ${period}`,
        what: `${indicator.name} ${period}`,
        text: value === null ? 'saknas' : formatValue('sv', indicator, value),
      })),
    ),
    ...source.targets.flatMap((each): Tracked[] => {
      const { target, progress } = each.standing
      const share = each.account.shares.find(({ party: own }) => own.id === party?.id)
      return [
        {
          key: `target ${target.id}`,
          what: `Målet ${target.name}`,
          text: `${uiWords('sv').towardsTarget[progress.state]}, ${latestText(each)}`,
        },
        place.kind === 'county'
          ? { key: `promised ${target.id}`, what: `Löften till ${target.name}`, text: promisedText(each) }
          : {
              key: `promise ${target.id}`,
              what: `${place.name} lovar till ${target.name}`,
              text: promiseText(each, share),
            },
      ]
    }),
    ...concerning(source.shown, place).map(({ id, title, showing }) => ({
      key: `effect ${id}`,
      what: `Effekten ${title}`,
      text: `visad ${showing.shownOn}`,
    })),
  ]
}
