import type { QueryClient } from '@tanstack/react-query'

import { connectionOf } from './connection.js'
import { invalidate } from './invalidate.js'

/**
 * Keeps the tabs of one browser in step: what a write here makes out of date is out of date there too. Entities are told, never
 * rows, so nothing leaves a tab that the other may not see.
 *
 * What came from another tab is not told again. Call it after `connect`.
 *
 * @returns what ends it
 */
export function shareInvalidations(client: QueryClient, { channel = 'stratagen' }: { readonly channel?: string } = {}): () => void {
  const { graph, listeners } = connectionOf(client)
  const tabs = new BroadcastChannel(channel)

  const tell = (changed: ReadonlySet<string>) => {
    tabs.postMessage([...changed])
  }
  tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
    const changed = Array.isArray(data) ? data.map(String).filter((entity) => entity in graph) : []
    void invalidate(client, graph, new Set(changed))
  }
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
    tabs.close()
  }
}
