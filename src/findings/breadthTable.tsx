import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import { bearings, type Side, tellable } from './breadth.ts'
import type { Reading } from './reading.ts'
import { findingWords } from './words.ts'

const rows = ['voices', 'interviews', 'roles', 'principals', 'documents'] as const satisfies (keyof Side)[]

/** How many voices, interviews, roles, principals and documents there are on each side. */
export function BreadthTable({
  view,
  reading,
  findingId,
}: {
  readonly view: View
  readonly reading: Reading
  readonly findingId: string
}) {
  const { breadth: words } = findingWords(view.language)
  const { role, review } = reading.access
  const breadth = reading.breadthOf(findingId)
  const isFew = (side: Side) => role === null && tellable(side, review.fewestVoices) === 'few'
  const cell = (side: Side, row: (typeof rows)[number]) => {
    if (row === 'documents' || !isFew(side)) return String(side[row])
    return row === 'voices' ? words.tooFew(review.fewestVoices) : '–'
  }
  return (
    <section>
      <SectionHeading>{words.heads.what}</SectionHeading>
      <table class="table table-dense">
        <thead>
          <tr>
            <td></td>
            {bearings.map((bearing) => (
              <th scope="col" class="number">
                {words[bearing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{words.heads[row]}</th>
              {bearings.map((bearing) => (
                <td class="number">{cell(breadth[bearing], row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {bearings.some((bearing) => isFew(breadth[bearing])) ? (
        <p class="source">{words.tooFewNote(review.fewestVoices)}</p>
      ) : null}
    </section>
  )
}
