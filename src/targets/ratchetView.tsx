import { numeral } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { targetPageWords } from './pageWords.ts'
import {
  earlierRemovalPath,
  newEarlierPath,
  newTargetAfterPath,
  newTargetClosurePath,
  targetAnswerPath,
  targetAnswerUndoPath,
  targetPath,
} from './paths.ts'
import { type EarlierTarget, timesMissed } from './ratchet.ts'
import { ratchetWords } from './ratchetWords.ts'
import type { Standing } from './standing.ts'
import { levelText } from './story.ts'
import { wantedWay } from './target.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly standing: Standing }

/** A target that is met is raised or kept with a reason; one that is missed is answered. */
export function Ratchet(props: Props) {
  const { view, actor, standing } = props
  const words = ratchetWords(view.language)
  const { target, series, progress, line, asks } = standing
  if (target.closure) return null
  if (asks === null) return <Answered {...props} />
  const times = numeral(view.language, timesMissed(target, series, progress, line))
  const title = {
    raise: words.raiseNotice,
    missed: words.missedNotice(target.duePeriod),
    'missed-again': words.againNotice(times),
  }
  const what = { raise: words.raiseDo, missed: words.missedDo, 'missed-again': words.againDo }
  const answer = <a href={targetAnswerPath(target.id)}>{asks === 'raise' ? words.keep : words.answer}</a>
  const after = <a href={newTargetAfterPath(target)}>{asks === 'raise' ? words.raise : words.replace}</a>
  return (
    <Notice tone={asks === 'raise' ? 'success' : 'warning'} title={title[asks]}>
      {what[asks]}
      {mayPrepare(actor) ? (
        <span class="target-ways">
          {asks === 'raise' ? after : answer}
          {asks === 'raise' ? answer : asks === 'missed' ? after : null}
          <a href={newTargetClosurePath(target.id)}>{words.close}</a>
        </span>
      ) : null}
    </Notice>
  )
}

function Answered({ view, actor, standing: { target, line } }: Props) {
  const words = ratchetWords(view.language)
  const { answer } = line
  if (!answer || answer.about === 'nothing') return null
  return (
    <Notice tone="neutral" title={words.answered[answer.about]}>
      {words.why} <Stored language={view.language}>{answer.reason}</Stored>{' '}
      {answer.change ? (
        <>
          {words.change} <Stored language={view.language}>{answer.change}</Stored>
        </>
      ) : null}
      {mayPrepare(actor) ? (
        <span class="target-ways">
          <a href={targetAnswerPath(target.id)}>{words.changeAnswer}</a>
          <a href={newTargetAfterPath(target)}>{words.replace}</a>
          <form method="post" action={targetAnswerUndoPath(target.id)}>
            <Button variant="tertiary">{words.undo}</Button>
          </form>
        </span>
      ) : null}
    </Notice>
  )
}

/** Every target that held before this one, the latest first, and how it went. */
export function TargetLine({
  view,
  actor,
  standing: { target },
  earlier,
}: Props & { readonly earlier: readonly EarlierTarget[] }) {
  const { language } = view
  const words = ratchetWords(language)
  const writes = mayPrepare(actor) && !target.closure
  if (earlier.length === 0 && !writes) return null
  const before = earlier[0]
  const isLower = before && (target.level - before.level) * wantedWay(target) < 0
  return (
    <section id="line">
      <SectionHeading>{words.line}</SectionHeading>
      {isLower ? <p class="second">{words.lower}</p> : null}
      {earlier.length > 0 ? (
        <ol class="history" reversed>
          {earlier.map(({ id, beforeId, level, duePeriod, outcome, note }) => (
            <li class={outcome === 'reached' ? 'history-agreed' : undefined}>
              <p>
                <strong>
                  {targetPageWords(language).inYear(levelText(language, { ...target, level }), duePeriod)}
                </strong>{' '}
                <Tag tone={outcome === 'reached' ? 'agreed' : outcome === 'missed' ? 'away' : 'neutral'}>
                  {words.outcomes[outcome]}
                </Tag>
              </p>
              {note ? (
                <p class="second">
                  <Stored language={language}>{note}</Stored>
                </p>
              ) : null}
              {beforeId ? (
                <p class="second">
                  <a href={targetPath(beforeId)}>{words.toTarget}</a>
                </p>
              ) : writes ? (
                <form method="post" action={earlierRemovalPath(target.id, id)}>
                  <Button variant="tertiary">
                    {words.remove}
                    <span class="visually-hidden">: {duePeriod}</span>
                  </Button>
                </form>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {writes ? <a href={newEarlierPath(target.id)}>{words.addEarlier}</a> : null}
    </section>
  )
}
