import { hashKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { QueryOf } from './options.js'

/** What asks for something about the row with this key. */
export type Reader<Key> = (id: Key) => QueryOf<unknown>

export interface PrefetchExtras<Related extends string = never> {
  /** How long pointer or focus must rest on it, in milliseconds; a finger does not wait. 65 if left out. */
  readonly delay?: number
  /** Read as soon as the element is on the screen; give it the `ref`. */
  readonly visible?: boolean
  /** Relations to read along. */
  readonly related?: readonly Related[]
}

/** What to spread over a link or row. */
export interface PrefetchProps {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onTouchStart: () => void
  readonly ref: (element: Element | null) => (() => void) | undefined
}

/**
 * Props that read a row ahead of the click: once the pointer or the focus has rested on the element, at the first touch, or
 * when it comes on the screen.
 *
 * It is a guess, so it costs little when it is wrong: what is cached and fresh is not asked for, and an error is nobody's.
 *
 * @example
 * const prefetch = usePrefetchTicket({}, { related: ['tasks'] })
 * <a href={`/tickets/${ticket.id}`} {...prefetch(ticket.id)}>{ticket.title}</a>
 */
export function usePrefetch<Key, Related extends string = never>(
  reads: { readonly detail: Reader<Key>; readonly related: { readonly [relation in Related]: Reader<Key> } },
  extras: PrefetchExtras<Related> = {},
): (id: Key) => PrefetchProps {
  const client = useQueryClient()
  const [scout] = useState(createScout)
  useEffect(() => scout.rest, [scout])
  const { delay = 65, visible = false, related = [] } = extras

  return (id) => {
    const name = hashKey([id])
    const read = () => {
      for (const reader of [reads.detail, ...related.map((relation) => reads.related[relation])]) {
        client.query(reader(id)).catch(() => undefined)
      }
    }
    const leave = () => {
      scout.forget(name)
    }
    const rest = () => {
      scout.wait(name, delay, read)
    }
    return {
      onPointerEnter: rest,
      onPointerLeave: leave,
      onFocus: rest,
      onBlur: leave,
      onTouchStart: read,
      ref: (element) => (visible && element ? scout.watch(name, element, read) : undefined),
    }
  }
}

interface Scout {
  readonly wait: (name: string, delay: number, read: () => void) => void
  readonly forget: (name: string) => void
  readonly watch: (name: string, element: Element, read: () => void) => () => void
  readonly rest: () => void
}

/** Keeps what one component waits for, and which rows were on the screen already: a row is read once for being seen. */
function createScout(): Scout {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const seen = new Set<string>()

  function forget(name: string): void {
    clearTimeout(waiting.get(name))
    waiting.delete(name)
  }

  return {
    forget,
    wait: (name, delay, read) => {
      forget(name)
      waiting.set(name, setTimeout(read, delay))
    },
    watch: (name, element, read) => {
      const observer = new IntersectionObserver((changes) => {
        if (seen.has(name) || !changes.some(({ isIntersecting }) => isIntersecting)) return
        seen.add(name)
        observer.disconnect()
        read()
      })
      if (!seen.has(name)) observer.observe(element)
      return () => {
        observer.disconnect()
      }
    },
    rest: () => {
      for (const name of waiting.keys()) forget(name)
    },
  }
}
