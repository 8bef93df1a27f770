/**
 * The mocked API beside the running one: the same requests, the same answers, and rows that the real one takes. Run by vitest as
 * `promptliano.test.ts` is.
 */

import { http as custom, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'

import { createTicket, listTickets } from './client/src/index.js'
import * as mocks from './client/src/mocks.js'
import { mockApi, projectMock, sampleFile, sampleTicket, ticketMock } from './client/src/mocks.js'
import { ApiError, createHttpClient } from './client/src/runtime/index.js'
import type { Mock } from './client/src/runtime/mocks.js'
import { handlers } from './client/src/runtime/msw.js'

const REAL = process.env.API_URL ?? ''
const MOCKED = 'http://mocked.test'

type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

interface Answer {
  status: number
  body: Body
}

/** As much of an envelope as is looked at. */
interface Body {
  success: boolean
  data: { [name: string]: never } & readonly Row[]
  page: { next_cursor: string | null; total?: number }
  error: { code: string; details: readonly { field: string }[] | Row | null }
}

function asker(base: string, fetch: (request: Request) => Promise<Response>): Ask {
  return async (method, path, body, headers = {}) => {
    const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const request = new Request(base + path, { method, ...init, headers: { 'Content-Type': 'application/json', ...headers } })
    const response = await fetch(request)
    return { status: response.status, body: await response.json() }
  }
}

/** What is compared of an answer: no moment, no wording, and keys by their order of appearance. */
function told({ status, body }: Answer, titles = 'title'): unknown {
  if (body.success !== true) {
    const { code, details } = body.error
    const fields = Array.isArray(details) ? details.map((each) => each.field).sort() : details && Object.keys(details).sort()
    return { status, code, fields }
  }
  const { data, page } = body
  if (Array.isArray(data)) return { status, names: data.map((row) => row[titles]), more: page.next_cursor !== null, total: page.total }
  if (data?.results) return { status, results: data.results.map((each: Row) => [each.op, each.index, each.status, Object.keys(each.data ?? {}).sort()]) }
  return { status, fields: Object.keys(data ?? {}).sort(), name: data?.[titles] }
}

type Row = Record<string, unknown>

function sampleOfFile(project: number, stamp: string): Row {
  const { created_at: _, updated_at: __, ...file } = sampleFile(1, { project_id: project, id: stamp, path: stamp })
  return file
}

/** One after another what pages do with tickets, and what goes wrong there. */
async function walk(ask: Ask): Promise<unknown[]> {
  const answers: unknown[] = []
  const say = async (...asked: Parameters<Ask>) => {
    const answer = await ask(...asked)
    answers.push([asked[0], told(answer)])
    return answer
  }
  const stamp = Math.random().toString(36)
  const project = (await ask('POST', '/api/projects', { name: 'Walked', path: `/walked/${stamp}` })).body.data.id
  const titles = ['Banana', 'apple', 'cherry', 'Date']
  const tickets: number[] = []
  for (const [at, title] of titles.entries()) {
    const made = await say('POST', '/api/tickets', { project_id: project, title, priority: at % 2 ? 'high' : 'low' })
    tickets.push(made.body.data.id)
  }
  const [first, second] = tickets
  const own = `project_id=${project}&sort=id`
  await say('GET', `/api/tickets?${own}&count=exact`)
  await say('GET', `/api/tickets?${own}&limit=3`)
  const page = await ask('GET', `/api/tickets?${own}&limit=3`)
  await say('GET', `/api/tickets?${own}&limit=3&cursor=${encodeURIComponent(page.body.page.next_cursor)}`)
  await say('GET', `/api/tickets?${own}&limit=2&page=2&count=exact`)
  await say('GET', `/api/tickets?project_id=${project}&sort=-priority,id`)
  await say('GET', `/api/tickets?${own}&priority=high`)
  await say('GET', `/api/tickets?${own}&priority__ne=high`)
  await say('GET', `/api/tickets?${own}&priority__in=high,normal`)
  await say('GET', `/api/tickets?${own}&id__gt=${second}`)
  await say('GET', `/api/tickets?${own}&id__lte=${second}`)
  await say('GET', `/api/tickets?${own}&queue_id__isnull=true`)
  await say('GET', `/api/tickets?${own}&q=AN`)
  await say('GET', `/api/tickets/${first}?include=project,tasks`)
  await say('GET', '/api/tickets/999999')
  await say('PATCH', `/api/tickets/${first}`, { title: 'Changed' })
  await say('PATCH', `/api/tickets/${first}`, { title: '' })
  await say('PATCH', `/api/tickets/${first}`, { title: 1, priority: 'none' })
  await say('PATCH', `/api/tickets/${first}`, { no_such: 1 })
  await say('PATCH', `/api/tickets/${first}`, { project_id: 999_999 })
  await say('PUT', `/api/tickets/${first}`, { project_id: project, title: 'Whole' })
  await say('GET', `/api/tickets/${first}`)
  await say('POST', '/api/tickets', { title: 'Nowhere' })
  await say('POST', '/api/tickets', '{')
  await say('POST', '/api/projects', { name: 'Again', path: `/walked/${stamp}` })
  await say('POST', '/api/tickets/batch', {
    create: [{ project_id: project, title: 'In a batch' }, { project_id: project }],
    update: [{ id: first, title: 'Changed in a batch' }, { id: 999_999, title: 'Nobody' }],
    delete: [second, 999_999],
  })
  await say('POST', '/api/tickets/batch?atomic=true', { create: [{ project_id: project, title: 'Not alone' }, {}] })
  const task = await ask('POST', '/api/ticket-tasks', { ticket_id: first, content: 'Done' })
  await say('GET', `/api/tickets/${first}/tasks`)
  await say('GET', `/api/projects/${project}/tickets?sort=id`)
  const file = (await ask('POST', '/api/files', sampleOfFile(project, stamp))).body.data.id
  await say('PUT', `/api/projects/${project}/selected-files/${encodeURIComponent(file)}`)
  await say('GET', `/api/projects/${project}/selected-files`)
  await say('GET', `/api/files/${encodeURIComponent(file)}/selected-by`)
  await say('DELETE', `/api/projects/${project}/selected-files/${encodeURIComponent(file)}`)
  await say('GET', `/api/projects/${project}/selected-files`)
  await say('PUT', `/api/projects/${project}/selected-files/nowhere`)
  await say('DELETE', `/api/tickets/${first}`)
  await say('GET', `/api/ticket-tasks/${task.body.data.id}`)
  await say('DELETE', `/api/tickets/${first}`)
  await say('GET', `/api/tickets?${own}&count=exact`)
  return answers
}

describe('a mocked API', () => {
  it('answers as the running one', async () => {
    const api = mockApi()
    const [real, mocked] = [await walk(asker(REAL, fetch)), await walk(asker(MOCKED, api.fetch))]
    expect(mocked).toEqual(real)
  })

  it('gives rows to tests, and rows that they refer to', async () => {
    const api = mockApi()
    const ticket = api.add(ticketMock, { title: 'Seen' })
    expect(ticket).toEqual(sampleTicket(1, { title: 'Seen' }))
    expect(api.rows(projectMock).map(({ id }) => id)).toEqual([ticket.project_id])
    const client = createHttpClient({ baseUrl: MOCKED, fetch: api.fetch })
    expect((await listTickets(client)).items).toEqual([ticket])
    api.clear()
    expect((await listTickets(client)).items).toEqual([])
    await expect(createTicket(client, { project_id: 7, title: 'Lost' })).rejects.toThrow(ApiError)
  })

  it('answers through Mock Service Worker, beside handlers of custom routes', async () => {
    const api = mockApi()
    const ticket = api.add(ticketMock)
    const complete = custom.post('*/api/tickets/:id/complete', () => HttpResponse.json({ success: true, data: { ...ticket, status: 'closed' } }))
    const server = setupServer(complete, ...handlers(api))
    server.listen({ onUnhandledRequest: 'error' })
    try {
      const ask = asker(MOCKED, fetch)
      expect((await ask('GET', `/api/tickets/${ticket.id}`)).body.data).toEqual(ticket)
      expect((await ask('POST', `/api/tickets/${ticket.id}/complete`)).body.data.status).toBe('closed')
      await expect(ask('POST', `/api/tickets/${ticket.id}/dequeue`)).rejects.toThrow()
    } finally {
      server.close()
    }
  })
})

const all = new Map(Object.values(mocks).flatMap((each) => (isMock(each) ? [[each.entity, each] as const] : [])))

function isMock(value: unknown): value is Mock<Row> {
  return typeof value === 'object' && value !== null && 'sample' in value && 'routes' in value
}

describe('a sample', () => {
  const ask = asker(REAL, fetch)
  let number = Math.floor(Math.random() * 1e9)

  /** Creates one on the running API, what it must refer to first. */
  async function create(mock: Mock<Row>): Promise<Row> {
    number += 1
    const sample = mock.sample(number)
    for (const { target, fields, required } of Object.values(mock.relations)) {
      if (required !== true) continue
      const parent = await create(all.get(target) ?? never(target))
      for (const [own, theirs] of Object.entries(fields)) sample[own] = parent[theirs]
    }
    const schema = mock.schemas.create as unknown as z.ZodObject
    const payload = Object.fromEntries(Object.keys(schema.shape).flatMap((field) => (field in sample ? [[field, sample[field]]] : [])))
    expect(schema.safeParse(payload).error).toBeUndefined()
    const path = mock.routes.find(({ does }) => does === 'create')?.path ?? never(mock.entity)
    const answer = await ask('POST', path, payload)
    expect(answer, JSON.stringify(payload)).toMatchObject({ status: 201 })
    return answer.body.data
  }

  const never = (name: string): never => {
    throw new Error(name)
  }

  it.each([...all].filter(([, mock]) => mock.routes.some(({ does }) => does === 'create')))('of %s is taken, and looks like an answer', async (_, mock) => {
    const rows = [await create(mock), await create(mock)]
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(mock.sample(1)).sort())
    expect(mock.sample(1)).toEqual(mock.sample(1))
  })
})
