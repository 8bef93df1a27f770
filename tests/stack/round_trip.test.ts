/**
 * Rows that Python wrote, read and written again by the generated client of the case `every-type`, against a running API.
 *
 * Copied into the project, beside the package `every_type`, and run there by vitest with
 *
 *     API_URL   where the API is
 *     ROWS      a JSON file: entity -> the rows as Python wrote them, in their wire form, `id` and timestamps included
 *     COPIES    the file to write: entity -> the ids of the copies that the client made, in the same order
 */

import { readFileSync, writeFileSync } from 'node:fs'

import { QueryClient } from '@tanstack/react-query'
import { afterAll, describe, expect, it } from 'vitest'

import {
  createListing,
  createOptional,
  createSample,
  getSample,
  graph,
  listingCreateSchema,
  listingDetailOptions,
  optionalCreateSchema,
  optionalDetailOptions,
  optionalListOptions,
  sampleCreateSchema,
  sampleDetailOptions,
  sampleInfiniteOptions,
  updateOptional,
  type Listing,
  type Optional,
  type Sample,
} from './every_type/client/src/index.js'
import { ApiError, connect, createHttpClient } from './every_type/client/src/runtime/index.js'
import { validated } from './every_type/client/src/runtime/schema.js'

interface Rows {
  sample: Sample[]
  optional: Optional[]
  listing: Listing[]
}

function environment(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

const rows: Rows = JSON.parse(readFileSync(environment('ROWS'), 'utf8'))
const http = createHttpClient({ baseUrl: environment('API_URL') })
const client = connect(new QueryClient(), { http, graph })
const copies: Record<keyof Rows, number[]> = { sample: [], optional: [], listing: [] }

afterAll(() => {
  writeFileSync(environment('COPIES'), JSON.stringify(copies))
})

/** What a client sends to make the same row again. */
function payloadOf<Row extends { id: number; created_at: string; updated_at: string }>(row: Row) {
  const { id: _id, created_at: _created, updated_at: _updated, ...payload } = row
  return payload
}

describe.each(rows.sample.map((row, at) => [at, row] as const))('row %i of every type', (_at, row) => {
  it('is read as Python wrote it', async () => {
    expect(await client.query(sampleDetailOptions(row.id))).toEqual(row)
  })

  it('passes the schema, and is the same when it is written and read again', async () => {
    const payload = payloadOf(row)
    expect(validated(sampleCreateSchema, payload)).toEqual(payload)
    const copy = await createSample(http, payload)
    copies.sample.push(copy.id)
    expect(payloadOf(copy)).toEqual(payload)
    expect(payloadOf(await getSample(http, copy.id))).toEqual(payload)
  })
})

describe.each(rows.optional.map((row, at) => [at, row] as const))('row %i of nullable types', (_at, row) => {
  it('is read as Python wrote it', async () => {
    expect(await client.query(optionalDetailOptions(row.id))).toEqual(row)
  })

  it('is the same when it is written and read again', async () => {
    const payload = validated(optionalCreateSchema, payloadOf(row))
    const copy = await createOptional(http, payload)
    copies.optional.push(copy.id)
    expect(payloadOf(copy)).toEqual(payload)
  })
})

describe.each(rows.listing.map((row, at) => [at, row] as const))('row %i of lists', (_at, row) => {
  it('is read as Python wrote it, and is the same when it is written and read again', async () => {
    expect(await client.query(listingDetailOptions(row.id))).toEqual(row)
    const payload = validated(listingCreateSchema, payloadOf(row))
    const copy = await createListing(http, payload)
    copies.listing.push(copy.id)
    expect(payloadOf(copy)).toEqual(payload)
  })
})

describe('a patch', () => {
  it('tells absent, null and a value apart', async () => {
    const { id } = await createOptional(http, { a_str: '', a_int: 0, a_bool: false })
    const untouched = await updateOptional(http, id, {})
    expect([untouched.a_str, untouched.a_int, untouched.a_bool]).toEqual(['', 0, false])
    const cleared = await updateOptional(http, id, { a_str: null, a_bool: null })
    expect([cleared.a_str, cleared.a_int, cleared.a_bool]).toEqual([null, 0, null])
    const set = await updateOptional(http, id, { a_str: '🙂', a_int: null })
    expect([set.a_str, set.a_int, set.a_bool]).toEqual(['🙂', null, null])
  })
})

describe('a list', () => {
  it('finds rows by key, sorts them and counts them', async () => {
    const ids = rows.optional.map(({ id }) => id)
    const page = await client.query(optionalListOptions({ where: { id: { in: ids } }, sort: ['-id'], count: 'exact' }))
    expect(page.items.map(({ id }) => id)).toEqual(ids.toSorted((one, other) => other - one))
    expect(page.total).toBe(ids.length)
  })

  it('goes on from page to page until all have come once', async () => {
    const infinite = sampleInfiniteOptions({ limit: 1, sort: ['id'] })
    const { pages } = await client.infiniteQuery({ ...infinite, pages: rows.sample.length })
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(rows.sample.map(({ id }) => id))
  })
})

describe('what is refused', () => {
  it('names the fields, and the schema refuses it likewise', async () => {
    const [row] = rows.sample
    if (row === undefined) throw new Error('there are no rows')
    const wrong = { ...payloadOf(row), a_date: '2023-02-29', a_int64: '9223372036854775808', a_decimal: '1.2345' }
    const refusal = await createSample(http, wrong).catch((error: unknown) => error)
    if (!(refusal instanceof ApiError)) throw new Error('it was accepted')
    expect(refusal.status).toBe(422)
    const fields = refusal.faults.map(({ field }) => field).sort()
    expect(fields).toEqual(['a_date', 'a_decimal', 'a_int64'])
    const verdict = sampleCreateSchema.safeParse(wrong)
    expect(verdict.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(fields)
  })

  it('is told apart from what is not there', async () => {
    await expect(getSample(http, 999_999)).rejects.toMatchObject({ status: 404, code: 'SAMPLE_NOT_FOUND' })
  })
})
