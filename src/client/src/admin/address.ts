import type { Asked } from '../listing.js'
import { isObject } from '../url.js'
import { navigate } from './router.js'

/** What a table asks for, as it stands in the address: so that it can be bookmarked, sent, and gone back to. */
export function askedOf(query: URLSearchParams): Asked {
  const sort = query.get('sort')
  const where = parsed(query.get('where'))
  const q = query.get('q')
  return {
    count: 'exact',
    page: numberOf(query.get('page'), 1),
    ...(query.has('limit') && { limit: numberOf(query.get('limit'), 20) }),
    ...(sort !== null && { sort: sort.split(',') }),
    ...(q !== null && { q }),
    ...(isRecord(where) && { where }),
  }
}

/** Puts it there. */
export function showAsked(path: string, { page, limit, sort, q, where }: Asked): void {
  const query = new URLSearchParams()
  if (q !== undefined) query.set('q', q)
  if (where !== undefined) query.set('where', JSON.stringify(where))
  if (sort !== undefined) query.set('sort', sort.join(','))
  if (limit !== undefined) query.set('limit', String(limit))
  if (page !== undefined && page > 1) query.set('page', String(page))
  const text = query.toString()
  navigate(text === '' ? path : `${path}?${text}`, { replace: true })
}

function numberOf(text: string | null, otherwise: number): number {
  const number = Number(text)
  return Number.isSafeInteger(number) && number > 0 ? number : otherwise
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value)
}
