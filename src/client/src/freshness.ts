import { type Polled, polling } from './polling.js'

/** How old an answer may grow, how often it is asked for again, and how long it is kept. */
export interface Freshness {
  readonly staleTime?: number | 'static'
  readonly refetchInterval?: false | ((query: Polled) => number)
  readonly gcTime?: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/**
 * How old an answer may be before it is asked for again, how often a screen that shows it asks by itself while somebody is
 * there, and how long it is kept when nothing shows it.
 */
export const freshness = {
  realtime: { staleTime: 0, refetchInterval: /* @__PURE__ */ polling(5 * SECOND), gcTime: 10 * MINUTE },
  frequent: { staleTime: 30 * SECOND, refetchInterval: /* @__PURE__ */ polling(30 * SECOND), gcTime: 10 * MINUTE },
  moderate: { staleTime: 2 * MINUTE, refetchInterval: /* @__PURE__ */ polling(60 * SECOND), gcTime: 30 * MINUTE },
  stable: { staleTime: 10 * MINUTE, refetchInterval: false, gcTime: 60 * MINUTE },
  static: { staleTime: 'static', refetchInterval: false, gcTime: Infinity },
} as const
