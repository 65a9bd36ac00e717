import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processesIn } from '../src/db/embedded.testing.ts'
import { runningServer } from '../src/db/running.ts'
import { dataFolder, endPrograms, type Program, samsyn, startProgram } from './journeys/program.ts'
import { visitor } from './journeys/visitor.ts'

afterAll(endPrograms)

const root = fileURLToPath(new URL('..', import.meta.url))
const oneSentence = /^samsyn: [^\n]+\.\n$/

describe('samsyn tells how it is used', () => {
  test('npx finds it in the checkout', () => {
    const { status, stdout } = spawnSync('npx', ['samsyn', '--help'], { cwd: root, encoding: 'utf8' })
    expect(stdout).toContain('Usage: samsyn COMMAND')
    expect(status).toBe(0)
  })

  test('every command that the overview names has its own help', async () => {
    const { code, out } = await samsyn(['--help'])
    const commands = [...out.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name!)
    expect(code).toBe(0)
    expect(commands).toEqual([
      'serve',
      'demo',
      'migrate',
      'import',
      'export',
      'restore',
      'verify',
      'recount',
      'compute',
      'bench',
    ])
    for (const command of commands) {
      const help = await samsyn([command, '--help'])
      expect(help, command).toMatchObject({
        code: 0,
        out: expect.stringContaining(`Usage: samsyn ${command}`),
        errors: '',
      })
    }
  })

  test('an unknown command is refused in a sentence', async () => {
    const { code, out, errors } = await samsyn(['tomta'])
    expect({ code, out, errors }).toEqual({
      code: 64,
      out: '',
      errors: 'samsyn: there is no command "tomta": see samsyn --help.\n',
    })
  })

  test.each([
    [['demo', 'skane'], 'varmland and jonkoping'],
    [['demo', 'varmland', 'now'], 'now'],
    [['compute'], 'FAMILY'],
    [['compute', 'zzz'], 'nhs_limits'],
    [['verify', '--bogus'], '--bogus'],
    [['migrate', 'now'], 'now'],
    [['import'], 'FILE'],
    [['import', 'a.csv', 'b.csv'], 'FILE'],
    [['import', 'a.csv', '--colour'], '--colour'],
    [['import', 'a.csv', '--source', 'excel'], 'excel'],
    [['export'], 'FILE.zip'],
    [['export', 'a.zip', 'b.zip'], 'FILE.zip'],
    [['export', 'a.zip', '--colour'], '--colour'],
    [['restore'], 'FILE.zip'],
    [['restore', 'a.zip', '--party', '1780'], '--party'],
  ])('%j is refused in a sentence that names what is wrong', async (args, named) => {
    const { code, errors } = await samsyn(args)
    expect(code).toBe(64)
    expect(errors).toMatch(oneSentence)
    expect(errors).toContain(named)
  })

  test('a wrong configuration is complained about once, all of it', async () => {
    const { code, errors } = await samsyn(['serve'], { PORT: 'abc', DATABASE_URL: 'x' })
    expect(code).toBe(78)
    expect(errors).toMatch(oneSentence)
    expect(errors).toContain('PORT is a port number')
    expect(errors).toContain('DATABASE_URL begins with postgres://')
  })
})

describe('samsyn compute', () => {
  test('answers each line with a line', async () => {
    const lines = [
      { id: 'a', input: { values: [5, 7, 6, 8, 5, 7, 6, 8, 5, 7, 6, 8] } },
      { id: 'b', input: { values: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2] } },
    ]
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const { code, out, errors } = await samsyn(['compute', 'nhs_limits'], {}, input)
    expect(errors).toBe('')
    expect(code).toBe(0)
    const answers = out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown)
    expect(answers).toEqual([
      { id: 'a', result: expect.anything() },
      { id: 'b', result: expect.anything() },
    ])
  })

  test('refuses a family that it does not know', async () => {
    const { code, errors } = await samsyn(['compute', 'tarot'])
    expect(code).not.toBe(0)
    expect(errors).toMatch(oneSentence)
    expect(errors).toContain('tarot')
  })
})

describe('a program that runs in a folder with spaces, å, ä and ö', () => {
  const folder = dataFolder('Samverkan på hög nivå')
  let program: Program
  beforeAll(async () => {
    program = await startProgram('serve', folder)
    const answer = await visitor(program.address).post('/setup', {
      name: 'Nya Perspektiv',
      county: '17',
      person: 'Anna Sandberg',
      email: 'anna@region.example',
    })
    expect(answer.status).toBe(303)
  })
  afterAll(() => program?.stop())

  test('is verified beside it, without a second server', async () => {
    const { code, out, errors } = await samsyn(['verify'], { SAMSYN_DATA: folder })
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(out).toMatch(/^Nya Perspektiv: \d+ events, every link holds\.\n$/)
  })

  test('refuses a second one on the same folder, and goes on', async () => {
    const { code, errors } = await samsyn(['serve'], { SAMSYN_DATA: folder, PORT: '0' })
    expect(code).toBe(1)
    expect(errors).toMatch(oneSentence)
    expect(errors).toContain(`Another Samsyn (process ${program.id})`)
    expect((await fetch(`${program.address}/readyz`)).status).toBe(200)
  })

  test('keeps its port, which another is told', async () => {
    const port = new URL(program.address).port
    const { code, errors } = await samsyn(['serve'], { SAMSYN_DATA: dataFolder(), PORT: port })
    expect(code).toBe(1)
    expect(errors.trim().split('\n').at(-1)).toBe(
      `samsyn: Port ${port} is taken: set PORT to another one, or to 0 for any that is free.`,
    )
  })

  test('verify names the event that somebody has changed behind its back', async () => {
    await tamperWithThirdEvent(folder)
    const { code, out } = await samsyn(['verify'], { SAMSYN_DATA: folder })
    expect(code).toBe(1)
    expect(out).toMatch(/^Nya Perspektiv: broken: .*\b3\b.*\.\n$/)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends it cleanly, and its database with it',
    async (signal) => {
      expect(processesIn(join(folder, 'postgres'))).not.toEqual([])
      const { code, errors } = await program.stop(signal)
      expect(processesIn(join(folder, 'postgres'))).toEqual([])
      expect(errors).not.toContain('samsyn:')
      expect(code).toBe(0)
      program = await startProgram('serve', folder)
    },
  )
})

async function tamperWithThirdEvent(folder: string): Promise<void> {
  const client = new pg.Client((await runningServer(folder))!)
  await client.connect()
  await client.query(`
    select set_config('samsyn.scope', 'directory', false);
    select set_config('samsyn.partnership', (select partnership_id::text from partnership), false);
    alter table event disable trigger event_append_only;
    update event set body = replace(body::text, 'Sandberg', 'Svensson')::json where revision = 3;
    alter table event enable trigger event_append_only`)
  await client.end()
}
