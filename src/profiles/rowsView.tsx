import { indicatorComparisonPath } from '../comparison/paths.ts'
import type { RankRange } from '../comparison/rank.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, unitOf } from '../population/indicator.ts'
import { isFlag } from '../population/kind.ts'
import { indicatorPath } from '../population/paths.ts'
import { reasonWord } from '../population/reason.ts'
import { linePoints, yearOf } from '../population/series.ts'
import { targetPath } from '../targets/paths.ts'
import { formatTarget } from '../ui/chart/series.ts'
import { Sparkline } from '../ui/chart/sparkline.tsx'
import { Strip } from '../ui/chart/strip.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { TargetStatus } from '../ui/status.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { ProfileRow } from './profile.ts'
import type { Profile } from './readingStore.ts'
import { profileWords } from './words.ts'

type Props = {
  readonly language: Language
  readonly profile: Profile
  /** What the table holds, for those who hear it. */
  readonly name: string
  /** Those that are shown. */
  readonly rows: readonly ProfileRow[]
}

/** A row for each indicator, what needs attention first; a list on a phone. */
export const ProfileTable = drawnOnce('rows', ({ language, profile, name, rows }: Props) => {
  const words = profileWords(language)
  const { place, among } = profile
  // The same years in all tables of the page.
  const years = yearsOf(profile.rows)
  const others = amongText(language, profile, among)
  const heads = [words.indicator, words.value, words.trend, words.towards, words.among(others), words.sexes]
  return (
    <table class="table table-labelled table-profile" role="table">
      <caption class="visually-hidden">{name}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th scope="col" role="columnheader" class={head === words.value ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row language={language} row={row} years={years} placeCode={place.code} profile={profile} />
        ))}
      </tbody>
    </table>
  )
})

function amongText(language: Language, { place }: Profile, count: number): string {
  const words = profileWords(language)
  const number = formatNumber(language, count)
  return place.kind === 'county' ? words.counties(number) : words.municipalities(number)
}

type Years = readonly [number, number]

/** The same years in every row. */
function yearsOf(rows: readonly ProfileRow[]): Years {
  const years = rows.flatMap(({ series, standing }) => [
    ...series.points.map(({ period }) => yearOf(period)),
    ...(standing ? [yearOf(standing.target.duePeriod)] : []),
  ])
  return [Math.min(...years), Math.max(...years)]
}

function Row({
  language,
  row,
  years,
  placeCode,
  profile,
}: {
  readonly language: Language
  readonly row: ProfileRow
  readonly years: Years
  readonly placeCode: string
  readonly profile: Profile
}) {
  const words = profileWords(language)
  const { indicator, series, latest, judgement, cause, standing, position, women, men } = row
  const say = (value: number) => formatValue(language, indicator, value)
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={indicatorPath(indicator.code, placeCode)} lang={storedLang(language)}>
          {indicator.name}
        </a>
        <div class={judgement === 'worse' ? 'second away' : 'second'}>{words.judgements[judgement]}</div>
      </th>
      <td role="cell" class="number" data-label={words.value}>
        {latest ? (
          <>
            <strong>{say(latest.value)}</strong> <div class="second">{latest.period}</div>
          </>
        ) : (
          <span class="second">{reasonWord(language)(series.points.at(-1)?.reason ?? '')}</span>
        )}
      </td>
      <td role="cell" data-label={words.trend}>
        {latest && !isFlag(indicator) ? (
          <Sparkline
            id={`spark-${indicator.code}`}
            title={indicator.name}
            description={words.spark(say(latest.value), latest.period)}
            points={linePoints(series, reasonWord(language))}
            years={years}
            target={standing?.target.level ?? null}
            cause={cause}
          />
        ) : (
          '–'
        )}
      </td>
      <td role="cell" data-label={words.towards}>
        {standing ? (
          <>
            <TargetStatus language={language} state={standing.progress.state} />
            <div class="second">
              <a href={targetPath(standing.target.id)}>{levelText(language, row)}</a>
            </div>
          </>
        ) : (
          <span class="second">{words.noTarget}</span>
        )}
      </td>
      <td role="cell" data-label={words.among(amongText(language, profile, profile.among))}>
        {position ? (
          <>
            <Strip
              id={`place-${indicator.code}`}
              title={words.rankTitle(indicator.name, rankText(position.rank), String(position.count))}
              description={words.rankNote}
              position={position.rank.best}
              worst={position.rank.worst}
              count={position.count}
            />
            <div class="second">
              <a href={indicatorComparisonPath(indicator.code, { place: placeCode })}>
                {words.rank(rankText(position.rank), String(position.count))}
              </a>
            </div>
          </>
        ) : (
          words.noRank
        )}
      </td>
      <td role="cell" data-label={words.sexes}>
        {women !== null && men !== null ? words.both(say(women), say(men)) : '–'}
      </td>
    </tr>
  )
}

function rankText({ best, worst }: RankRange): string {
  return best === worst ? String(best) : `${best}–${worst}`
}

/** `90 % 2027` */
function levelText(language: Language, { standing, indicator }: ProfileRow): string {
  const { level, duePeriod } = standing!.target
  const unit = unitOf(language, indicator)
  return `${formatTarget(language, level, unit)}${unit.symbol === '%' ? ' ' : ', '}${duePeriod}`
}
