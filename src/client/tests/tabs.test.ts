import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { connect, createHttpClient } from '../src/index.js'
import { monitor } from '../src/monitor.js'
import { shareInvalidations } from '../src/tabs.js'
import { graph } from './fixture/graph.js'
import { createServer } from './fixture/server.js'
import { deleteTicketOptions, ticketDetailOptions, ticketListOptions, updateTicketOptions } from './fixture/tickets.js'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const server = () => createServer([1, 2].map((id) => ({ id, title: `Ticket ${id}`, status: 'open', overview: null })))

function open(api = server()) {
  const http = createHttpClient({ baseUrl: 'https://x', fetch: api.fetch, interceptors: [] })
  const client = connect(new QueryClient({ defaultOptions: { queries: { retry: false } } }), { http, graph })
  return { client, api }
}

function tab(api: ReturnType<typeof server>) {
  const { client } = open(api)
  stops.push(shareInvalidations(client, { channel: 'test' }))
  const observer = new QueryObserver(client, { ...ticketListOptions(), refetchInterval: false })
  stops.push(observer.subscribe(() => undefined))
  const title = () => observer.getCurrentResult().data?.items[0]?.title
  return { client, title }
}

describe('two tabs', () => {
  it('are in step: a write in one is seen in the other, and told once', async () => {
    const api = server()
    const [here, there] = [tab(api), tab(api)]
    await vi.waitFor(() => {
      expect([here.title(), there.title()]).toEqual(['Ticket 1', 'Ticket 1'])
    })
    const told: unknown[] = []
    const witness = new BroadcastChannel('test')
    witness.onmessage = ({ data }) => told.push(data)
    stops.push(() => {
      witness.close()
    })
    api.asked.length = 0
    await here.client.getMutationCache().build(here.client, updateTicketOptions()).execute({ id: 1, changes: { title: 'New' } })
    await vi.waitFor(() => {
      expect(there.title()).toBe('New')
    })
    // A message sent now comes after all that a loop would have sent.
    const last = new Promise((resolve) => {
      witness.onmessage = resolve
    })
    const end = new BroadcastChannel('test')
    end.postMessage([])
    await last
    end.close()
    expect(told).toEqual([['ticket']])
    expect(api.asked).toEqual(['PATCH /api/tickets/1', 'GET /api/tickets', 'GET /api/tickets'])
  })

  it('tell of dependents too, and take nothing that is no entity', async () => {
    const { client } = open()
    stops.push(shareInvalidations(client, { channel: 'test' }))
    client.setQueryData(['ticket', 'list', {}], { items: [] })
    const other = new BroadcastChannel('test')
    const told = new Promise((resolve) => {
      other.onmessage = ({ data }) => {
        resolve(data)
      }
    })
    other.postMessage({ not: 'a list' })
    other.postMessage(['constructor', 'weather'])
    await client.getMutationCache().build(client, deleteTicketOptions()).execute({ id: 1 })
    expect(await told).toEqual(['ticket', 'ticket_agent', 'ticket_task'])
    other.close()
  })

  it('that no longer share are told nothing', async () => {
    const { client } = open()
    const tell = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
    shareInvalidations(client, { channel: 'test' })()
    await client.getMutationCache().build(client, deleteTicketOptions()).execute({ id: 1 })
    expect(tell).not.toHaveBeenCalled()
  })
})

describe('the monitor', () => {
  it('reports how long reads and writes took, by entity and kind, and which failed', async () => {
    const { client } = open()
    const watched = monitor(client)
    await client.query(ticketListOptions())
    await client.query(ticketDetailOptions(1))
    await client.query(ticketDetailOptions(9)).catch(() => undefined)
    await client.getMutationCache().build(client, deleteTicketOptions()).execute({ id: 1 })
    const { summaries } = watched.report()
    expect(summaries.map(({ kind, name, count, failed }) => [kind, name, count, failed]).sort()).toEqual([
      ['mutation', 'ticket/delete', 1, 0],
      ['query', 'ticket/detail', 2, 1],
      ['query', 'ticket/list', 1, 0],
    ])
    expect(summaries.every(({ median, p90 }) => median > 0 && p90 >= median)).toBe(true)
    watched.stop()
    await client.query({ ...ticketListOptions(), staleTime: 0 })
    expect(watched.timings()).toHaveLength(4)
  })

  it('counts a read from the cache as a hit, and one that asks as none', async () => {
    const { client } = open()
    const watched = monitor(client)
    const look = () => new QueryObserver(client, { ...ticketListOptions(), refetchInterval: false }).subscribe(() => undefined)
    stops.push(look())
    await vi.waitFor(() => {
      expect(client.isFetching()).toBe(0)
    })
    for (let at = 0; at < 3; at += 1) stops.push(look())
    expect(watched.report()).toMatchObject({ reads: 4, hits: 3, hitRate: 0.75 })
  })

  it('remembers the newest, in order, and no more than it was told to', () => {
    const watched = monitor(open().client, { size: 3 })
    for (let at = 0; at < 5; at += 1) watched.onRender(`r${at}`, 'update', 1, 1, at, at)
    expect(watched.timings().map(({ name }) => name)).toEqual(['r2', 'r3', 'r4'])
  })
})
