import type { Database } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { allPartnerships, seatHolders } from '../identity/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { found } from '../partnership/founding.ts'
import { addSeat } from '../partnership/seatStore.ts'
import { agreePurpose, bodies, partiesOn, personWith } from '../partnership/store.ts'
import { loadFigures } from '../population/load.ts'
import { describeIndicator, indicatorFor } from '../population/store.ts'
import { targets } from '../targets/store.ts'
import { adoptOutcomes } from './adoptions.ts'
import { demoCatalogue, demoFigures } from './figures.ts'
import { type DemoIndicator, demoIndicators } from './indicators.ts'
import { holdMeetings } from './meetings.ts'
import { coordinator, emailOf, seats } from './people.ts'
import { signerOf } from './signer.ts'
import { promiseAndShow, setTargets } from './targets.ts'

const foundedOn = '2022-05-05' as CivilDate

const purposes = [
  ['2022-05-05', 'Vi möts för att ge länets invånare en bättre välfärd.'],
  [
    '2024-05-03',
    'Vi ser länets invånare som en gemensam befolkning. Vi lär tillsammans, enas om resultatmål och visar vad arbetet leder till.',
  ],
] as const

/**
 * The example county: Värmland's municipalities and region, with real figures from Kolada; everything else is
 * invented. Days follow the present one, so that the next meeting always lies ahead. Each step is whole or not at
 * all and is passed over when it is done: a start that was cut off is taken up by the next.
 */
export async function loadDemo(database: Database, now: Date): Promise<void> {
  const doer = (await coordinatorOfDemo(database, now)) ?? (await foundDemo(database, now))
  await loadFigures(database, doer, demoFigures())
  await loadFigures(database, doer, demoCatalogue(await undescribed(database, doer)))
  await database.write(doer.partnershipId, async (db) => {
    if ((await targets(db)).length > 0) return
    for (const { code, name, direction, baselineUntil } of demoIndicators) {
      const indicator = await indicatorFor(db, code)
      const { describes } = indicator
      await describeIndicator(db, doer, indicator, { name, direction, describes, decimals: 1, baselineUntil })
    }
    await promiseAndShow(db, doer, await setTargets(db, doer), civilDateOf(now))
    await holdMeetings(db, doer, now)
    await adoptOutcomes(db, doer, civilDateOf(now))
  })
}

/** Those that still stand with their code as title: what somebody has loaded or written since is left alone. */
async function undescribed(database: Database, doer: Signer): Promise<readonly DemoIndicator[]> {
  return database.read(doer.partnershipId, async (db) => {
    const known = await Promise.all(demoIndicators.map(({ code }) => indicatorFor(db, code)))
    return demoIndicators.filter((_, index) => known[index]!.title === known[index]!.code)
  })
}

async function coordinatorOfDemo(database: Database, now: Date): Promise<Signer | null> {
  const [partnership] = await database.directory(allPartnerships)
  if (!partnership) return null
  const { partnershipId } = partnership
  const holders = await database.read(partnershipId, (db) => seatHolders(db, civilDateOf(now)))
  const holder = holders.find((each) => each.role === 'coordinator')
  return holder ? signerOf(partnershipId, holder) : null
}

async function foundDemo(database: Database, now: Date): Promise<Signer> {
  const partnershipId = newId()
  return database.write(partnershipId, async (db) => {
    const holder = await found(db, partnershipId, {
      name: 'Nya Perspektiv',
      county: '17',
      person: coordinator.name,
      email: coordinator.email,
      today: foundedOn,
      demo: true,
      words: { steering: 'Politiska styrgruppen', preparatory: 'Beredningsgruppen' },
    })
    const doer = signerOf(partnershipId, holder)
    for (const [day, text] of purposes) await agreePurpose(db, doer, text, day as CivilDate)

    const parties = await partiesOn(db, civilDateOf(now))
    const [steering, preparatory] = await bodies(db)
    for (const seat of seats) {
      const personId = await personWith(db, doer, { name: seat.name, email: emailOf(seat.name) })
      await addSeat(db, doer, {
        bodyId: (seat.body === 'steering' ? steering : preparatory)!.id,
        partyId: parties.find((party) => party.name === seat.party)!.id,
        personId,
        role: seat.role,
        fromOn: foundedOn,
      })
    }
    return doer
  })
}
