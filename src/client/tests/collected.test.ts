import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createHttpClient } from '../src/http.js'
import { bearer, type Interceptor, requestId, timeout } from '../src/interceptors.js'

// Node refers weakly from a signal to the request that it ends, so who collects garbage decides whether a call can be ended.
setFlagsFromString('--expose-gc')
const collect = () => void runInNewContext('gc()')

const silent = () => undefined
const begun = (answer: ServerResponse) => answer.writeHead(200).write('{')

describe.each([
  ['nothing', silent],
  ['the beginning of an answer', begun],
])('from a server that sends %s', (_, send) => {
  const server = createServer((_request, answer) => send(answer))
  const renamed: Interceptor = {
    name: 'renamed',
    order: 15,
    intercept: (request, next) => next(new Request(request, { headers: { 'X-Name': 'x' } })),
  }

  beforeAll(() => once(server.listen(0), 'listening'))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** A call that the server has, after garbage was collected; in an object, so that it is not waited for. */
  async function underWay(milliseconds: number, signal: AbortSignal) {
    const interceptors = [timeout(milliseconds), renamed, requestId(), bearer({ token: () => 'token' })]
    const http = createHttpClient({ baseUrl: `http://127.0.0.1:${portOf(server)}`, interceptors })
    const arrived = once(server, 'request')
    const call = http.data('GET', '/', { signal }).catch((error: unknown) => error)
    await Promise.race([arrived, call])
    for (let time = 0; time < 3; time += 1) {
      await wait(10)
      collect()
    }
    return { call }
  }

  it('a call is given up', async () => {
    const { call } = await underWay(100, new AbortController().signal)
    expect(await call).toMatchObject({ kind: 'timeout' })
  })

  it('a call is cancelled', async () => {
    const controller = new AbortController()
    const { call } = await underWay(60_000, controller.signal)
    controller.abort('left')
    expect(await call).toBe('left')
  })
})

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address.port
}
