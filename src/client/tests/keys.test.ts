import { hashKey, partialMatchKey } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'

import { entityKeys } from '../src/keys.js'

const keys = entityKeys('ticket', { limit: 20, sort: ['-created_at'] })

describe('entityKeys', () => {
  it('gives lists that ask the same the same key', () => {
    const plain = hashKey(keys.list({}))
    expect(hashKey(keys.list({ limit: 20, sort: ['-created_at'], count: 'none', q: '', where: {} }))).toBe(plain)
    expect(hashKey(keys.list({ include: [], cursor: null, where: { status: undefined } }))).toBe(plain)
    expect(hashKey(keys.list({ include: ['b', 'a'] }))).toBe(hashKey(keys.list({ include: ['a', 'b'] })))
  })

  it('gives lists that ask differently different keys', () => {
    const asked = [
      {},
      { limit: 21 },
      { page: 1 },
      { q: 'x' },
      { where: { status: 'open' } },
      { where: { status: null } },
      { sort: ['title'] },
      { include: ['tasks'] },
      { count: 'exact' },
    ]
    expect(new Set(asked.map((params) => hashKey(keys.list(params)))).size).toBe(asked.length)
  })

  it('does not tell pages of an infinite list apart', () => {
    expect(hashKey(keys.infinite({ cursor: 'x', page: 2 }))).toBe(hashKey(keys.infinite({})))
  })

  it('is hierarchical', () => {
    const related = keys.related({}, { of: 'project', id: 1, relation: 'tickets' })
    for (const key of [keys.list({ q: 'x' }), keys.infinite({}), keys.detail(1, {}), related]) {
      expect(partialMatchKey(key, keys.all)).toBe(true)
    }
    expect(partialMatchKey(related, keys.lists)).toBe(true)
    expect(partialMatchKey(keys.detail(1, { include: ['tasks'] }), [...keys.details, 1])).toBe(true)
  })

  it('holds JSON only', () => {
    const key = keys.detail({ device_code: 'a', day: '2026-02-28' }, { include: ['x'] })
    expect(JSON.parse(JSON.stringify(key))).toEqual(key)
  })
})
