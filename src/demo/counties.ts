import type { DemoCounty } from './county.ts'
import { jonkoping } from './jonkoping.ts'
import { varmland } from './varmland.ts'

/** The first is the one that nobody has to ask for. */
export const demoCounties: readonly [DemoCounty, ...DemoCounty[]] = [varmland, jonkoping]
