import { type MutationFunctionContext, MutationObserver, QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'

import { asOneWrite } from '../src/attempt.js'
import { connect, createHttpClient, httpOf, idempotencyKey } from '../src/index.js'
import { notifyErrors } from '../src/notify.js'
import { graph } from './fixture/graph.js'
import { batchTicketsOptions, createTicketOptions } from './fixture/tickets.js'

const ROW = { title: 'New', status: 'open', overview: null }

/** An API that answers with `statuses`, then with success; and the names under which it was asked. */
function setUp(...statuses: number[]) {
  const names: (string | null)[] = []
  let made = 0
  const http = createHttpClient({
    baseUrl: 'https://x',
    interceptors: [idempotencyKey(() => `write ${++made}`)],
    fetch: ({ headers }) => {
      names.push(headers.get('Idempotency-Key'))
      const status = statuses.shift()
      return Promise.resolve(
        status === undefined
          ? Response.json({ success: true, data: { ...ROW, id: 1, results: [] } })
          : Response.json({ success: false, error: { code: 'REFUSED', message: 'No' } }, { status }),
      )
    },
  })
  const client = connect(new QueryClient(), { http, graph })
  return { client, names }
}

const again = { retry: 1, retryDelay: 0 }

describe('a write that is tried again keeps its name', () => {
  it('where TanStack Query tries', async () => {
    const { client, names } = setUp(503)
    await new MutationObserver(client, { ...createTicketOptions(), ...again }).mutate(ROW)
    expect(names).toEqual(['write 1', 'write 1'])
  })

  it('after its component was rendered anew meanwhile', async () => {
    const { client, names } = setUp(503)
    const observer = new MutationObserver(client, { ...createTicketOptions(), ...again })
    observer.subscribe(() => {
      observer.setOptions({ ...createTicketOptions(), ...again })
    })
    await observer.mutate(ROW)
    expect(names).toEqual(['write 1', 'write 1'])
  })

  it('where somebody who was told of its failure tries', async () => {
    const { client, names } = setUp(500, 500)
    const retries: (() => void)[] = []
    notifyErrors(client, { success: () => undefined, error: (_, more) => retries.push(more?.retry ?? (() => undefined)) })
    await new MutationObserver(client, createTicketOptions()).mutate(ROW).catch(() => undefined)
    for (const attempts of [2, 3]) {
      retries.at(-1)?.()
      await vi.waitFor(() => {
        expect(names).toHaveLength(attempts)
      })
      await vi.waitFor(() => {
        expect(client.isMutating()).toBe(0)
      })
    }
    expect(names).toEqual(['write 1', 'write 1', 'write 1'])
  })

  it('for each of its requests', async () => {
    const { client, names } = setUp()
    let failures = 1
    const mutationFn = async (title: string, context: { client: QueryClient }) => {
      const http = httpOf(context.client)
      await http.done('POST', '/api/tickets', { body: { title } })
      await http.done('POST', '/api/notes', { body: { title } })
      if (failures-- > 0) throw new Error('half done')
    }
    await new MutationObserver(client, { mutationFn, ...again }).mutate('New')
    expect(names).toEqual(['write 1', 'write 2', 'write 1', 'write 2'])
  })

  it('for each of those that go at once', async () => {
    const { client, names } = setUp()
    let failures = 1
    const mutationFn = async (title: string, context: { client: QueryClient }) => {
      const body = { title }
      await Promise.all([httpOf(context.client).done('POST', '/api/tickets', { body }), httpOf(context.client).done('POST', '/api/notes', { body })])
      if (failures-- > 0) throw new Error('half done')
    }
    await new MutationObserver(client, { mutationFn, ...again }).mutate('New')
    expect(names).toEqual(['write 1', 'write 2', 'write 1', 'write 2'])
  })

  it('where it waits for something first', async () => {
    const { client, names } = setUp(503)
    const mutationFn = async (title: string, context: MutationFunctionContext) => {
      await Promise.resolve()
      await httpOf(context).done('POST', '/api/tickets', { body: { title } })
    }
    await new MutationObserver(client, { mutationFn, ...again }).mutate('New')
    await new MutationObserver(client, { mutationFn }).mutate('New')
    expect(names).toEqual(['write 1', 'write 1', 'write 2'])
  })

  it('where the very same is sent again, and was said to be one write', async () => {
    const { client, names } = setUp(500)
    const observer = new MutationObserver(client, createTicketOptions())
    const ticket = asOneWrite({ ...ROW })
    await observer.mutate(ticket).catch(() => undefined)
    await observer.mutate(ticket)
    await observer.mutate({ ...ROW })
    expect(names).toEqual(['write 1', 'write 1', 'write 2'])
  })

  it('as a batch too, which is sent from a file of its own', async () => {
    const { client, names } = setUp(503)
    await new MutationObserver(client, { ...batchTicketsOptions(), ...again }).mutate({ create: [ROW] })
    expect(names).toEqual(['write 1', 'write 1'])
  })
})

it('two writes of the same variables have two names', async () => {
  const { client, names } = setUp()
  const observer = new MutationObserver(client, createTicketOptions())
  await observer.mutate(ROW)
  await observer.mutate(ROW)
  await new MutationObserver(client, createTicketOptions()).mutate(ROW)
  expect(names).toEqual(['write 1', 'write 2', 'write 3'])
})
