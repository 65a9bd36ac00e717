import type { Db } from '../db/database.ts'
import { outcomePath } from '../decisions/paths.ts'
import { outcomes } from '../decisions/store.ts'
import { conclusionPath } from '../findings/paths.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { hatLabel } from '../identity/actor.ts'
import { seatHolders } from '../identity/store.ts'
import { choicesOn } from '../proposals/choiceStore.ts'
import { proposalPath } from '../proposals/paths.ts'
import { isStanding, stateOf } from '../proposals/proposal.ts'
import { proposals } from '../proposals/readingStore.ts'
import { linksOf } from '../record/store.ts'
import { effectsOfTarget } from '../targets/effectStore.ts'
import { effectPath, targetPath } from '../targets/paths.ts'
import { targets } from '../targets/store.ts'
import type { Option, OptionGroup } from '../ui/field.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { Carried } from './forms.ts'
import { planFormWords } from './formWords.ts'
import type { Action } from './plan.ts'

/** What an action may carry out, in the order in which a form offers it. */
const carriedKinds = ['proposal', 'recommendation', 'outcome', 'target'] as const
type CarriedKind = (typeof carriedKinds)[number]

type Choice = { readonly id: string; readonly name: string; readonly href: string }

/** Something that an action is tied to, by name and address. */
export type Tied = {
  readonly name: string
  readonly href: string
  readonly kind: CarriedKind | 'effect'
}

/** What an action may carry out, for a form: to choose among, and to read what was chosen. */
export async function carriedChoices(
  db: Db,
  language: Language,
  today: CivilDate,
): Promise<{ readonly groups: readonly OptionGroup[]; readonly carried: readonly Carried[] }> {
  const { carriesOutGroups } = planFormWords(language)
  const lang = storedLang(language)
  const all = await carriable(db, today)
  const carried = carriedKinds.flatMap((kind) =>
    all[kind].map(({ id }): Carried => ({ value: `${kind}:${id}`, thing: { kind, id } })),
  )
  const groups = carriedKinds
    .map((kind) => ({
      label: carriesOutGroups[kind],
      options: all[kind].map(({ id, name }) => ({ value: `${kind}:${id}`, label: name, lang })),
    }))
    .filter(({ options }) => options.length > 0)
  return { groups, carried }
}

/** Proposals that stand or were said yes to, recommendations that are shared, what is decided, and open targets. */
async function carriable(
  db: Db,
  today: CivilDate,
): Promise<Readonly<Record<CarriedKind, readonly Choice[]>>> {
  const { reviews } = await choicesOn(db, today)
  return {
    proposal: (await proposals(db))
      .filter((proposal) => isStanding(proposal) || stateOf(proposal) === 'accepted')
      .map(({ id, title }) => ({ id, name: title, href: proposalPath(id) })),
    recommendation: reviews
      .flatMap(({ recommendations }) => recommendations)
      .map((each) => ({ id: each.id, name: each.name, href: conclusionPath(each) })),
    outcome: (await outcomes(db)).map(({ id, title }) => ({ id, name: title, href: outcomePath(id) })),
    target: (await targets(db)).map(({ id, name }) => ({ id, name, href: targetPath(id) })),
  }
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
  today: CivilDate,
): Promise<{ readonly carriesOut: readonly Tied[]; readonly effects: readonly Tied[] }> {
  const things = await thingsCarriedOut(db, id)
  if (things.length === 0) return { carriesOut: [], effects: [] }
  const all = await carriable(db, today)
  const carriesOut = carriedKinds.flatMap((kind) =>
    all[kind]
      .filter((choice) => things.some((thing) => thing.id === choice.id))
      .map(({ name, href }): Tied => ({ name, href, kind })),
  )
  const effects: Tied[] = []
  for (const thing of things.filter(({ kind }) => kind === 'target')) {
    const shown = await effectsOfTarget(db, thing.id)
    effects.push(...shown.map(({ id: effectId, title }) => effect(effectId, title)))
  }
  return { carriesOut, effects }
}

const effect = (id: string, name: string): Tied => ({ name, href: effectPath(id), kind: 'effect' })

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
