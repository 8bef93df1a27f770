/**
 * How long tests wait for what has to come: until it has, and on a busy machine that may take a while. What only breaks is told
 * after this time; what passes never waits for it.
 */

import { vi } from 'vitest'

export const PATIENCE = 20_000

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: PATIENCE })
}

const waitFor = vi.waitFor.bind(vi)
vi.waitFor = (callback, options = PATIENCE) => waitFor(callback, options)
