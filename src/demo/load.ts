import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { allPartnerships, seatHolders } from '../identity/store.ts'
import { handOver } from '../introductions/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { found } from '../partnership/founding.ts'
import { addParty, leave } from '../partnership/partyStore.ts'
import { addSeat, type NewSeat, seatFor } from '../partnership/seatStore.ts'
import { agreePurpose, bodies, parties, personWith } from '../partnership/store.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { OperatorError } from '../platform/refusal.ts'
import { loadFigures } from '../population/load.ts'
import { startPhase } from '../population/phaseStore.ts'
import { describeIndicator, indicatorFor } from '../population/store.ts'
import { targets } from '../targets/store.ts'
import { promiseTime } from './commitments.ts'
import { communicate } from './communication.ts'
import { type DemoCounty, type DemoParty, type DemoSeat, emailOf } from './county.ts'
import { daysFrom } from './days.ts'
import { chooseToFetch } from './fetching.ts'
import { demoCatalogue, demoFigures } from './figures.ts'
import { gather } from './gathering.ts'
import { putTogetherGroups } from './groups.ts'
import { scanHorizon } from './horizon.ts'
import { type DemoIndicator, demoIndicators } from './indicators.ts'
import { countInhabitants } from './inhabitants.ts'
import { gatherKnowledge } from './knowledge.ts'
import { learnTogether } from './learning.ts'
import { placeIndicators } from './lifeAreas.ts'
import { raiseMatters } from './matters.ts'
import { loadOwnFigures } from './ownFigures.ts'
import { freezeDemoReports } from './reports.ts'
import { signerOf } from './signer.ts'
import { loadSmallGroups, sayThatTheyArePeople } from './smallGroups.ts'
import { loadSurvey, recalculateTrips, reviseSurvey } from './survey.ts'
import { setTargets } from './targets.ts'
import { giveTokens } from './tokens.ts'
import { varmland } from './varmland.ts'

/**
 * An example county: its municipalities and region, with real figures from Kolada; everything else is invented. Days follow the present one, so that the next meeting always lies ahead. Each step is whole or not at
 * all and is passed over when it is done: a start that was cut off is taken up by the next.
 */
export async function loadDemo(
  database: Database,
  now: Date,
  county = varmland,
  masterKey: MasterKey | null = null,
): Promise<void> {
  const doer = (await coordinatorOfDemo(database, county, now)) ?? (await foundDemo(database, county, now))
  await loadFigures(database, doer, demoFigures())
  await loadFigures(database, doer, demoCatalogue(await undescribed(database, doer)))
  const isNew = await database.read(doer.partnershipId, async (db) => (await targets(db)).length === 0)
  if (isNew) {
    await loadSurvey(database, doer, county.code)
    await loadSmallGroups(database, doer, county.code)
    await loadOwnFigures(database, doer, county.code)
  }
  await database.write(doer.partnershipId, async (db) => {
    if ((await targets(db)).length > 0) return
    const startedAt = new Date(`${county.foundedOn}T12:00:00Z`)
    for (const { code, name, direction, followUp } of demoIndicators) {
      const indicator = await indicatorFor(db, code)
      const { describes } = indicator
      await describeIndicator(db, doer, indicator, { name, direction, describes, decimals: 1 })
      if (followUp) await startPhase(db, doer, indicator, { id: newId(), ...followUp, startedAt })
    }
    await recalculateTrips(db, doer, startedAt)
    await sayThatTheyArePeople(db, doer)
    const ids = await setTargets(db, doer, county)
    await gather(db, doer, county.meetings, now)
    await county.story?.(db, doer, now, ids, masterKey)
    await promiseTime(db, doer, county, civilDateOf(now))
    await communicate(db, doer, now, county.communication)
    await giveTokens(db, doer, now)
    await chooseToFetch(db, doer)
    await putTogetherGroups(db, doer)
    await placeIndicators(db, doer)
    await raiseMatters(db, doer, county, now, ids)
    await gatherKnowledge(db, doer, county.key, now, ids)
    await scanHorizon(db, doer, now)
    await learnTogether(db, doer, county.code, now, county.learning)
  })
  // After the meetings that saw what was known before.
  if (!isNew) return
  await reviseSurvey(database, doer, county.code, civilDateOf(now))
  await freezeDemoReports(database, doer, county, now)
}

/** Those that still stand with their code as title: what somebody has loaded or written since is left alone. */
async function undescribed(database: Database, doer: Signer): Promise<readonly DemoIndicator[]> {
  return database.read(doer.partnershipId, async (db) => {
    const known = await Promise.all(demoIndicators.map(({ code }) => indicatorFor(db, code)))
    return demoIndicators.filter((_, index) => known[index]!.title === known[index]!.code)
  })
}

async function coordinatorOfDemo(database: Database, county: DemoCounty, now: Date): Promise<Signer | null> {
  const [partnership] = await database.directory(allPartnerships)
  if (!partnership) return null
  const { partnershipId, name } = partnership
  if (name !== county.partnership) {
    throw new OperatorError(
      `The database holds another example county, "${name}": set SAMSYN_DATA to another folder for ${county.name}.`,
    )
  }
  const holders = await database.read(partnershipId, (db) => seatHolders(db, civilDateOf(now)))
  const holder = holders.find((each) => each.role === 'coordinator')
  return holder ? signerOf(partnershipId, holder) : null
}

async function foundDemo(database: Database, county: DemoCounty, now: Date): Promise<Signer> {
  const { partnership, code, template, coordinator, foundedOn, purposes, seats } = county
  const partnershipId = newId()
  return database.write(partnershipId, async (db) => {
    const holder = await found(db, partnershipId, {
      name: partnership,
      county: code,
      person: coordinator.name,
      email: coordinator.email,
      today: foundedOn,
      demo: true,
      template,
      ...(county.earlierAreas && { earlier: county.earlierAreas }),
      words: { steering: '', preparatory: '' },
    })
    const doer = signerOf(partnershipId, holder)
    for (const [day, text] of purposes) await agreePurpose(db, doer, text, day as CivilDate)

    await fill(db, doer, seats, foundedOn, civilDateOf(now))
    for (const other of county.otherParties) await joinAndLeave(db, doer, other, civilDateOf(now))
    await countInhabitants(db, doer)
    return doer
  })
}

async function fill(
  db: Db,
  doer: Signer,
  seats: readonly DemoSeat[],
  firstDay: CivilDate,
  today: CivilDate,
): Promise<void> {
  const [every, all] = [await parties(db), await bodies(db)]
  for (const { name, party, role, body, title = '', after } of seats) {
    const place = {
      bodyId: all.find((each) => each.name === body)!.id,
      partyId: every.find((each) => each.name === party)!.id,
      role,
      title,
    }
    const lastDay = after ? daysFrom(today, -after.ago) : firstDay
    const taken = after !== undefined && lastDay > firstDay
    if (taken) await sitBefore(db, doer, { ...place, fromOn: firstDay, toOn: lastDay }, { ...after, party })
    await addSeat(db, doer, {
      ...place,
      personId: await personWith(db, doer, { name, email: emailOf(name) }),
      fromOn: taken ? daysFrom(lastDay, 1) : firstDay,
    })
  }
}

/** Somebody who has left the seat, and wrote down what to hand over. */
async function sitBefore(
  db: Db,
  doer: Signer,
  place: Omit<NewSeat, 'personId'>,
  { name, note, party }: { readonly name: string; readonly note: string; readonly party: string },
): Promise<void> {
  const personId = await personWith(db, doer, { name, email: emailOf(name) })
  const seatId = await addSeat(db, doer, { ...place, personId })
  const holder = { personId, personName: name, seatId, role: place.role, partyName: party }
  await handOver(db, signerOf(doer.partnershipId, holder), await seatFor(db, seatId), note)
}

async function joinAndLeave(db: Db, doer: Signer, party: DemoParty, today: CivilDate): Promise<void> {
  const { name, organisationNumber, joining, seats, leaving } = party
  const { on: joinedOn, ...decision } = joining
  const id = await addParty(db, doer, {
    kind: 'other',
    code: organisationNumber,
    name,
    organisationNumber,
    joinedOn,
    joining: { ...decision, diaryNumber: '' },
  })
  await fill(db, doer, seats, joinedOn, today)
  if (!leaving) return
  const { on: lastDay, ...told } = leaving
  await leave(db, doer, id, { lastDay, ...told, diaryNumber: '' })
}
