import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { hatLabel } from '../identity/actor.ts'
import type { SeatHolder } from '../identity/store.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Doer } from '../record/thing.ts'
import { addBody } from './bodyStore.ts'
import type { LifeArea } from './lifeArea.ts'
import { divide, place } from './lifeAreaStore.ts'
import { addParty } from './partyStore.ts'
import { addSeat } from './seatStore.ts'
import { addPartnership, addPerson } from './store.ts'
import { countyOf, principalsOf, regionName } from './sweden.ts'
import { areasOf, type TemplateBody, type TemplateId, templates } from './templates.ts'

export type Founding = {
  readonly name: string
  readonly county: string
  readonly person: string
  readonly email: string
  readonly today: CivilDate
  readonly demo?: boolean
  /** The bodies that it begins with; without a template a steering group and a preparatory group. */
  readonly template?: TemplateId
  readonly words: { readonly steering: string; readonly preparatory: string }
  /** How the population was divided before the template's own division: what each area became is told by name. */
  readonly earlier?: EarlierDivision
}

export type EarlierDivision = {
  readonly firstOn: CivilDate
  readonly reason: string
  /** Names of areas, and of those in the next division that they went into. */
  readonly areas: readonly {
    readonly name: string
    readonly description: string
    readonly into: readonly string[]
  }[]
  /** When and why the template's own division came after it. */
  readonly next: { readonly firstOn: CivilDate; readonly reason: string }
}

/** A county's partnership with its principals, its bodies and its coordinator. Answers with the coordinator's seat. */
export async function found(db: Db, partnershipId: string, founding: Founding): Promise<SeatHolder> {
  const county = countyOf(founding.county)
  if (!county) throw new Refusal('not-found', `There is no county with the code ${founding.county}.`)
  const personId = newId()
  const doer = {
    partnershipId,
    id: personId,
    name: founding.person,
    hat: hatLabel('sv', 'coordinator', regionName(county)),
  }
  const { name, today } = founding

  await addPartnership(db, doer, {
    partnershipId,
    name,
    area: county.name,
    countyCode: county.code,
    demo: founding.demo ?? false,
  })
  let partyId = ''
  // The region last: its coordinator is the first to sit here.
  for (const party of principalsOf(county)) partyId = await addParty(db, doer, { ...party, joinedOn: today })

  await addPerson(db, doer, { name: founding.person, email: founding.email }, personId)
  const divided = await addLifeAreas(db, doer, founding)
  const bodyId = await addBodies(db, doer, founding, divided)
  const seatId = await addSeat(db, doer, { bodyId, partyId, personId, role: 'coordinator', fromOn: today })
  return { personId, personName: founding.person, seatId, role: 'coordinator', partyName: regionName(county) }
}

/** Answers with the one in which the coordinator sits. */
async function addBodies(
  db: Db,
  doer: Doer,
  { template = 'none', words, today }: Founding,
  { division, areas }: Divided,
): Promise<string> {
  const ids = new Map<string, string>()
  let coordinating = ''
  for (const { key, under, coordinates, area, ...told } of template === 'none'
    ? plainBodies(words)
    : templates[template]) {
    const parentId = under ? (ids.get(under) ?? null) : null
    const id = await addBody(db, doer, { ...told, parentId, firstOn: today })
    ids.set(key, id)
    const own = areas.find(({ name }) => name === area)
    if (own) await place(db, doer, { kind: 'body', id, name: told.name }, own, division)
    if (coordinates) coordinating = id
  }
  return coordinating
}

type Divided = { readonly division: number; readonly areas: readonly LifeArea[] }

/** The template's own division, after an earlier one where there was one. Answers with the one that holds. */
async function addLifeAreas(
  db: Db,
  doer: Doer,
  { template = 'none', today, earlier }: Founding,
): Promise<Divided> {
  const named = (names: readonly { name: string; description: string }[]) =>
    names.map(({ name, description }): LifeArea => ({ id: newId(), name, description }))
  const areas = named(areasOf(template).map((name) => ({ name, description: '' })))
  if (areas.length === 0) return { division: 0, areas }
  if (!earlier) {
    return {
      division: await divide(db, doer, { firstOn: today, reason: '', areas, successors: new Map() }),
      areas,
    }
  }
  const old = named(earlier.areas)
  await divide(db, doer, { ...earlier, areas: old, successors: new Map() })
  const successors = new Map(
    old.map(({ id }, i) => [
      id,
      earlier.areas[i]!.into.map((name) => areas.find((area) => area.name === name)!.id),
    ]),
  )
  return { division: await divide(db, doer, { ...earlier.next, areas, successors }), areas }
}

function plainBodies({ steering, preparatory }: Founding['words']): readonly TemplateBody[] {
  const rule = 'minst 1 från kommun, minst 1 från region'
  const plain = { purpose: '', mandate: null, rule } as const
  return [
    { key: 'steering', kind: 'steering', name: steering, ...plain },
    {
      key: 'preparatory',
      kind: 'preparatory',
      name: preparatory,
      ...plain,
      under: 'steering',
      coordinates: true,
    },
  ]
}
