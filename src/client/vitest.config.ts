import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/patience.ts'],
    testTimeout: 60_000, // as there
    restoreMocks: true,
    typecheck: { enabled: false }, // `npm run types` reads the tests too
  },
})
