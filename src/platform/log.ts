import { pino } from 'pino'

export type Log = ReturnType<typeof makeLog>

/** Structured lines on stderr. Codes, cookies and addresses of people never reach it. */
export function makeLog(level: string) {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
}
