import { makeApp } from '../src/app.ts'
import type { Database } from '../src/db/database.ts'
import { newId } from '../src/db/ids.ts'
import type { Services } from '../src/fetching/routes.tsx'
import type { CivilDate } from '../src/i18n/format.ts'
import { addSession, seatHolders } from '../src/identity/store.ts'
import { found } from '../src/partnership/founding.ts'
import { addSeat } from '../src/partnership/seatStore.ts'
import { agreePurpose, bodies, partiesOn, personWith } from '../src/partnership/store.ts'
import { bundleAssets } from '../src/platform/assets.ts'
import { readConfiguration } from '../src/platform/configuration.ts'
import { makeFreshness } from '../src/platform/freshness.ts'
import { makeLiveHub } from '../src/platform/live.ts'
import { makeLog } from '../src/platform/log.ts'
import type { Mailer, Message } from '../src/platform/mail.ts'
import { makeMasterKey } from '../src/platform/masterKey.ts'
import { makeReadings } from '../src/platform/readings.ts'
import type { Doer } from '../src/record/thing.ts'

/** The day on which everything in the tests happens. */
export const now = new Date('2025-03-04T09:00:00Z')
export const today = '2025-03-04' as CivilDate

const assets = await bundleAssets()

/**
 * A small named county: Värmland, with Anna who coordinates, Karin who leads in Karlstad, Olle who is an official
 * in Arvika; and what their browsers see.
 */
export async function foundWorld(
  database: Database,
  name = 'Nya Perspektiv',
  services: Partial<Services> = {},
) {
  const partnershipId = newId()
  const anna = await database.write(partnershipId, (db) =>
    found(db, partnershipId, {
      name,
      county: '17',
      person: 'Anna Sandberg',
      email: 'anna@region.example',
      today: '2024-05-03' as CivilDate,
      words: { steering: 'Politiska styrgruppen', preparatory: 'Beredningsgruppen' },
    }),
  )
  const doer: Doer = {
    partnershipId,
    id: anna.personId,
    name: anna.personName,
    hat: 'Samordnare, Region Värmland',
  }
  await database.write(partnershipId, async (db) => {
    const parties = await partiesOn(db, today)
    const party = (wanted: string) => parties.find((each) => each.name === wanted)!.id
    const [steering, preparatory] = await bodies(db)
    await agreePurpose(
      db,
      doer,
      'Vi ser länets invånare som en gemensam befolkning.',
      '2024-05-03' as CivilDate,
    )
    const seat = async (person: string, email: string, partyName: string, role: 'leader' | 'official') => {
      const personId = await personWith(db, doer, { name: person, email })
      const body = role === 'leader' ? steering! : preparatory!
      await addSeat(db, doer, {
        bodyId: body.id,
        partyId: party(partyName),
        personId,
        role,
        fromOn: '2024-05-03' as CivilDate,
      })
    }
    await seat('Karin Holm', 'karin@karlstad.example', 'Karlstad', 'leader')
    await seat('Rolf Ek', 'rolf@region.example', 'Region Värmland', 'leader')
    await seat('Olle Berg', 'olle@arvika.example', 'Arvika', 'official')
  })

  const { app, mails } = appOf(database, () => now, services)
  return {
    partnershipId,
    doer,
    app,
    mails,
    browserOf: (email: string) => browserIn(database, app, partnershipId, email),
  }
}

/** The program as its visitors meet it, on the day of the tests unless told; mails are kept instead of sent. */
export function appOf(database: Database, clock: () => Date = () => now, services: Partial<Services> = {}) {
  const mails: Message[] = []
  const mailer: Mailer = {
    delivers: true,
    send: async (message) => {
      mails.push(message)
    },
  }
  const freshness = makeFreshness()
  const configuration = readConfiguration({ SAMSYN_KEY: Buffer.alloc(32, 'key').toString('base64') })
  const app = makeApp(
    {
      database,
      configuration,
      assets,
      mailer,
      masterKey: makeMasterKey(configuration),
      live: makeLiveHub(),
      freshness,
      readings: makeReadings(),
      log: makeLog('silent'),
      now: clock,
      demo: false,
    },
    { kolada: null, pxweb: [], ...services },
  )
  return { app, mails, freshness }
}

/** A browser in which somebody is signed in: their cookie, and requests from our own pages. */
export async function browserIn(
  database: Database,
  app: ReturnType<typeof makeApp>,
  partnershipId: string,
  email: string,
) {
  const token = await database.write(partnershipId, async (db) => {
    const person = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const holder = (await seatHolders(db, today)).find((each) => each.personId === person.id)!
    return addSession(db, holder, partnershipId, now)
  })
  const headers = { Cookie: `samsyn=${partnershipId}.${token}`, Host: 'samsyn.example' }
  const get = async (path: string, more: Record<string, string> = {}) =>
    app.request(`http://samsyn.example${path}`, { headers: { ...headers, ...more } })
  const send = async (path: string, body: BodyInit, more: Record<string, string> = {}) =>
    app.request(`http://samsyn.example${path}`, {
      method: 'POST',
      headers: { ...headers, Origin: 'http://samsyn.example', 'Sec-Fetch-Site': 'same-origin', ...more },
      body,
    })
  const post = (path: string, form: Record<string, string> | FormData) =>
    send(path, form instanceof FormData ? form : new URLSearchParams(form))
  return {
    cookie: headers,
    get,
    post,
    /** Whatever somebody sends instead of a form. */
    send,
    /** Sends the form of a page to where it goes, with what stands hidden in it. */
    fill: async (page: string, path: string, form: Record<string, string>) =>
      post(path, { ...hiddenIn(await (await get(page)).text()), ...form }),
  }
}

/** What the forms of a page carry without showing it. */
export function hiddenIn(page: string): Record<string, string> {
  const found = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}
