import * as z from 'zod'

import { ApiError, type FieldFault } from './error.js'
import { compareDecimals, isMultipleOf, type JsonValue } from './scalars.js'
import * as grammar from './wire.js'

export { SEGMENT } from './wire.js'

/**
 * A zod schema for each type of the registry. Each accepts and refuses the same JSON as the server's type does: by the same
 * regular expression, and with lengths counted in characters, not in UTF-16 units.
 */

export interface TextBounds {
  readonly min?: number
  readonly max?: number
  /** A regular expression to be found in the text; anchor it to mean the whole. */
  readonly pattern?: string
}

export interface NumberBounds {
  readonly ge?: number
  readonly gt?: number
  readonly le?: number
  readonly lt?: number
  readonly multipleOf?: number
}

/** Bounds of what is a string on the wire, so strings themselves. */
export interface DigitBounds {
  readonly ge?: string
  readonly gt?: string
  readonly le?: string
  readonly lt?: string
  readonly multipleOf?: string
}

export function text(bounds: TextBounds = {}) {
  const schema = spelled(grammar.TEXT, 'text').check(ofLength(bounds))
  return bounds.pattern === undefined ? schema : schema.regex(new RegExp(bounds.pattern, 'u'))
}

export function email(bounds: TextBounds = {}) {
  return spelled(grammar.EMAIL, 'email').check(ofLength(bounds))
}

export function url(bounds: TextBounds = {}) {
  return spelled(grammar.URL, 'url').check(ofLength(bounds))
}

export function int(bounds: NumberBounds = {}) {
  return z.int().check(...numberChecks(bounds))
}

export function float(bounds: NumberBounds = {}) {
  return z.number().check(...numberChecks(bounds))
}

export function int64(bounds: DigitBounds = {}) {
  return spelled(grammar.INT64, 'int64').check(ofSize(bounds))
}

/** `precision` digits in all, `scale` of them after the point. */
export function decimal(precision: number, scale: number, bounds: DigitBounds = {}) {
  return spelled(grammar.decimal(precision, scale), 'decimal').check(ofSize(bounds))
}

export function bool() {
  return z.boolean()
}

export function date() {
  return spelled(grammar.DATE, 'date')
}

export function time() {
  return spelled(grammar.TIME, 'time')
}

export function datetime() {
  return spelled(grammar.DATETIME, 'datetime')
}

export function duration() {
  return spelled(grammar.DURATION, 'duration')
}

export function uuid() {
  return spelled(grammar.UUID, 'uuid')
}

export function bytes() {
  return spelled(grammar.BASE64, 'base64')
}

/** One of an enum's values. */
export function oneOf<const Values extends Readonly<Record<string, string>>>(values: Values) {
  return z.enum(values)
}

/** Any JSON but null itself: no NUL, no lone surrogate, no number that a JavaScript number does not hold exactly. */
export function json() {
  return z.custom<JsonValue>((value) => value !== null && isJson(value), 'Invalid JSON')
}

/** A schema whose values are of this type; no more of it is compared, because that would take the compiler long. */
export interface SchemaOf<Value> {
  readonly _zod: { readonly output: Value }
}

/**
 * `value` as the schema's type.
 *
 * @throws {ApiError} of kind `validation`, with a fault for each thing that is wrong
 */
export function validated<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, code, message }) => ({ field: path.join('.'), code, message }))
  throw new ApiError({
    kind: 'validation',
    code: 'VALIDATION_ERROR',
    message: faults.map(sentence).join('; '),
    details: faults,
    cause: result.error,
  })
}

function sentence({ field, message }: FieldFault): string {
  return field === '' ? message : `${field}: ${message}`
}

function spelled(pattern: string, format: string) {
  const expression = new RegExp(pattern, 'u')
  return z.string().check(({ value, issues }) => {
    if (expression.test(value) && !LONE_SURROGATE.test(value)) return
    issues.push({ code: 'invalid_format', format, input: value })
  })
}

const LONE_SURROGATE = /\p{Surrogate}/u
const PAIR = /[\u{10000}-\u{10FFFF}]/gu

function characters(value: string): number {
  return value.length - (value.match(PAIR)?.length ?? 0)
}

function ofLength({ min = 0, max = Infinity }: TextBounds): z.core.CheckFn<string> {
  return ({ value, issues }) => {
    const length = characters(value)
    if (length < min) issues.push({ code: 'too_small', origin: 'string', minimum: min, inclusive: true, input: value })
    if (length > max) issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value })
  }
}

function numberChecks({ ge, gt, le, lt, multipleOf }: NumberBounds): z.core.$ZodCheck<number>[] {
  const checks: z.core.$ZodCheck<number>[] = []
  if (ge !== undefined) checks.push(z.gte(ge))
  if (gt !== undefined) checks.push(z.gt(gt))
  if (le !== undefined) checks.push(z.lte(le))
  if (lt !== undefined) checks.push(z.lt(lt))
  if (multipleOf !== undefined) checks.push(z.multipleOf(multipleOf))
  return checks
}

/** Bounds of a number in digits, compared exactly. What is no number is another check's to say. */
function ofSize({ ge, gt, le, lt, multipleOf }: DigitBounds): z.core.CheckFn<string> {
  return ({ value, issues }) => {
    if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(value)) return
    const beyond = (bound: string | undefined, sign: number, inclusive: boolean) => {
      if (bound === undefined) return false
      const difference = compareDecimals(value, bound) * sign
      return difference < 0 || (difference === 0 && !inclusive)
    }
    const small = (minimum: string, inclusive: boolean) =>
      issues.push({ code: 'too_small', origin: 'number', minimum: Number(minimum), inclusive, input: value })
    const big = (maximum: string, inclusive: boolean) =>
      issues.push({ code: 'too_big', origin: 'number', maximum: Number(maximum), inclusive, input: value })
    if (ge !== undefined && beyond(ge, 1, true)) small(ge, true)
    if (gt !== undefined && beyond(gt, 1, false)) small(gt, false)
    if (le !== undefined && beyond(le, -1, true)) big(le, true)
    if (lt !== undefined && beyond(lt, -1, false)) big(lt, false)
    if (multipleOf !== undefined && !isMultipleOf(value, multipleOf)) {
      issues.push({ code: 'custom', input: value, message: `Not a multiple of ${multipleOf}` })
    }
  }
}

function isJson(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !LONE_SURROGATE.test(value)
  if (typeof value === 'number') return Math.abs(value) <= grammar.SAFE_INT
  if (Array.isArray(value)) return value.every(isJson)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(([key, item]) => isJson(key) && isJson(item))
  }
  return value === null || typeof value === 'boolean'
}
