import { http, type HttpHandler } from 'msw'

import type { MockApi } from './mocks.js'

/**
 * Handlers for Mock Service Worker that answer from a mocked API.
 *
 *     const api = mockApi()
 *     const server = setupServer(...handlers(api))
 *
 * Custom routes are not among them: what they do is written by hand, and so is their mock, a handler of your own before these.
 */
export function handlers(api: MockApi, baseUrl = '*'): HttpHandler[] {
  return api.routes
    .filter(({ does }) => does !== 'custom')
    .map(({ method, path }) => http[METHODS[method]](baseUrl + path, ({ request }) => api.answer(request)))
}

const METHODS = { GET: 'get', POST: 'post', PATCH: 'patch', PUT: 'put', DELETE: 'delete' } as const
