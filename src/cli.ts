import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { DemoCounty } from './demo/county.ts'
import { readConfiguration } from './platform/configuration.ts'
import { OperatorError } from './platform/refusal.ts'

type Command = {
  readonly summary: string
  readonly help: string
  run(args: readonly string[]): Promise<number>
}

const out = (line: string): void => void process.stdout.write(`${line}\n`)
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const commands: Record<string, Command> = {
  serve: {
    summary: 'start Samsyn',
    help: 'Usage: samsyn serve\n\nStarts Samsyn and prints its address when it answers. Ends on SIGINT and SIGTERM.\nReads PORT, SAMSYN_DATA, DATABASE_URL, SAMSYN_URL, SMTP_URL, MAIL_FROM, LOG_LEVEL, TRUST_PROXY, KOLADA_URL.',
    run: (args) => alone(args, () => runServer(null)),
  },
  demo: {
    summary: 'start Samsyn with an example county: Värmland, or Jönköping',
    help: 'Usage: samsyn demo [COUNTY]\n\nStarts Samsyn with an example county and lets anybody choose who to be. COUNTY is varmland, which it is unless told,\nor jonkoping. Keeps its data in data/demo, or data/demo-jonkoping, unless SAMSYN_DATA says otherwise, and refuses a\ndatabase that holds a real partnership or the other county.',
    run: ([name = 'varmland', ...args]) => alone(args, () => runDemo(name)),
  },
  migrate: {
    summary: 'bring the database to the shape that this version needs',
    help: 'Usage: samsyn migrate\n\nsamsyn serve does the same when it starts.',
    run: (args) =>
      alone(args, async () => {
        const { open } = await import('./db/open.ts')
        const database = await open(readConfiguration())
        await database.close()
        out('The database has the shape that this version needs.')
        return 0
      }),
  },
  import: {
    summary: 'load figures from a file',
    help: '',
    run: async (args) => {
      const { values, positionals } = parse(args, {
        source: { type: 'string' },
        fetched: { type: 'string' },
        partnership: { type: 'string' },
        json: { type: 'boolean', default: false },
      })
      const { importFile } = await import('./sources/commands.ts')
      const { parseCivilDate } = await import('./i18n/format.ts')
      const path = positionals[0]
      if (!path || positionals.length > 1) throw usage('samsyn import takes one FILE')
      const source = values.source as string | undefined
      if (source !== undefined && source !== 'kolada' && source !== 'csv') {
        throw usage(`--source is kolada or csv, not "${source}"`)
      }
      const fetched = values.fetched as string | undefined
      const fetchedOn = fetched === undefined ? undefined : parseCivilDate(fetched)
      if (fetchedOn === null) throw usage(`--fetched is a day such as 2024-12-12, not "${fetched}"`)
      const partnership = values.partnership as string | undefined
      return withDatabase((database) =>
        importFile(
          database,
          path,
          {
            ...(source ? { source } : {}),
            ...(fetchedOn ? { fetchedOn } : {}),
            ...(partnership ? { partnership } : {}),
            json: values.json === true,
          },
          { write: out, ...(process.stderr.isTTY ? { progress: say } : {}) },
        ),
      )
    },
  },
  export: {
    summary: 'write a complete copy of a partnership',
    help: '',
    run: async (args) => {
      const { values, positionals } = parse(args, {
        partnership: { type: 'string' },
        party: { type: 'string' },
        json: { type: 'boolean', default: false },
      })
      const { exportPartnership } = await import('./publishing/commands.ts')
      const path = positionals[0]
      if (!path || positionals.length > 1) throw usage('samsyn export takes one FILE.zip')
      const { partnership, party } = values as { partnership?: string; party?: string }
      const options = {
        ...(partnership ? { partnership } : {}),
        ...(party ? { party } : {}),
        json: values.json === true,
      }
      return withDatabase((database) => exportPartnership(database, path, options, { write: out }))
    },
  },
  restore: {
    summary: 'bring a partnership back from a complete copy',
    help: '',
    run: async (args) => {
      const { values, positionals } = parse(args, { json: { type: 'boolean', default: false } })
      const { restorePartnership } = await import('./publishing/commands.ts')
      const path = positionals[0]
      if (!path || positionals.length > 1) throw usage('samsyn restore takes one FILE.zip')
      return withDatabase((database) =>
        restorePartnership(
          database,
          path,
          { json: values.json === true },
          { write: out, ...(process.stderr.isTTY ? { progress: say } : {}) },
        ),
      )
    },
  },
  verify: {
    summary: 'recompute the audit chain and name the first broken link',
    help: 'Usage: samsyn verify\n\nExit code 0 when every chain holds, 1 when one is broken.',
    run: async (args) => {
      const { verify } = await import('./record/commands.ts')
      return alone(args, () =>
        withDatabase(async (database) => {
          const verdicts = await verify(database)
          for (const { name, events, broken } of verdicts) {
            out(broken ? `${name}: broken: ${broken}.` : `${name}: ${events} events, every link holds.`)
          }
          if (verdicts.length === 0) out('There is no partnership in the database yet.')
          return verdicts.some((verdict) => verdict.broken) ? 1 : 0
        }),
      )
    },
  },
  recount: {
    summary: 'count a downloaded round of prioritisation again, and try its seal',
    help: 'Usage: samsyn recount FILE\n\nFILE is a round as JSON, from its page. Exit code 0 when seal, votes and result hold, 1 when one does not.',
    run: async (args) => {
      const { recountFile } = await import('./priorities/commands.ts')
      if (args.length !== 1) throw usage('samsyn recount takes one FILE')
      return recountFile(args[0]!, out)
    },
  },
  compute: {
    summary: 'compute control charts and methods of prioritising for lines of JSON',
    help: 'Usage: samsyn compute FAMILY < lines.jsonl\n\nOne JSON object a line, {"id": …, "input": …}, becomes {"id": …, "result": …}.\nFamilies: nhs_limits, nhs_rules, nhs_assurance_variation, nhs_rebase, nhs_rule_helpers, anhoej_runs,\nanhoej_critical_values; agreement, kendall_w, weighted_scoring, ahp, rankings, equal_shares. Where a family has\nseveral methods, "method" stands beside the input or in it.',
    run: async (args) => {
      const { compute } = await import('./methods/commands.ts')
      if (args.length !== 1) throw usage('samsyn compute takes one FAMILY')
      return compute(args[0]!, createInterface({ input: process.stdin }), out)
    },
  },
  bench: {
    summary: 'measure, and print ratios beside what is aimed at',
    help: 'Usage: samsyn bench [NAME…]\n\nPrints one JSON object a line: name, value, unit, aim, method.',
    run: async (args) => {
      const { bench } = await import('../bench/bench.ts')
      await bench(args, out)
      return 0
    },
  },
}

process.exitCode = await main(process.argv.slice(2))

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    out(overview())
    return name === undefined ? 64 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name]! : null
  if (!command) {
    say(`samsyn: there is no command "${name}": see samsyn --help.`)
    return 64
  }
  if (args.includes('--help') || args.includes('-h')) {
    out(await helpOf(name, command))
    return 0
  }
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    return await command.run(args)
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    say(`samsyn: ${error.message}`)
    return error.exitCode
  }
}

/** Where a command has much to tell, its help stands with it, and is loaded only to be read. */
async function helpOf(name: string, { help }: Command): Promise<string> {
  if (name === 'import') return (await import('./sources/commands.ts')).importHelp
  if (name === 'export') return (await import('./publishing/commands.ts')).exportHelp
  if (name === 'restore') return (await import('./publishing/commands.ts')).restoreHelp
  return help
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  return `Usage: samsyn COMMAND\n\n${lines.join('\n')}\n\nsamsyn COMMAND --help tells more.`
}

function parse(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...args], options: options!, allowPositionals: true })
  } catch (error) {
    throw usage((error as Error).message)
  }
}

/** For a command that takes nothing: a word too much is a mistake about what it does. */
function alone<T>(args: readonly string[], work: () => Promise<T>): Promise<T> {
  if (args.length > 0) throw usage(`"${args[0]}" says nothing to this command`)
  return work()
}

function usage(what: string): OperatorError {
  return new OperatorError(`${what.replace(/\.$/, '')}: see --help.`, 64)
}

async function withDatabase<T>(
  work: (database: import('./db/database.ts').Database) => Promise<T>,
): Promise<T> {
  const { open } = await import('./db/open.ts')
  const database = await open({ ...readConfiguration(), beside: true })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

async function runDemo(name: string): Promise<number> {
  const { demoCounties } = await import('./demo/counties.ts')
  const county = demoCounties.find(({ key }) => key === name)
  if (!county) {
    const keys = demoCounties.map(({ key }) => key).join(' and ')
    throw usage(`there is no example county "${name}"; there are ${keys}`)
  }
  return runServer(county)
}

async function runServer(demo: DemoCounty | null): Promise<number> {
  const { serve } = await import('./main.ts')
  const variables =
    demo && !process.env.SAMSYN_DATA ? { ...process.env, SAMSYN_DATA: demoFolder(demo) } : process.env
  const asked = new AbortController()
  const stopping = asked.signal
  process.once('SIGINT', () => asked.abort())
  process.once('SIGTERM', () => asked.abort())
  const running = await serve(readConfiguration(variables), { demo, say, stopping }).catch(
    (error: unknown) => {
      if (error === stopping.reason) return null
      throw error
    },
  )
  if (!running) return 0
  out(`${demo ? `The example county ${demo.name}` : 'Samsyn'} answers at ${running.address}`)
  const end = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve()))
  const lost = stopping.aborted ? null : await Promise.race([end, running.lost])
  // Asked a second time, end at once: the database keeps what it has acknowledged.
  process.once('SIGINT', () => process.exit(130))
  await running.stop()
  if (typeof lost === 'string') throw new OperatorError(lost)
  return 0
}

function demoFolder({ key }: DemoCounty): string {
  return key === 'varmland' ? 'data/demo' : `data/demo-${key}`
}
