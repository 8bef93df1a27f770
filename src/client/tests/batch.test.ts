import { describe, expect, it } from 'vitest'

import { type BatchOperation, sendBatch } from '../src/batch.js'
import { createHttpClient } from '../src/http.js'

type Body = Record<BatchOperation, unknown[]>

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && 'create' in value
}

/** Answers each item, and the request whose number is `refusing` with 503. */
function setUp(refusing?: number) {
  const asked: { url: string; body: Body }[] = []
  const fetch = async (request: Request) => {
    const body: unknown = await request.json()
    if (!isBody(body)) throw new TypeError('no batch')
    asked.push({ url: new URL(request.url).search, body })
    if (asked.length === refusing) return new Response('', { status: 503 })
    const results = (['create', 'update', 'delete'] as const).flatMap((op) =>
      body[op].map((value, index) =>
        value === 'bad' ? { op, index, status: 404, error: { code: 'X', message: '' } } : { op, index, status: 200, data: value },
      ),
    )
    return Response.json({ success: true, data: { results } })
  }
  return { asked, http: createHttpClient({ baseUrl: 'https://x', fetch, interceptors: [] }) }
}

const request = { create: ['a', 'b', 'c'], update: ['d'], delete: ['bad', 'f'] }
const places = [
  ['create', 0],
  ['create', 1],
  ['create', 2],
  ['update', 0],
  ['delete', 0],
  ['delete', 1],
]

describe('sendBatch', () => {
  it('sends chunks one after the other and tells how far it is', async () => {
    const { asked, http } = setUp()
    const progress: [number, number][] = []
    const onProgress = (done: number, total: number) => progress.push([done, total])
    const results = await sendBatch(http, '/batch', request, { chunkSize: 2, onProgress })
    expect(asked.map(({ body }) => [...body.create, ...body.update, ...body.delete])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['bad', 'f'],
    ])
    expect(progress).toEqual([
      [2, 6],
      [4, 6],
      [6, 6],
    ])
    expect(results.map(({ op, index }) => [op, index])).toEqual(places)
    expect(results.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 200])
  })

  it('sends all in one request where it is all or nothing', async () => {
    const { asked, http } = setUp()
    await sendBatch(http, '/batch', request, { chunkSize: 2, atomic: true })
    expect(asked.map(({ url }) => url)).toEqual(['?atomic=true'])
  })

  it('throws where nothing was done', async () => {
    await expect(sendBatch(setUp(1).http, '/batch', request)).rejects.toMatchObject({ status: 503 })
  })

  it('fails the items of a later request that failed, and goes on', async () => {
    const results = await sendBatch(setUp(2).http, '/batch', request, { chunkSize: 2 })
    expect(results.map(({ op, index }) => [op, index])).toEqual(places)
    expect(results.map(({ status }) => status)).toEqual([200, 200, 503, 503, 404, 200])
  })

  it('asks nothing for nothing', async () => {
    const { asked, http } = setUp()
    expect(await sendBatch(http, '/batch', {})).toEqual([])
    expect(asked).toEqual([])
  })
})
