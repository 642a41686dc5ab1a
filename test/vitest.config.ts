import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Source maps that packages name and don't hold are no news.
  logLevel: 'error',
  test: {
    // It imports JSON as bundlers allow it, and Node does not.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    include: ['test/**/*.test.ts'],
    // Left alone, the runner keeps one core for itself and uses half of a small machine. Many tests wait for processes
    // that they have started: one file more than there are cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
    // Many tests start processes: what Node compiles for one is kept for the next.
    env: { NODE_COMPILE_CACHE: new URL('../node_modules/.cache/precis-tests', import.meta.url).pathname },
    // A cold browser on a busy machine unpacks 200 MB first.
    testTimeout: 120_000,
    hookTimeout: 180_000
  }
})
