import type { MutationFunction, QueryClient } from '@tanstack/react-query'

import type { HttpClient } from './http.js'

/** What a run of a mutation asks for, request by request; the same marks in each of its attempts. */
type Marks = object[]

const marks = /* @__PURE__ */ new WeakMap<object, Marks>()
const marked = /* @__PURE__ */ new WeakMap<Request, object>()
const attempted = /* @__PURE__ */ new WeakMap<object, MutationFunction>()
let running: Marks | undefined

function marksOf(run: object): Marks {
  const found = marks.get(run) ?? []
  marks.set(run, found)
  return found
}

/** Says that `run` is the same write as `before`: what it asks for has the same names. */
export function repeats(run: object, before: object): void {
  marks.set(run, marksOf(before))
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
      running = marksOf(context)
      try {
        return send(variables, context)
      } finally {
        running = undefined
      }
    })
  attempted.set(send, known).set(known, known)
  return known
}

/** The way to the API for one attempt at a write: its n-th request is the n-th of every other attempt. Else `http` as it is. */
export function inThisAttempt(http: HttpClient): HttpClient {
  const write = running
  if (write === undefined) return http
  let count = 0
  const mark = () => (write[count++] ??= {})
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
