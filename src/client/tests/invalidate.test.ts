import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'

import { askAgain } from '../src/invalidate.js'

const queryKey = ['ticket', 'detail', 1, {}]

/** A read that the server answers with what it knows when it is asked; the first answer is long on its way. */
function slowServer() {
  const server = { title: 'before', asked: 0, deliver: () => {} }
  const delivered = new Promise<void>((resolve) => {
    server.deliver = resolve
  })
  const queryFn = async () => {
    const { title } = server
    server.asked += 1
    if (server.asked === 1) await delivered
    return title
  }
  return { server, queryFn }
}

describe('a first read that was under way when something was written', () => {
  it('is made again once it is there, where somebody looks at it', async () => {
    const client = new QueryClient()
    const { server, queryFn } = slowServer()
    const observer = new QueryObserver(client, { queryKey, queryFn, staleTime: 60_000 })
    const stop = observer.subscribe(() => undefined)
    server.title = 'after'
    const asked = askAgain(client)
    server.deliver()
    await asked
    expect(observer.getCurrentResult().data).toBe('after')
    expect(server.asked).toBe(2)
    stop()
  })

  it('counts as out of date where nobody does', async () => {
    const client = new QueryClient()
    const { server, queryFn } = slowServer()
    const read = client.query({ queryKey, queryFn, staleTime: 60_000 })
    server.title = 'after'
    const asked = askAgain(client)
    server.deliver()
    await Promise.all([read, asked])
    expect(client.getQueryState(queryKey)).toMatchObject({ data: 'before', isInvalidated: true })
    expect(await client.query({ queryKey, queryFn, staleTime: 60_000 })).toBe('after')
  })

  it('is told with its own error where it fails', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const queryFn = () => Promise.reject(new Error('no network'))
    const read = client.query({ queryKey, queryFn })
    await Promise.all([expect(read).rejects.toThrow('no network'), askAgain(client)])
  })
})
