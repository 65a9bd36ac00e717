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

/** The heads of an account's columns, after those that say what the row is about. */
export function AccountHeads({ language }: { readonly language: Language }) {
  const { heads } = commitmentWords(language)
  return (
    <>
      {[...columns, 'kept' as const].map((column) => (
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

/** What was promised, who came and how much was kept: numbers, and then the word. */
export function AccountCells({
  language,
  account,
  state,
}: {
  readonly language: Language
  readonly account: Account
  readonly state: KeptState
}) {
  const { heads } = commitmentWords(language)
  return (
    <>
      {columns.map((column) => (
        <td role="cell" class="number" data-label={heads[column]}>
          {account[column]}
        </td>
      ))}
      <td role="cell" class="number" data-label={heads.kept}>
        {shareText(language, account)}
      </td>
      <td role="cell" class="cell-full">
        <KeptMark language={language} state={state} />
      </td>
    </>
  )
}

/** What the numbers mean, and what they leave out. */
export function HowCounted({ view }: { readonly view: View }) {
  const words = commitmentWords(view.language)
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
