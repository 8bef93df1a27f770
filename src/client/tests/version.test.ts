import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'

import { connect, createHttpClient, ifMatch, versionOf } from '../src/index.js'
import { graph } from './fixture/graph.js'

const client = connect(new QueryClient(), { http: createHttpClient({ baseUrl: 'https://x' }), graph })
client.setQueryData(['ticket', 'detail', 1, {}], { id: 1, version: 3 })
client.setQueryData(['ticket', 'list', {}], { items: [{ id: 1, version: 4 }, { id: 2, version: 9 }] })
client.setQueryData(['ticket', 'infinite', {}], { pages: [{ items: [{ id: 1, version: 2 }] }], pageParams: [null] })

describe('versionOf', () => {
  it('is the newest that was read, wherever', () => {
    expect(versionOf(client, 'ticket', 1)).toBe(4)
    expect(versionOf(client, 'ticket', 2)).toBe(9)
  })

  it('is found by a key of several parts, and by a row that has them', () => {
    const row = { ticket_id: 1, agent_id: 2, role: 'helper', version: 7 }
    client.setQueryData(['ticket_agent', 'detail', { ticket_id: 1, agent_id: 2 }, {}], row)
    expect(versionOf(client, 'ticket_agent', { agent_id: 2, ticket_id: 1 })).toBe(7)
    expect(versionOf(client, 'ticket_agent', row)).toBe(7)
  })

  it('is not guessed', () => {
    expect(() => versionOf(client, 'ticket', 3)).toThrow('read it first')
  })
})

describe('ifMatch', () => {
  it('keeps what the caller said', () => {
    expect(ifMatch(3, { headers: { 'X-A': 'b' } })).toEqual({ headers: { 'X-A': 'b', 'If-Match': '"3"' } })
  })
})
