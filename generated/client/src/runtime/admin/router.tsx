import { type MouseEvent, type ReactNode, useEffect, useSyncExternalStore } from 'react'

import type { PrefetchProps } from '../prefetch.js'

/** Where the admin is served; everything below it is the admin's own. */
export const BASE = '/admin'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) globalThis.addEventListener('popstate', arrive)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) globalThis.removeEventListener('popstate', arrive)
  }
}

function show(): void {
  for (const listener of listeners) listener()
}

/** The browser's own buttons have led elsewhere. */
function arrive(): void {
  if (guard === undefined || globalThis.location.pathname === guard.page.pathname) {
    show()
    return
  }
  // Nobody has seen it yet; and with the page that is guarded put on top of this one, a step back leads here.
  globalThis.history.pushState(null, '', guard.page)
  guard.ask(() => {
    globalThis.history.back()
  })
}

/** The address below the admin's path: `/tickets/3?page=2`. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(subscribe, () => globalThis.location.href))
}

/** The parts of the address's path, decoded. */
export function partsOf({ pathname }: URL): string[] {
  const below = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname
  return below.split('/').filter(Boolean).map(decoded)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Called in place of going to another page; `go` goes there. */
export type Ask = (go: () => void) => void

let guard: { readonly page: URL; readonly ask: Ask } | undefined

/**
 * As long as `armed`, whoever leaves this page meets `ask` first, by a link or by the browser's buttons, and the browser's own
 * question where the tab would be closed.
 */
export function useGuard(armed: boolean, ask: Ask): void {
  // After each rendering: a form that let go of it, because it was sent, may have been refused.
  useEffect(() => {
    if (!armed) return undefined
    guard = { page: new URL(globalThis.location.href), ask }
    globalThis.addEventListener('beforeunload', stay)
    return () => {
      unguard()
      globalThis.removeEventListener('beforeunload', stay)
    }
  })
}

function stay(event: Event): void {
  if (guard) event.preventDefault()
}

/** Whoever leaves now is not asked: nothing would be lost, or it shall be. */
export function unguard(): void {
  guard = undefined
}

/** Goes to another page of the admin; `replace`: without a step to come back to. */
export function navigate(path: string, { replace = false } = {}): void {
  const url = new URL(BASE + path, globalThis.location.href)
  if (guard && url.pathname !== guard.page.pathname) {
    guard.ask(() => {
      navigate(path, { replace })
    })
    return
  }
  if (replace) globalThis.history.replaceState(null, '', url)
  else globalThis.history.pushState(null, '', url)
  show()
}

export interface LinkProps {
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly current?: boolean
  readonly prefetch?: PrefetchProps
}

/** A link to another page of the admin; with a modifier key it is the browser's. */
export function Link({ to, children, className, current = false, prefetch }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  return (
    <a href={BASE + to} className={className} aria-current={current ? 'page' : undefined} onClick={follow} {...prefetch}>
      {children}
    </a>
  )
}
