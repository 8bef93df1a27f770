import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { ApiError } from '../src/error.js'
import { compareDecimals } from '../src/scalars.js'
import * as wire from '../src/schema.js'

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

/** Per type: what every layer accepts, and what every layer refuses. */
const VERDICTS: [string, z.ZodType, unknown[], unknown[]][] = [
  ['text', wire.text(), ['', 'Grüße', '🙂', 'a\nb'], ['a\0b', '\uD800', 'x\uDFFFy', 1, null]],
  ['text of 1 to 2 characters', wire.text({ min: 1, max: 2 }), ['a', '🙂🙂', '👩a'], ['', '🙂🙂🙂', 'abc']],
  ['text with a pattern', wire.text({ pattern: '^[a-z]+$' }), ['abc'], ['', 'ABC', 'abc\n']],
  ['text with a pattern within', wire.text({ pattern: 'b.d' }), ['abcd', 'ab🙂d'], ['abd']],
  ['text of a key', wire.text({ min: 1, pattern: wire.SEGMENT }), ['a', '...', '.a', '..a', 'a.', '/', '🙂'], ['', '.', '..']],
  ['int', wire.int(), [0, -1, 2 ** 53 - 1, 1.0], [0.5, 2 ** 53, '1', true, null]],
  ['int of 0 to 10 by 5', wire.int({ ge: 0, le: 10, multipleOf: 5 }), [0, 5, 10], [-5, 3, 15]],
  ['int between', wire.int({ gt: 0, lt: 2 }), [1], [0, 2]],
  ['int64', wire.int64(), ['0', '9223372036854775807', '-9223372036854775808'], ['9223372036854775808', '01', '-0', 1]],
  ['int64 within', wire.int64({ ge: '9007199254740993', lt: '9007199254740995' }), ['9007199254740993', '9007199254740994'], ['9007199254740992', '9007199254740995']],
  ['float', wire.float(), [0, 0.1, -1e300], [Infinity, NaN, '1', null]],
  ['float of 0 to 1', wire.float({ ge: 0, le: 1 }), [0, 1, 0.5], [-0.1, 1.1]],
  ['decimal', wire.decimal(4, 2), ['12.34', '-0.5', '0', '99.99'], ['123.4', '1e1', '01', '1.234', '.5', 1]],
  ['decimal within', wire.decimal(38, 2, { gt: '0.01', le: '1' }), ['0.02', '1', '1.00'], ['0.01', '0.0', '1.01']],
  ['decimal by 0.05', wire.decimal(6, 2, { multipleOf: '0.05' }), ['0.15', '-1.1', '0'], ['0.01', '0.16']],
  ['bool', wire.bool(), [true, false], [0, 'true', null]],
  ['date', wire.date(), ['2024-02-29', '0001-01-01'], ['2023-02-29', '2024-1-1', '0000-01-01', '2024-01-01\n']],
  ['time', wire.time(), ['23:59', '12:00:00.000001'], ['24:00', '12:00Z', '12:00:00.0000001']],
  ['datetime', wire.datetime(), ['2024-02-29T12:00:00Z', '2024-01-01T00:00+02:00'], ['2024-01-01', '2023-02-29T00:00:00Z']],
  ['duration', wire.duration(), ['PT0S', 'P1DT2H', '-PT0.5S'], ['P', 'P1Y', '1:00']],
  ['uuid', wire.uuid(), ['01890a5d-ac96-774b-bcce-b302099a8057'], ['01890a5dac96774bbcceb302099a8057', '']],
  ['email', wire.email({ max: 20 }), ['a@example.com'], ['nobody', 'a@b', 'very.long@example.com']],
  ['url', wire.url(), ['https://example.com/🙂?a=b'], ['javascript:alert(1)', 'https://a b', 'https://x/\uD800']],
  ['bytes', wire.bytes(), ['', 'AA==', '/+8='], ['A', 'AB==', '_-8=']],
  ['json', wire.json(), [{ deep: [1, 'a', null, true] }, [], 0, ''], [null, undefined, '\0', { 'a\0': 1 }, [2 ** 53], { a: ['\uD800'] }]],
  ['enum', wire.oneOf({ IN_PROGRESS: 'in progress', EMPTY: '' }), ['in progress', ''], ['IN_PROGRESS', 'open', null]],
]

describe.each(VERDICTS)('%s', (_name, schema, valid, invalid) => {
  it.each(valid)('accepts %j', (value) => {
    expect(accepts(schema, value)).toBe(true)
  })
  it.each(invalid)('refuses %j', (value) => {
    expect(accepts(schema, value)).toBe(false)
  })
})

describe('a payload', () => {
  const schema = z.strictObject({ title: wire.text({ min: 1 }), queue_id: wire.int().nullable().exactOptional() })

  it('tells absent, null and a value apart', () => {
    expect(wire.validated(schema, { title: 'a' })).toEqual({ title: 'a' })
    expect(wire.validated(schema, { title: 'a', queue_id: null })).toEqual({ title: 'a', queue_id: null })
    expect(accepts(schema, { title: 'a', queue_id: undefined })).toBe(false)
  })

  it('is refused with a fault for each thing that is wrong', () => {
    const check = () => wire.validated(schema, { title: '', queue_id: 'x', other: 1 })
    expect(check).toThrow(ApiError)
    try {
      check()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      expect(error.kind).toBe('validation')
      expect(error.faults.map(({ field, code }) => [field, code])).toEqual([
        ['title', 'too_small'],
        ['queue_id', 'invalid_type'],
        ['', 'unrecognized_keys'],
      ])
    }
  })
})

describe('compareDecimals', () => {
  it.each([
    ['0.1', '0.10', 0],
    ['-0.5', '0.4', -1],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345677.9', 1],
    ['-2', '-1', -1],
  ])('of %s and %s', (left, right, expected) => {
    expect(compareDecimals(left, right)).toBe(expected)
  })
})
