import { describe, expect, it } from 'vitest'

import { ApiError } from '../src/error.js'
import { listQuery, path, searchQuery } from '../src/url.js'

describe('path', () => {
  it.each([
    ['a/b', '/files/a%2Fb'],
    ['?x=1#y', '/files/%3Fx%3D1%23y'],
    ['🙂 %', '/files/%F0%9F%99%82%20%25'],
    ['...', '/files/...'],
  ])('keeps %s one segment', (key, expected) => {
    expect(path`/files/${key}`).toBe(expected)
    expect(new URL(path`/files/${key}`, 'https://x').pathname.split('/')).toHaveLength(3)
  })

  it.each(['', '.', '..'])("refuses '%s', which a url cannot hold as a segment", (key) => {
    expect(() => path`/files/${key}/x`).toThrow(ApiError)
  })
})

describe('listQuery', () => {
  const written = (params: object) => decodeURIComponent(listQuery(params).toString())

  it('writes filters by their operators', () => {
    const where = { status: 'open', project_id: { in: [1, 2] }, created_at: { gte: 'a', lt: 'b' }, done: false }
    expect(written({ where })).toBe('status=open&project_id__in=1,2&created_at__gte=a&created_at__lt=b&done=false')
  })

  it('writes null as a question for null', () => {
    expect(written({ where: { queue_id: null, overview: { isnull: false } } })).toBe(
      'queue_id__isnull=true&overview__isnull=false',
    )
  })

  it('escapes commas within a list of values', () => {
    expect(written({ where: { name: { in: ['a,b', 'c\\d'] } } })).toBe('name__in=a\\,b,c\\\\d')
  })

  it('filters a field that is called like a parameter by eq', () => {
    expect(written({ where: { page: 3 } })).toBe('page__eq=3')
  })

  it('leaves out what is not given', () => {
    expect(written({ q: '', cursor: null, limit: undefined, sort: ['-created_at', 'id'], include: ['tasks'] })).toBe(
      'sort=-created_at,id&include=tasks',
    )
  })
})

describe('searchQuery', () => {
  it('repeats a parameter for each item of a list', () => {
    expect(searchQuery({ ticket_ids: [1, 2], status: null, q: 'x' }).toString()).toBe('ticket_ids=1&ticket_ids=2&q=x')
  })
})
