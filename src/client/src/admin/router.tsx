import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react'

import type { PrefetchProps } from '../prefetch.js'

/** Where the admin is served; everything below it is the admin's own. */
export const BASE = '/admin'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  globalThis.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener('popstate', listener)
  }
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

/** Goes to another page of the admin; `replace`: without a step to come back to. */
export function navigate(path: string, { replace = false } = {}): void {
  const url = BASE + path
  if (replace) globalThis.history.replaceState(null, '', url)
  else globalThis.history.pushState(null, '', url)
  for (const listener of listeners) listener()
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
