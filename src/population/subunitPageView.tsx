import type { Language } from '../i18n/language.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { Downloads } from './downloadParts.tsx'
import { formatValue, type Indicator } from './indicator.ts'
import { indicatorWords } from './indicatorWords.ts'
import { isFlag } from './kind.ts'
import { Legend } from './legend.tsx'
import type { Moment } from './moment.ts'
import { chartOfCharted, IndicatorChart } from './parts.tsx'
import { subunitFilePath, subunitsPath } from './paths.ts'
import type { Place } from './place.ts'
import { latestOf } from './series.ts'
import { sourceText } from './source.ts'
import type { Charted } from './store.ts'
import { chartFileName } from './story.ts'
import { type SubunitSeries, subunitKind } from './subunit.ts'
import { SubunitValue, subunitCrumbs } from './subunitParts.tsx'
import { subunitWords } from './subunitWords.ts'

export function SubunitPage({
  view,
  municipality,
  unit,
  charted,
  moment,
}: {
  readonly view: View
  readonly municipality: Place
  readonly unit: SubunitSeries
  readonly charted: Charted
  readonly moment: Moment | null
}) {
  const { language } = view
  const words = subunitWords(language)
  const { indicator, place, series } = charted
  const latest = latestOf(series)
  const kind = subunitKind(unit.unit.code)
  return (
    <Page
      view={view}
      title={`${unit.unit.name}: ${indicator.name}`}
      current="population"
      breadcrumb={[
        ...subunitCrumbs(language, indicator, municipality, moment),
        {
          label: words.of(municipality.name),
          href: subunitsPath(indicator.code, municipality.code, moment?.query),
        },
        { label: <Stored language={language}>{unit.unit.name}</Stored> },
      ]}
    >
      <ObjectHeading
        name={<Stored language={language}>{unit.unit.name}</Stored>}
        answer={
          <StoredIn
            language={language}
            stored={unit.unit.name}
            sentence={
              latest
                ? words.answerOne(
                    unit.unit.name,
                    formatValue(language, indicator, latest.value),
                    latest.period,
                  )
                : words.answerNothing(unit.unit.name)
            }
          />
        }
        definition={
          <>
            {words.inMunicipality(municipality.name, kind ? words.kinds[kind] : '')}{' '}
            <Stored language={language}>{indicator.title}</Stored>
          </>
        }
      />
      <div class="stack">
        <section>
          <SectionHeading
            aside={
              <Downloads
                language={language}
                about={unit.unit.name}
                values={(file) =>
                  subunitFilePath(indicator.code, place.code, `values.${file}`, moment?.query)
                }
                picture={{
                  svg: subunitFilePath(indicator.code, place.code, 'chart.svg', moment?.query),
                  pngName: chartFileName(language, indicator, place, 'png'),
                }}
              />
            }
          >
            {words.overTime}
          </SectionHeading>
          {isFlag(indicator) || series.points.length === 0 ? null : (
            <IndicatorChart language={language} charted={charted} />
          )}
          <Legend language={language} indicator={indicator} chart={chartOfCharted(charted)} />
          <p class="source">{sourceText(language, charted)}</p>
          <p>{words.apart}</p>
        </section>
        <OverTime language={language} indicator={indicator} unit={unit} />
      </div>
    </Page>
  )
}

function OverTime({
  language,
  indicator,
  unit: { all, women, men },
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly unit: SubunitSeries
}) {
  const { heads } = subunitWords(language)
  const columns = [
    { label: heads.all, series: all },
    { label: heads.women, series: women },
    { label: heads.men, series: men },
  ].flatMap(({ label, series }) => (series && series.points.length > 0 ? [{ label, series }] : []))
  const periods = [...new Set(columns.flatMap(({ series }) => series.points.map(({ period }) => period)))]
  return (
    <table class="table table-dense table-units">
      <caption>{indicatorWords(language).table}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.period}</th>
          {columns.map(({ label }) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods
          .toSorted()
          .toReversed()
          .map((period) => (
            <tr>
              <th scope="row">{period}</th>
              {columns.map(({ series }) => (
                <td class="number">
                  <SubunitValue
                    language={language}
                    indicator={indicator}
                    point={series.points.find((point) => point.period === period)}
                  />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
