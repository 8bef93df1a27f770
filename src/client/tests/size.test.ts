import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const GENERATED = fileURLToPath(new URL('../../../generated/client/src', import.meta.url))
const HTTP = "export { createHttpClient } from './runtime/index.js'\n"
const KIB = 1024

/** What a page loads first for these lines, minified, without React, TanStack Query and zod, in bytes of gzip. */
async function sizeOf(lines: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: lines, resolveDir: GENERATED, loader: 'ts' },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    external: ['react', 'react/*', 'react-hook-form', 'sonner', '@hookform/*', '@tanstack/*', 'zod'],
  })
  const first = outputFiles.find(({ path }) => path.endsWith('stdin.js'))
  if (first === undefined) throw new Error('Nothing was bundled')
  return gzipSync(first.contents, { level: 9 }).length
}

const STANDARD = ['useTickets', 'useTicket', 'useTicketsInfinite', 'useCreateTicket', 'useUpdateTicket', 'useDeleteTicket', 'useBatchTickets']

function hooks(names: readonly string[]): string {
  return `${HTTP}export { ${names.join(', ')} } from './entities/ticket/hooks.js'\n`
}

describe('a page that loads', () => {
  it("the http client and one entity's hooks loads 4 KB at most", async () => {
    expect(await sizeOf(hooks(STANDARD))).toBeLessThanOrEqual(4 * KIB)
  })

  it('everything about an entity without relations and custom routes loads 4 KB at most', async () => {
    expect(await sizeOf(`${HTTP}export * from './entities/git_remote/hooks.js'`)).toBeLessThanOrEqual(4 * KIB)
  })

  it('one hook more loads 1 KB more at most', async () => {
    const names = [...STANDARD, 'useReplaceTicket', 'useCompleteTicket', 'useTasksOfTicket', 'usePrefetchTicket']
    for (const [at, name] of names.entries()) {
      const others = names.filter((_, index) => index !== at)
      expect((await sizeOf(hooks(names))) - (await sizeOf(hooks(others))), name).toBeLessThanOrEqual(KIB)
    }
  })

  it('the barrel loads no more than what it uses of it', async () => {
    const direct = await sizeOf("export { useTicket } from './entities/ticket/hooks.js'")
    // The names in a bundle may be others, and be packed by a byte better or worse.
    expect(Math.abs((await sizeOf("export { useTicket } from './index.js'")) - direct)).toBeLessThan(16)
  })

  it('loads nothing of what has an entry point of its own', async () => {
    const optional = /form|monitor|notify|offline|sonner|tabs|table|boundary|admin|mocks|chunks/
    const { metafile } = await build({
      stdin: { contents: `${HTTP}export * from './index.js'`, resolveDir: GENERATED, loader: 'ts' },
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      outdir: 'out',
      metafile: true,
      packages: 'external',
    })
    const first = Object.entries(metafile.outputs).find(([path]) => path.endsWith('stdin.js'))
    const runtime = Object.keys(first?.[1].inputs ?? {}).flatMap((path) => /runtime\/(.*)\.tsx?$/.exec(path)?.[1] ?? [])
    expect(runtime).toContain('http')
    expect(runtime.filter((name) => optional.test(name))).toEqual([])
  })
})

