import { describe, expect, it } from 'vitest'

import { textFrom } from '../src/patterns.js'

const PATTERNS = [
  '^[A-Z]{3}-[0-9]{4}$',
  '^[A-Z][a-z]*$',
  '^[0-9]{3,}\\.[0-9]+?$',
  '^(?:ab|cd)(x|y[0-9])+-[^a-zA-Z\\n]{2}$',
  '^[0-9A-Za-z_.-]+@[0-9A-Za-z_-]+(?:\\.[0-9A-Za-z_-]+)+$',
  '^\\+[0-9]{1,3} [0-9 ]+$',
  '^[\\]\\\\\\^-]{2}\\\\\\{[\\x41-\\u0043]{3}$',
]

describe.each(PATTERNS)('%s', (pattern) => {
  it('accepts what is made from it, another for another number', () => {
    const made = Array.from({ length: 60 }, (_, number) => textFrom(pattern, number, 6))
    for (const text of made) expect(text).toMatch(new RegExp(pattern, 'u'))
    expect(new Set(made).size).toBe(60)
  })
})

describe('what is made from a pattern', () => {
  it('counts', () => {
    expect([0, 9, 10, 270].map((number) => textFrom('^[A-Z]{2}-[0-9]$', number, 0))).toEqual(['AA-0', 'AA-9', 'AB-0', 'BB-0'])
  })

  it('repeats what may be repeated as often as it is asked for', () => {
    expect([0, 1, 5].map((most) => textFrom('^a*b+c?d{2,3}$', 0, most))).toEqual(['bdd', 'abcdd', 'aaaaabbbbbcddd'])
  })

  it('has a character for ranges beyond ASCII', () => {
    expect(textFrom('^[é-ü]{2}.?\\t$', 1, 0)).toBe('éé\t')
  })
})
