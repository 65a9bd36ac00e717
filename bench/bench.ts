import { OperatorError } from '../src/platform/refusal.ts'
import { withServer } from './server.ts'

export type Measurement = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly aim: number
  readonly method: string
}

const benchmarks: Record<string, () => Promise<readonly Measurement[]>> = {
  pages: async () => withServer((await import('./pages.ts')).pages),
  adoptions: async () => withServer((await import('./pages.ts')).adoptionPages),
  cockpit: async () => withServer((await import('./pages.ts')).cockpitPages),
  national: async () => withServer((await import('./pages.ts')).nationalPages),
  import: async () => withServer((await import('./import.ts')).importBench),
  'import-national': async () => {
    const { importBench } = await import('./import.ts')
    return withServer((server) => importBench(server, { rowCount: 10_000_000, rounds: 1 }))
  },
  'charts-of-sweden': async () => withServer((await import('./chartsOfSweden.ts')).chartsOfSweden),
  reports: async () => withServer((await import('./reports.ts')).reportsBench),
  coding: async () => withServer((await import('./coding.ts')).codingBench),
  exchange: async () => withServer((await import('./exchange.ts')).exchangeBench),
  archive: async () => withServer((await import('./archive.ts')).archiveBench),
  'control-charts': async () => (await import('./controlCharts.ts')).controlCharts(),
  methods: async () => (await import('./methods.ts')).methods(),
}

/** Runs the named benchmarks, or all, and writes one JSON object a line. An aim that is missed is no error. */
export async function bench(names: readonly string[], write: (line: string) => void): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(benchmarks, name))
  if (unknown) {
    throw new OperatorError(
      `There is no benchmark "${unknown}": choose among ${Object.keys(benchmarks).join(', ')}.`,
      64,
    )
  }
  for (const name of names.length > 0 ? names : Object.keys(benchmarks)) {
    for (const measurement of await benchmarks[name]!()) write(JSON.stringify(measurement))
  }
}
