/**
 * How each type is spelled in JSON: the same regular expressions as the server's `stratagen/wire.py`, so that both accept and
 * refuse the same text. They decide calendar days and 64-bit ranges too, and stay in the subset that Rust, Python and
 * JavaScript read alike.
 */

/** The largest integer that a number holds exactly. */
export const SAFE_INT = 2 ** 53 - 1

/** Any text without NUL. */
export const TEXT = '^[^\\x00]*$'

/** A signed 64-bit integer: no leading zero, no plus sign, no minus zero. */
export const INT64 =
  '^(?:0|-?(?:[1-9][0-9]{0,17}|[1-8][0-9]{18}|9[0-1][0-9]{17}|92[0-1][0-9]{16}|922[0-2][0-9]{15}|9223[0-2][0-9]{14}|92233[0-6][0-9]{13}|922337[0-1][0-9]{12}|92233720[0-2][0-9]{10}|922337203[0-5][0-9]{9}|9223372036[0-7][0-9]{8}|92233720368[0-4][0-9]{7}|922337203685[0-3][0-9]{6}|9223372036854[0-6][0-9]{5}|92233720368547[0-6][0-9]{4}|922337203685477[0-4][0-9]{3}|9223372036854775[0-7][0-9]{2}|922337203685477580[0-6][0-9]{0}|9223372036854775807)|-9223372036854775808)$'

/** Text that a url can hold as one segment: not empty, and neither `.` nor `..`. */
export const SEGMENT = '^(?:[^\\x00.]|\\.[^\\x00.]|\\.\\.[^\\x00])[^\\x00]*$'

/** A day of the Gregorian calendar from 0001-01-01 to 9999-12-31. */
export const DATE =
  '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$'

/** A time of day without offset, to the microsecond. */
export const TIME = '^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?$'

/** A moment to the microsecond: `Z`, or an offset. */
export const DATETIME =
  '^(?:(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?Z|(?:(?:000[2-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$'

/** ISO 8601 without years and months, whose length is no fixed one. */
export const DURATION =
  '^-?P(?:[0-9]{1,7}W|[0-9]{1,8}D(?:T(?:[0-9]{1,8}H(?:[0-9]{1,8}M)?(?:[0-9]{1,8}(?:\\.[0-9]{1,6})?S)?|[0-9]{1,8}M(?:[0-9]{1,8}(?:\\.[0-9]{1,6})?S)?|[0-9]{1,8}(?:\\.[0-9]{1,6})?S))?|T(?:[0-9]{1,8}H(?:[0-9]{1,8}M)?(?:[0-9]{1,8}(?:\\.[0-9]{1,6})?S)?|[0-9]{1,8}M(?:[0-9]{1,8}(?:\\.[0-9]{1,6})?S)?|[0-9]{1,8}(?:\\.[0-9]{1,6})?S))$'

/** A UUID of any version with its hyphens. */
export const UUID = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'

/** RFC 4648 section 4, padded and canonical. */
export const BASE64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$'

/** What `<input type="email">` accepts, with at least one dot in the domain. */
export const EMAIL =
  '^[A-Za-z0-9.!#$%&\'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$'

/** An absolute http or https URL without user and password. */
export const URL =
  '^https?://(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?(?:[/?#][^\\x00-\\x20\\x7f]*)?$'

/** A decimal number of at most `precision` digits, `scale` of them after the point. */
export function decimal(precision: number, scale: number): string {
  const whole = precision - scale
  const units = whole > 0 ? `(?:0|[1-9][0-9]{0,${whole - 1}})` : '0'
  const fraction = scale > 0 ? `(?:\\.[0-9]{1,${scale}})?` : ''
  return `^-?${units}${fraction}$`
}
