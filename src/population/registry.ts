import type { Indicator } from './indicator.ts'
import { isUncertainty, kindOf, stoppedIn } from './kind.ts'

export const lacks = ['title', 'description', 'direction', 'values', 'area'] as const
export type Lack = (typeof lacks)[number]

export const registryKinds = [
  'population',
  'operation',
  'rolling',
  'yes-no',
  'uncertainty',
  'stopped',
] as const
export type RegistryKind = (typeof registryKinds)[number]

export const registrySorts = ['name', 'code', 'lacks'] as const
export type RegistrySort = (typeof registrySorts)[number]

export type Registered = {
  readonly indicator: Indicator
  readonly hasValues: boolean
  /** The name of its life area; null for none. */
  readonly area: { readonly id: string; readonly name: string } | null
}

export type RegistryChoice = {
  readonly query: string
  readonly area: string | null
  readonly kind: RegistryKind | null
  readonly lack: Lack | null
  readonly sort: RegistrySort
}

/** What somebody should add. An uncertainty has neither direction nor life area of its own. */
export function lacksOf({ indicator, hasValues, area }: Registered): readonly Lack[] {
  const isTwin = isUncertainty(indicator)
  const found: Record<Lack, boolean> = {
    title: indicator.title === indicator.code,
    description: indicator.description === '',
    direction: indicator.direction === 'neutral' && !isTwin,
    values: !hasValues,
    area: area === null && !isTwin,
  }
  return lacks.filter((lack) => found[lack])
}

function isOf({ indicator }: Registered, kind: RegistryKind): boolean {
  if (kind === 'population' || kind === 'operation') return indicator.describes === kind
  return kind === 'stopped' ? stoppedIn(indicator) !== null : kindOf(indicator) === kind
}

/** Those that the choice asks for, in its order. `all` is in the order of names, and equals keep theirs. */
export function chosenFrom(all: readonly Registered[], choice: RegistryChoice): readonly Registered[] {
  const wanted = choice.query.toLocaleLowerCase('sv')
  const found = all.filter((each) => {
    const { name, title, code } = each.indicator
    return (
      `${name} ${title} ${code}`.toLocaleLowerCase('sv').includes(wanted) &&
      (choice.area === null || each.area?.id === choice.area) &&
      (choice.kind === null || isOf(each, choice.kind)) &&
      (choice.lack === null || lacksOf(each).includes(choice.lack))
    )
  })
  if (choice.sort === 'code') return found.toSorted((a, b) => (a.indicator.code < b.indicator.code ? -1 : 1))
  if (choice.sort === 'lacks') return found.toSorted((a, b) => lacksOf(b).length - lacksOf(a).length)
  return found
}
