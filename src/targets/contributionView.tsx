import { capitalised, formatList, formatNumber, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { mayWriteFor } from '../partnership/party.ts'
import { formatValue } from '../population/indicator.ts'
import { latestOf } from '../population/series.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { Dumbbell } from '../ui/chart/dumbbell.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { TargetStatus } from '../ui/status.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Account, PartyShare } from './contribution.ts'
import { contributionWords } from './contributionWords.ts'
import { contributionPath, contributionUndoPath } from './paths.ts'
import { amountText } from './story.ts'
import type { Target } from './target.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly target: Target
  readonly account: Account
  readonly history: readonly PastEvent[]
}

/** Said after saving, with the way back. */
export function SavedContribution({
  view,
  target,
  share,
}: Pick<Props, 'view' | 'target'> & { share: PartyShare }) {
  const words = contributionWords(view.language)
  const number = share.number
  return (
    <Notice tone="success" announce title={words.saved(share.party.name)}>
      <form method="post" action={contributionUndoPath(target.id, share.party.id)}>
        <input type="hidden" name="seen" value={number} />
        <Button variant="tertiary">{words.undo}</Button>
      </form>
    </Notice>
  )
}

/** How many have promised, and where it ends if they keep it; empty when there is nothing to say. */
export function promisedText(language: Language, target: Target, account: Account): string {
  const words = contributionWords(language)
  if (account.said.length === 0 || target.closure) return ''
  return words.said(
    capitalised(numeral(language, account.said.length)),
    numeral(language, account.shares.length),
    account.said.length === 1,
  )
}

export function keptText(language: Language, target: Target, { said, sum }: Account): string {
  const counted = said.some(({ gives }) => gives !== null)
  if (!sum || !counted) return ''
  return contributionWords(language).kept(formatValue(language, target.indicator, sum.end))
}

/** Told beside the contributions, not among what has become of the target itself. */
export function isContribution({ kind }: Pick<PastEvent, 'kind'>): boolean {
  return kind === 'target.contributed' || kind === 'target.contributionTakenBack'
}

/** Each party's promise, their sum against what is needed, and who has not said anything. */
export function Contributions(props: Props) {
  const { view, actor, target, account, history } = props
  const { language } = view
  const words = contributionWords(language)
  const events = history.filter(isContribution)
  const own = account.shares.find(({ party }) => party.id === actor.partyId)
  const writes = own && !target.closure && mayWriteFor(actor, own.party.id)
  const link = writes ? (
    <a href={contributionPath(target.id, own.party.id)}>
      {own.contribution ? words.changeOwn(own.party.name) : words.own(own.party.name)}
    </a>
  ) : null
  if (target.closure && account.said.length === 0) return null
  return (
    <section>
      <SectionHeading id="contributions" aside={link}>
        {words.title}
      </SectionHeading>
      {account.said.length === 0 ? (
        <EmptyState what={words.nobody} why={words.nobodyWhy} />
      ) : (
        <>
          <p>{sumText(language, target, account)}</p>
          <ContributionTable {...props} />
        </>
      )}
      <Silent {...props} />
      {account.said.length > 0 ? (
        <Details summary={words.method}>
          <p>{words.methodLevel}</p>
          <p>{words.methodAmount}</p>
          <p>{words.methodTwice}</p>
        </Details>
      ) : null}
      {events.length > 0 ? (
        <Details summary={words.happened}>
          <ol class="history" reversed>
            {events.map(({ kind, facts, by, at }) => (
              <li>
                <p>
                  {kind === 'target.contributed'
                    ? words.contributed(String(facts.party))
                    : words.takenBackEvent(String(facts.party))}
                </p>
                <DoneBy language={language} by={by} at={at} />
              </li>
            ))}
          </ol>
        </Details>
      ) : null}
    </section>
  )
}

function sumText(language: Language, target: Target, { sum, said }: Account): string {
  const words = contributionWords(language)
  const amount = (value: number) => amountText(language, target.indicator, value)
  const without = said.flatMap(({ gives, party }) => (gives === null ? party.name : []))
  const uncounted = without.length > 0 ? words.uncounted(formatList(language, without)) : ''
  if (!sum || without.length === said.length) return uncounted
  if (sum.needed === 0) return `${words.nothingNeeded} ${uncounted}`.trim()
  const missing = sum.needed - sum.promised
  const shown = 0.5 / 10 ** target.indicator.decimals
  const number = formatNumber(language, sum.promised, target.indicator.decimals)
  const rest = missing < shown ? words.enough : words.short(amount(missing))
  return `${words.sum(number, amount(sum.needed))}. ${rest} ${uncounted}`.trim()
}

function ContributionTable({ view, actor, target, account }: Omit<Props, 'history'>) {
  const { language } = view
  const words = contributionWords(language)
  const heads = [words.party, words.latest, words.promises(target.duePeriod), words.gives, words.towards]
  const numbers = account.said.flatMap(({ own, contribution }) =>
    own && contribution?.level != null
      ? [latestOf(own)?.value ?? contribution.level, contribution.level]
      : [],
  )
  const range = [...numbers, target.level]
  const scale = [Math.min(...range), Math.max(...range)] as const
  const withBell = account.said.some(({ contribution }) => contribution?.level != null)
  return (
    <table class="table table-labelled table-contributions" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {heads.map((head, index) => (
            <th scope="col" role="columnheader" class={index > 0 && index < 4 ? 'number' : undefined}>
              {head}
            </th>
          ))}
          {withBell ? (
            <th scope="col" role="columnheader" class="cell-wide">
              {words.bell}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {account.said.map((share) => (
          <Row view={view} actor={actor} target={target} share={share} scale={withBell ? scale : null} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  view,
  actor,
  target,
  share,
  scale,
}: Omit<Props, 'account' | 'history'> & { share: PartyShare; scale: readonly [number, number] | null }) {
  const { language } = view
  const words = contributionWords(language)
  const { party, own, contribution, gives, progress } = share
  const { indicator } = target
  const latest = own ? latestOf(own) : null
  const format = (value: number) => formatValue(language, indicator, value)
  const level = contribution!.level
  const may = mayPrepare(actor) && mayWriteFor(actor, party.id) && !target.closure
  return (
    <tr role="row" id={`contribution-${party.id}`}>
      <th scope="row" role="rowheader">
        {party.name}{' '}
        {may ? (
          <a class="small" href={contributionPath(target.id, party.id)}>
            {words.change}
            <span class="visually-hidden">, {party.name}</span>
          </a>
        ) : null}
        <div class="second">
          <Stored language={language}>{contribution!.what}</Stored>
        </div>
      </th>
      <td role="cell" class="number" data-label={words.latest}>
        {level !== null && latest ? (
          <>
            {format(latest.value)} <span class="second">{latest.period}</span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td role="cell" class="number" data-label={words.promises(target.duePeriod)}>
        <strong>
          {level !== null
            ? format(level)
            : contribution!.amount !== null
              ? words.nearer(amountText(language, indicator, contribution!.amount))
              : words.noNumber}
        </strong>
      </td>
      <td role="cell" class="number" data-label={words.gives}>
        {gives === null ? '–' : formatNumber(language, gives, givesDecimals(indicator.decimals))}
      </td>
      <td role="cell" data-label={words.towards}>
        {progress && progress.state !== 'unknown' ? (
          <TargetStatus language={language} state={progress.state} />
        ) : (
          <span class="second">{level === null ? '–' : words.notYet}</span>
        )}
      </td>
      {scale ? (
        <td role="cell" class="cell-wide">
          {level !== null && latest ? (
            <Dumbbell
              id={`promise-${party.id}`}
              title={words.bellTitle(party.name)}
              description={words.bellText(format(latest.value), format(level), format(target.level))}
              from={latest.value}
              to={level}
              target={target.level}
              scale={scale}
            />
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}

/** One more than the values have: a part of a sixteenth would else be nought. */
function givesDecimals(decimals: number): number {
  return decimals + 1
}

function Silent({ view, actor, target, account }: Omit<Props, 'history'>) {
  const { language } = view
  const words = contributionWords(language)
  if (account.said.length === 0 && !mayPrepare(actor)) return null
  if (account.silent.length === 0) return <p class="second">{words.noneSilent}</p>
  return (
    <p class="contribution-silent">
      <strong>{words.silent}</strong>{' '}
      {account.silent.map(({ party }, index) => (
        <>
          {index === 0 ? '' : ', '}
          {!target.closure && mayWriteFor(actor, party.id) ? (
            <a href={contributionPath(target.id, party.id)}>
              {party.name}
              <span class="visually-hidden">: {words.add}</span>
            </a>
          ) : (
            party.name
          )}
        </>
      ))}
      .
    </p>
  )
}
