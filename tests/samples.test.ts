/** Every sample of every case's client is a payload that its schemas accept. Run by vitest in the folder that holds them. */

import { describe, expect, it } from 'vitest'
import type * as z from 'zod'

import type { Mock } from './every_type/client/src/runtime/mocks.js'

const modules = import.meta.glob<Record<string, unknown>>('./*/client/src/mocks.ts')

function isMock(value: unknown): value is Mock<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'sample' in value && 'schemas' in value
}

describe.each(Object.entries(modules))('%s', (_, load) => {
  it('samples are accepted', async () => {
    const mocks = Object.values(await load()).filter(isMock)
    expect(mocks).not.toHaveLength(0)
    for (const { entity, sample, schemas, unique } of mocks) {
      // Of one text with a pattern of its own there are always others; an enum has as many as it has.
      for (const [name, ...others] of entity === 'bounded' ? unique : []) {
        expect(others).toEqual([])
        expect(new Set([1, 2, 3, 40, 1_000].map((number) => sample(number)[name ?? ''])).size).toBe(5)
      }
      for (const schema of Object.values(schemas) as z.ZodObject[]) {
        const payload = (number: number) => {
          const row = sample(number)
          return Object.fromEntries(Object.keys(schema.shape).flatMap((name) => (name in row ? [[name, row[name]]] : [])))
        }
        // What is only sent has no place in a row.
        const sent = (number: number) => schema.partial().safeParse(payload(number))
        for (const number of [1, 2, 3, 40, 1_000]) expect([entity, number, sent(number).error]).toEqual([entity, number, undefined])
      }
    }
  })
})
