import * as z from 'zod'
import { describe, expect, it } from 'vitest'

import { inWordsOfForms } from '../../src/admin/fault_words.js'
import { faultsOf, inputOf, payloadOf } from '../../src/admin/values.js'
import type { Column } from '../../src/columns.js'
import * as wire from '../../src/schema.js'

const column = (kind: Column['kind'], more: Partial<Column> = {}): Column => ({ name: 'x', label: 'X', kind, ...more })

describe('an input', () => {
  it('shows a time with its microseconds as far as a browser can', () => {
    expect(inputOf(column('time'), '13:05:09.123456')).toBe('13:05:09.123')
    expect(inputOf(column('time'), '13:05:09')).toBe('13:05:09')
  })

  it('sends nothing of what it could not show and nobody changed', () => {
    const before = { x: inputOf(column('time'), '13:05:09.123456') }
    expect(payloadOf([column('time')], before, before)).toEqual({ payload: {}, faults: {} })
  })
})

describe('a fault within a field', () => {
  it('is told at the field, with its place', () => {
    const faults = [
      { field: 'numbers.1', message: 'A number is wanted' },
      { field: 'at.x', message: 'Required' },
      { field: 'gone', message: 'There is no gone' },
    ]
    expect(faultsOf(['numbers', 'at'], faults)).toEqual({
      numbers: 'Item 2: A number is wanted',
      at: 'x: Required',
      '': 'There is no gone',
    })
  })
})

describe('what a schema refuses', () => {
  const told = (schema: z.ZodType, value: unknown) =>
    schema.safeParse(value, { error: inWordsOfForms }).error?.issues.map(({ message }) => message)

  it.each<readonly [string, z.ZodType, unknown, string]>([
    ['nothing where something must be', z.strictObject({ x: wire.text() }), {}, 'Required'],
    ['an empty text where a number must be', wire.int(), '', 'Required'],
    ['a text where a number must be', wire.float(), 'x', 'A number is wanted'],
    ['a fraction where a whole number must be', wire.int(), 1.5, 'A whole number is wanted'],
    ['too small a number', wire.int({ ge: 3 }), 2, 'At least 3'],
    ['a number on an open bound', wire.float({ lt: 3 }), 3, 'Less than 3'],
    ['too long a text', wire.text({ max: 1 }), 'xx', 'At most 1 character'],
    ['too long a list', z.array(wire.int()).max(2), [1, 2, 3], 'At most 2 items'],
    ['what is no email address', wire.email(), 'me', 'Not an email address'],
    ['what is no duration', wire.duration(), '2 hours', 'Not a duration, such as PT1H30M'],
    ['what is none of the values', wire.oneOf({ a: 'a', b: 'b' }), 'c', 'One of these is wanted: a, b'],
    ['a digit too many', wire.decimal(4, 2), '123.45', 'Not a decimal number with so many digits'],
    ['a pattern that is not met', wire.text({ pattern: '^a' }), 'b', 'Not in the form that is wanted'],
  ])('%s', (_, schema, value, words) => {
    expect(told(schema, value)).toEqual([words])
  })
})
