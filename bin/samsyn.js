#!/usr/bin/env node
import { fileURLToPath } from 'node:url'

// Named here, because tsx would otherwise look for it in the folder that the command is called from.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url))

// The program is TypeScript all the way: tsx compiles each file as it is imported, so there is no build to forget.
const { register } = await import('tsx/esm/api')
register()
await import('../src/cli.ts')
