import { mayAnswerFor } from '../decisions/answering.ts'
import { formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import { partyPath } from '../partnership/paths.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { keptShare, keptState, sum } from './commitment.ts'
import { periodName } from './mandate.ts'
import { AccountCells, AccountHeads, HowCounted, isCounted, promiseText } from './parts.tsx'
import {
  bodyCommitmentsPath,
  commitmentPath,
  commitmentsPath,
  newCommitmentPath,
  partyCommitmentsPath,
} from './paths.ts'
import { type CommitmentsReading, type Kept, type PartyAccount, standingPromise } from './readingStore.ts'
import { Periods } from './views.tsx'
import { commitmentWords } from './words.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly reading: CommitmentsReading
  readonly account: PartyAccount
}

/** What one principal has promised and kept, body by body and year by year. */
export function PartyCommitmentsPage({ view, actor, reading, account }: Props) {
  const { language } = view
  const words = commitmentWords(language)
  const { party, bodies } = account
  const { period } = reading
  const add = newCommitmentPath({ party: party.id, period: period.year })
  // One that has left, or has not joined, promises nothing for the period.
  const concerned = reading.parties.some((each) => each.party.id === party.id)
  const may = concerned && mayAnswerFor(actor, party.id)
  return (
    <Page
      view={view}
      title={`${words.title}: ${party.name}`}
      current="partnership"
      breadcrumb={[{ label: words.title, href: commitmentsPath(period.year) }, { label: party.name }]}
    >
      <ObjectHeading
        name={party.name}
        note={words.period(periodName(period))}
        answer={concerned ? answerOf(language, account, reading) : words.party.notThen(party.name)}
      />
      <div class="stack">
        <Periods view={view} reading={reading} addressOf={(year) => partyCommitmentsPath(party.id, year)} />
        <section class="group">
          <SectionHeading
            aside={
              may && bodies.length > 0 ? (
                <LinkButton icon="plus" href={add}>
                  {words.add}
                </LinkButton>
              ) : null
            }
          >
            {words.perBody}
          </SectionHeading>
          {!concerned ? (
            <p class="muted">{words.party.notThenWhy}</p>
          ) : bodies.length === 0 ? (
            <EmptyState
              what={words.party.none(party.name)}
              why={words.party.noneWhy}
              action={may ? <LinkButton href={add}>{words.party.addHere(party.name)}</LinkButton> : null}
            />
          ) : (
            <KeptTable
              language={language}
              rows={bodies}
              period={period.year}
              caption={words.perBody}
              by="body"
            />
          )}
          {bodies.length > 0 ? <HowCounted view={view} counted={isCounted(account.total)} /> : null}
        </section>
        <Years language={language} account={account} />
        <p>
          <a href={partyPath(party.id)}>{words.party.toParty(party.name)}</a>
        </p>
      </div>
    </Page>
  )
}

function answerOf(
  language: Language,
  { party, total, state }: PartyAccount,
  { period, today }: CommitmentsReading,
): string {
  const words = commitmentWords(language).party
  if (state === 'none') return words.none(party.name)
  const share = keptShare(total)
  if (share === null) return words.unmeasured(party.name)
  const said = today > period.lastOn ? words.past : words.answer
  return said(party.name, formatPercent(language, share, 0))
}

/** A row for each promise: named by its body on a party's page, by its party on a body's. */
export function KeptTable({
  language,
  rows,
  period,
  caption,
  by,
}: {
  readonly language: Language
  readonly rows: readonly Kept[]
  readonly period: number
  readonly caption: string
  readonly by: 'body' | 'party'
}) {
  const { heads } = commitmentWords(language)
  const counted = rows.some(({ total }) => isCounted(total))
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={caption}>
      <table class="table table-dense table-labelled table-accounts" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">
              {heads[by]}
            </th>
            <th scope="col" role="columnheader">
              {heads.promised}
            </th>
            <AccountHeads language={language} counted={counted} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ party, body, commitment, total, state }) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {by === 'body' ? (
                  <a href={bodyCommitmentsPath(body.id, period)}>{body.name}</a>
                ) : (
                  <a href={partyCommitmentsPath(party.id, period)}>{party.name}</a>
                )}
              </th>
              <td role="cell" class="cell-full" data-label={heads.promised}>
                <Promised language={language} commitment={commitment} />
              </td>
              <AccountCells language={language} account={total} state={state} counted={counted} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is promised, as a link to its page, and in which functions. */
function Promised({ language, commitment }: { readonly language: Language } & Pick<Kept, 'commitment'>) {
  const words = commitmentWords(language)
  if (!commitment) return <span class="muted">{words.nothingPromised}</span>
  const standing = standingPromise(commitment)
  return (
    <>
      <a href={commitmentPath(commitment.id)}>
        {standing ? promiseText(language, standing) : words.takenBack}
      </a>
      {standing ? (
        <p class="second">
          <Stored language={language}>{standing.functions}</Stored>
        </p>
      ) : null}
    </>
  )
}

/** The calendar years of the period, the latest first. */
export function Years({
  language,
  account,
}: {
  readonly language: Language
  readonly account: Pick<PartyAccount, 'party' | 'bodies' | 'state'>
}) {
  const words = commitmentWords(language)
  const years = [...new Set(account.bodies.flatMap((each) => [...each.years.keys()]))].toSorted(
    (a, b) => b - a,
  )
  if (years.length === 0) return null
  return (
    <section>
      <SectionHeading>{words.party.byYear}</SectionHeading>
      <div class="table-scroll" tabindex={0} role="region" aria-label={words.party.years(account.party.name)}>
        <table class="table table-dense table-labelled table-accounts" role="table">
          <caption class="visually-hidden">{words.party.years(account.party.name)}</caption>
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader">
                {words.heads.year}
              </th>
              <AccountHeads language={language} counted />
            </tr>
          </thead>
          <tbody>
            {years.map((year) => {
              const total = sum(account.bodies.flatMap((each) => each.years.get(year) ?? []))
              return (
                <tr role="row">
                  <th scope="row" role="rowheader">
                    {year}
                  </th>
                  <AccountCells
                    language={language}
                    account={total}
                    state={keptState(account.state !== 'none', total)}
                    counted
                  />
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
