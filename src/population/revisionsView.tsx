import type { Child } from 'hono/jsx'
import { type CivilDate, formatDate, formatNumber } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Indicator } from './indicator.ts'
import { JumpAnswers, jumpText } from './jumpParts.tsx'
import type { JudgedJump } from './jumpStore.ts'
import type { Moment, PastMeeting } from './moment.ts'
import { MomentChoice, type MomentField } from './momentParts.tsx'
import type { RevisedValue, RevisionSum } from './momentStore.ts'
import { indicatorPath, revisionsPath } from './paths.ts'
import { RevisedTable } from './revisedTable.tsx'
import { vintageWords } from './vintageWords.ts'

export type RevisionsReading = {
  readonly moment: Moment | null
  readonly meetings: readonly PastMeeting[]
  readonly everywhere: boolean
  /** Also changes that cannot be seen in the decimals that are shown. */
  readonly precise: boolean
  readonly sums: readonly RevisionSum[]
  readonly jumps: readonly JudgedJump[]
  /** The values of one of them, when it is chosen. */
  readonly chosen: {
    readonly indicator: Indicator
    readonly values: readonly RevisedValue[]
    readonly page: number
    readonly pages: number
  } | null
}

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly reading: RevisionsReading
  readonly form: FormState<MomentField>
}

export function RevisionsPage({ view, actor, reading, form }: Props) {
  const { language } = view
  const words = vintageWords(language).list
  const { moment, sums, jumps, chosen } = reading
  const title = chosen ? words.one(chosen.indicator.name) : words.title
  return (
    <Page view={view} title={title} current="population" failed={hasProblems(form)}>
      <ErrorSummary view={view} form={form} />
      <div class="stack">
        <ObjectHeading
          name={words.title}
          answer={moment ? answer(language, sums) : words.none}
          definition={moment ? since(view, moment) : null}
        />
        <MomentChoice
          view={view}
          action={revisionsPath()}
          form={form}
          meetings={reading.meetings}
          carried={carriedBy(reading)}
        />
        {jumps.length > 0 ? <Units view={view} jumps={jumps} answers={mayPrepare(actor)} /> : null}
        {moment && chosen ? <Chosen view={view} reading={reading} chosen={chosen} /> : null}
        {moment && !chosen ? <Sums view={view} reading={reading} /> : null}
      </div>
    </Page>
  )
}

function answer(language: View['language'], sums: readonly RevisionSum[]): string {
  const words = vintageWords(language).list
  const count = sums.reduce((sum, { changed }) => sum + changed, 0)
  if (count === 0) return words.calm
  const values = words.values(formatNumber(language, count), count === 1)
  return words.answer(values, formatNumber(language, sums.length), sums.length === 1)
}

function since({ language }: View, { day, meeting }: Moment): Child {
  const words = vintageWords(language).list
  const date = formatDate(language, day)
  return meeting ? words.sinceMeeting(meeting.bodyName, date) : words.sinceDay(date)
}

function carriedBy({ everywhere, precise }: RevisionsReading): Readonly<Record<string, string>> {
  return { ...(everywhere ? { places: 'all' } : {}), ...(precise ? { precision: 'all' } : {}) }
}

/** The address with another choice; what is not said is as it is. */
function choicePath(reading: RevisionsReading, other: Readonly<Record<string, string | null>>): string {
  const all = {
    ...reading.moment?.query,
    ...carriedBy(reading),
    ...(reading.chosen ? { indicator: reading.chosen.indicator.code } : {}),
    ...other,
  }
  const said = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)
  return revisionsPath(Object.fromEntries(said))
}

function Choices({ view, reading }: { readonly view: View; readonly reading: RevisionsReading }) {
  const words = vintageWords(view.language).list
  return (
    <div class="toolbar">
      <Segmented
        label={words.scope}
        options={[false, true].map((everywhere) => ({
          label: everywhere ? words.everywhere : words.county,
          href: choicePath(reading, { places: everywhere ? 'all' : null }),
          current: everywhere === reading.everywhere,
        }))}
      />
      <Segmented
        label={words.precision}
        options={[false, true].map((precise) => ({
          label: precise ? words.all : words.visible,
          href: choicePath(reading, { precision: precise ? 'all' : null }),
          current: precise === reading.precise,
        }))}
      />
    </div>
  )
}

function Sums({ view, reading }: { readonly view: View; readonly reading: RevisionsReading }) {
  const { language } = view
  const words = vintageWords(language).list
  const number = (count: number) => formatNumber(language, count)
  return (
    <section>
      <Choices view={view} reading={reading} />
      {reading.sums.length === 0 ? (
        <EmptyState what={words.noneYet} why={words.noneYetWhy} />
      ) : (
        <table class="table table-labelled" role="table">
          <caption class="visually-hidden">{words.title}</caption>
          <thead>
            <tr role="row">
              {[words.indicator, words.changed, words.places, words.years, words.fetched].map((head, at) => (
                <th scope="col" role="columnheader" class={at === 1 || at === 2 ? 'number' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.sums.map((sum) => (
              <tr role="row">
                <th scope="row" role="rowheader">
                  <a href={choicePath(reading, { indicator: sum.code })} lang={storedLang(language)}>
                    {sum.name}
                  </a>
                  <div class="second">{sum.code}</div>
                </th>
                <td role="cell" class="number" data-label={words.changed}>
                  {number(sum.changed)}
                </td>
                <td role="cell" class="number" data-label={words.places}>
                  {number(sum.places)}
                </td>
                <td role="cell" data-label={words.years}>
                  {sum.firstPeriod === sum.lastPeriod
                    ? sum.firstPeriod
                    : `${sum.firstPeriod}–${sum.lastPeriod}`}
                </td>
                <td role="cell" data-label={words.fetched}>
                  {formatDate(language, sum.fetchedOn)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Chosen({
  view,
  reading,
  chosen,
}: {
  readonly view: View
  readonly reading: RevisionsReading
  readonly chosen: NonNullable<RevisionsReading['chosen']>
}) {
  const { language } = view
  const words = vintageWords(language).list
  const { indicator, values, page, pages } = chosen
  return (
    <section>
      <SectionHeading
        aside={
          <span class="downloads">
            <a href={choicePath(reading, { indicator: null })}>{words.backToAll}</a>{' '}
            <a href={indicatorPath(indicator.code, undefined, reading.moment?.query)}>{words.toIndicator}</a>
          </span>
        }
      >
        <Stored language={language}>{indicator.name}</Stored>
      </SectionHeading>
      <Choices view={view} reading={reading} />
      {values.length === 0 ? (
        <p>{words.calm}</p>
      ) : (
        <RevisedTable language={language} indicator={indicator} values={values} precise={reading.precise} />
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(other) => choicePath(reading, { page: String(other) })}
      />
    </section>
  )
}

function Units({
  view,
  jumps,
  answers,
}: {
  readonly view: View
  readonly jumps: readonly JudgedJump[]
  readonly answers: boolean
}) {
  const { language } = view
  const words = vintageWords(language).list
  return (
    <section>
      <SectionHeading id="units">{words.units}</SectionHeading>
      <p class="definition">{words.unitsLead}</p>
      <table class="table table-labelled" role="table" aria-labelledby="units">
        <thead>
          <tr role="row">
            {[words.indicator, words.unitsChange, words.fetched, words.unitsAnswer].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {jumps.map((jump) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={indicatorPath(jump.code)} lang={storedLang(language)}>
                  {jump.name}
                </a>
                <div class="second">{jump.code}</div>
              </th>
              <td role="cell" data-label={words.unitsChange}>
                {jumpText(language, jump.power)}
              </td>
              <td role="cell" data-label={words.fetched}>
                {formatDate(language, jump.fetchedOn as CivilDate)}
              </td>
              <td role="cell" class="cell-full" data-label={words.unitsAnswer}>
                {vintageWords(language).jump.answers[jump.answer]}
                {answers ? <JumpAnswers view={view} jump={jump} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
