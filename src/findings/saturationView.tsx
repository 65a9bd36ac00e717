import type { Language } from '../i18n/language.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import { Chart, Drawing, measures, type Variant } from '../ui/chart/frame.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import { ConclusionViews, crumbsOf } from './parts.tsx'
import { type Gain, quietSince, saturationOf, totalsOf } from './saturation.ts'
import type { PerspectiveGains } from './saturationStore.ts'
import { findingWords } from './words.ts'

/** Whether further interviews still bring anything, perspective by perspective. */
export function SaturationPage({
  view,
  access,
  saturation,
}: {
  readonly view: View
  readonly access: Access
  readonly saturation: readonly PerspectiveGains[]
}) {
  const { language } = view
  const { saturation: words } = findingWords(language)
  const all = together(saturation)
  const state = saturationOf(all)
  return (
    <Page
      view={view}
      title={`${words.title}: ${access.review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(view, access.review, { label: words.title })}
    >
      <ReviewPlaces view={view} review={access.review} current="findings" />
      <ObjectHeading
        name={words.title}
        answer={sentence(words.answer, state, quietSince(all))}
        definition={`${words.definition} ${words.membersOnly}`}
      />
      <div class="stack">
        <ConclusionViews view={view} access={access} current="saturation" />
        {state === 'nothing' ? (
          <EmptyState what={words.empty} why={words.emptyWhy} />
        ) : (
          <div class="layout-6-6">
            {saturation.map(({ perspective, gains }) => (
              <section>
                <SectionHeading>
                  <Stored language={language}>{perspective.name}</Stored>
                </SectionHeading>
                <p class="finding">{sentence(words.of, saturationOf(gains), quietSince(gains))}</p>
                {saturationOf(gains) === 'nothing' ? null : (
                  <>
                    <SaturationChart
                      language={language}
                      id={`saturation-${perspective.place}`}
                      name={perspective.name}
                      gains={gains}
                      highest={Math.max(...saturation.map((each) => highestOf(each.gains)))}
                    />
                    <Twin view={view} gains={gains} name={perspective.name} />
                  </>
                )}
              </section>
            ))}
          </div>
        )}
      </div>
    </Page>
  )
}

type Sentences = {
  readonly nothing: string
  readonly still: (count: number) => string
  readonly saturated: (count: number) => string
}

function sentence(words: Sentences, state: ReturnType<typeof saturationOf>, quiet: number): string {
  switch (state) {
    case 'nothing':
      return words.nothing
    case 'still':
      return words.still(quiet)
    case 'saturated':
      return words.saturated(quiet)
  }
}

/** What each interview brought to any perspective. */
function together(saturation: readonly PerspectiveGains[]): readonly Gain[] {
  const [first] = saturation
  return (first?.gains ?? []).map((gain, at) => ({
    ...gain,
    codes: saturation.reduce((sum, { gains }) => sum + gains[at]!.codes, 0),
    findings: saturation.reduce((sum, { gains }) => sum + gains[at]!.findings, 0),
  }))
}

const highestOf = (gains: readonly Gain[]): number => {
  const last = totalsOf(gains).at(-1)
  return Math.max(1, last?.codes ?? 0, last?.findings ?? 0)
}

const sizes: Record<Variant, { readonly width: number; readonly height: number }> = {
  wide: { width: 560, height: 240 },
  phone: { width: 350, height: 200 },
  room: { width: 900, height: 420 },
}

type ChartProps = {
  readonly language: Language
  readonly id: string
  readonly name: string
  readonly gains: readonly Gain[]
  /** The same in every chart of the page, so that they can be laid beside each other. */
  readonly highest: number
}

/** Codes in all as a whole line, findings as a dashed one, after each interview. */
function SaturationChart(props: ChartProps) {
  return (
    <Chart
      size="page"
      class="saturation"
      draw={(variant) => <SaturationDrawing {...props} variant={variant} />}
    />
  )
}

function SaturationDrawing({
  language,
  id,
  name,
  gains,
  highest,
  variant,
}: ChartProps & { readonly variant: Variant }) {
  const { saturation: words } = findingWords(language)
  const { width, height } = sizes[variant]
  const { text, line } = measures[variant]
  const [left, right, top, bottom] = [text * 2.4, width - text * 8, line, height - line * 2]
  const totals = totalsOf(gains)
  const x = (at: number) => left + ((right - left) * at) / Math.max(1, gains.length - 1)
  const y = (count: number) => bottom - ((bottom - top) * count) / highest
  const path = (of: 'codes' | 'findings') =>
    totals
      .map((total, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(total[of]).toFixed(1)}`)
      .join('')
  const last = totals.at(-1)!
  // Two labels at the same height would lie over each other.
  const apart = Math.abs(y(last.codes) - y(last.findings)) < line
  const ends = [
    { of: 'codes', word: words.codes, at: y(last.codes) - (apart ? line / 2 : 0) },
    { of: 'findings', word: words.findings, at: y(last.findings) + (apart ? line / 2 : 0) },
  ] as const
  const marks = gains.filter((_, at) => at === 0 || at === gains.length - 1)
  return (
    <Drawing
      id={id}
      title={words.chart(name)}
      description={sentence(words.of, saturationOf(gains), quietSince(gains))}
      variant={variant}
      width={width}
      height={height}
    >
      <path class="chart-grid" d={[0, highest].map((tick) => `M${left} ${y(tick)}H${right}`).join('')} />
      {[0, highest].map((tick) => (
        <text class="chart-muted chart-end" x={left - text * 0.6} y={y(tick) + text * 0.35}>
          {tick}
        </text>
      ))}
      <path class="chart-line" d={path('codes')} />
      <path class="chart-line saturation-findings" d={path('findings')} />
      {ends.map(({ of, word, at }) => (
        <text x={right + text * 0.6} y={at + text * 0.35}>
          {`${word} ${last[of]}`}
        </text>
      ))}
      {marks.map(({ number }) => {
        const at = gains.findIndex((gain) => gain.number === number)
        return (
          <text class="chart-muted chart-middle" x={x(at)} y={bottom + line * 1.2}>
            {at === 0 ? `${words.interview} ${number}` : number}
          </text>
        )
      })}
    </Drawing>
  )
}

function Twin({
  view,
  gains,
  name,
}: {
  readonly view: View
  readonly gains: readonly Gain[]
  readonly name: string
}) {
  const { saturation: words } = findingWords(view.language)
  const totals = totalsOf(gains)
  return (
    <Details
      summary={
        <>
          {words.table}
          <span class="visually-hidden">: {name}</span>
        </>
      }
    >
      <table class="table table-dense">
        <thead>
          <tr>
            <th scope="col">{words.interview}</th>
            <th scope="col" class="number">
              {words.newCodes}
            </th>
            <th scope="col" class="number">
              {words.newFindings}
            </th>
            <th scope="col" class="number">
              {words.allCodes}
            </th>
          </tr>
        </thead>
        <tbody>
          {gains.map(({ number, codes, findings }, at) => (
            <tr>
              <th scope="row">{number}</th>
              <td class="number">{codes}</td>
              <td class="number">{findings}</td>
              <td class="number">{totals[at]!.codes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  )
}
