import { formatDate, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LifeAreaOf } from '../partnership/lifeAreaParts.tsx'
import type { LifeAreas } from '../partnership/lifeAreaStore.ts'
import { LinkButton } from '../ui/button.tsx'
import { Strip } from '../ui/chart/strip.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { AssuranceStatus, VariationStatus } from '../ui/processStatus.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { IndicatorReading } from './indicatorPage.ts'
import { targetIn, targetPath } from './indicatorSpine.tsx'
import { indicatorWords } from './indicatorWords.ts'
import { isFlag, isUncertainty } from './kind.ts'
import { listWords } from './listWords.ts'
import { indicatorDescriptionPath, phasesPath } from './paths.ts'
import { phaseWords } from './phaseWords.ts'
import { fetchedText, meanText, ownSource } from './source.ts'
import { spineWords } from './spineWords.ts'
import { judgement, sideOf } from './story.ts'

/** How it varies, and whether what is usual meets the target: two answers beside that of the target itself. */
function processFacts(language: Language, { chart }: IndicatorReading): readonly Fact[] {
  if (chart === null) return []
  const words = indicatorWords(language)
  const state = judgement(chart)
  const mark = chart.assurance && assuranceMarks[chart.assurance]
  return [
    {
      term: words.variation,
      value: (
        <VariationStatus mark={{ state, side: sideOf(chart) }} word={listWords(language).judgements[state]} />
      ),
    },
    ...(mark
      ? [
          {
            term: words.assurance,
            value: <AssuranceStatus mark={mark} word={words.assurances[mark]} />,
            note: words.assuranceNote,
          },
        ]
      : []),
  ]
}

/** Who told the values that somebody has written in: the latest, and how many more have. */
function writtenFacts(
  language: Language,
  [latest, ...earlier]: IndicatorReading['origins'],
): readonly Fact[] {
  if (!latest) return []
  const words = indicatorWords(language)
  return [
    {
      term: words.writtenFrom,
      value: (
        <>
          <Stored language={language}>{latest.origin}</Stored>, {formatDate(language, latest.datedOn)}
        </>
      ),
      note: (
        <>
          <Stored language={language}>{latest.note}</Stored>
          {earlier.length > 0 ? ` ${words.writtenMore(formatNumber(language, earlier.length))}` : ''}
        </>
      ),
    },
  ]
}

const assuranceMarks = {
  'consistent-pass': 'pass',
  'consistent-fail': 'fail',
  inconsistent: 'sometimes',
} as const

/** Beside the chart: how it varies, how it goes towards the target, its place among others, and where it is from. */
export function IndicatorFacts({
  view,
  actor,
  reading,
  lifeAreas,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: IndicatorReading
  readonly lifeAreas: LifeAreas
}) {
  const { language } = view
  const words = indicatorWords(language)
  const { indicator, place, series } = reading.charted
  const target = targetIn(reading)
  const beside = `/comparison/indicators/${encodeURIComponent(indicator.code)}?place=${place.code}`
  const then = new URLSearchParams({ indicator: indicator.id, place: place.code, ...reading.moment?.query })
  const towards = `/targets/towards?${then}`
  return (
    <aside class="group">
      <FactList
        facts={[
          ...processFacts(language, reading),
          {
            term: words.targets,
            value: target ? (
              <turbo-frame id="towards-target" src={towards}>
                <a href={towards}>{words.targetLink}</a>
              </turbo-frame>
            ) : (
              words.noTarget
            ),
          },
          ...(reading.rank
            ? [
                {
                  term: words.compared,
                  value: (
                    <Strip
                      id="strip"
                      title={words.stripTitle}
                      description={words.rank(reading.rank.position, reading.rank.count)}
                      width={180}
                      {...reading.rank}
                    />
                  ),
                  note: `${words.rank(reading.rank.position, reading.rank.count)} ${words.rankNote}`,
                },
              ]
            : []),
          {
            term: words.source,
            value: fetchedText(language, reading.charted),
            note: meanText(language, series) || null,
          },
          ...writtenFacts(language, reading.origins),
        ]}
      />
      {target ? (
        <LinkButton wide href={targetPath(target)}>
          {spineWords(language).seeTarget}
        </LinkButton>
      ) : mayPrepare(actor) ? (
        <LinkButton wide href={`/targets/new?indicator=${encodeURIComponent(indicator.code)}`}>
          {words.setTarget}
        </LinkButton>
      ) : null}
      {place.kind === 'county' || place.kind === 'municipality' ? (
        <p class="small">
          <a href={beside}>{words.compareWithOthers}</a> ·{' '}
          <a href={`/profiles?place=${place.code}`}>{words.profileOfPlace}</a>
        </p>
      ) : null}
      {mayPrepare(actor) ? (
        <p class="small">
          <a href={indicatorDescriptionPath(indicator.code)}>{words.editDescription}</a>
          <br />
          <a href={phasesPath(indicator.code, place.code)}>{phaseWords(language).title}</a>
          {indicator.source === ownSource ? (
            <>
              <br />
              {/* Sources lie uphill: from here they are only linked to. */}
              <a href={`/figures/written/new?indicator=${encodeURIComponent(indicator.code)}`}>
                {words.writeIn}
              </a>
            </>
          ) : null}
          {isFlag(indicator) || isUncertainty(indicator) ? null : (
            <>
              <br />
              {/* Learning lies uphill: from here it is only linked to. */}
              <a href={`/learning/new?indicator=${encodeURIComponent(indicator.code)}`}>{words.learnAbout}</a>
            </>
          )}
        </p>
      ) : null}
      <LifeAreaOf
        view={view}
        lifeAreas={lifeAreas}
        kind="indicator"
        id={indicator.id}
        name={indicator.name}
        writes={mayPrepare(actor)}
      />
    </aside>
  )
}
