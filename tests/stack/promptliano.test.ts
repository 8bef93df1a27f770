/**
 * The generated client of Promptliano against its running API: relations, custom routes, batches, refusals, and a cache that
 * stays in step. Run by vitest in a folder that holds `client`, a copy or link of the generated client, with API_URL set.
 */

import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'

import {
  addToProjectSelectedFilesOptions,
  batchTicketTasksOptions,
  completeTicketOptions,
  createFileOptions,
  createProjectOptions,
  createQueueOptions,
  createTicketOptions,
  createTicketTask,
  deleteProjectOptions,
  enqueueTicketOptions,
  getTicket,
  graph,
  listProjectTickets,
  projectSelectedFilesOptions,
  projectTicketsOptions,
  removeFromProjectSelectedFilesOptions,
  reorderTicketTasksOptions,
  tasksOfTicketOptions,
  ticketDetailOptions,
  ticketListOptions,
  TicketStatus,
  updateTicketOptions,
} from './client/src/index.js'
import { ApiError, connect, createHttpClient } from './client/src/runtime/index.js'

/** Milliseconds until a test gives up on an answer; never waited for. */
const PATIENCE = 30_000

const asked: string[] = []
const http = createHttpClient({
  baseUrl: process.env.API_URL ?? '',
  fetch: (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    return fetch(request)
  },
})

function setUp() {
  return connect(new QueryClient({ defaultOptions: { queries: { refetchInterval: false } } }), { http, graph })
}

let number = 0

async function project(client: QueryClient) {
  number += 1
  const payload = { name: `Project ${number}`, path: `/tmp/${Date.now()}/${number}` }
  return new MutationObserver(client, createProjectOptions()).mutate(payload)
}

function ticket(client: QueryClient, project_id: number, title: string) {
  return new MutationObserver(client, createTicketOptions()).mutate({ project_id, title })
}

describe('a project and its tickets', () => {
  it('are created, listed by their relation, and read along', async () => {
    const client = setUp()
    const { id } = await project(client)
    const first = await ticket(client, id, 'First')
    await ticket(client, id, 'Second')
    expect(first).toMatchObject({ title: 'First', status: TicketStatus.OPEN, suggested_file_ids: [] })
    const listed = await client.query(projectTicketsOptions(id, { sort: ['id'], count: 'exact' }))
    expect(listed.items.map(({ title }) => title)).toEqual(['First', 'Second'])
    expect(listed.total).toBe(2)
    await createTicketTask(http, { ticket_id: first.id, content: 'Read' })
    const whole = await client.query(ticketDetailOptions(first.id, { include: ['project', 'tasks'] }))
    expect(whole.project?.id).toBe(id)
    expect(whole.tasks?.map(({ content }) => content)).toEqual(['Read'])
  })

  it('are filtered, searched and counted by the server', async () => {
    const client = setUp()
    const { id } = await project(client)
    await ticket(client, id, 'Write the parser')
    await ticket(client, id, 'Test the parser')
    const found = await client.query(ticketListOptions({ where: { project_id: id, status: { in: ['open'] } }, q: 'test' }))
    expect(found.items.map(({ title }) => title)).toEqual(['Test the parser'])
    const none = await listProjectTickets(http, id, { where: { status: 'closed' } })
    expect(none.items).toEqual([])
  })
})

describe('custom routes', () => {
  it('complete a ticket: its row is on the screen from the answer, its tasks are asked for again', async () => {
    const client = setUp()
    const { id } = await project(client)
    const { id: ticket_id } = await ticket(client, id, 'Done soon')
    await createTicketTask(http, { ticket_id, content: 'One' })
    await client.query(ticketDetailOptions(ticket_id))
    const tasks = new QueryObserver(client, { ...tasksOfTicketOptions(ticket_id), refetchInterval: false })
    const stop = tasks.subscribe(() => {})
    await vi.waitFor(() => {
      expect(tasks.getCurrentResult().data?.items[0]?.done).toBe(false)
    }, PATIENCE)
    await new MutationObserver(client, completeTicketOptions()).mutate({ id: ticket_id })
    expect(client.getQueryData(ticketDetailOptions(ticket_id).queryKey)?.status).toBe('closed')
    expect(tasks.getCurrentResult().data?.items[0]?.done).toBe(true)
    stop()
  })

  it('take a body beside their path, and refuse what is not allowed', async () => {
    const client = setUp()
    const { id } = await project(client)
    const { id: ticket_id } = await ticket(client, id, 'Queue me')
    const queue = await new MutationObserver(client, createQueueOptions()).mutate({ project_id: id, name: 'Main' })
    const enqueue = () =>
      new MutationObserver(client, enqueueTicketOptions()).mutate({ id: ticket_id, body: { queue_id: queue.id } })
    expect((await enqueue()).queue_id).toBe(queue.id)
    await expect(enqueue()).rejects.toMatchObject({ status: 409, code: 'CONFLICT' })
  })

  it('put tasks in order', async () => {
    const client = setUp()
    const { id } = await project(client)
    const { id: ticket_id } = await ticket(client, id, 'In order')
    const tasks = await Promise.all(['a', 'b'].map((content) => createTicketTask(http, { ticket_id, content })))
    const task_ids = tasks.map((task) => task.id).reverse()
    const mutation = new MutationObserver(client, reorderTicketTasksOptions())
    const ordered = await mutation.mutate({ id: ticket_id, body: { task_ids } })
    expect(ordered.map((task) => task.id)).toEqual(task_ids)
  })
})

describe('many at once', () => {
  it('are created, changed and deleted, each with its own answer', async () => {
    const client = setUp()
    const { id } = await project(client)
    const { id: ticket_id } = await ticket(client, id, 'Many')
    const gone = await createTicketTask(http, { ticket_id, content: 'gone' })
    const kept = await createTicketTask(http, { ticket_id, content: 'kept' })
    const results = await new MutationObserver(client, batchTicketTasksOptions()).mutate({
      create: [{ ticket_id, content: 'new' }],
      update: [{ id: kept.id, content: 'changed' }],
      delete: [gone.id, 999_999],
    })
    expect(results.map(({ op, status }) => [op, status])).toEqual([
      ['create', 201],
      ['update', 200],
      ['delete', 200],
      ['delete', 404],
    ])
    const { items } = await client.query({ ...tasksOfTicketOptions(ticket_id, { sort: ['id'] }), staleTime: 0 })
    expect(items.map(({ content }) => content)).toEqual(['changed', 'new'])
  })
})

describe('many to many', () => {
  it('are put together and taken apart, with a key that a path cannot hold as it is', async () => {
    const client = setUp()
    const { id } = await project(client)
    const file = { id: `src/a b?${id}#ü.py`, project_id: id, name: 'a.py', path: 'src/a.py' }
    await new MutationObserver(client, createFileOptions()).mutate(file)
    const selected = new QueryObserver(client, { ...projectSelectedFilesOptions(id), refetchInterval: false })
    const stop = selected.subscribe(() => {})
    await vi.waitFor(() => {
      expect(selected.getCurrentResult().data?.items).toEqual([])
    }, PATIENCE)
    await new MutationObserver(client, addToProjectSelectedFilesOptions()).mutate({ id, target: file.id })
    expect(selected.getCurrentResult().data?.items.map((each) => each.id)).toEqual([file.id])
    await new MutationObserver(client, removeFromProjectSelectedFilesOptions()).mutate({ id, target: file.id })
    expect(selected.getCurrentResult().data?.items).toEqual([])
    stop()
  })
})

describe('what is refused', () => {
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (error: unknown) => (error instanceof ApiError ? error : undefined),
    )

  it('is a second one of what there may be one of, with the field', async () => {
    const client = setUp()
    const { name, path } = await project(client)
    const error = await refusal(new MutationObserver(client, createProjectOptions()).mutate({ name, path }))
    expect(error).toMatchObject({ kind: 'http', status: 409, code: 'DUPLICATE_ENTITY', details: { field: 'path' } })
  })

  it('is a ref to nothing, with the field', async () => {
    const error = await refusal(ticket(setUp(), 999_999, 'Nowhere'))
    expect(error).toMatchObject({ status: 422, code: 'VALIDATION_ERROR' })
    expect(error?.faults.map(({ field }) => field)).toEqual(['project_id'])
  })

  it('is an edit, and the screen shows again what was', async () => {
    const client = setUp()
    const { id } = await project(client)
    const made = await ticket(client, id, 'Stays')
    await client.query(ticketDetailOptions(made.id))
    const edit = new MutationObserver(client, updateTicketOptions()).mutate({ id: made.id, changes: { title: '' } })
    expect((await refusal(edit))?.faults.map(({ field }) => field)).toEqual(['title'])
    expect(client.getQueryData(ticketDetailOptions(made.id).queryKey)?.title).toBe('Stays')
  })
})

describe('deleting a project', () => {
  it('asks again for its tickets, which went along', async () => {
    const client = setUp()
    const { id } = await project(client)
    const made = await ticket(client, id, 'Goes along')
    await client.query(ticketListOptions())
    await new MutationObserver(client, deleteProjectOptions()).mutate({ id })
    expect(client.getQueryState(ticketListOptions().queryKey)?.isInvalidated).toBe(true)
    await expect(getTicket(http, made.id)).rejects.toMatchObject({ code: 'TICKET_NOT_FOUND' })
  })
})
