import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Db } from './database.ts'
import type { Schema } from './schema.ts'

/** What a question is built on; whoever asks it has a transaction. */
export type Asking = Kysely<Schema>

/**
 * A question that every page asks, built once: afterwards only its values change. Building one anew costs more than
 * the database needs to answer it. The arguments may stand in the question as values only, never decide its shape.
 */
export function question<Args extends readonly unknown[], Row>(
  build: (db: Asking, ...args: Args) => Compilable<Row>,
): (db: Db, ...args: Args) => Promise<readonly Row[]> {
  let built: { readonly query: CompiledQuery<Row>; readonly places: readonly (number | null)[] } | null = null

  return async (db, ...args) => {
    // Stand-ins are only carried to their places: nothing looks at what they are.
    built ??= buildWithPlaces((standIns) => build(db, ...(standIns as unknown as Args)), args.length)
    const { query, places } = built
    const parameters = query.parameters.map((value, i) => {
      const place = places[i] ?? null
      return place === null ? value : args[place]
    })
    const { rows } = await db.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}

/** Built with stand-ins for the arguments, which are then found again among its values. */
function buildWithPlaces<Row>(build: (standIns: readonly symbol[]) => Compilable<Row>, count: number) {
  const standIns = Array.from({ length: count }, (_, i) => Symbol(`argument ${i + 1}`))
  const query = build(standIns).compile()
  const places = query.parameters.map((value) => {
    const place = standIns.indexOf(value as symbol)
    return place < 0 ? null : place
  })
  const missing = standIns.find((standIn) => !query.parameters.includes(standIn))
  if (missing) throw new Error(`${String(missing)} of a question stands nowhere in it as a value.`)
  return { query, places }
}
