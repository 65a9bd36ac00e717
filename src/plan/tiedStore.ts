import type { Db } from '../db/database.ts'
import { outcomePath } from '../decisions/paths.ts'
import { outcomes } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { hatLabel } from '../identity/actor.ts'
import { seatHolders } from '../identity/store.ts'
import { linksOf } from '../record/store.ts'
import { effectsOfTarget } from '../targets/effectStore.ts'
import { effectPath, targetPath } from '../targets/paths.ts'
import { targets } from '../targets/store.ts'
import type { Option, OptionGroup } from '../ui/field.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { Carried } from './forms.ts'
import { planFormWords } from './formWords.ts'
import type { Action } from './plan.ts'

/** Something that an action is tied to, by name and address. */
export type Tied = {
  readonly name: string
  readonly href: string
  readonly kind: 'outcome' | 'target' | 'effect'
}

/** What an action may carry out, for a form: to choose among, and to read what was chosen. */
export async function carriedChoices(
  db: Db,
  language: Language,
): Promise<{ readonly groups: readonly OptionGroup[]; readonly carried: readonly Carried[] }> {
  const { carriesOutGroups } = planFormWords(language)
  const lang = storedLang(language)
  const decided = (await outcomes(db)).map(({ id, title }) => ({
    value: `outcome:${id}`,
    label: title,
    lang,
  }))
  const aimed = (await targets(db)).map(({ id, name }) => ({ value: `target:${id}`, label: name, lang }))
  const groups = [
    { label: carriesOutGroups.target, options: aimed },
    { label: carriesOutGroups.outcome, options: decided },
  ].filter(({ options }) => options.length > 0)
  const carried = groups.flatMap(({ options }) =>
    options.map(({ value }) => ({ value, thing: thingIn(value) })),
  )
  return { groups, carried }
}

/** What an action carries out as its form carries it; empty when it is nothing. */
export async function carriedValue(db: Db, { id }: Action): Promise<string> {
  const [thing] = await thingsCarriedOut(db, id)
  return thing ? `${thing.kind}:${thing.id}` : ''
}

/** What an action carries out, and the effects of the targets among it. */
export async function tiedTo(
  db: Db,
  { id }: Action,
): Promise<{ readonly carriesOut: readonly Tied[]; readonly effects: readonly Tied[] }> {
  const things = await thingsCarriedOut(db, id)
  if (things.length === 0) return { carriesOut: [], effects: [] }
  const decided = (await outcomes(db)).filter((outcome) => things.some((thing) => thing.id === outcome.id))
  const aimed = (await targets(db)).filter((target) => things.some((thing) => thing.id === target.id))
  const effects: Tied[] = []
  for (const target of aimed) {
    const shown = await effectsOfTarget(db, target.id)
    effects.push(
      ...shown.map((effect) => ({
        name: effect.title,
        href: effectPath(effect.id),
        kind: 'effect' as const,
      })),
    )
  }
  return {
    carriesOut: [
      ...aimed.map((target) => ({ name: target.name, href: targetPath(target.id), kind: 'target' as const })),
      ...decided.map((outcome) => ({
        name: outcome.title,
        href: outcomePath(outcome.id),
        kind: 'outcome' as const,
      })),
    ],
    effects,
  }
}

/** Everybody who holds a seat on the day, once, with one of their hats. */
export async function seatedPeople(db: Db, language: Language, day: CivilDate): Promise<readonly Option[]> {
  const people = new Map<string, Option>()
  for (const { personId, personName, role, partyName } of await seatHolders(db, day)) {
    const label = `${personName} (${hatLabel(language, role, partyName)})`
    if (!people.has(personId)) people.set(personId, { value: personId, label })
  }
  return [...people.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))
}

async function thingsCarriedOut(db: Db, id: string) {
  const links = await linksOf(db, { kind: 'action', id })
  return links
    .filter(({ relation, forward }) => forward && relation === 'implements')
    .map(({ thing }) => thing)
}

function thingIn(value: string): Carried['thing'] {
  const [kind, id] = value.split(':')
  // The values are made above, of these two kinds.
  return { kind: kind as 'outcome' | 'target', id: id! }
}
