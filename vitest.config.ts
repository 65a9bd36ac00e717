import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/server.ts'],
    pool: 'forks',
    // Most tests wait for the database, a browser or a program: two at once also where there are two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Every file has a database of its own; what is imported is read once for all files of a worker.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
