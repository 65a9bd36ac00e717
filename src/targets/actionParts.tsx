import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { ByWhom } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import { actionWords } from './actionWords.ts'
import { completionUndoPath, newCompletionPath, turningPath } from './paths.ts'
import { type ActionStanding, type Completion, countActions, daysOverdue, inOrder } from './turning.ts'
import type { ActionInHand } from './turningStore.ts'

/** Who does what by when, and what is done: what is left stands first. */
export function ActionTable({
  language,
  actions,
  today,
  writesFor,
}: {
  readonly language: Language
  readonly actions: readonly ActionStanding[]
  /** Null in an earlier version, which tells what was meant and not how it went. */
  readonly today: CivilDate | null
  /** The target, where the one who looks may tell that an action is done. */
  readonly writesFor: string | null
}) {
  const words = actionWords(language)
  const lang = storedLang(language)
  const { all, done, late } = countActions(actions, today ?? ('' as CivilDate))
  const heads = [words.what, words.who, words.when, ...(today ? [words.state] : [])]
  return (
    <>
      {today ? <p>{words.count(all, done, late)}</p> : null}
      <table class="table table-dense table-labelled table-actions" role="table">
        <caption>{words.title}</caption>
        <thead>
          <tr role="row">
            {heads.map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(actions).map((action) => (
            <tr role="row">
              <th scope="row" role="rowheader" lang={lang}>
                {action.what}
              </th>
              <td role="cell" data-label={words.who} lang={lang}>
                {action.who}
              </td>
              <td role="cell" data-label={words.when}>
                {formatDate(language, action.when)}
              </td>
              {today ? (
                <td role="cell" data-label={words.state}>
                  <State language={language} action={action} today={today} writesFor={writesFor} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function State({
  language,
  action,
  today,
  writesFor,
}: {
  readonly language: Language
  readonly action: ActionStanding
  readonly today: CivilDate
  readonly writesFor: string | null
}) {
  const words = actionWords(language)
  const { completion } = action
  const late = daysOverdue(action, today)
  if (completion) {
    return (
      <>
        <Tag tone="towards" icon="checkCircle">
          {words.done}
        </Tag>
        <DoneLine language={language} completion={completion} />
        <p class="second">
          <ByWhom language={language} by={completion.by} />
        </p>
        {writesFor ? (
          <form method="post" action={completionUndoPath(writesFor, action.id)}>
            <input type="hidden" name="seen" value={completion.id} />
            <Button variant="tertiary" icon="undo">
              {words.undo}
              <span class="visually-hidden" lang={storedLang(language)}>
                {words.undoOf(action.what)}
              </span>
            </Button>
          </form>
        ) : null}
      </>
    )
  }
  return (
    <>
      {late > 0 ? (
        <Tag tone="away" icon="clock">
          {words.late(late)}
        </Tag>
      ) : (
        words.left
      )}
      {writesFor ? (
        <p>
          <a href={newCompletionPath(writesFor, action.id)}>
            {words.tell}
            <span class="visually-hidden" lang={storedLang(language)}>
              {words.tellOf(action.what)}
            </span>
          </a>
        </p>
      ) : null}
    </>
  )
}

/** When, by whom, and what came of it. */
export function DoneLine({
  language,
  completion,
}: {
  readonly language: Language
  readonly completion: Completion
}) {
  const words = actionWords(language)
  const { doneOn, doneBy, result } = completion
  return (
    <>
      <p class="second">
        <StoredIn
          language={language}
          sentence={words.doneBy(formatDate(language, doneOn), doneBy)}
          stored={doneBy}
        />
      </p>
      <p class="small">
        <Stored language={language}>{result}</Stored>
      </p>
    </>
  )
}

/** What was done lately for the targets: on Läget, and where what is owed stands. Nothing when nothing was. */
export function DoneLately({
  language,
  done,
  most = done.length,
}: {
  readonly language: Language
  readonly done: readonly (ActionInHand & { readonly completion: Completion })[]
  readonly most?: number
}) {
  const words = actionWords(language)
  if (done.length === 0) return null
  return (
    <section>
      <SectionHeading>{words.news}</SectionHeading>
      <ul class="rule-list">
        {done.slice(0, most).map(({ what, target, completion }) => (
          <li>
            <Tag tone="towards" icon="checkCircle">
              {words.done}
            </Tag>
            <div>
              <a href={turningPath(target.id)} lang={storedLang(language)}>
                {what}
              </a>
              <DoneLine language={language} completion={completion} />
              <p class="second">
                <StoredIn language={language} sentence={words.newsOf(target.name)} stored={target.name} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
