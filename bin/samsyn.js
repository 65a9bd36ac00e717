#!/usr/bin/env node
// The program is TypeScript all the way: tsx compiles each file as it is imported, so there is no build to forget.
import { register } from 'tsx/esm/api'

register()
await import('../src/cli.ts')
