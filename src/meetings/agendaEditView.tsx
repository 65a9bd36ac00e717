import { formatTime, nbsp } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actWords } from './actWords.ts'
import { type Direction, isFixed, mayMove, type TimedItem } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import { hoursText, meetingCrumbs } from './parts.tsx'
import { itemDetailsPath, itemPositionPath, itemRemovalPath, meetingPath, newItemPath } from './paths.ts'
import { meetingWords } from './words.ts'

/** The agenda with what can be done to each point: plain forms, one for each button. */
export function AgendaEditPage({
  view,
  meeting,
  items,
  moved,
}: {
  readonly view: View
  readonly meeting: Meeting
  readonly items: readonly TimedItem[]
  /** The point that was just moved, and which way: its button keeps focus, so that it can be moved on. */
  readonly moved: { readonly id: string | null; readonly way: Direction }
}) {
  const words = actWords(view.language).agenda
  return (
    <Page
      view={view}
      title={words.title}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, words.title)}
    >
      <ObjectHeading
        name={words.title}
        answer={words.answer(hoursText(view.language, meeting), meeting.minutes)}
        definition={words.lead}
      />
      <div class="agenda-editing">
        <table class="table">
          <caption class="visually-hidden">{meetingWords(view.language).agenda}</caption>
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.order}</th>
              <th scope="col">
                <span class="visually-hidden">{words.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row view={view} items={items} item={item} way={item.id === moved.id ? moved.way : null} />
            ))}
          </tbody>
        </table>
        <div class="actions">
          <LinkButton icon="plus" variant="secondary" href={newItemPath(meeting.id, 'matter')}>
            {words.addMatter}
          </LinkButton>
          <LinkButton icon="plus" variant="secondary" href={newItemPath(meeting.id, 'pause')}>
            {words.addPause}
          </LinkButton>
          <LinkButton href={meetingPath(meeting.id)}>{words.done}</LinkButton>
        </div>
      </div>
    </Page>
  )
}

function Row({
  view,
  items,
  item,
  way,
}: {
  readonly view: View
  readonly items: readonly TimedItem[]
  readonly item: TimedItem
  readonly way: Direction | null
}) {
  const words = actWords(view.language).agenda
  return (
    <tr>
      <td>
        <strong>{formatTime(view.language, item.startsAt)}</strong>
        <p class="second">
          {item.minutes}
          {nbsp}min
        </p>
      </td>
      <th scope="row">
        <Stored language={view.language}>{item.title}</Stored>
        {item.form ? <p class="second">{meetingWords(view.language).forms[item.form]}</p> : null}
      </th>
      <td>
        {isFixed(item.kind) ? (
          <span class="muted">{words.fixed}</span>
        ) : (
          <div class="row-buttons">
            <MoveButtons
              action={itemPositionPath(item.meetingId, item.id)}
              may={(to) => mayMove(items, item, to)}
              moved={way}
              label={(to) => actWords(view.language).agenda[to](item.title)}
            />
          </div>
        )}
      </td>
      <td>
        <div class="row-buttons">
          <a href={itemDetailsPath(item.meetingId, item.id)} aria-label={words.changeItem(item.title)}>
            {words.change}
          </a>
          {isFixed(item.kind) ? null : (
            <form method="post" action={itemRemovalPath(item.meetingId, item.id)}>
              <button class="link-button" aria-label={words.removeItem(item.title)}>
                {words.remove}
              </button>
            </form>
          )}
        </div>
      </td>
    </tr>
  )
}
