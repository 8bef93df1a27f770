import { textFrom } from './patterns.js'
import type { DigitBounds, NumberBounds, TextBounds } from './schema.js'
import type { JsonValue } from './scalars.js'
import { decimal as decimalGrammar, SAFE_INT } from './wire.js'

/**
 * Values for tests and stories: another for another number as far as the type has any, the same for the same, and none that
 * the type's bounds refuse.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const DAY = 86_400_000
const START = Date.UTC(2025, 0, 1)

/**
 * Words and the number, as long as they may be; what has a pattern gets digits, letters, or what the pattern itself makes.
 *
 * @param example what the registry gives as one; taken where nothing else fits
 * @throws {TypeError} where nothing fits
 */
export function text(words: string, number: number, { min = 0, max = 10_000, pattern }: TextBounds = {}, example?: string): string {
  const expression = new RegExp(pattern ?? '', 'u')
  const fits = (value: string) => value.length >= min && value.length <= max && expression.test(value)
  const short = max <= 3 ? [number.toString(36).padStart(max, '0').slice(-max)] : []
  const plain = [`${words} ${number}`, String(number), letters(number)].flatMap((value) => [
    value.padEnd(min, 'x').slice(-max),
    value.padStart(min, '0').slice(-max),
    value.padStart(min, 'a').slice(-max),
  ])
  const often = [6, 5, 4, 3, 2, 1, 0, ...Array.from({ length: 58 }, (_, at) => at + 7)]
  const made = pattern === undefined ? [] : often.map((most) => textFrom(pattern, number, most))
  const found = [...short, ...plain, ...made, ...(example === undefined ? [] : [example])].find(fits)
  if (found === undefined) throw new TypeError(`No sample of ${words} fits ${String(pattern)}: give it an example in the registry`)
  return found
}

export function email(number: number): string {
  return `a${number}@example.com`
}

export function url(number: number): string {
  return `https://example.com/${number}`
}

/** From the lowest that it may be, upwards. */
export function int(number: number, { ge, gt, le, lt, multipleOf: step = 1 }: NumberBounds = {}): number {
  const low = ge ?? (gt === undefined ? 1 : gt + 1)
  const high = le ?? (lt === undefined ? SAFE_INT : lt - 1)
  const first = Math.ceil(Math.max(low, Math.min(1, high)) / step) * step
  const count = Math.max(1, Math.floor((high - first) / step) + 1)
  return first + ((number - 1) % count) * step
}

/** A number and a half, or what lies between its bounds. */
export function float(number: number, { ge = -1e9, gt = -1e9, le = 1e9, lt = 1e9, multipleOf: step }: NumberBounds = {}): number {
  const [low, high] = [Math.max(ge, gt), Math.min(le, lt)]
  const fits = (value: number) => value >= ge && value > gt && value <= le && value < lt
  if (step !== undefined) return Math.floor((low + high) / 2 / step) * step
  return [number + 0.5, low + (((number - 1) % 99) + 1) * ((high - low) / 100)].find(fits) ?? low
}

export function int64(number: number, { ge, gt, le, lt, multipleOf }: DigitBounds = {}): string {
  return digits(number, { ge, gt, le, lt, multipleOf }, 0)
}

/** With as many places after the point as it has. */
export function decimal(number: number, precision: number, scale: number, bounds: DigitBounds = {}): string {
  const grammar = new RegExp(decimalGrammar(precision, scale))
  const whole = digits(number, bounds, scale)
  return grammar.test(whole) ? whole : digits(0, bounds, scale)
}

/** Counted in the last place, so that no digit is rounded. */
function digits(number: number, { ge, gt, le, lt, multipleOf }: { [Each in keyof DigitBounds]: string | undefined }, scale: number): string {
  const step = units(multipleOf ?? '1', scale)
  const low = ge === undefined ? (gt === undefined ? 1n : units(gt, scale) + 1n) : units(ge, scale)
  const high = le === undefined ? (lt === undefined ? undefined : units(lt, scale) - 1n) : units(le, scale)
  const from = high !== undefined && high < low ? high : low
  const first = from % step === 0n ? from : from + step - (((from % step) + step) % step)
  const count = high === undefined ? undefined : (high - first) / step + 1n
  const place = BigInt(Math.max(number - 1, 0))
  return placed(first + (count === undefined || count < 1n ? place : place % count) * step, scale)
}

function units(value: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.')
  return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale))
}

function placed(value: bigint, scale: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
  const sign = value < 0n ? '-' : ''
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

export function bool(number: number): boolean {
  return number % 2 === 1
}

export function date(number: number): string {
  return moment(number * DAY).slice(0, 10)
}

export function time(number: number): string {
  return moment(number * 1000).slice(11, 19)
}

/** A second later for each number. */
export function datetime(number: number): string {
  return moment(number * 1000)
}

function moment(milliseconds: number): string {
  return new Date(START + milliseconds).toISOString().replace('.000Z', 'Z')
}

export function duration(number: number): string {
  return `PT${number}S`
}

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

export function bytes(number: number): string {
  return btoa(String(number))
}

export function json(number: number): JsonValue {
  return { number }
}

/** One of an enum's values after the other. */
export function oneOf<const Value extends string>(values: Readonly<Record<string, Value>>, number: number): Value {
  const all = Object.values(values)
  const found = all[(number - 1) % all.length]
  if (found === undefined) throw new TypeError('An enum without values')
  return found
}

/** As many as there must be. */
export function list<Item>(length: number, number: number, item: (number: number) => Item): Item[] {
  return Array.from({ length }, (_, place) => item(number + place))
}

/** `1` -> `a`, `26` -> `z`, `27` -> `aa`. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / LETTERS.length)
  return (rest > 0 ? letters(rest) : '') + (LETTERS[(number - 1) % LETTERS.length] ?? '')
}
