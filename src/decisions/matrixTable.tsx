import { raw } from 'hono/html'
import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { AdoptionMark, AdoptionShapes, AdoptionStatus, InForce } from '../ui/status.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { PartyState } from './adoption.ts'
import { adoptionWords } from './adoptionWords.ts'
import { hasLeft, isWaiting, type Matrix, type MatrixRow } from './matrix.ts'
import { outcomePath } from './paths.ts'
import { forceNote, namesOf, requirement } from './story.ts'

type Props = {
  readonly language: Language
  readonly matrix: Matrix
  /** Whose column is marked; null for none. */
  readonly mine: string | null
}

/** Outcomes by parties: a wide table, and on a phone a list for each outcome with the exceptions first. */
export const MatrixTable = drawnOnce('matrix', ({ language, matrix, mine }: Props) => {
  const words = adoptionWords(language)
  const groups = [
    { name: words.groups.not, rows: matrix.rows.filter(({ standing }) => !standing.inForce) },
    { name: words.groups.in, rows: matrix.rows.filter(({ standing }) => standing.inForce) },
  ].filter(({ rows }) => rows.length > 0)
  const columns = matrix.parties.map(({ id, kind }) => columnClass(kind !== 'municipality', id === mine))
  return (
    <>
      <AdoptionShapes />
      <div class="table-scroll matrix-scroll" tabindex={0} role="region" aria-label={words.matrixOf}>
        <table class="table matrix">
          <caption class="visually-hidden">{words.who}</caption>
          <thead>
            <tr>
              <th scope="col" class="matrix-outcome">
                {words.outcome}
              </th>
              <th scope="col" class="matrix-force">
                {words.inForceQuestion}
              </th>
              {matrix.parties.map((party, i) => (
                <th scope="col" class={`matrix-party${columns[i]}`}>
                  <span>{hasLeft(party, matrix.day) ? words.leftParty(party.name) : party.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ name, rows }) => (
            <tbody>
              <tr class="matrix-group">
                <th scope="rowgroup" colspan={2}>
                  {name}
                </th>
                {columns.map((column) => (
                  <td class={column.trim() || undefined} />
                ))}
              </tr>
              {rows.map((row) => (
                <Row language={language} matrix={matrix} row={row} columns={columns} />
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row" colspan={2} class="matrix-outcome">
                {words.waitingPerParty}
              </th>
              {matrix.parties.map((_, i) => {
                const states = matrix.rows.map((row) => row.states[i])
                const late = states.includes('late') ? ' away' : ''
                return (
                  <td class={`matrix-count${late}${columns[i]}`}>
                    {states.filter((state) => state && isWaiting(state)).length}
                  </td>
                )
              })}
            </tr>
          </tfoot>
        </table>
      </div>
      <div class="matrix-lists">
        {groups.map(({ name, rows }) => (
          <section>
            <h3>{name}</h3>
            <ul class="rule-list">
              {rows.map((row) => (
                <ListedRow language={language} matrix={matrix} row={row} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
})

function Row({
  language,
  matrix,
  row,
  columns,
}: {
  readonly language: Language
  readonly matrix: Matrix
  readonly row: MatrixRow
  readonly columns: readonly string[]
}) {
  const { outcome, standing, states } = row
  const cells = states.map((state, i) => cell(language, state, columns[i] ?? '')).join('')
  return (
    <tr>
      <th scope="row" class="matrix-outcome">
        <a href={outcomePath(outcome.id)} lang={storedLang(language)}>
          {outcome.title}
        </a>
        <p class="second">{requirement(language, outcome.kind, outcome.request!, matrix.day)}</p>
      </th>
      <td class="matrix-force">
        <InForce language={language} inForce={standing.inForce} />
        <p class="second">{forceNote(language, standing, namesOf(matrix.parties), outcome.request)}</p>
      </td>
      {raw(cells)}
    </tr>
  )
}

/** Written as text: a matrix has thousands of them, and of each kind they are all alike. */
function cell(language: Language, state: PartyState, column: string): string {
  return `<td class="status-${state}${column}">${String(AdoptionMark({ language, state }))}</td>`
}

function columnClass(apart: boolean, mine: boolean): string {
  return `${apart ? ' matrix-apart' : ''}${mine ? ' matrix-mine' : ''}`
}

/** From what needs somebody to what is as it should be. */
const exceptionsFirst = ['late', 'declined', 'amended', 'waiting', 'left'] as const

function ListedRow({
  language,
  matrix,
  row,
}: {
  readonly language: Language
  readonly matrix: Matrix
  readonly row: MatrixRow
}) {
  const words = adoptionWords(language)
  const { outcome, standing, states } = row
  const named = (state: PartyState) =>
    matrix.parties.filter((_, i) => states[i] === state).map(({ name }) => name)
  const adopted = named('adopted').length
  return (
    <li>
      <a href={outcomePath(outcome.id)} lang={storedLang(language)}>
        {outcome.title}
      </a>
      <p class="second">{requirement(language, outcome.kind, outcome.request!, matrix.day)}</p>
      <p class="matrix-standing">
        <InForce language={language} inForce={standing.inForce} />{' '}
        <span class="second">{forceNote(language, standing, namesOf(matrix.parties), outcome.request)}</span>
      </p>
      <ul class="matrix-states">
        {exceptionsFirst
          .map((state) => ({ state, names: named(state) }))
          .filter(({ names }) => names.length > 0)
          .map(({ state, names }) => (
            <li>
              <AdoptionStatus language={language} state={state} />
              <span>{formatList(language, names)}</span>
            </li>
          ))}
        {adopted > 0 ? (
          <li>
            <AdoptionStatus language={language} state="adopted" />
            <span>{words.partyList(adopted)}</span>
          </li>
        ) : null}
      </ul>
    </li>
  )
}
