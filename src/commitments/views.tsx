import { formatList, formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { View } from '../ui/view.ts'
import { keptShare, keptState, sum } from './commitment.ts'
import { inPersonShare, presenceByMeeting, presenceOf } from './exclusivity.ts'
import { periodName } from './mandate.ts'
import {
  AccountCells,
  AccountHeads,
  HowCounted,
  isCounted,
  KeptMark,
  promiseText,
  shareText,
} from './parts.tsx'
import {
  bodyCommitmentsPath,
  commitmentsFilePath,
  commitmentsPath,
  mandatePeriodPath,
  newCommitmentPath,
  partyCommitmentsPath,
} from './paths.ts'
import { type CommitmentsReading, hasPromised, type PartyAccount, standingPromise } from './readingStore.ts'
import { commitmentWords } from './words.ts'

/** What every principal has promised of its time, and what it has kept. */
export function CommitmentsPage({
  view,
  actor,
  reading,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: CommitmentsReading
}) {
  const { language } = view
  const words = commitmentWords(language)
  const { period, parties } = reading
  const any = parties.some(({ state }) => state !== 'none')
  return (
    <Page view={view} title={words.title} current="partnership">
      <ObjectHeading
        name={words.title}
        note={words.period(periodName(period))}
        answer={answerOf(language, reading)}
        long={any}
        definition={words.definition}
      />
      <div class="stack">
        <Periods view={view} reading={reading} addressOf={commitmentsPath} />
        {any ? null : (
          <EmptyState
            what={words.empty}
            why={words.emptyWhy}
            action={
              mayPrepare(actor) ? (
                <LinkButton href={newCommitmentPath({ period: period.year })}>{words.add}</LinkButton>
              ) : null
            }
          />
        )}
        <section class="group">
          <SectionHeading
            aside={
              mayPrepare(actor) && any ? (
                <LinkButton icon="plus" href={newCommitmentPath({ period: period.year })}>
                  {words.add}
                </LinkButton>
              ) : null
            }
          >
            {words.who}
          </SectionHeading>
          <PartyTable language={language} reading={reading} />
          <HowCounted view={view} counted={isAnyCounted(reading)} />
        </section>
        <section class="group">
          <SectionHeading>{words.perBody}</SectionHeading>
          <BodyTable language={language} reading={reading} />
        </section>
        <div class="actions">
          <LinkButton
            variant="secondary"
            icon="download"
            href={commitmentsFilePath(period.year)}
            data-turbo="false"
          >
            {words.download}
          </LinkButton>
          {mayPrepare(actor) ? (
            <LinkButton variant="tertiary" href={mandatePeriodPath(period.year)}>
              {words.changeDays}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </Page>
  )
}

/** Which mandate period is shown. */
export function Periods({
  view,
  reading: { period, periods },
  addressOf,
}: {
  readonly view: View
  readonly reading: Pick<CommitmentsReading, 'period' | 'periods'>
  readonly addressOf: (year: number) => string
}) {
  return (
    <Segmented
      label={commitmentWords(view.language).periods}
      options={periods.map((each) => ({
        label: periodName(each),
        href: addressOf(each.year),
        current: each.year === period.year,
      }))}
    />
  )
}

/** How many have promised, how much of it is kept, and who has not kept theirs when they are few enough to name. */
function answerOf(language: Language, { parties, period, today }: CommitmentsReading): string {
  const words = commitmentWords(language)
  const promised = parties.filter(({ state }) => state !== 'none').length
  if (promised === 0) return words.answerNone
  const share = keptShare(sum(parties.map(({ total }) => total)))
  const text = share === null ? null : formatPercent(language, share, 0)
  const broken = parties.filter(({ state }) => state === 'broken').map(({ party }) => party.name)
  return [
    words.promisedBy(promised, parties.length),
    text ? (today > period.lastOn ? words.inAll(text) : words.soFar(text)) : words.nothingYet,
    broken.length > 0 && broken.length <= mostNamed
      ? words.notKept(formatList(language, broken), broken.length)
      : null,
  ]
    .filter(Boolean)
    .join(' ')
}

const mostNamed = 3

function isAnyCounted({ parties }: CommitmentsReading): boolean {
  return parties.some(({ total }) => isCounted(total))
}

type TableProps = { readonly language: Language; readonly reading: CommitmentsReading }

const PartyTable = drawnOnce('reading', ({ language, reading }: TableProps) => {
  const words = commitmentWords(language)
  const { parties, period } = reading
  const counted = isAnyCounted(reading)
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={words.who}>
      <table class="table table-dense table-labelled table-accounts" role="table">
        <caption class="visually-hidden">{words.who}</caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.heads.party}
            </th>
            <th scope="col" role="columnheader">
              {words.heads.promised}
            </th>
            <AccountHeads language={language} counted={counted} />
          </tr>
        </thead>
        <tbody>
          {parties.map((account) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={partyCommitmentsPath(account.party.id, period.year)}>{account.party.name}</a>
              </th>
              <td role="cell" class="cell-full" data-label={words.heads.promised}>
                {promisedText(language, account)}
              </td>
              <AccountCells
                language={language}
                account={account.total}
                state={account.state}
                counted={counted}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

/** One promise is told in full, several by how many seats they hold together. */
function promisedText(language: Language, { bodies }: PartyAccount): string {
  const words = commitmentWords(language)
  const standing = bodies.flatMap(({ commitment }) => standingPromise(commitment) ?? [])
  const [first] = standing
  if (!first) return words.nothingPromised
  if (standing.length === 1) return promiseText(language, first)
  const seats = standing.reduce((total, version) => total + version.seats, 0)
  const times = standing.reduce((total, version) => total + version.seats * version.meetingsPerYear, 0)
  return words.promiseSum(seats, times, standing.length)
}

const BodyTable = drawnOnce('reading', ({ language, reading }: TableProps) => {
  const words = commitmentWords(language)
  const { period } = reading
  const rows = reading.bodies.map((body) => {
    const kept = reading.parties.flatMap(({ bodies }) => bodies.filter((each) => each.body.id === body.id))
    const total = sum(kept.map((each) => each.total))
    const promised = kept.filter(({ commitment }) => hasPromised(commitment)).length
    const meetings = presenceByMeeting(reading.sittings.filter(({ bodyId }) => bodyId === body.id))
    const own = inPersonShare(presenceOf(meetings))
    return { body, total, promised, meetings: meetings.length, own, state: keptState(promised > 0, total) }
  })
  const held = rows.some(({ meetings }) => meetings > 0)
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.perBody}</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.heads.body}
          </th>
          <th scope="col" role="columnheader" class="number">
            {words.heads.promisedBy}
          </th>
          {(held ? (['held', 'inPerson', 'kept'] as const) : []).map((column) => (
            <th scope="col" role="columnheader" class="number">
              {words.heads[column]}
            </th>
          ))}
          <th scope="col" role="columnheader">
            {words.heads.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ body, total, promised, meetings, own, state }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={bodyCommitmentsPath(body.id, period.year)}>{body.name}</a>
            </th>
            <td role="cell" class="number" data-label={words.heads.promisedBy}>
              {promised}
            </td>
            {held ? (
              <>
                <td role="cell" class="number" data-label={words.heads.held}>
                  {meetings}
                </td>
                <td role="cell" class="number" data-label={words.heads.inPerson}>
                  {own === null ? '–' : formatPercent(language, own, 0)}
                </td>
                <td role="cell" class="number" data-label={words.heads.kept}>
                  {shareText(language, total)}
                </td>
              </>
            ) : null}
            <td role="cell" class="cell-full" data-label={words.heads.state}>
              <KeptMark language={language} state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
