import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataFolder, endPrograms, type Program, samsyn, startProgram } from './journeys/program.ts'
import { visitor } from './journeys/visitor.ts'

afterAll(endPrograms)

const oneSentence = /^samsyn: [^\n]+\.\n$/
const here = dataFolder()
const there = dataFolder()
const folder = join(dirname(here), 'kopior på hög')
mkdirSync(folder)
const copy = join(folder, 'värmland.zip')

let program: Program
beforeAll(async () => {
  program = await startProgram('serve', here)
  await visitor(program.address).post('/setup', {
    name: 'Nya Perspektiv',
    county: '17',
    person: 'Anna Sandberg',
    email: 'anna@region.example',
  })
})
afterAll(() => program?.stop())

describe('samsyn export, beside a Samsyn that runs,', () => {
  test('writes a complete copy for a party, and tells what it is', async () => {
    const { code, out, errors } = await samsyn(['export', copy, '--party', '1780', '--json'], {
      SAMSYN_DATA: here,
    })
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    const told = JSON.parse(out) as Record<string, unknown>
    const content = readFileSync(copy)
    expect(told).toMatchObject({
      file: copy,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      partnership: { name: 'Nya Perspektiv' },
      forParty: { code: '1780', name: 'Karlstad' },
    })
    expect(statSync(copy).mode & 0o077, 'rights of others').toBe(0)
    expect(readdirSync(folder)).toEqual(['värmland.zip'])
  })

  test('names the partnership by its name or its id', async () => {
    const first = await samsyn(
      ['export', join(folder, 'a.zip'), '--partnership', 'Nya Perspektiv', '--json'],
      {
        SAMSYN_DATA: here,
      },
    )
    const { partnership } = JSON.parse(first.out) as { partnership: { id: string } }
    const { code, out } = await samsyn(['export', join(folder, 'b.zip'), '--partnership', partnership.id], {
      SAMSYN_DATA: here,
    })
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Nya Perspektiv was copied to .+b\.zip, at event \d+: \d+ tables with \d+ rows, .+\.\nsha256 /,
    )
  })

  test.each([
    ['a file that is there', ['a.zip'], 73, 'is there already'],
    ['a folder that is not', ['nowhere/x.zip'], 73, 'There is no folder'],
    [
      'a partnership that is not',
      ['x.zip', '--partnership', 'Gamla Perspektiv'],
      64,
      '"Gamla Perspektiv", but "Nya Perspektiv"',
    ],
    ['a party that is not', ['x.zip', '--party', '0180'], 64, '"0180", but 1784 (Arvika)'],
  ])('refuses %s in a sentence', async (_what, [file, ...options], code, why) => {
    const ending = await samsyn(['export', join(folder, file!), ...options], { SAMSYN_DATA: here })
    expect(ending).toMatchObject({ code, out: '', errors: expect.stringMatching(oneSentence) })
    expect(ending.errors).toContain(why)
    expect(existsSync(join(folder, 'x.zip'))).toBe(false)
  })
})

describe('samsyn restore', () => {
  test('refuses what is not there, and what is no copy', async () => {
    const missing = await samsyn(['restore', join(folder, 'none.zip')], { SAMSYN_DATA: there })
    expect(missing).toMatchObject({ code: 66, errors: expect.stringMatching(oneSentence) })
    const broken = join(folder, 'broken.zip')
    const content = readFileSync(copy)
    content[content.indexOf('tables/event.jsonl') + 100]! ^= 1
    writeFileSync(broken, content)
    const refused = await samsyn(['restore', broken], { SAMSYN_DATA: there })
    expect(refused).toMatchObject({ code: 65, out: '', errors: expect.stringMatching(oneSentence) })
    expect(refused.errors).toContain('nothing was stored')
    expect((await samsyn(['verify'], { SAMSYN_DATA: there })).out).toContain('There is no partnership')
  })

  test('brings the partnership back, once, with the same audit chain', async () => {
    const { code, out, errors } = await samsyn(['restore', copy, '--json'], { SAMSYN_DATA: there })
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    const { revision } = JSON.parse(out) as { revision: number }
    const verified = await samsyn(['verify'], { SAMSYN_DATA: there })
    expect(verified).toMatchObject({
      code: 0,
      out: `Nya Perspektiv: ${revision} events, every link holds.\n`,
    })

    const twice = await samsyn(['restore', copy], { SAMSYN_DATA: there })
    expect(twice).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(oneSentence) })
    expect(twice.errors).toContain('is already in this database')
  })

  test('and people sign in there', async () => {
    const restored = await startProgram('serve', there)
    try {
      const page = await (await fetch(`${restored.address}/sign-in`)).text()
      expect(page).toContain('Logga in')
      expect((await fetch(`${restored.address}/setup`)).status).toBe(403)
    } finally {
      await restored.stop()
    }
  })
})
