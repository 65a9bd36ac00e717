import type { Database } from '../db/database.ts'
import type { Assets } from './assets.ts'
import type { Configuration } from './configuration.ts'
import type { Freshness } from './freshness.ts'
import type { LiveHub } from './live.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail.ts'
import type { MasterKey } from './masterKey.ts'
import type { Readings } from './readings.ts'

/** What the program is put together from. Made once at start; tests make their own. */
export type Parts = {
  readonly database: Database
  readonly configuration: Configuration
  readonly assets: Assets
  readonly mailer: Mailer
  /** Null where nobody has set one: nothing can be kept enciphered. */
  readonly masterKey: MasterKey | null
  readonly live: LiveHub
  readonly freshness: Freshness
  readonly readings: Readings
  readonly log: Log
  readonly now: () => Date
  /** The example county: choosing who to be instead of signing in. */
  readonly demo: boolean
}
