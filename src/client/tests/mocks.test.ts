import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { createMockApi, type Mock } from '../src/mocks.js'

interface Note {
  id: number
  text: string
  version: number
}

const routes = ['GET', 'PATCH', 'PUT', 'DELETE'] as const
const deeds = { GET: 'get', PATCH: 'update', PUT: 'replace', DELETE: 'delete' } as const
const node = { optimistic: true, order: ['id'], now: [], secret: [], scopes: {}, owns: [], dependents: [], reads: {}, writes: {} }
const graph = { note: { ...node, key: ['id'], blank: { id: 0, version: 1 }, relations: {} } }

const Answer = z.object({ data: z.object({ results: z.array(z.object({ status: z.int() })) }) })

/** An entity whose `version` is counted, or is a field like any other. */
function noteMock(versioned: boolean): Mock<Note> {
  const fields = z.strictObject({ text: z.string().exactOptional(), ...(!versioned && { version: z.int().exactOptional() }) })
  return {
    entity: 'note',
    sample: (number) => ({ id: number, text: `Text ${number}`, version: 1 }),
    routes: [
      ...routes.map((method) => ({ method, path: '/notes/:id', does: deeds[method] })),
      { method: 'POST', path: '/notes/batch', does: 'batch' },
    ],
    relations: {},
    unique: [],
    search: [],
    limit: 20,
    versioned,
    schemas: { create: fields, update: fields, replace: fields },
  }
}

function open(versioned: boolean) {
  const mock = noteMock(versioned)
  const api = createMockApi(graph, [mock])
  const row = api.add(mock)
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    return api.fetch(new Request(`http://x${path}`, { method, headers, ...init }))
  }
  return { rows: () => api.rows(mock), row, ask }
}

describe('a version', () => {
  it('has to be named, and has to be the last one, by header or in the body', async () => {
    const { ask, rows } = open(true)
    expect((await ask('PATCH', '/notes/1', { text: 'a' })).status).toBe(428)
    expect((await ask('PATCH', '/notes/1', { text: 'a' }, { 'If-Match': '"1"' })).status).toBe(200)
    expect((await ask('PATCH', '/notes/1', { text: 'b', version: 1 })).status).toBe(409)
    expect((await ask('PUT', '/notes/1', { text: 'b', version: 2 })).status).toBe(200)
    expect(rows()).toEqual([{ id: 1, text: 'b', version: 3 }])
    expect((await ask('DELETE', '/notes/1')).status).toBe(428)
    expect((await ask('DELETE', '/notes/1', undefined, { 'If-Match': '"3"' })).status).toBe(200)
    expect(rows()).toEqual([])
  })

  it('is named by each item of a batch', async () => {
    const { ask, rows } = open(true)
    const statuses = async (body: unknown) => {
      const answer = Answer.parse(await (await ask('POST', '/notes/batch', body)).json())
      return answer.data.results.map(({ status }) => status)
    }
    expect(await statuses({ delete: [1] })).toEqual([428])
    expect(await statuses({ delete: [{ id: 1, version: 2 }] })).toEqual([409])
    expect(await statuses({ update: [{ id: 1, text: 'c', version: 1 }], delete: [{ id: 1, version: 2 }] })).toEqual([200, 200])
    expect(rows()).toEqual([])
  })

  it('is a field like any other where nothing is counted', async () => {
    const { ask, rows } = open(false)
    expect((await ask('PATCH', '/notes/1', { version: 7 })).status).toBe(200)
    expect(rows()).toEqual([{ id: 1, text: 'Text 1', version: 7 }])
    expect((await ask('PUT', '/notes/1', { text: 'd' })).status).toBe(200)
    expect(rows()).toEqual([{ id: 1, text: 'd', version: 1 }])
  })
})
