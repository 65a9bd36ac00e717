import { describe, expect, test } from 'vitest'
import { safeBack } from '../src/platform/language.ts'
import { testDatabase } from './database.ts'
import { foundWorld } from './world.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')

describe('what nobody sends by mistake gets a page, not an incident', () => {
  test.each(['/population/indicators/%00', '/targets/new?indicator=%00', '/search?q=%00', '/meetings/%00'])(
    'the address %s',
    async (address) => {
      expect((await anna.get(address)).status).toBeLessThan(500)
    },
  )

  test.each([`${'-'.repeat(36)}.${'x'.repeat(43)}`, 'x', '..', `${world.partnershipId}.short`])(
    'the cookie %s',
    async (cookie) => {
      for (const path of ['/', '/sign-in', '/nowhere']) {
        const answer = await world.app.request(path, { headers: { Cookie: `samsyn=${cookie}` } })
        expect(answer.status, path).toBeLessThan(500)
      }
    },
  )

  test.each(['multipart/form-data', 'multipart/form-data; boundary=x'])(
    'a form cut short, as %s',
    async (type) => {
      const answer = await anna.send('/partnership/purpose', '--x\r\nContent-Disp', { 'Content-Type': type })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('Det som skickades gick inte att läsa.')
    },
  )
})

describe('the way back leads to a page of ours', () => {
  test.each(['/', '/targets?state=reached', '/population#table'])('%s', (back) => {
    expect(safeBack(back)).toBe(back)
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example/x',
    '/\n//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    '/%',
  ])('and not to %j', (back) => {
    const way = safeBack(back)
    expect(new URL(way, 'http://samsyn.example').origin).toBe('http://samsyn.example')
    expect(way).not.toContain('evil')
  })
})

test('a number that belongs to a person is no address of one', async () => {
  const seat = { name: 'Nina', email: '8112189876@exempel.se', party: '', body: '', role: 'official' }
  const answer = await anna.post('/partnership/seats', seat)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('personnummer')
})
