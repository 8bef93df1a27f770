import type { JsonValue } from './scalars.js'

/**
 * Where a call failed: the server said no (`http`), nobody answered (`network`), nobody answered in time (`timeout`),
 * the answer was not understood (`parse`), or the call was never made because its payload is wrong (`validation`).
 */
export type ErrorKind = 'http' | 'network' | 'timeout' | 'parse' | 'validation'

/** One fault of a payload: `field` is a dotted path, `''` for the whole. */
export interface FieldFault {
  readonly field: string
  readonly code: string
  readonly message: string
}

export interface ApiErrorFields {
  readonly kind: ErrorKind
  readonly code: string
  readonly message: string
  readonly status?: number | undefined
  readonly details?: JsonValue | undefined
  readonly requestId?: string | undefined
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

const RETRYABLE_STATUS: ReadonlySet<number> = /* @__PURE__ */ new Set([408, 425, 429, 502, 503, 504])

/** The one error that calls throw and hooks give, whatever went wrong. Only a cancelled call throws its own reason. */
export class ApiError extends Error {
  readonly kind: ErrorKind
  /** The server's word for it, `TICKET_NOT_FOUND`; `NETWORK_ERROR`, `TIMEOUT` and `INVALID_RESPONSE` are ours. */
  readonly code: string
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined
  readonly details: JsonValue | undefined
  /** What to search the server's log for. */
  readonly requestId: string | undefined
  /** Seconds to wait, where the server named them. */
  readonly retryAfter: number | undefined

  constructor(fields: ApiErrorFields) {
    super(fields.message, { cause: fields.cause })
    this.name = 'ApiError'
    this.kind = fields.kind
    this.code = fields.code
    this.status = fields.status
    this.details = fields.details
    this.requestId = fields.requestId
    this.retryAfter = fields.retryAfter
  }

  /** Whether the same call may well succeed later. */
  get retryable(): boolean {
    if (this.kind === 'network' || this.kind === 'timeout') return true
    return this.status !== undefined && RETRYABLE_STATUS.has(this.status)
  }

  /** The faults of the payload, one per field and rule; none where it was not the payload. */
  get faults(): readonly FieldFault[] {
    const details: readonly unknown[] = Array.isArray(this.details) ? this.details : []
    return details.filter(isFault)
  }
}

function isFault(detail: unknown): detail is FieldFault {
  return (
    typeof detail === 'object' &&
    detail !== null &&
    'field' in detail &&
    typeof detail.field === 'string' &&
    'code' in detail &&
    typeof detail.code === 'string' &&
    'message' in detail &&
    typeof detail.message === 'string'
  )
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError
  }
}
