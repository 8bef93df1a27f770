// @vitest-environment jsdom
import { useQuery } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'

import { QueryBoundary } from '../src/boundary.js'
import { createPeople, people, personListOptions } from './fixture/people.js'

afterEach(cleanup)

function People() {
  const query = useQuery(personListOptions())
  return (
    <>
      <QueryBoundary query={query} empty={<p>Nobody yet</p>}>
        {(page) => page.items.map(({ id, name }) => <p key={id}>{name}</p>)}
      </QueryBoundary>
      {query.isRefetchError && <p>The refresh has failed</p>}
    </>
  )
}

describe('a boundary', () => {
  it('says that it loads, then shows the data', async () => {
    render(<People />, { wrapper: createPeople(people(1)).wrapper })
    expect(screen.getByRole('status').textContent).toBe('Loading…')
    expect(await screen.findByText('Person 01')).toBeDefined()
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('says what an empty list means', async () => {
    render(<People />, { wrapper: createPeople([]).wrapper })
    expect(await screen.findByText('Nobody yet')).toBeDefined()
  })

  it('tells an error with its request, and tries again', async () => {
    const api = createPeople(people(1))
    api.fail()
    render(<People />, { wrapper: api.wrapper })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('It broke')
    expect(alert.textContent).toContain('Request r-1')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Person 01')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps data on the screen when a refresh fails', async () => {
    const api = createPeople(people(1))
    render(<People />, { wrapper: api.wrapper })
    await screen.findByText('Person 01')
    api.fail()
    await api.client.refetchQueries()
    await screen.findByText('The refresh has failed')
    expect(api.asked).toHaveLength(2)
    expect(screen.getByText('Person 01')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
