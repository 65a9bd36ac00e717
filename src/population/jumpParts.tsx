import { type CivilDate, formatDate, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { factorOf, type JumpAnswer } from './jump.ts'
import type { JudgedJump } from './jumpStore.ts'
import { unitJumpPath } from './paths.ts'
import { vintageWords } from './vintageWords.ts'

/** "ungefär 100 gånger så höga". */
export function jumpText(language: Language, power: number): string {
  const words = vintageWords(language).jump
  return (power > 0 ? words.more : words.less)(formatNumber(language, factorOf(power)))
}

/** What a jump may mean, what has been said about it, and the buttons of whoever may say it. */
export function JumpNotice({
  view,
  jump,
  answers,
  told,
}: {
  readonly view: View
  readonly jump: JudgedJump
  /** Whether the reader may answer. */
  readonly answers: boolean
  /** Who has said what, the latest first. */
  readonly told: readonly PastEvent[]
}) {
  const { language } = view
  const words = vintageWords(language).jump
  const date = formatDate(language, jump.fetchedOn as CivilDate)
  const how = jumpText(language, jump.power)
  const [title, why] = {
    open: [words.open, words.seen(date, how, jump.places)],
    changed: [words.changed, words.changedWhy(date, how)],
    same: [words.same, words.sameWhy(date, how)],
  }[jump.answer] as [string, string]
  return (
    <Notice tone={jump.answer === 'same' ? 'neutral' : 'warning'} title={title}>
      {why}
      {answers ? <JumpAnswers view={view} jump={jump} /> : null}
      {told.length > 0 ? (
        <Details summary={words.history}>
          <ul class="rule-list">
            {told.map((event) => (
              <li>
                {words.told[event.facts.answer as JumpAnswer]}
                <DoneBy language={language} by={event.by} at={event.at} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Notice>
  )
}

/** One button for each thing that can be said; what has been said can be taken back. */
export function JumpAnswers({ view, jump }: { readonly view: View; readonly jump: JudgedJump }) {
  const words = vintageWords(view.language).jump
  const button = (answer: JumpAnswer, label: string) => (
    <Button variant="secondary" name="answer" value={answer}>
      {label}
      <span class="visually-hidden">
        {words.about('')}
        <Stored language={view.language}>{jump.name}</Stored>
      </span>
    </Button>
  )
  return (
    <form class="actions unit-answers" method="post" action={unitJumpPath(jump.code, jump.vintage)}>
      {jump.answer === 'open' ? (
        <>
          {button('changed', words.yes)}
          {button('same', words.no)}
        </>
      ) : (
        button('open', words.undo)
      )}
    </form>
  )
}
