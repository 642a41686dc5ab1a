import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    // A cold browser on a busy machine unpacks 200 MB first.
    testTimeout: 120_000,
    hookTimeout: 180_000
  }
})
