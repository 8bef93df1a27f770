/** Text made from a pattern: another for another number, as far as the pattern has others. */

const TOKEN = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|.)|\[\^?(?:\\.|[^\]\\])*\]|\(\?:|\{\d+(?:,\d*)?\}|./gsu
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' }
const CHARACTERS = Array.from('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ ')

/**
 * The text that comes at place `number` where each part turns like the wheel of a counter, the last one fastest.
 * Of alternatives the first is taken, and whether it fits every other bound is for the caller to see.
 *
 * @param number which one, from 0
 * @param most how often what may be repeated is repeated, as far as it may be
 */
export function textFrom(pattern: string, number: number, most: number): string {
  let rest = number
  const turned = (wheel: readonly string[]) => {
    const place = rest % wheel.length
    rest = Math.floor(rest / wheel.length)
    return wheel[place] ?? ''
  }
  return wheelsOf(pattern.match(TOKEN) ?? [], most).reverse().map(turned).reverse().join('')
}

/** The characters that may stand at each place, up to the end of the group; what is read is taken out of `tokens`. */
function wheelsOf(tokens: string[], most: number): string[][] {
  const wheels: string[][] = []
  while (tokens.length > 0 && tokens[0] !== ')') {
    const token = tokens.shift() ?? ''
    if (token === '|') wheelsOf(tokens, most)
    else if (token !== '^' && token !== '$') {
      const part = token === '(' || token === '(?:' ? groupOf(tokens, most) : [charactersOf(token)]
      wheels.push(...Array.from({ length: timesOf(tokens, most) }, () => part).flat())
    }
  }
  return wheels
}

function groupOf(tokens: string[], most: number): string[][] {
  const inside = wheelsOf(tokens, most)
  tokens.shift() // its bracket
  return inside
}

/** How often the part before is to stand there. */
function timesOf(tokens: string[], most: number): number {
  const sign = tokens[0] ?? ''
  const counted = /^\{(\d+)(,?)(\d*)\}$/.exec(sign)
  if (counted === null && !['*', '+', '?'].includes(sign)) return 1
  tokens.shift()
  if (tokens[0] === '?') tokens.shift() // as few as possible: the same texts
  const [, least = sign === '+' ? '1' : '0', comma = ',', last = sign === '?' ? '1' : ''] = counted ?? []
  const high = last === '' ? (comma === '' ? Number(least) : Infinity) : Number(last)
  return Math.max(Number(least), Math.min(high, most))
}

/** What one character may be, the plainest first. */
function charactersOf(token: string): string[] {
  if (!token.startsWith('[') || token.length === 1) return token === '.' ? CHARACTERS : [meant(token)]
  const negated = token.startsWith('[^')
  const members = token.slice(negated ? 2 : 1, -1).match(TOKEN) ?? []
  const ranges: [string, string][] = []
  while (members.length > 0) {
    const low = meant(members.shift() ?? '')
    const ranged = members.length > 1 && members[0] === '-'
    const high = ranged ? meant(members[1] ?? '') : low
    if (ranged) members.splice(0, 2)
    ranges.push([low, high])
  }
  const found = CHARACTERS.filter((each) => ranges.some(([low, high]) => low <= each && each <= high) !== negated)
  return found.length > 0 ? found : [ranges[0]?.[0] ?? '']
}

/** The character that a token of one character, or a backslash and what is behind it, means. */
function meant(token: string): string {
  if (!token.startsWith('\\')) return token
  const letter = token.slice(1, 2)
  return token.length > 2 ? String.fromCodePoint(parseInt(token.slice(2), 16)) : (CONTROLS[letter] ?? letter)
}
