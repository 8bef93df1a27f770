import { hashKey } from '@tanstack/react-query'

import { ApiError } from './error.js'
import { entries, isObject } from './url.js'

/** What to do where somebody else has changed the row meanwhile. */
export interface ConflictOptions<Changes, Row> {
  /**
   * Asked with what was to be sent and the row as it is now. What it gives is sent in its place, over their version; undefined
   * gives up, and the mutation fails with VERSION_CONFLICT.
   */
  readonly onConflict?: (mine: Changes, theirs: Row) => Changes | undefined | Promise<Changes | undefined>
}

export interface VersionedWrite<Changes, Row> extends ConflictOptions<Changes, Row> {
  readonly mine: Changes
  /** The version that `mine` was made from. */
  readonly version: number
  readonly send: (mine: Changes, version: number) => Promise<Row>
  readonly read: () => Promise<Row>
}

/** Sends a write under its version; as often as it meets another's, `onConflict` says how it goes on. */
export async function sendVersioned<Changes, Row extends { readonly version: number }>(
  write: VersionedWrite<Changes, Row>,
): Promise<Row> {
  const { mine, version, send, read, onConflict } = write
  try {
    return await send(mine, version)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'VERSION_CONFLICT') throw error
    const theirs = await read()
    // Sent again because the answer was lost, it meets itself: what it was to bring about is there.
    if (holds(theirs, mine)) return theirs
    const agreed = await onConflict?.(mine, theirs)
    if (agreed === undefined) throw error
    return sendVersioned({ ...write, mine: agreed, version: theirs.version })
  }
}

/** Whether the row shows every value that was sent, exactly. */
function holds(row: object, sent: unknown): boolean {
  if (!isObject(sent)) return false
  const there = new Map(entries(row))
  const same = (name: string, value: unknown) => there.has(name) && hashKey([there.get(name)]) === hashKey([value])
  return entries(sent).every(([name, value]) => value === undefined || same(name, value))
}
