import { formatDate, formatInstant } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { ByWhom } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type Entry, standing } from './matter.ts'
import type { MatterReading } from './matterReading.ts'
import { correctionPath, undoingPath } from './paths.ts'
import type { MattersReading, RaisedMatter } from './readingStore.ts'
import { entryStory, namesOf } from './story.ts'
import { matterWords } from './words.ts'

/** Every row of the log, the latest first; what no longer holds says so. */
export function HistorySection({
  view,
  actor,
  reading: { bodies },
  raised: { matter },
  own,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: Pick<MattersReading, 'bodies'>
  readonly raised: RaisedMatter
  readonly own: MatterReading
}) {
  const { language } = view
  const words = matterWords(language)
  const { entries } = matter
  const holds = standing(entries)
  const name = namesOf(bodies)
  const outcomeName = (id: string) => own.outcomeNames.get(id) ?? '–'
  const story = (entry: Entry) => entryStory(language, entry, entries, name, outcomeName)
  const last = holds.at(-1)!
  return (
    <section>
      <SectionHeading id="history">{words.page.history}</SectionHeading>
      <ol class="history">
        {entries.toReversed().map((entry) => {
          const isHolding = holds.some(({ number }) => number === entry.number)
          return (
            <li class={isHolding && entry.kind === 'decided' ? 'history-agreed' : undefined}>
              {isHolding || entry.kind === 'undone' ? story(entry) : <s>{story(entry)}</s>}{' '}
              {isHolding || entry.kind === 'undone' ? null : (
                <Tag>
                  {replacedBy(entries, entry) === 'undone' ? words.page.undone : words.page.corrected}
                </Tag>
              )}
              <p class="second">
                {formatDate(language, entry.on)}
                {entry.note ? (
                  <>
                    {': '}
                    <Stored language={language}>{entry.note}</Stored>
                  </>
                ) : null}
              </p>
              <p class="second">
                <ByWhom language={language} by={{ name: entry.recordedByName, hat: entry.recordedHat }} />,{' '}
                {formatInstant(language, entry.recordedAt)}
                {isHolding && mayPrepare(actor) ? (
                  <>
                    {' '}
                    <a
                      href={correctionPath(matter.id, entry.number)}
                      aria-label={words.page.correctOf(story(entry))}
                    >
                      {words.page.correct}
                    </a>
                  </>
                ) : null}
              </p>
            </li>
          )
        })}
      </ol>
      {mayPrepare(actor) && holds.length > 1 ? (
        <form class="matter-undo" method="post" action={undoingPath(matter.id)}>
          <input type="hidden" name="seen" value={String(entries.length)} />
          <Button variant="tertiary" aria-describedby="undo-why">
            {words.page.undo}
          </Button>
          <p class="second" id="undo-why">
            {words.page.undoWhy(story(last))}
          </p>
        </form>
      ) : null}
    </section>
  )
}

function replacedBy(entries: readonly Entry[], { number }: Entry): Entry['kind'] | null {
  return entries.find(({ corrects }) => corrects === number)?.kind ?? null
}
