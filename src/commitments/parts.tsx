import { formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Details } from '../ui/details.tsx'
import { KeepingStatus } from '../ui/status.tsx'
import type { View } from '../ui/view.ts'
import { type Account, type KeptState, keptShare, type Version } from './commitment.ts'
import { commitmentWords } from './words.ts'

/** "2 uppdrag, 4 träffar om året". */
export function promiseText(
  language: Language,
  version: Pick<Version, 'seats' | 'meetingsPerYear'> | null,
): string {
  const words = commitmentWords(language)
  return version ? words.promise(version.seats, version.meetingsPerYear) : words.nothingPromised
}

/** "94 %", or a dash where there is nothing to measure. */
export function shareText(language: Language, account: Pick<Account, 'due' | 'kept'>): string {
  const share = keptShare(account)
  return share === null ? '–' : formatPercent(language, share, 0)
}

export function KeptMark({ language, state }: { readonly language: Language; readonly state: KeptState }) {
  return <KeepingStatus state={state} word={commitmentWords(language).states[state]} />
}

const columns = ['due', 'invited', 'present', 'substitute', 'absent', 'unknown'] as const

/** Whether there is anything to count: a table without says so in a sentence, and not in noughts. */
export function isCounted({ due, invited }: Account): boolean {
  return due > 0 || invited > 0
}

/** The heads of an account's columns, after those that say what the row is about. Only the state when nothing counts. */
export function AccountHeads({
  language,
  counted,
}: {
  readonly language: Language
  readonly counted: boolean
}) {
  const { heads } = commitmentWords(language)
  return (
    <>
      {(counted ? [...columns, 'kept' as const] : []).map((column) => (
        <th scope="col" role="columnheader" class="number">
          {heads[column]}
        </th>
      ))}
      <th scope="col" role="columnheader">
        {heads.state}
      </th>
    </>
  )
}

/** What was promised, who came and how much was kept: numbers, and then the word. `counted` is as of the heads. */
export function AccountCells({
  language,
  account,
  state,
  counted,
}: {
  readonly language: Language
  readonly account: Account
  readonly state: KeptState
  readonly counted: boolean
}) {
  const { heads } = commitmentWords(language)
  const own = isCounted(account)
  return (
    <>
      {(counted ? columns : []).map((column) => (
        <td role="cell" class="number" data-label={heads[column]}>
          {own ? account[column] : '–'}
        </td>
      ))}
      {counted ? (
        <td role="cell" class="number" data-label={heads.kept}>
          {shareText(language, account)}
        </td>
      ) : null}
      <td role="cell" class="cell-full" data-label={heads.state}>
        <KeptMark language={language} state={state} />
      </td>
    </>
  )
}

/** What the numbers mean, and what they leave out; before there are any, when they come. */
export function HowCounted({ view, counted }: { readonly view: View; readonly counted: boolean }) {
  const words = commitmentWords(view.language)
  if (!counted) return <p class="muted">{words.countedLater}</p>
  return (
    <Details summary={words.howCounted}>
      <div class="prose">
        <ul>
          {words.counted.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </div>
    </Details>
  )
}
