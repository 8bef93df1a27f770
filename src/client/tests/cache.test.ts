import { type InfiniteData, MutationCache, MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { connect } from '../src/connection.js'
import { createHttpClient } from '../src/http.js'
import { isTemporary, newRow } from '../src/insert.js'
import type { Page } from '../src/list.js'
import { notifyErrors } from '../src/notify.js'
import { graph, plain } from './fixture/graph.js'
import { createServer } from './fixture/server.js'
import {
  batchTicketsOptions,
  completeTicketOptions,
  createTicketOptions,
  deleteTicketOptions,
  type Ticket,
  ticketDetailOptions,
  ticketInfiniteOptions,
  ticketKeys,
  ticketListOptions,
  updateTicketOptions,
} from './fixture/tickets.js'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

function setUp(count = 2) {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    title: `Ticket ${at + 1}`,
    status: 'open',
    overview: null,
  }))
  const server = createServer(rows)
  const http = createHttpClient({ baseUrl: 'https://x', fetch: server.fetch, interceptors: [] })
  const client = connect(new QueryClient({ defaultOptions: { queries: { retry: false } } }), { http, graph })
  stops.push(() => {
    client.clear()
  })

  const titles = () => client.getQueryData(ticketListOptions().queryKey)?.items.map(({ title }) => title)
  return { client, server, titles }
}

/** A screen that shows the query: it is asked for now, and again when it is invalidated. */
async function show(client: QueryClient, options: { queryKey: readonly unknown[] }): Promise<void> {
  const observer = new QueryObserver(client, { ...client.defaultQueryOptions(options), refetchInterval: false })
  await new Promise<void>((resolve) => {
    stops.push(
      observer.subscribe(({ isSuccess }) => {
        if (isSuccess) resolve()
      }),
    )
  })
}

function update(client: QueryClient, id: number, changes: Partial<Ticket>) {
  return new MutationObserver(client, updateTicketOptions()).mutate({ id, changes }).catch(() => 'refused')
}

describe('a row whose key has several parts', () => {
  it('is known by them, also where the whole row was given for its key', async () => {
    const row = { ticket_id: 1, agent_id: 2, role: 'helper' }
    const http = createHttpClient({ baseUrl: 'https://x', fetch: () => new Promise(() => undefined), interceptors: [] })
    const node = { ...plain, ...nothing, key: ['ticket_id', 'agent_id'] }
    const client = connect(new QueryClient(), { http, graph: { ticket_agent: node } })
    const [byKey, byRow, list] = [{ ticket_id: 1, agent_id: 2 }, row, {}].map((subject, at) => ['ticket_agent', at < 2 ? 'detail' : 'list', subject, {}])
    if (!byKey || !byRow || !list) throw new Error('no keys')
    for (const key of [byKey, byRow]) client.setQueryData(key, row)
    client.setQueryData(list, { items: [row], limit: 20, next_cursor: null })
    const mutationFn = (variables: object) => new Promise(() => variables)
    void new MutationObserver(client, { mutationKey: ['ticket_agent', 'update'], mutationFn }).mutate({ id: row, changes: { role: 'owner' } })
    await vi.waitFor(() => {
      expect(client.getQueryData(list)).toMatchObject({ items: [{ role: 'owner' }] })
    })
    expect([byKey, byRow].map((key) => client.getQueryData(key))).toMatchObject([{ role: 'owner' }, { role: 'owner' }])
  })
})

describe('callbacks of your own on the caches', () => {
  it('are called as without us, after the cache has been brought into step', async () => {
    const { server } = setUp()
    const called: string[] = []
    const note = (what: string) => () => {
      called.push(`${what} ${client.getQueryData(ticketDetailOptions(1).queryKey)?.title}`)
    }
    const mutationCache = new MutationCache({
      onMutate: note('mutate'),
      onSuccess: note('success'),
      onError: note('error'),
      onSettled: note('settled'),
    })
    const http = createHttpClient({ baseUrl: 'https://x', fetch: server.fetch, interceptors: [] })
    const client = connect(new QueryClient({ mutationCache }), { http, graph })
    notifyErrors(client, { success: () => undefined, error: note('told') })
    await client.query(ticketDetailOptions(1))
    await update(client, 1, { title: 'New' })
    server.hold('PATCH /api/tickets/1').refuse(409)
    await update(client, 1, { title: 'Newer' })
    expect(called).toEqual([
      'mutate New',
      'success New',
      'settled New',
      'mutate Newer',
      'error New',
      'told New',
      'settled New',
    ])
  })
})

describe('an edit', () => {
  it('is on detail, list and infinite list before the server has answered', async () => {
    const { client, server, titles } = setUp()
    await client.query(ticketDetailOptions(1))
    await client.query(ticketListOptions())
    await client.infiniteQuery(ticketInfiniteOptions())
    const held = server.hold('PATCH /api/tickets/1')
    const saved = update(client, 1, { title: 'New' })
    await vi.waitFor(() => {
      expect(titles()).toEqual(['New', 'Ticket 2'])
    })
    expect(client.getQueryData(ticketDetailOptions(1).queryKey)?.title).toBe('New')
    const infinite = client.getQueryData<InfiniteData<Page<Ticket>>>(ticketInfiniteOptions().queryKey)
    expect(infinite?.pages[0]?.items[0]?.title).toBe('New')
    held.release()
    await saved
  })

  it('that is refused is taken back before anybody is told', async () => {
    const { client, server } = setUp()
    await client.query(ticketDetailOptions(1))
    server.hold('PATCH /api/tickets/1').refuse(409)
    const seen: unknown[] = []
    const title = () => client.getQueryData(ticketDetailOptions(1).queryKey)?.title
    const observer = new MutationObserver(client, {
      ...updateTicketOptions(),
      onMutate: () => {
        seen.push(title())
      },
      onError: () => {
        seen.push(title())
      },
    })
    await observer.mutate({ id: 1, changes: { title: 'New' } }).catch(() => undefined)
    expect(seen).toEqual(['New', 'Ticket 1'])
  })

  it('that is refused is taken back everywhere', async () => {
    const { client, server, titles } = setUp()
    await show(client, ticketListOptions())
    await client.query(ticketDetailOptions(1))
    const held = server.hold('PATCH /api/tickets/1')
    const saved = update(client, 1, { title: 'New' })
    await vi.waitFor(() => {
      expect(titles()).toEqual(['New', 'Ticket 2'])
    })
    held.refuse(409)
    expect(await saved).toBe('refused')
    expect(titles()).toEqual(['Ticket 1', 'Ticket 2'])
    expect(client.getQueryData(ticketDetailOptions(1).queryKey)?.title).toBe('Ticket 1')
  })

  it('leaves rows, pages and lists that it does not concern the very same', async () => {
    const { client } = setUp(4)
    await client.query(ticketDetailOptions(2))
    await client.query(ticketListOptions())
    const other = client.getQueryData(ticketDetailOptions(2).queryKey)
    const second = client.getQueryData(ticketListOptions().queryKey)?.items[1]
    await update(client, 1, { title: 'New' })
    expect(client.getQueryData(ticketDetailOptions(2).queryKey)).toBe(other)
    expect(client.getQueryData(ticketListOptions().queryKey)?.items[1]).toBe(second)
  })

  it('takes a row out of a list whose filter leaves it out', async () => {
    const { client, server } = setUp()
    const open = ticketListOptions({ where: { status: 'open' } })
    await client.query(open)
    const held = server.hold('PATCH /api/tickets/1')
    const saved = update(client, 1, { status: 'closed' })
    await vi.waitFor(() => {
      expect(client.getQueryData(open.queryKey)?.items.map(({ id }) => id)).toEqual([2])
    })
    expect(client.getQueryData(open.queryKey)?.total).toBe(1)
    held.release()
    await saved
  })

  it('is not lost to an answer that was under way', async () => {
    const { client, server, titles } = setUp()
    await client.query(ticketListOptions())
    const heldEdit = server.hold('PATCH /api/tickets/1')
    const saved = update(client, 1, { title: 'New' })
    await vi.waitFor(() => {
      expect(titles()?.[0]).toBe('New')
    })
    await client.query({ ...ticketListOptions(), staleTime: 0 })
    expect(titles()?.[0]).toBe('New')
    heldEdit.release()
    await saved
  })
})

describe('an entity that is not optimistic', () => {
  it('shows nothing before the server has answered, and everything after it', async () => {
    const { client, server, titles } = setUp()
    const { ticket } = graph
    if (ticket === undefined) throw new Error('The fixture has tickets')
    const http = createHttpClient({ baseUrl: 'https://x', fetch: server.fetch, interceptors: [] })
    connect(client, { http, graph: { ...graph, ticket: { ...ticket, optimistic: false } } })
    await show(client, ticketListOptions())
    const held = server.hold('PATCH /api/tickets/1')
    const saved = update(client, 1, { title: 'New' })
    await vi.waitFor(() => {
      expect(server.asked).toContain('PATCH /api/tickets/1')
    })
    expect(titles()).toEqual(['Ticket 1', 'Ticket 2'])
    held.release()
    await saved
    expect(titles()).toEqual(['New', 'Ticket 2'])
  })
})

describe('two edits in flight', () => {
  it('the first refused: it is taken back alone, at once, and everything is asked for once', async () => {
    const { client, server, titles } = setUp()
    await show(client, ticketListOptions())
    const seen: (string[] | undefined)[] = []
    stops.push(
      client.getQueryCache().subscribe(() => {
        seen.push(titles())
      }),
    )
    const first = server.hold('PATCH /api/tickets/1')
    const one = update(client, 1, { title: 'One' })
    const second = server.hold('PATCH /api/tickets/2')
    const two = update(client, 2, { title: 'Two' })
    await vi.waitFor(() => {
      expect(titles()).toEqual(['One', 'Two'])
    })
    const lists = () => server.asked.filter((each) => each === 'GET /api/tickets').length
    first.refuse(500)
    await one
    expect(titles()).toEqual(['Ticket 1', 'Two'])
    expect(lists()).toBe(1)
    second.release()
    await two
    await vi.waitFor(() => {
      expect(lists()).toBe(2)
    })
    expect(titles()).toEqual(['Ticket 1', 'Two'])
    const flicker = seen.slice(seen.findIndex((each) => each?.[1] === 'Two')).filter((each) => each?.[1] !== 'Two')
    expect(flicker).toEqual([])
  })

  it('on one row: the later one stays shown, whichever answer comes first', async () => {
    const { client, server } = setUp()
    const title = () => client.getQueryData(ticketDetailOptions(1).queryKey)?.title
    await client.query(ticketDetailOptions(1))
    const first = server.hold('PATCH /api/tickets/1')
    const one = update(client, 1, { title: 'One' })
    await vi.waitFor(() => {
      expect(server.asked).toContain('PATCH /api/tickets/1')
    })
    const second = server.hold('PATCH /api/tickets/1')
    const two = update(client, 1, { title: 'Two' })
    await vi.waitFor(() => {
      expect(title()).toBe('Two')
    })
    first.release()
    await one
    expect(title()).toBe('Two')
    second.release()
    await two
    expect(title()).toBe('Two')
  })
})

describe('a row that is deleted', () => {
  it('is gone from lists at once, and comes back where the server refuses', async () => {
    const { client, server, titles } = setUp()
    await client.query(ticketListOptions())
    const held = server.hold('DELETE /api/tickets/1')
    const gone = new MutationObserver(client, deleteTicketOptions()).mutate({ id: 1 }).catch(() => 'refused')
    await vi.waitFor(() => {
      expect(titles()).toEqual(['Ticket 2'])
    })
    held.refuse(409)
    await gone
    expect(titles()).toEqual(['Ticket 1', 'Ticket 2'])
  })

  it('is forgotten: nobody asks for its detail again', async () => {
    const { client, server } = setUp()
    await client.query(ticketDetailOptions(1))
    await client.query(ticketDetailOptions(2))
    await new MutationObserver(client, deleteTicketOptions()).mutate({ id: 1 })
    expect(client.getQueryState(ticketDetailOptions(1).queryKey)).toBeUndefined()
    expect(client.getQueryState(ticketDetailOptions(2).queryKey)).toBeDefined()
    expect(server.asked.filter((each) => each === 'GET /api/tickets/1')).toHaveLength(1)
  })
})

describe('what the server answers', () => {
  it('of a new row is its detail without another request', async () => {
    const { client, server } = setUp()
    const payload = { title: 'New', status: 'open', overview: null }
    const { id } = await new MutationObserver(client, createTicketOptions()).mutate(payload)
    expect(client.getQueryData(ticketDetailOptions(id).queryKey)).toEqual({ ...payload, id })
    expect(server.asked).toEqual(['POST /api/tickets'])
  })

  it('of a custom route that answers with the row is on every screen', async () => {
    const { client } = setUp()
    await client.query(ticketListOptions())
    await new MutationObserver(client, completeTicketOptions()).mutate({ id: 2 })
    expect(client.getQueryData(ticketListOptions().queryKey)?.items[1]?.status).toBe('closed')
  })

  it('of a batch counts item by item', async () => {
    const { client, titles } = setUp()
    await client.query(ticketListOptions())
    await new MutationObserver(client, batchTicketsOptions()).mutate({
      update: [
        { id: 1, title: 'One' },
        { id: 9, title: 'Nobody' },
      ],
      delete: [2],
    })
    expect(titles()).toEqual(['One'])
  })
})

describe('afterwards', () => {
  it('asks again for what shows a changed row, and for nothing else', async () => {
    const { client, server } = setUp()
    const project = (include: string[]) => ({
      queryKey: ['project', 'detail', 1, { include }],
      queryFn: () => {
        server.asked.push(`project with ${include.join()}`)
        return { id: 1 }
      },
      staleTime: Infinity,
    })
    await show(client, ticketListOptions())
    await show(client, project(['tickets']))
    await show(client, project([]))
    await show(client, { ...project([]), queryKey: ['weather'] })
    server.asked.length = 0
    await update(client, 1, { title: 'New' })
    await vi.waitFor(() => {
      expect(server.asked).toEqual(['PATCH /api/tickets/1', 'GET /api/tickets', 'project with tickets'])
    })
  })

  it('a task that changed refreshes the ticket and the project that embed or count it, and nothing else', async () => {
    const { client, server } = setUp()
    const screen = (...queryKey: unknown[]) => ({
      queryKey,
      queryFn: () => {
        server.asked.push(JSON.stringify(queryKey))
        return { id: 1 }
      },
      staleTime: Infinity,
    })
    const concerned = [
      screen('ticket_task', 'list', {}),
      screen('ticket', 'detail', 1, { include: ['tasks'] }),
      screen('project', 'list', { include: ['tickets.tasks'] }),
      screen('project', 'route', 'statistics', {}),
    ]
    const others = [
      screen('ticket', 'detail', 1, {}),
      screen('ticket', 'list', {}),
      screen('project', 'detail', 1, { include: ['tickets'] }),
      screen('project', 'route', 'first_agent', {}),
      screen('agent', 'list', {}),
    ]
    for (const each of [...concerned, ...others]) await show(client, each)
    server.asked.length = 0
    const mutationFn = () => Promise.resolve({ id: 5, done: true })
    const options = { mutationKey: ['ticket_task', 'update'], mutationFn }
    await new MutationObserver(client, options).mutate()
    await vi.waitFor(() => {
      expect(client.isFetching()).toBe(0)
    })
    expect(server.asked.sort()).toEqual(concerned.map(({ queryKey }) => JSON.stringify(queryKey)).sort())
  })

  it('a mutation that showed nothing is pending until the screen is right', async () => {
    const { client, server } = setUp(1)
    await show(client, ticketListOptions())
    await new MutationObserver(client, completeTicketOptions()).mutate({ id: 1 })
    expect(server.asked).toEqual(['GET /api/tickets', 'POST /api/tickets/1/complete', 'GET /api/tickets'])
    expect(client.isFetching()).toBe(0)
  })
})

describe('a new row', () => {
  const payload = { title: 'New', status: 'open', overview: null }
  const create = (client: QueryClient, more: object = {}) =>
    new MutationObserver(client, createTicketOptions()).mutate({ ...payload, ...more }).catch(() => 'refused')

  it('is in every list that it surely belongs to, and in no other, before the server has answered', async () => {
    const { client, server } = setUp(1)
    const lists = {
      open: ticketListOptions({ where: { status: 'open' } }),
      closed: ticketListOptions({ where: { status: 'closed' } }),
      searched: ticketListOptions({ q: 'New' }),
      joined: ticketListOptions({ include: ['project'] }),
    }
    for (const options of Object.values(lists)) await client.query(options)
    await client.infiniteQuery(ticketInfiniteOptions())
    const titles = (options: { queryKey: readonly unknown[] }) =>
      client.getQueryData<Page<Ticket>>(options.queryKey)?.items.map(({ title }) => title)
    const held = server.hold('POST /api/tickets')
    const saved = create(client)
    await vi.waitFor(() => {
      expect(titles(lists.open)).toEqual(['Ticket 1', 'New'])
    })
    expect(client.getQueryData<Page<Ticket>>(lists.open.queryKey)?.total).toBe(2)
    expect(titles(lists.closed)).toEqual([])
    expect(titles(lists.searched)).toEqual(['Ticket 1'])
    expect(titles(lists.joined)).toEqual(['Ticket 1'])
    const infinite = client.getQueryData<InfiniteData<Page<Ticket>>>(ticketInfiniteOptions().queryKey)
    expect(infinite?.pages[0]?.items.at(-1)?.title).toBe('New')
    held.release()
    await saved
  })

  it('has a key of ours until it has its own, and is there once', async () => {
    const { client, server } = setUp(1)
    const ids = () => client.getQueryData(ticketListOptions().queryKey)?.items.map(({ id }) => id)
    await client.query(ticketListOptions())
    const held = server.hold('POST /api/tickets')
    const saved = create(client)
    await vi.waitFor(() => {
      expect(ids()?.map(isTemporary)).toEqual([false, true])
    })
    held.release()
    await saved
    expect(ids()).toEqual([1, 2])
    await client.query({ ...ticketListOptions(), staleTime: 0 })
    expect(ids()).toEqual([1, 2])
  })

  it('that is refused is gone again', async () => {
    const { client, server, titles } = setUp(1)
    await client.query(ticketListOptions())
    const held = server.hold('POST /api/tickets')
    const saved = create(client)
    await vi.waitFor(() => {
      expect(titles()).toEqual(['Ticket 1', 'New'])
    })
    held.refuse(422)
    expect(await saved).toBe('refused')
    expect(titles()).toEqual(['Ticket 1'])
    expect(client.getQueryData(ticketListOptions().queryKey)?.total).toBe(1)
  })

  it('that belongs on a later page is only counted', async () => {
    const { client, server, titles } = setUp(3)
    await client.query(ticketListOptions())
    const held = server.hold('POST /api/tickets')
    const saved = create(client)
    await vi.waitFor(() => {
      expect(client.getQueryData(ticketListOptions().queryKey)?.total).toBe(4)
    })
    expect(titles()).toEqual(['Ticket 1', 'Ticket 2'])
    held.release()
    await saved
  })

  it('takes its place in the order of the list, and a full page stays as long as it is', async () => {
    const { client, server, titles } = setUp(3)
    const sorted = ticketListOptions({ sort: ['-id'] })
    await client.query(ticketListOptions())
    client.setQueryData(sorted.queryKey, client.getQueryData(ticketListOptions().queryKey))
    const held = server.hold('POST /api/tickets')
    const saved = create(client)
    await vi.waitFor(() => {
      expect(client.getQueryData(sorted.queryKey)?.items.map(({ title }) => title)).toEqual(['New', 'Ticket 1'])
    })
    expect(titles()).toEqual(['Ticket 1', 'Ticket 2'])
    held.release()
    await saved
  })

  it('is in the list of the row that it refers to', async () => {
    const { client, server } = setUp(0)
    const of = (id: number) => ticketKeys.related({}, { of: 'project', id, relation: 'tickets' })
    for (const id of [1, 2]) client.setQueryData(of(id), { items: [], limit: 20, next_cursor: null })
    const held = server.hold('POST /api/tickets')
    const saved = create(client, { project_id: 2 })
    await vi.waitFor(() => {
      expect(client.getQueryData<Page<Ticket>>(of(2))?.items).toMatchObject([{ title: 'New', project_id: 2 }])
    })
    expect(client.getQueryData<Page<Ticket>>(of(1))?.items).toEqual([])
    held.release()
    await saved
  })

  it('never shows a secret that was sent with it', () => {
    const row = newRow({ ...plain, ...graph['ticket'], ...nothing, secret: ['token'] }, { title: 'New', token: 'hush' }, 1)
    expect(row).toEqual({ id: -1, status: 'open', overview: null, title: 'New' })
  })
})

const nothing = { key: ['id'], optimistic: true, relations: {}, owns: [], dependents: [], reads: {}, writes: {} }

describe("the caller's own callbacks", () => {
  it('all run, those of the cache included, after the cache is in step', async () => {
    const { client, titles } = setUp()
    const calls: string[] = []
    await client.query(ticketListOptions())
    const observer = new MutationObserver(client, {
      ...updateTicketOptions(),
      onMutate: () => {
        calls.push(`mutate ${String(titles()?.[0])}`)
        return 'mine'
      },
      onSuccess: (ticket, _variables, result) => calls.push(`success ${ticket.title} ${result}`),
      onSettled: () => calls.push('settled'),
    })
    await observer.mutate({ id: 1, changes: { title: 'New' } })
    expect(calls).toEqual(['mutate New', 'success New mine', 'settled'])
  })

  it('of the mutation cache stay in force', async () => {
    const { server } = setUp()
    const calls: string[] = []
    const client = new QueryClient()
    client.getMutationCache().config = {
      onMutate: () => calls.push('mutate'),
      onError: () => calls.push('error'),
      onSettled: () => calls.push('settled'),
    }
    const http = createHttpClient({ baseUrl: 'https://x', fetch: server.fetch })
    connect(client, { http, graph })
    await expect(new MutationObserver(client, deleteTicketOptions()).mutate({ id: 99 })).rejects.toThrow('No')
    expect(calls).toEqual(['mutate', 'error', 'settled'])
  })
})

describe('connect', () => {
  it('tells who forgot it', async () => {
    await expect(new QueryClient().query({ ...ticketListOptions(), retry: false })).rejects.toThrow('call connect(')
  })

  it('tries a read again where that can help, and only there', async () => {
    const { server } = setUp()
    const http = createHttpClient({ baseUrl: 'https://x', fetch: server.fetch })
    const client = connect(new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } }), { http, graph })
    await expect(client.query(ticketDetailOptions(99))).rejects.toMatchObject({ status: 404 })
    expect(server.asked).toHaveLength(1)
    server.hold('GET /api/tickets/1').refuse(503)
    expect((await client.query(ticketDetailOptions(1))).id).toBe(1)
  })

  it('counts a mutation once, however often the client is connected', async () => {
    const { client, server } = setUp()
    const http = createHttpClient({ baseUrl: 'https://y', fetch: server.fetch })
    connect(connect(client, { http, graph }), { http, graph })
    await show(client, ticketListOptions())
    await update(client, 1, { title: 'New' })
    expect(server.asked.filter((each) => each === 'GET /api/tickets')).toHaveLength(2)
  })
})
