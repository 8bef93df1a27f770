// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { type PrefetchExtras, usePrefetch } from '../src/prefetch.js'
import { createPeople, people, personDetailOptions, petsOfPersonOptions } from './fixture/people.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function Link({ extras }: { extras?: PrefetchExtras<'pets'> }) {
  const prefetch = usePrefetch<number, 'pets'>(
    {
      detail: personDetailOptions,
      related: { pets: petsOfPersonOptions },
    },
    extras,
  )
  return (
    <a href="/people/1" {...prefetch(1)}>
      Person
    </a>
  )
}

function show(extras?: PrefetchExtras<'pets'>) {
  const api = createPeople(people(1))
  const shown = render(<Link {...(extras && { extras })} />, { wrapper: api.wrapper })
  return { ...api, ...shown, link: screen.getByRole('link') }
}

async function after(milliseconds: number) {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds))
}

describe('prefetch', () => {
  it('reads once the pointer has rested, and not where it only passes', async () => {
    const { link, asked } = show()
    fireEvent.pointerEnter(link)
    await after(64)
    fireEvent.pointerLeave(link)
    await after(1000)
    expect(asked).toEqual([])
    fireEvent.pointerEnter(link)
    await after(65)
    expect(asked).toEqual(['/api/people/1'])
  })

  it('reads on focus after a delay of one’s own, and at once on touch', async () => {
    const { link, asked } = show({ delay: 200 })
    fireEvent.focus(link)
    await after(199)
    expect(asked).toEqual([])
    fireEvent.touchStart(link)
    await after(0)
    expect(asked).toEqual(['/api/people/1'])
  })

  it('reads the relations named along', async () => {
    const { link, asked } = show({ related: ['pets'] })
    fireEvent.touchStart(link)
    await after(0)
    expect(asked).toEqual(['/api/people/1', '/api/people/1/pets'])
  })

  it('asks for nothing that is there and fresh', async () => {
    const { link, asked } = show()
    fireEvent.touchStart(link)
    await after(0)
    fireEvent.touchStart(link)
    await after(0)
    expect(asked).toHaveLength(1)
  })

  it('keeps an error to itself', async () => {
    const { link, asked, fail } = show()
    fail(5)
    fireEvent.touchStart(link)
    await after(0)
    expect(asked).toHaveLength(1)
  })

  it('stops waiting when the component goes', async () => {
    const { link, asked, unmount } = show()
    fireEvent.focus(link)
    unmount()
    await after(1000)
    expect(asked).toEqual([])
  })

  it('reads once when the element comes on the screen', async () => {
    const observed: { tell: (visible: boolean) => void; stopped: boolean }[] = []
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        seen: { tell: (visible: boolean) => void; stopped: boolean }
        constructor(report: (changes: { isIntersecting: boolean }[]) => void) {
          this.seen = {
            tell: (visible) => {
              report([{ isIntersecting: visible }])
            },
            stopped: false,
          }
          observed.push(this.seen)
        }
        observe() {}
        disconnect() {
          this.seen.stopped = true
        }
      },
    )
    const { asked, rerender } = show({ visible: true })
    observed[0]?.tell(false)
    await after(0)
    expect(asked).toEqual([])
    observed[0]?.tell(true)
    await after(0)
    expect(asked).toEqual(['/api/people/1'])
    expect(observed[0]?.stopped).toBe(true)
    rerender(<Link extras={{ visible: true }} />)
    observed.at(-1)?.tell(true)
    await after(0)
    expect(asked).toHaveLength(1)
  })
})
