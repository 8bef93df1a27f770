// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

import { connect, createHttpClient, useInvalidate, type WriteExtras } from '../src/index.js'
import { graph } from './fixture/graph.js'
import { createServer } from './fixture/server.js'
import { ticketListOptions, updateTicketOptions } from './fixture/tickets.js'

afterEach(cleanup)

function setUp() {
  const server = createServer([{ id: 1, title: 'Ticket 1', status: 'open', overview: null }])
  const http = createHttpClient({ baseUrl: 'https://x', fetch: server.fetch })
  const client = connect(new QueryClient(), { http, graph })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return { server, wrapper }
}

const useUpdateTicket = (extras?: WriteExtras<typeof updateTicketOptions>) =>
  useMutation({ ...updateTicketOptions(), ...extras })

describe('hooks', () => {
  it('read through the client of their provider', async () => {
    const { result } = renderHook(() => useQuery(ticketListOptions()), { wrapper: setUp().wrapper })
    await waitFor(() => {
      expect(result.current.data?.items[0]?.title).toBe('Ticket 1')
    })
  })

  it('show an edit at once and tell the caller when it is saved', async () => {
    const { server, wrapper } = setUp()
    const saved: string[] = []
    const { result } = renderHook(
      () => ({
        tickets: useQuery(ticketListOptions()),
        update: useUpdateTicket({ onSuccess: ({ title }) => saved.push(title) }),
      }),
      { wrapper },
    )
    await waitFor(() => {
      expect(result.current.tickets.isSuccess).toBe(true)
    })
    const held = server.hold('PATCH /api/tickets/1')
    act(() => {
      result.current.update.mutate({ id: 1, changes: { title: 'New' } })
    })
    await waitFor(() => {
      expect(result.current.tickets.data?.items[0]?.title).toBe('New')
    })
    expect(saved).toEqual([])
    held.release()
    await waitFor(() => {
      expect(saved).toEqual(['New'])
    })
  })

  it('of invalidation ask again and keep their identity', async () => {
    const { server, wrapper } = setUp()
    const { result, rerender } = renderHook(
      () => ({ tickets: useQuery(ticketListOptions()), invalidate: useInvalidate('ticket') }),
      { wrapper },
    )
    await waitFor(() => {
      expect(result.current.tickets.isSuccess).toBe(true)
    })
    const { invalidate } = result.current
    await act(invalidate)
    expect(server.asked).toHaveLength(2)
    rerender()
    expect(result.current.invalidate).toBe(invalidate)
  })
})
