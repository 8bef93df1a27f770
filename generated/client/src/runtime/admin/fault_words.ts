import type * as z from 'zod'

/**
 * What a schema refuses, as one reads it at a field; undefined leaves it to zod. For `z.config({ customError })`.
 */
export function inWordsOfForms(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined || issue.input === '') return 'Required'
  switch (issue.code) {
    case 'invalid_type':
      return WANTED[issue.expected] === undefined ? undefined : `${WANTED[issue.expected]} is wanted`
    case 'invalid_value':
      return `One of these is wanted: ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return FORMS[issue.format] === undefined ? undefined : `Not ${FORMS[issue.format]}`
    case 'too_small':
      return bound(issue.inclusive === false ? 'More than' : 'At least', issue.minimum, issue.origin)
    case 'too_big':
      return bound(issue.inclusive === false ? 'Less than' : 'At most', issue.maximum, issue.origin)
    case 'not_multiple_of':
      return `A multiple of ${issue.divisor} is wanted`
    case 'unrecognized_keys':
      return `There is no ${issue.keys.join(', ')}`
    default:
      return undefined
  }
}

function bound(words: string, value: number | bigint, origin: string): string {
  const number = value.toLocaleString()
  if (origin === 'string') return `${words} ${number} ${value === 1 ? 'character' : 'characters'}`
  return origin === 'array' ? `${words} ${number} ${value === 1 ? 'item' : 'items'}` : `${words} ${number}`
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'A number',
  int: 'A whole number',
  boolean: 'Yes or no',
  array: 'A list',
  object: 'An object',
}

const FORMS: Readonly<Record<string, string>> = {
  base64: 'Base64',
  date: 'a date',
  datetime: 'a date with its time',
  decimal: 'a decimal number with so many digits',
  duration: 'a duration, such as PT1H30M',
  email: 'an email address',
  int64: 'a whole number of 64 bits',
  regex: 'in the form that is wanted',
  text: 'text that can be stored',
  time: 'a time of day',
  url: 'a web address, such as https://example.org/page',
  uuid: 'a UUID',
}
