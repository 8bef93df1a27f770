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

describe('a refusal', () => {
  it('reads as the one of the server does', async () => {
    const fields = z.strictObject({ name: z.string(), boss_id: z.int().nullable().exactOptional() })
    interface Agent {
      id: number
      name: string
      boss_id: number | null
      version: number
    }
    const mock: Mock<Agent> = {
      entity: 'ai_agent',
      sample: (number) => ({ id: number, name: `Agent ${number}`, boss_id: null, version: 1 }),
      routes: [
        { method: 'POST', path: '/agents', does: 'create' },
        { method: 'PATCH', path: '/agents/:id', does: 'update' },
        { method: 'DELETE', path: '/agents/:id', does: 'delete' },
      ],
      relations: { boss: { target: 'ai_agent', fields: { boss_id: 'id' }, single: true, onDelete: 'restrict' } },
      unique: [['name']],
      search: [],
      limit: 20,
      versioned: true,
      schemas: { create: fields, update: fields.partial(), replace: fields },
    }
    const blank = { id: 0, name: '', boss_id: null, version: 1 }
    const api = createMockApi({ ai_agent: { ...node, key: ['id'], blank, relations: {} } }, [mock])
    api.add(mock)
    api.add(mock, { boss_id: 1 })
    const told = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const init = body === undefined ? {} : { body: JSON.stringify(body) }
      const answer = await api.fetch(new Request(`http://x${path}`, { method, headers, ...init }))
      return z.object({ error: z.object({ message: z.string() }) }).parse(await answer.json()).error.message
    }
    expect(await told('POST', '/agents', { name: 'Agent 1' })).toBe('An ai agent with this name exists already')
    expect(await told('POST', '/agents', { name: 'x', boss_id: 9 })).toBe('boss_id: refers to an ai agent that does not exist')
    expect(await told('PATCH', '/agents/1', { name: 'x' })).toBe('Changing an ai agent needs If-Match or a version in the body')
    const stale = 'The ai agent was changed in between: version 7 was expected, 1 is stored'
    expect(await told('PATCH', '/agents/1', { name: 'x', version: 7 })).toBe(stale)
    expect(await told('DELETE', '/agents/1', undefined, { 'If-Match': '"1"' })).toBe('An ai agent refers to this ai agent')
  })
})
