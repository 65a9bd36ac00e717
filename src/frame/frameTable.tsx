import { Button } from '../ui/button.tsx'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { storedLang } from '../ui/stored.tsx'
import { added, type Count, type FrameLine, type FrameRow } from './frame.ts'
import { rowPath, rowPlacePath, rowWithdrawalPath } from './paths.ts'
import type { FrameShown } from './views.tsx'
import { frameWords } from './words.ts'

type TableProps = Pick<FrameShown, 'view' | 'review' | 'role' | 'declared' | 'moved'> & {
  /** Those that count. */
  readonly rows: readonly FrameRow[]
  readonly lines: readonly FrameLine[]
  /** What was held in all. */
  readonly total: Count
}

/** Planned beside held, line by line; last what they give together, and what the commission says. */
export function FrameTable(props: TableProps) {
  const { view, role, rows, lines, total, declared } = props
  const words = frameWords(view.language)
  const { heads } = words
  const planned = added(rows)
  const numbers = [heads.interviews, heads.people, heads.heldInterviews, heads.heldPeople]
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.table}</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            {heads.whom}
          </th>
          {numbers.map((head) => (
            <th scope="col" role="columnheader" class="number">
              {head}
            </th>
          ))}
          {role ? (
            <th scope="col" role="columnheader">
              {heads.acts}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {line.rows.map((row) => (
                <RowName view={view} row={row} />
              ))}
            </th>
            <Numbers view={view} planned={line.planned} held={line.held} />
            {role ? <Acts {...props} row={line.rows[0]!} at={rows.indexOf(line.rows[0]!)} /> : null}
          </tr>
        ))}
        <tr role="row" class="frame-sum">
          <th scope="row" role="rowheader">
            {words.total}
          </th>
          <Numbers view={view} planned={planned} held={total} />
          {role ? <td role="cell" class="frame-none" /> : null}
        </tr>
        <tr role="row">
          <th scope="row" role="rowheader" class="muted">
            {words.declared}
          </th>
          {([declared.interviews, declared.people] as const).map((count, i) => (
            <td role="cell" class="number" data-label={numbers[i]}>
              {count ?? <span class="muted">{words.notDeclared}</span>}
            </td>
          ))}
          <td role="cell" class="frame-none" />
          <td role="cell" class="frame-none" />
          {role ? <td role="cell" class="frame-none" /> : null}
        </tr>
      </tbody>
    </table>
  )
}

function RowName({ view, row }: Pick<TableProps, 'view'> & { readonly row: FrameRow }) {
  const words = frameWords(view.language)
  return (
    <span class="frame-row">
      <span>
        {words.manners[row.manner]}: <span lang={storedLang(view.language)}>{row.role.name}</span>
      </span>
      {row.whom ? (
        <span class="second" lang={storedLang(view.language)}>
          {row.whom}
        </span>
      ) : null}
    </span>
  )
}

function Numbers({
  view,
  planned,
  held,
}: Pick<TableProps, 'view'> & { readonly planned: Count; readonly held: Count | null }) {
  const { heads, notTold } = frameWords(view.language)
  const cells = [
    [heads.interviews, planned.interviews],
    [heads.people, planned.people],
    [heads.heldInterviews, held?.interviews ?? null],
    [heads.heldPeople, held?.people ?? null],
  ] as const
  return (
    <>
      {cells.map(([head, count]) => (
        <td role="cell" class="number" data-label={head}>
          {count ?? <span class="muted">{notTold}</span>}
        </td>
      ))}
    </>
  )
}

function Acts({
  view,
  review,
  rows,
  row,
  at,
  moved,
}: TableProps & { readonly row: FrameRow; readonly at: number }) {
  const words = frameWords(view.language)
  const name = words.rowName(words.manners[row.manner], row.role.name, row.whom)
  return (
    <td role="cell" data-label={words.heads.acts}>
      <div class="review-acts">
        <MoveButtons
          action={rowPlacePath(review.id, row.id)}
          may={(way) => (way === 'up' ? at > 0 : at < rows.length - 1)}
          moved={moved?.id === row.id ? moved.direction : null}
          label={(way) => words.move(name, way === 'up')}
        />
        <a href={rowPath(review.id, row.id)} aria-label={words.changeNamed(name)}>
          {words.change}
        </a>
        <form method="post" action={rowWithdrawalPath(review.id, row.id)}>
          <Button variant="tertiary" aria-label={words.removeNamed(name)}>
            {words.remove}
          </Button>
        </form>
      </div>
    </td>
  )
}
