/**
 * What JSON cannot say by itself, as the wire and the cache hold it: always a string, so that nothing is rounded and a
 * cached value is equal to the one that came.
 */

/** A 64-bit whole number in decimal digits: `'9007199254740993'`. */
export type Int64 = string

/** An exact decimal number: `'12.50'`. */
export type Decimal = string

/** A calendar day: `'2026-02-28'`. */
export type IsoDate = string

/** A time of day: `'09:30:00'`. */
export type IsoTime = string

/** A moment in UTC: `'2026-02-28T09:30:00.000001Z'`. */
export type IsoDateTime = string

/** A length of time: `'PT1H30M'`. */
export type IsoDuration = string

/** `'01890a5d-ac96-774b-bcce-b302099a8057'`. */
export type Uuid = string

/** Bytes in base64, padded. */
export type Base64 = string

/** Whatever JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/**
 * Which of two decimal numbers is larger, exactly, however many digits they have.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it
 */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(digitsAfterPoint(left), digitsAfterPoint(right))
  const difference = scaled(left, scale) - scaled(right, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function digitsAfterPoint(value: Decimal): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

function scaled(value: Decimal, scale: number): bigint {
  const zeros = '0'.repeat(scale - digitsAfterPoint(value))
  return BigInt(value.replace('.', '') + zeros)
}

/** Whether `value` is a whole number of times `step`, exactly. */
export function isMultipleOf(value: Decimal, step: Decimal): boolean {
  const scale = Math.max(digitsAfterPoint(value), digitsAfterPoint(step))
  return scaled(value, scale) % scaled(step, scale) === 0n
}
