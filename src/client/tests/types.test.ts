import type { UseMutationOptions } from '@tanstack/react-query'
import { expectTypeOf, it } from 'vitest'

import type { ApiError, Page, WriteExtras } from '../src/index.js'
import { type Ticket, type ticketDetailOptions, type ticketListOptions, type updateTicketOptions } from './fixture/tickets.js'

type Answer<Options extends (...given: never[]) => { queryFn?: unknown }> =
  ReturnType<Options>['queryFn'] extends infer Ask ? (Ask extends (...given: never[]) => infer Data ? Awaited<Data> : never) : never

it('options carry their types without being told', () => {
  expectTypeOf<Answer<typeof ticketListOptions>>().toEqualTypeOf<Page<Ticket>>()
  expectTypeOf<Answer<typeof ticketDetailOptions>>().toEqualTypeOf<Ticket>()
})

it('every error is an ApiError', () => {
  type Failure = Parameters<NonNullable<UseMutationOptions['onError']>>[0]
  expectTypeOf<Failure>().toEqualTypeOf<ApiError>()
})

it('callbacks know answer and variables, and cannot replace the call', () => {
  type Extras = WriteExtras<typeof updateTicketOptions>
  expectTypeOf<Parameters<NonNullable<Extras['onSuccess']>>[0]>().toEqualTypeOf<Ticket>()
  expectTypeOf<Parameters<NonNullable<Extras['onError']>>[0]>().toEqualTypeOf<ApiError>()
  expectTypeOf<Parameters<NonNullable<Extras['onError']>>[1]['id']>().toEqualTypeOf<number>()
  expectTypeOf<Extras>().not.toHaveProperty('mutationFn')
})
