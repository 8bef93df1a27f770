import type { QueryClient } from '@tanstack/react-query'

import { connectionOf } from './connection.js'
import { ApiError } from './error.js'
import type { CallOptions } from './http.js'
import { rowsOf } from './rows.js'

/** The call, made only if the row still has this version. */
export function ifMatch(version: number, options: CallOptions): CallOptions {
  return { ...options, headers: { ...options.headers, 'If-Match': `"${version}"` } }
}

/**
 * The version of a row as it was read last.
 *
 * @throws {ApiError} where the row is nowhere in the cache: who changes a row has to have seen it
 */
export function versionOf(client: QueryClient, entity: string, id: unknown): number {
  const node = connectionOf(client).graph[entity]
  const versions = node ? rowsOf(client, entity, node, id).flatMap(version) : []
  if (versions.length === 0) {
    throw new ApiError({
      kind: 'validation',
      code: 'PRECONDITION_REQUIRED',
      message: `The version of ${entity} ${JSON.stringify(id)} is not known: read it first, or pass the version`,
    })
  }
  return Math.max(...versions)
}

function version(row: object): number[] {
  return 'version' in row && typeof row.version === 'number' ? [row.version] : []
}
