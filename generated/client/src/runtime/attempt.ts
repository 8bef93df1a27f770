import { hashKey, type MutationFunction, type MutationFunctionContext, type QueryClient } from '@tanstack/react-query'

import type { HttpClient } from './http.js'
import { isObject } from './url.js'

/** What a run of a mutation asks for, request by request; the same marks in each of its attempts. */
type Marks = object[]

/** One attempt of a run, and how many requests it has made. */
interface Attempt {
  readonly marks: Marks
  count: number
}

const marks = /* @__PURE__ */ new WeakMap<object, Marks>()
const marked = /* @__PURE__ */ new WeakMap<Request, object>()
const attempted = /* @__PURE__ */ new WeakMap<object, MutationFunction>()
const attempts = /* @__PURE__ */ new WeakMap<object, Attempt>()
const oneWrite = /* @__PURE__ */ new WeakSet<object>()
let running: Attempt | undefined

function marksOf(run: object): Marks {
  const found = marks.get(run) ?? []
  marks.set(run, found)
  return found
}

/** Says that `run` is the same write as `before`: what it asks for has the same names. */
export function repeats(run: object, before: object): void {
  marks.set(run, marksOf(before))
}

/** Says that whoever sends these very variables again, the same object, means the same write: it may have been done. */
export function asOneWrite<Variables>(variables: Variables): Variables {
  if (isObject(variables)) oneWrite.add(variables)
  return variables
}

/** What a form sends: of what failed on its way and is sent again as it was, the same write; of anything else one of its own. */
export function sentAgain<Payload>(payload: Payload, failed: Payload | undefined): Payload {
  return asOneWrite(failed !== undefined && hashKey([failed]) === hashKey([payload]) ? failed : payload)
}

/**
 * Lets every mutation of the client know its attempts: TanStack Query calls the same function again, with the same context, and
 * every set of options comes through here, those of a component that is rendered anew between two attempts too.
 */
export function knowAttempts(client: QueryClient): void {
  const defaults = client.defaultMutationOptions.bind(client)
  client.defaultMutationOptions = (options) => withAttempts(defaults(options))
}

function withAttempts<Options extends object>(options: Options): Options
function withAttempts(options: { readonly mutationFn?: MutationFunction }): object {
  const { mutationFn } = options
  return mutationFn ? { ...options, mutationFn: inAttempt(mutationFn) } : options
}

function inAttempt(send: MutationFunction): MutationFunction {
  const known: MutationFunction =
    attempted.get(send) ??
    ((variables, context) => {
      const own = { ...context }
      running = { marks: marksOf(isObject(variables) && oneWrite.has(variables) ? variables : context), count: 0 }
      attempts.set(own, running)
      try {
        return send(variables, own)
      } finally {
        running = undefined
      }
    })
  attempted.set(send, known).set(known, known)
  return known
}

/** The way to the API for one attempt at a write: its n-th request is the n-th of every other attempt. Else `http` as it is. */
export function inThisAttempt(http: HttpClient, from: QueryClient | MutationFunctionContext): HttpClient {
  const attempt = attempts.get(from) ?? running
  if (attempt === undefined) return http
  const mark = () => (attempt.marks[attempt.count++] ??= {})
  return {
    data: (method, path, call) => http.data(method, path, { ...call, mark: mark() }),
    done: (method, path, call) => http.done(method, path, { ...call, mark: mark() }),
    page: (path, call) => http.page(path, call),
  }
}

export function markRequest(request: Request, mark: object | undefined): Request {
  if (mark) marked.set(request, mark)
  return request
}

/** What stands for the request in every attempt at the same write; the request itself where nobody knows of others. */
export function markOf(request: Request): object {
  return marked.get(request) ?? request
}
