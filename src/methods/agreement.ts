/**
 * How far people who judge the same things agree, beyond what chance alone would give. 1 is full agreement, 0 is what
 * chance gives, below 0 is worse than chance. Where everybody uses one single value the measures are 0/0: the answer
 * is null, which a page says as "all equal" and never as a number.
 */

/** A value that somebody gave: a code, a level, a number. */
export type Rating = string | number

/** What the distance between two values means. `absolute` is the plain difference, the others as Krippendorff has them. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio' | 'absolute'

/**
 * Cohen's kappa (Cohen 1960) of two judges.
 *
 * @param a the first judge's values
 * @param b the second's of the same things, in the same order
 * @returns kappa, or null where both used one single value throughout or there is nothing to compare
 * @throws {RangeError} if the lists are of different length
 */
export function cohenKappa(a: readonly Rating[], b: readonly Rating[]): number | null {
  return kappaOfTable(contingency(a, b, [...new Set([...a, ...b])]))
}

/**
 * Cohen's weighted kappa (Cohen 1968): a near miss counts less than a far one.
 *
 * @param scale every level in order, also those that nobody used: leaving one out changes the answer
 * @param weights how much a disagreement costs, by the places of the levels; the distance in steps unless given
 * @returns kappa, or null as for `cohenKappa`
 * @throws {RangeError} if the lists are of different length or hold a value outside the scale
 */
export function weightedKappa(
  a: readonly Rating[],
  b: readonly Rating[],
  scale: readonly Rating[],
  weights: Disagreement = steps,
): number | null {
  return kappaOfTable(contingency(a, b, scale), weights)
}

/** The cost of the one saying the level at place `i` and the other that at place `j`; 0 where they are the same. */
export type Disagreement = (i: number, j: number) => number

const unequal: Disagreement = (i, j) => (i === j ? 0 : 1)

/** Linear weights: one for each step apart. */
export const steps: Disagreement = (i, j) => Math.abs(i - j)

/**
 * Kappa of a square table, where `table[i][j]` counts the things that the first judge gave level i and the second
 * level j: 1 − n·Σ(cost × seen) / Σ(cost × row sum × column sum). Null where the divisor is 0.
 */
export function kappaOfTable(
  table: readonly (readonly number[])[],
  cost: Disagreement = unequal,
): number | null {
  const { rows, columns, total } = margins(table)
  let [seen, expected] = [0, 0]
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      seen += cost(i, j) * count
      expected += cost(i, j) * rows[i]! * columns[j]!
    }
  }
  return expected === 0 ? null : 1 - (total * seen) / expected
}

/**
 * How sure an unweighted kappa is: its asymptotic standard error, the 95 % interval, the standard error if there
 * were no agreement beyond chance, and z against that (Fleiss, Cohen and Everitt 1969). Null where kappa is.
 */
export function kappaErrors(table: readonly (readonly number[])[]) {
  const kappa = kappaOfTable(table)
  if (kappa === null) return null
  const { rows, columns, total } = margins(table)
  const levels = table.map((_, i) => i)
  const row = (i: number) => rows[i]! / total
  const column = (i: number) => columns[i]! / total
  const chance = sum(levels.map((i) => row(i) * column(i)))
  const same = sum(levels.map((i) => (table[i]![i]! / total) * (1 - (row(i) + column(i)) * (1 - kappa)) ** 2))
  const other = sum(
    levels.flatMap((i) =>
      levels.map((j) => (i === j ? 0 : (table[i]![j]! / total) * (column(i) + row(j)) ** 2)),
    ),
  )
  const spread = same + (1 - kappa) ** 2 * other - (kappa - chance * (1 - kappa)) ** 2
  const underNull = chance + chance ** 2 - sum(levels.map((i) => row(i) * column(i) * (row(i) + column(i))))
  const ase = Math.sqrt(Math.max(0, spread) / total) / (1 - chance)
  const aseUnderH0 = Math.sqrt(Math.max(0, underNull) / total) / (1 - chance)
  return {
    ase,
    ciLow: kappa - normal95 * ase,
    ciHigh: kappa + normal95 * ase,
    aseUnderH0,
    z: aseUnderH0 === 0 ? null : kappa / aseUnderH0,
  }
}

/** The point of the normal distribution with 2.5 % beyond it. */
const normal95 = 1.959963984540054

/** The table of counts that `kappaOfTable` reads, by the places of the levels in `scale`. */
export function contingency(
  a: readonly Rating[],
  b: readonly Rating[],
  scale: readonly Rating[],
): number[][] {
  if (a.length !== b.length) throw new RangeError('Both judges must have judged the same things.')
  const places = new Map(scale.map((level, place) => [level, place]))
  const table = scale.map(() => scale.map(() => 0))
  for (const [index, first] of a.entries()) {
    const [i, j] = [places.get(first), places.get(b[index]!)]
    if (i === undefined || j === undefined) throw new RangeError('A value is outside the scale.')
    table[i]![j]! += 1
  }
  return table
}

function margins(table: readonly (readonly number[])[]) {
  const rows = table.map(sum)
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)))
  return { rows, columns, total: sum(rows) }
}

/**
 * Krippendorff's alpha (Krippendorff 2011), for any number of judges and with gaps.
 *
 * @param units one list for each thing judged: what each judge said of it, null where a judge said nothing. Things
 *   with fewer than two values say nothing about agreement and are passed over.
 * @param level what the distance between two values means; every level but `nominal` needs numbers
 * @param times how many things each list stands for, where many have been judged alike; one unless given
 * @returns alpha, or null where no thing has two values or all values are one
 * @throws {RangeError} if a value is not a number where the level needs it
 */
export function krippendorffAlpha(
  units: readonly (readonly (Rating | null)[])[],
  level: Level,
  times: readonly number[] = units.map(() => 1),
): number | null {
  const pairable = units
    .map((unit, index) => ({ unit: given(unit), many: times[index]! }))
    .filter(({ unit, many }) => unit.length > 1 && many > 0)
  const values = [...new Set(pairable.flatMap(({ unit }) => unit))]
  if (level !== 'nominal') {
    if (!values.every((value) => typeof value === 'number' && Number.isFinite(value))) {
      throw new RangeError(`The level ${level} needs numbers.`)
    }
    values.sort((a, b) => Number(a) - Number(b))
  }
  const places = new Map(values.map((value, place) => [value, place]))
  const counts = values.map(() => 0)
  const seen = new Map<number, number>()
  for (const { unit, many } of pairable) {
    const tally = new Map<number, number>()
    for (const value of unit) {
      const place = places.get(value)!
      counts[place]! += many
      tally.set(place, (tally.get(place) ?? 0) + 1)
    }
    for (const [i, here] of tally) {
      for (const [j, there] of tally) {
        if (i === j) continue
        const key = i * values.length + j
        seen.set(key, (seen.get(key) ?? 0) + (many * here * there) / (unit.length - 1))
      }
    }
  }
  const distance = distances(values, counts, level)
  let [observed, expected] = [0, 0]
  for (const [key, pairs] of seen) {
    observed += pairs * distance(Math.floor(key / values.length), key % values.length)
  }
  for (const [i, here] of counts.entries()) {
    for (const [j, there] of counts.entries()) if (i !== j) expected += here * there * distance(i, j)
  }
  return expected === 0 ? null : 1 - ((sum(counts) - 1) * observed) / expected
}

/** The values of the things that at least two judges have said something about. */
export function pairableUnits(units: readonly (readonly (Rating | null)[])[]): Rating[][] {
  return units.map(given).filter((unit) => unit.length > 1)
}

const given = (unit: readonly (Rating | null)[]): Rating[] =>
  unit.filter((value): value is Rating => value !== null)

/** The squared distance between the values at two places; for `absolute` the plain one. */
function distances(values: readonly Rating[], counts: readonly number[], level: Level): Disagreement {
  if (level === 'nominal') return unequal
  const at = (place: number) => Number(values[place])
  if (level === 'interval') return (i, j) => (at(i) - at(j)) ** 2
  if (level === 'absolute') return (i, j) => Math.abs(at(i) - at(j))
  if (level === 'ratio') {
    return (i, j) => (at(i) + at(j) === 0 ? 0 : ((at(i) - at(j)) / (at(i) + at(j))) ** 2)
  }
  // The ranks between two values: everything up to and with each, less half of the two ends.
  const upTo: number[] = []
  for (const count of counts) upTo.push((upTo.at(-1) ?? 0) + count)
  const middle = (place: number) => upTo[place]! - counts[place]! / 2
  return (i, j) => (middle(i) - middle(j)) ** 2
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
