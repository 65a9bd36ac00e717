import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { startMailServer } from './journeys/mailServer.ts'
import { dataFolder, endPrograms, startProgram } from './journeys/program.ts'
import { optionIn, visitor } from './journeys/visitor.ts'
import { hiddenIn } from './world.ts'

afterAll(endPrograms)

describe('a program that is killed between the sending of letters and their leaving', () => {
  test('loses none of them, and tells of each that it has left', async () => {
    const mail = await startMailServer()
    const folder = dataFolder()
    const variables = { SMTP_URL: mail.url, MAIL_FROM: 'Samsyn <samsyn@lan.example>', LOG_LEVEL: 'warn' }
    let program = await startProgram('serve', folder, variables)
    const anna = visitor(() => program.address)
    const party = await setUp(anna)
    const letters: string[] = []

    for (let kill = 0; kill < 4; kill++) {
      const form = hiddenIn(await (await anna.get(`/cockpit/reminders/new?party=${party}`)).text())
      const [box = ''] = (await (await anna.get(`/cockpit/reminders/new?party=${party}`)).text()).match(
        /to-[0-9a-f-]{36}/,
      )!
      const subject = `Brev nummer ${kill}`
      const sent = await anna.post('/cockpit/reminders', {
        ...form,
        party,
        [box]: 'yes',
        subject,
        text: 'Hej!',
        act: 'send',
      })
      expect(sent.status).toBe(303)
      letters.push(sent.headers.get('Location')!)
      // Killed while it waits for its minute, or, let go at once, at some moment of its leaving.
      if (kill > 0) {
        await anna.post(`${letters.at(-1)}/posting`, {})
        await sleep(kill * 1500)
      }
      await (kill % 2 === 0 ? program.kill() : program.killAlone())
      program = await startProgram('serve', folder, variables)
    }
    await anna.post(`${letters[0]}/posting`, {})

    const end = Date.now() + 200_000
    for (const [i, letter] of letters.entries()) {
      for (;;) {
        if ((await (await anna.get(letter)).text()).includes('Brevet är skickat till Olle Berg.')) break
        if (Date.now() > end) throw new Error(`The letter ${i} never left: ${program.errors()}`)
        await sleep(500)
      }
      const arrived = mail.mails.filter((each) => each.includes(`Subject: Brev nummer ${i}`))
      // Twice only when the kill came between the mail server's acceptance and our commit: then as the same mail.
      const ids = new Set(arrived.map((each) => /^Message-ID: (\S+)/im.exec(each)![1]))
      expect(arrived.length).toBeGreaterThanOrEqual(1)
      expect(ids.size).toBe(1)
    }
    expect((await program.stop()).code).toBe(0)
    await mail.close()
  }, 280_000)
})

/** A partnership in which Arvika, where Olle is an official, owes an answer. */
async function setUp(anna: ReturnType<typeof visitor>): Promise<string> {
  await anna.post('/setup', {
    name: 'Nya Perspektiv',
    county: '17',
    person: 'Anna Sandberg',
    email: 'anna@region.example',
  })
  const seats = await (await anna.get('/partnership/seats/new')).text()
  const [party, body] = [optionIn(seats, 'Arvika'), optionIn(seats, 'Beredningsgruppen')]
  await anna.post('/partnership/seats', {
    party,
    body,
    role: 'official',
    name: 'Olle Berg',
    email: 'olle@arvika.example',
  })
  // A meeting that lies ahead: whether Olle comes is not known.
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  const planned = { question: 'Hur mår vi?', body, date: day, time: '9.00', location: 'Karlstad' }
  expect((await anna.post('/meetings', planned)).status).toBe(303)
  return party
}
