// @vitest-environment jsdom
import { focusManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { freshness, polling } from '../src/index.js'

const MINUTE = 60_000
const fine = () => ({ state: { status: 'success', dataUpdatedAt: Date.now(), errorUpdatedAt: 0 } })

beforeEach(() => {
  vi.useFakeTimers()
  document.dispatchEvent(new Event('keydown'))
})
afterEach(() => {
  vi.useRealTimers()
  focusManager.setFocused(undefined)
})

describe('polling', () => {
  it('keeps its pace while somebody is there and all is well', () => {
    expect(polling(5_000)(fine())).toBe(5_000)
  })

  it('backs off while it fails, for as long as it has been failing', () => {
    const failing = (minutes: number) => ({
      state: { status: 'error', dataUpdatedAt: 1, errorUpdatedAt: 1 + minutes * MINUTE },
    })
    const pauses = [1, 2, 4, 60].map((minutes) => polling(30_000)(failing(minutes)) / MINUTE)
    expect(pauses).toEqual([1, 2, 4, 10])
    expect(polling(5_000)({ state: { status: 'error', dataUpdatedAt: 0, errorUpdatedAt: 9 } })).toBe(MINUTE)
  })

  it('backs off while nobody touches the page, and asks at once when somebody does', () => {
    const pace = polling(30_000)
    pace(fine())
    vi.advanceTimersByTime(4 * MINUTE)
    expect(pace(fine()) / MINUTE).toBe(3)
    vi.advanceTimersByTime(600 * MINUTE)
    expect(pace(fine()) / MINUTE).toBe(10)
    const asked = vi.fn()
    const stop = focusManager.subscribe(asked)
    document.dispatchEvent(new Event('pointermove'))
    document.dispatchEvent(new Event('pointermove'))
    expect(asked).toHaveBeenCalledOnce()
    expect(pace(fine())).toBe(30_000)
    stop()
  })

  it('of a strategy asks again and again, and not while the page is hidden', async () => {
    const client = new QueryClient()
    const asked = vi.fn(() => Promise.resolve(1))
    const stop = new QueryObserver(client, { queryKey: ['x'], queryFn: asked, ...freshness.realtime }).subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(11_000)
    expect(asked).toHaveBeenCalledTimes(3)
    focusManager.setFocused(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveBeenCalledTimes(3)
    stop()
    client.clear()
  })
})

it('each strategy is what its name promises', () => {
  const inMinutes = Object.entries(freshness).map(([name, { staleTime, refetchInterval, gcTime }]) => [
    name,
    typeof staleTime === 'number' ? staleTime / MINUTE : staleTime,
    typeof refetchInterval === 'function' ? refetchInterval(fine()) / 1_000 : refetchInterval,
    gcTime / MINUTE,
  ])
  expect(inMinutes).toEqual([
    ['realtime', 0, 5, 10],
    ['frequent', 0.5, 30, 10],
    ['moderate', 2, 60, 30],
    ['stable', 10, false, 60],
    ['static', 'static', false, Infinity],
  ])
})
