import { focusManager } from '@tanstack/react-query'

const IDLE = 60_000
const LONGEST = 10 * 60_000

/** As much of a query as its pace depends on. */
export interface Polled {
  readonly state: {
    readonly status: string
    readonly dataUpdatedAt: number
    readonly errorUpdatedAt: number
  }
}

/**
 * An interval for `refetchInterval` that backs off: while asking fails, and while nobody has touched the page for a minute, the
 * next pause is as long as that has lasted, up to ten minutes. A hidden page asks for nothing; that is TanStack Query's own.
 */
export function polling(interval: number): (query: Polled) => number {
  return ({ state }) => {
    const failing = state.status === 'error' ? state.errorUpdatedAt - (state.dataUpdatedAt || state.errorUpdatedAt - IDLE) : 0
    return Math.min(Math.max(interval, failing, idleFor() - IDLE), Math.max(interval, LONGEST))
  }
}

let touched: number | undefined

/** Milliseconds since somebody last touched the page; watched from the first poll on. */
function idleFor(): number {
  if (touched === undefined && typeof document !== 'undefined') {
    for (const event of ['pointerdown', 'pointermove', 'keydown', 'scroll']) {
      document.addEventListener(event, touch, { passive: true, capture: true })
    }
    touch()
  }
  return touched === undefined ? 0 : Date.now() - touched
}

function touch(): void {
  const before = touched ?? Infinity
  touched = Date.now()
  // Who comes back looks at what is old by now.
  if (touched - before > IDLE) focusManager.onFocus()
}
