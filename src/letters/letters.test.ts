import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { type MailServer, startMailServer } from '../../test/journeys/mailServer.ts'
import { foundWorld, hiddenIn, today } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addSeat } from '../partnership/seatStore.ts'
import { bodies, partiesOn, personWith } from '../partnership/store.ts'
import { readConfiguration } from '../platform/configuration.ts'
import { type Jobs, makeJobs } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { makeMailer } from '../platform/mail.ts'
import { letterJobs } from './jobs.ts'
import { type Letter, letterState, mayHandle, maySee, messageIdOf } from './letter.ts'
import { letterFor } from './readingStore.ts'
import { type NewLetter, postLetter, saveDraft } from './store.ts'

const { database } = await testDatabase()
const log = makeLog('silent')
const from = 'Samsyn <samsyn@lan.example>'
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')

const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const person = async (email: string) =>
  (
    await write((db) =>
      db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
    )
  ).id
const ids = {
  karin: await person('karin@karlstad.example'),
  rolf: await person('rolf@region.example'),
}
/** Another who coordinates. */
const sara = await (async () => {
  await write(async (db) => {
    const [body] = await bodies(db)
    const region = (await partiesOn(db, today)).find(({ kind }) => kind === 'region')!
    const personId = await personWith(db, world.doer, { name: 'Sara Lind', email: 'sara@region.example' })
    const fromOn = '2024-05-03' as CivilDate
    await addSeat(db, world.doer, {
      bodyId: body!.id,
      partyId: region.id,
      personId,
      role: 'coordinator',
      fromOn,
    })
  })
  return world.browserOf('sara@region.example')
})()
const about = { kind: 'partnership', id: world.partnershipId, name: 'Nya Perspektiv' } as const

const letter = (more: Partial<NewLetter> = {}): NewLetter => ({
  about,
  to: [ids.karin, ids.rolf],
  subject: 'Två svar som väntas',
  text: 'Hej!\n\nVi väntar på två svar från er, å, ä och ö.\n\nhttps://samsyn.example/decisions',
  ...more,
})
const send = (more: Partial<NewLetter> = {}, leavesAt = new Date()) =>
  write((db) => postLetter(db, world.doer, letter(more), { today, leavesAt }))
const read = (id: string) => database.read(world.partnershipId, (db) => letterFor(db, id))

let mail: MailServer
const running: Jobs[] = []
beforeEach(async () => {
  mail = await startMailServer()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
  await mail.close()
  await database.pool.query('delete from pgboss.job')
})

/** An instance of the program that sends what is due, by the mail server. */
function instance(url = mail.url): void {
  const jobs = makeJobs(database, log, { pollSeconds: 0.02 })
  const variables = { SMTP_URL: url, MAIL_FROM: from }
  const mailer = makeMailer(readConfiguration(variables), log)
  letterJobs(jobs, { database, mailer, mailFrom: variables.MAIL_FROM })
  jobs.start()
  running.push(jobs)
}

async function until(
  id: string,
  holds: (letter: Letter) => boolean,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Letter> {
  const end = Date.now() + 15_000
  for (;;) {
    const present = await read(id)
    if (holds(present)) return present
    if (Date.now() > end) throw new Error(`It did not come to pass: ${JSON.stringify(present)}`)
    await meanwhile()
    await sleep(20)
  }
}
const isSent = (present: Letter) => letterState(present) === 'sent'
const hurry = () => database.pool.query(`update pgboss.job set start_after = now() where state < 'active'`)
const textOf = async (answer: Promise<Response>) => (await answer).text()

describe('a letter that is let go', () => {
  test('reaches each of its recipients once, in words and letters as they were written', async () => {
    instance()
    instance()
    const id = await send({ language: 'sv' })
    const { recipients } = await until(id, isSent)
    expect(recipients.map(({ name, partyName }) => `${name}, ${partyName}`)).toEqual([
      'Karin Holm, Karlstad',
      'Rolf Ek, Region Värmland',
    ])
    await sleep(200)
    expect(mail.mails).toHaveLength(2)
    const [one] = mail.mails.filter((each) => each.includes('To: Karin Holm <karin@karlstad.example>'))
    expect(one).toContain('Reply-To: Anna Sandberg <anna@region.example>')
    expect(one).toContain(
      `Message-ID: ${messageIdOf({ letterId: id, number: 1, personId: ids.karin }, from)}`,
    )
    expect(one).toContain('Content-Language: sv')
    // Each gets their own: nobody sees the others' addresses.
    expect(one).not.toContain('rolf@region.example')
    expect(await textOf(anna.get(`/letters/${id}`))).toContain(
      'Brevet är skickat till Karin Holm och Rolf Ek.',
    )
  })

  test('is sent only when what it tells of has been written', async () => {
    instance()
    const undone = write(async (db) => {
      await postLetter(db, world.doer, letter(), { today })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await until(await send(), isSent)
    expect(mail.mails).toHaveLength(2)
  })

  test('that was taken back is thrown away, and taken up again', async () => {
    instance()
    const id = await send({}, new Date(Date.now() + 60_000))
    expect((await anna.post(`/letters/${id}/discarding`, {})).status).toBe(422)
    await anna.post(`/letters/${id}/withdrawal`, {})
    const seen = hiddenIn(await textOf(anna.get(`/letters/${id}/draft`)))
    await Promise.all([1, 2].map(async () => anna.post(`/letters/${id}/discarding`, {})))
    expect(letterState(await read(id))).toBe('discarded')
    expect(await textOf(anna.get(`/letters/${id}`))).toContain('Utkastet är kastat. Ingen har fått det.')

    // Whoever had it before them meanwhile is told, and nothing is sent.
    const late = { ...seen, [`to-${ids.karin}`]: 'yes', subject: 'Sent', text: 'Sent.', act: 'send' }
    expect((await anna.post(`/letters/${id}/draft`, late)).status).toBe(422)
    expect((await anna.get(`/letters/${id}/draft`)).status).toBe(422)
    await Promise.all([1, 2].map(async () => anna.post(`/letters/${id}/discarding/withdrawal`, {})))
    expect(letterState(await read(id))).toBe('draft')
    expect((await anna.get(`/letters/${id}/draft`)).status).toBe(200)
    expect(mail.mails).toEqual([])
  })

  test('can be taken back until it leaves, changed, and let go anew as another mail', async () => {
    instance()
    const id = await send({}, new Date(Date.now() + 60_000))
    expect(await textOf(anna.get(`/letters/${id}`))).toContain('Till dess kan du ta tillbaka det.')
    expect((await anna.post(`/letters/${id}/withdrawal`, {})).status).toBe(303)
    expect(letterState(await read(id))).toBe('draft')
    await hurry()
    await sleep(200)
    expect(mail.mails).toEqual([])

    const form = hiddenIn(await textOf(anna.get(`/letters/${id}/draft`)))
    const changed = {
      ...form,
      [`to-${ids.karin}`]: 'yes',
      subject: 'Ett svar',
      text: 'Nytt.',
      act: 'send',
    }
    expect((await anna.post(`/letters/${id}/draft`, changed)).status).toBe(303)
    // The same form sent twice sends one letter.
    expect((await anna.post(`/letters/${id}/draft`, changed)).status).toBe(303)
    await hurry()
    await until(id, isSent)
    await sleep(100)
    expect(mail.mails).toHaveLength(1)
    const again = messageIdOf({ letterId: id, number: 2, personId: ids.karin }, from)
    expect(mail.mails[0]).toContain(`Message-ID: ${again}`)
    const late = await anna.post(`/letters/${id}/withdrawal`, {})
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('redan på väg till någon')
  })

  test('does not wait for its minute when it need not', async () => {
    instance()
    const id = await send({}, new Date(Date.now() + 60_000))
    await anna.post(`/letters/${id}/posting`, {})
    await until(id, isSent)
    await hurry()
    await sleep(200)
    expect(mail.mails).toHaveLength(2)
  })
})

describe('a mail that does not arrive', () => {
  test('is told with the reason, without an address, and is sent to the others all the same', async () => {
    await mail.close()
    let closed = true
    mail = await startMailServer({
      refuse: (address) => (closed && address.startsWith('karin') ? 550 : null),
    })
    instance()
    const id = await send()
    const failed = await until(
      id,
      (present) =>
        letterState(present) === 'failed' &&
        present.recipients.every(({ delivery }) => delivery.kind !== 'waiting'),
    )
    expect(failed.recipients.map(({ delivery }) => delivery.kind)).toEqual(['failed', 'sent'])
    const page = await textOf(anna.get(`/letters/${id}`))
    expect(page).toContain('Brevet kom inte fram till 1 av 2.')
    expect(page).toContain('is not here')
    expect(page).not.toContain('karin@karlstad.example')
    expect(await textOf(anna.get('/letters'))).toContain('Ett nådde inte alla som skulle ha det.')

    closed = false
    await anna.post(`/letters/${id}/attempts`, {})
    await until(id, isSent)
    expect(mail.mails.filter((each) => each.includes('To: Rolf'))).toHaveLength(1)
    expect(mail.mails.filter((each) => each.includes('To: Karin'))).toHaveLength(1)
  })

  test('is tried again while the mail server is away, and then arrives', async () => {
    const { port } = new URL(mail.url)
    await mail.close()
    instance(`smtp://localhost:${port}`)
    const id = await send({ to: [ids.karin] })
    await until(id, ({ recipients }) => recipients[0]!.delivery.kind === 'delayed')
    mail = await startMailServer({ port: Number(port) })
    // What has just failed is put back to wait a moment later.
    await until(id, isSent, hurry)
    expect(mail.mails).toHaveLength(1)
  })

  test('waits where no mail server is configured, says so, and is sent when there is one', async () => {
    const none = makeJobs(database, log, { pollSeconds: 0.02 })
    const mailer = makeMailer(readConfiguration({}), log)
    letterJobs(none, { database, mailer, mailFrom: from })
    none.start()
    running.push(none)
    const id = await send()
    await sleep(200)
    expect(letterState(await read(id))).toBe('waiting')
    instance()
    await until(id, isSent)
    expect(mail.mails).toHaveLength(2)
  })

  test('can be sent by hand, and is then not sent again', async () => {
    const id = await send()
    expect((await anna.post(`/letters/${id}/hand-delivery`, {})).status).toBe(303)
    expect(await textOf(anna.get(`/letters/${id}`))).toContain('Skickat på annat sätt')
    instance()
    await sleep(300)
    expect(mail.mails).toEqual([])
  })
})

describe('what is kept of letters', () => {
  test('holds no address: neither the log, nor the tables, nor the queue', async () => {
    instance()
    await until(await send(), isSent)
    const { rows } = await write(async (db) => {
      const events = await db.selectFrom('event').select('body').where('subjectKind', '=', 'letter').execute()
      const people = await db.selectFrom('letterRecipient').selectAll().execute()
      const attempts = await db.selectFrom('letterAttempt').selectAll().execute()
      return { rows: JSON.stringify([events, people, attempts]) }
    })
    const { rows: queued } = await database.pool.query('select data, output from pgboss.job')
    expect(rows).toContain('Karin Holm')
    expect(rows + JSON.stringify(queued)).not.toMatch(/@(karlstad|region)\.example/)
  })

  test('is seen by those who prepare, and by nobody else', async () => {
    const id = await send()
    for (const path of ['/letters', `/letters/${id}`, `/letters/${id}/draft`]) {
      expect((await karin.get(path)).status, path).toBe(403)
    }
    expect((await olle.get(`/letters/${id}`)).status).toBe(200)
    const elsewhere = await foundWorld(database, 'Kommunal utveckling')
    const stranger = await elsewhere.browserOf('anna@region.example')
    expect((await stranger.get(`/letters/${id}`)).status).toBe(404)
    expect((await anna.get(`/letters/${newId()}`)).status).toBe(404)
    expect((await anna.get('/letters/x')).status).toBe(404)
  })
})

describe('whose a letter is', () => {
  const party = async (name: string) =>
    (await write((db) => partiesOn(db, today))).find((each) => each.name === name)!.id
  const acts = [
    'draft',
    'discarding',
    'discarding/withdrawal',
    'posting',
    'withdrawal',
    'attempts',
    'hand-delivery',
  ]
  const minute = () => new Date(Date.now() + 60_000)

  test('a reminder is read by officials, and looked after by the coordinator alone', async () => {
    const id = await send({ subject: 'Kom ihåg' }, minute())
    const page = await textOf(olle.get(`/letters/${id}`))
    expect(page).toContain('Samordnaren ändrar, skickar och tar tillbaka det här brevet.')
    expect(page).not.toContain('Till dess kan du ta tillbaka det.')
    expect(page).not.toContain(`action="/letters/${id}`)
    for (const act of acts) {
      const answer = await olle.post(`/letters/${id}/${act}`, {
        act: 'send',
        subject: 'Annat',
        text: 'Annat.',
      })
      expect(answer.status, act).toBe(403)
      expect(await answer.text(), act).toContain('Samordnaren ändrar, skickar och tar tillbaka')
    }
    expect((await olle.get(`/letters/${id}/draft`)).status).toBe(403)
    expect(await read(id)).toMatchObject({ subject: 'Kom ihåg', posting: { number: 1 }, discarding: null })
    expect(letterState(await read(id))).toBe('waiting')

    const draft = await write((db) => saveDraft(db, world.doer, letter({ subject: 'Inte än' }), today))
    const kept = await textOf(olle.get(`/letters/${draft}`))
    expect(kept).not.toContain('Ändra utkastet')
    expect(kept).not.toContain('Kasta utkastet')
    expect((await anna.post(`/letters/${id}/withdrawal`, {})).status).toBe(303)
  })

  test('a letter to a council is there for its own people and the coordinator, and for nobody else', async () => {
    const council = {
      about: { kind: 'digest', id: newId(), name: 'Till fullmäktige' },
      to: [ids.karin],
    } as const
    const theirs = await send({ ...council, subject: 'Bara Kil', partyId: await party('Kil') }, minute())
    const own = await send({ ...council, subject: 'Bara Arvika', partyId: await party('Arvika') }, minute())
    const list = await textOf(olle.get('/letters'))
    expect(list).toContain('Bara Arvika')
    expect(list).not.toContain('Bara Kil')
    expect((await olle.get(`/letters/${theirs}`)).status).toBe(404)
    expect((await olle.get(`/letters/${theirs}/draft`)).status).toBe(404)
    for (const act of acts) {
      expect((await olle.post(`/letters/${theirs}/${act}`, {})).status, act).toBe(404)
    }
    expect(letterState(await read(theirs))).toBe('waiting')
    expect(await textOf(anna.get('/letters'))).toContain('Bara Kil')

    expect(await textOf(olle.get(`/letters/${own}`))).toContain('Till dess kan du ta tillbaka det.')
    expect((await olle.post(`/letters/${own}/withdrawal`, {})).status).toBe(303)
    // Only the party's own people can be chosen: Karin sits for another.
    const page = await textOf(olle.get(`/letters/${own}/draft`))
    expect(page).toContain('Olle Berg')
    expect(page).not.toContain('Karin Holm')
    expect((await olle.post(`/letters/${own}/discarding`, {})).status).toBe(303)
    expect(letterState(await read(own))).toBe('discarded')
    expect((await anna.post(`/letters/${theirs}/withdrawal`, {})).status).toBe(303)
  })

  test('those who prepare count and see what is theirs to see, elected leaders nothing', () => {
    const who = fc.record({
      role: fc.constantFrom('coordinator' as const, 'official' as const, 'leader' as const),
      partyId: fc.constantFrom('a', 'b'),
    })
    const some = fc.record({
      partyId: fc.constantFrom('a', 'b', null),
      about: fc.constantFrom(
        { kind: 'digest' as const },
        { kind: 'party' as const },
        { kind: 'outcome' as const },
      ),
    })
    fc.assert(
      fc.property(who, some, (actor, each) => {
        if (actor.role === 'coordinator') return maySee(actor, each) && mayHandle(actor, each)
        if (actor.role === 'leader') return !maySee(actor, each) && !mayHandle(actor, each)
        const foreign = each.partyId !== null && each.partyId !== actor.partyId
        return maySee(actor, each) !== foreign && (!mayHandle(actor, each) || maySee(actor, each))
      }),
    )
  })
})

describe('a draft', () => {
  const draft = () => write((db) => saveDraft(db, world.doer, letter(), today))
  const boxes = { [`to-${ids.karin}`]: 'yes', [`to-${ids.rolf}`]: 'yes' }

  test('is kept as it was written, and changed by nobody unseen', async () => {
    const id = await draft()
    const began = hiddenIn(await textOf(anna.get(`/letters/${id}/draft`)))
    const theirs = { ...began, ...boxes, subject: 'Saras ämne', text: letter().text, act: 'save' }
    expect((await sara.post(`/letters/${id}/draft`, theirs)).status).toBe(303)

    const mine = { ...began, ...boxes, subject: 'Annas ämne', text: letter().text, act: 'send' }
    const answer = await anna.post(`/letters/${id}/draft`, mine)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="Annas ämne"')
    expect(page).toMatch(/Sparat av någon annan[\s\S]*?Saras ämne/)
    expect(letterState(await read(id))).toBe('draft')
    expect((await anna.post(`/letters/${id}/draft`, { ...mine, ...hiddenIn(page) })).status).toBe(303)
    expect(await read(id)).toMatchObject({ subject: 'Annas ämne' })
    expect(letterState(await read(id))).toBe('waiting')
  })

  test('is refused with what was typed when something is missing, and holds no identity number', async () => {
    const id = await draft()
    const form = hiddenIn(await textOf(anna.get(`/letters/${id}/draft`)))
    const wrong = await anna.post(`/letters/${id}/draft`, {
      ...form,
      subject: '',
      text: 'Det gäller 19121212-1212.',
      act: 'send',
    })
    const page = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(page).toContain('Skriv ett ämne.')
    expect(page).toContain('Välj minst en mottagare.')
    expect(page).toContain('personnummer')
    expect(page).toContain('Det gäller 19121212-1212.')
    expect(await read(id)).toMatchObject({ subject: letter().subject })
  })

  test('cannot be changed when somebody has let it go meanwhile', async () => {
    const id = await draft()
    const form = hiddenIn(await textOf(anna.get(`/letters/${id}/draft`)))
    const sent = await sara.post(`/letters/${id}/draft`, {
      ...form,
      ...boxes,
      subject: 'Ett',
      text: 'Två',
      act: 'send',
    })
    expect(await sent.text()).toBe('')
    const late = await anna.post(`/letters/${id}/draft`, {
      ...form,
      ...boxes,
      subject: 'Annat',
      text: 'Två',
      act: 'save',
    })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Det du skrev nu är inte sparat.')
    expect(await read(id)).toMatchObject({ subject: 'Ett' })
  })
})
