import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { outcomes } from '../decisions/store.ts'
import { tieOutcome } from '../decisions/targetAdoptionStore.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { latestOf } from '../population/series.ts'
import { contribute, readAccount } from '../targets/contributionStore.ts'
import { addEarlier } from '../targets/ratchetStore.ts'
import { seriesOfTargets, targetFor } from '../targets/store.ts'
import { completeAction, writeTurning } from '../targets/turningStore.ts'
import { daysFrom } from './days.ts'

/** What a party does for a target, and how many units better its own value becomes; null when it has not said. */
export type DemoContribution = readonly [party: string, what: string, better: number | null]

/** Those that are not named have said nothing. */
export const contributionsOfVarmland: readonly DemoContribution[] = [
  ['Kristinehamn', 'Närvaroteam och sommarskola.', 10],
  ['Filipstad', 'Studiehandledning på modersmål.', 10],
  ['Säffle', 'Mentorssamtal före årskurs 9.', 9],
  ['Forshaga', 'Närvaroteam.', 8],
  ['Arvika', 'Närvaroteam och elevcoacher.', 8],
  ['Kil', 'Sommarskola tillsammans med Forshaga.', 7],
  ['Karlstad', 'Närvaroteam och fler speciallärare.', 7],
  ['Hammarö', 'Tidiga samtal i årskurs 7.', 6],
  ['Region Värmland', 'Barnhälsan deltar i skolornas närvaroteam.', null],
]

export const contributionsOfJonkoping: readonly DemoContribution[] = [
  ['Nässjö', 'Läxhjälp varje dag och lovskola.', 5],
  ['Vetlanda', 'En gemensam rutin för frånvaro från första dagen.', 4],
  ['Värnamo', 'Fler lärare i svenska som andraspråk.', 5],
  ['Region Jönköpings län', 'Elevhälsan och barnhälsan möts varje månad.', null],
]

export async function contributeTo(
  db: Db,
  doer: Signer,
  targetId: string | undefined,
  contributions: readonly DemoContribution[],
  today: CivilDate,
): Promise<void> {
  if (!targetId) throw new Error('The example county lacks the target.')
  const target = await targetFor(db, targetId)
  const whole = (await seriesOfTargets(db, [target])).get(target.id)!
  const { shares } = await readAccount(db, target, whole, today)
  for (const [name, what, better] of contributions) {
    const share = shares.find(({ party }) => party.name === name)
    if (!share) throw new Error(`The example county lacks ${name}.`)
    const now = share.own ? latestOf(share.own) : null
    const value = better === null || !now ? null : Math.min(97, Math.round(now.value + better))
    await contribute(db, doer, target, share, whole, { what, value })
  }
}

/** What was decided before, as the partnership tells it. */
export async function rememberEarlier(db: Db, doer: Signer, targetId: string | undefined): Promise<void> {
  if (!targetId) throw new Error('The example county lacks the target.')
  const target = await targetFor(db, targetId)
  const earlier = [
    {
      level: 90,
      duePeriod: '2010',
      outcome: 'reached',
      note: 'Höjt till 97 procent när 90 procent hade nåtts.',
    },
    { level: 97, duePeriod: '2015', outcome: 'missed', note: '' },
    {
      level: 100,
      duePeriod: '2016',
      outcome: 'missed',
      note: 'Alla elever. Efter två missade mål frågade partnerskapet varför, och satte ett lägre med åtgärder till.',
    },
  ] as const
  for (const each of earlier) await addEarlier(db, doer, target, each)
}

/** The outcome by which the parties adopt the targets that stand in it. */
export async function adoptTargets(
  db: Db,
  doer: Signer,
  targetIds: ReadonlyMap<string, string>,
  title: string,
): Promise<void> {
  const outcome = (await outcomes(db)).find((each) => each.title === title)
  if (!outcome) throw new Error(`The example county lacks "${title}".`)
  for (const id of targetIds.values()) await tieOutcome(db, doer, id, outcome.id)
}

/** How one of the curves is to be turned. */
export async function tellTurning(
  db: Db,
  doer: Signer,
  targetId: string | undefined,
  today: CivilDate,
): Promise<void> {
  if (!targetId) throw new Error('The example county lacks the target.')
  const target = await targetFor(db, targetId)
  const actions = [
    { what: 'Närvaroteam i alla kommuner', who: 'Kommundirektörerna', in: 120 },
    { what: 'En gemensam rutin för frånvaro', who: 'Beredningsgruppen', in: 45 },
    { what: 'Skolorna anmäler frånvaro varje månad', who: 'Skolcheferna', in: -12 },
    { what: 'En kontaktperson i varje kommun', who: 'Kommundirektörerna', in: -40 },
  ].map(({ in: days, ...action }) => ({ id: newId(), ...action, when: daysFrom(today, days) }))
  await writeTurning(db, doer, target, {
    story:
      'Frånvaron ökar samtidigt som behörigheten sjunker. Var och en ser bara sin del: frånvaron märks sent.',
    partners: 'Skolan och elevhälsan, barnhälsan i regionen, socialtjänsten och föreningslivet.',
    works: 'Där frånvaron följs upp varje månad och någon ringer samma dag har värdet stigit.',
    ideas: 'Samma frånvarorutin i alla skolor. En kontaktperson i varje kommun som de andra kan ringa.',
    actions,
  })
  await completeAction(db, doer, target, actions[3]!, {
    id: newId(),
    doneOn: daysFrom(today, -9),
    doneBy: 'Kommundirektörerna',
    result: 'Alla kommuner har utsett någon. I tre av dem delas uppdraget av två personer.',
  })
}
