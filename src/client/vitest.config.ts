import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    typecheck: { enabled: false }, // `npm run types` reads the tests too
  },
})
