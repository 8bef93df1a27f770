// The admin, `gen serve --admin`: built once, served under /admin beside the API. While you work on it, `npx vite` serves it with
// the API of a `gen serve` behind it.
import { defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://127.0.0.1:8000'

export default defineConfig({
  base: '/admin/',
  build: { emptyOutDir: true, outDir: process.env.ADMIN_OUT ?? 'dist' },
  server: { proxy: { '^/(?!admin/|@|node_modules/|src/)': api } },
})
