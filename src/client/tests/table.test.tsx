// @vitest-environment jsdom
import { useQuery } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

import { textOf } from '../src/columns.js'
import { changed, listingOf, useListing } from '../src/listing.js'
import { DataTable, type Selection } from '../src/table.js'
import { createPeople, people, type Person, personColumns, personListOptions, type PersonListParams } from './fixture/people.js'

afterEach(cleanup)

function People({ onSelect, page = 1 }: { onSelect?: (names: string[]) => void; page?: number }) {
  const [selection, setSelection] = useState<Selection<Person>>(new Map())
  const listing = useListing<PersonListParams>(personColumns, { limit: 5, page })
  return (
    <DataTable
      label="People"
      columns={personColumns}
      show={['name', 'age', 'role']}
      listing={listing}
      query={useQuery(personListOptions(listing.params))}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      selection={selection}
      onSelect={(next) => {
        setSelection(next)
        onSelect?.([...next.values()].map(({ name }) => name))
      }}
    />
  )
}

async function show(count: number, onSelect?: (names: string[]) => void) {
  const api = createPeople(people(count))
  render(<People {...(onSelect && { onSelect })} />, { wrapper: api.wrapper })
  if (count > 0) await screen.findByText('Person 01')
  return { ...api, user: userEvent.setup(), last: () => api.asked.at(-1) }
}

const names = () => screen.getAllByRole('row').flatMap((row) => /Person \d\d/.exec(row.textContent)?.[0] ?? [])

describe('a table', () => {
  it('sorts on the server and says by what', async () => {
    const { user, last } = await show(7)
    const header = screen.getByRole('columnheader', { name: 'Name' })
    expect(header.getAttribute('aria-sort')).toBeNull()
    await user.click(within(header).getByRole('button'))
    expect(header.getAttribute('aria-sort')).toBe('ascending')
    await user.click(within(header).getByRole('button'))
    expect(header.getAttribute('aria-sort')).toBe('descending')
    await waitFor(() => {
      expect(names()[0]).toBe('Person 07')
    })
    expect(last()).toBe('/api/people?count=exact&page=1&limit=5&sort=-name')
  })

  it('offers no sorting by what the server does not sort by', async () => {
    await show(1)
    expect(within(screen.getByRole('columnheader', { name: 'Role' })).queryByRole('button')).toBeNull()
  })

  it('pages, says where it is, and stays within the pages there are', async () => {
    const { user } = await show(12)
    const status = () => within(screen.getByRole('navigation')).getByRole('status').textContent
    expect(status()).toBe('1–5 of 12')
    const [back, next] = ['Previous page', 'Next page'].map((name) => screen.getByRole('button', { name }))
    if (!back || !next) throw new Error('no buttons')
    expect(back.getAttribute('aria-disabled')).toBe('true')
    await user.click(next)
    await screen.findByText('Person 06')
    await user.click(next)
    await screen.findByText('Person 11')
    expect(status()).toBe('11–12 of 12')
    expect(next.getAttribute('aria-disabled')).toBe('true')
    await user.click(next)
    expect(status()).toBe('11–12 of 12')
    await user.click(back)
    await screen.findByText('Person 06')
  })

  it('keeps the rows until the next page has come', async () => {
    const { user, asked } = await show(12)
    await user.click(screen.getByRole('button', { name: 'Next page' }))
    expect(asked).toHaveLength(2)
    expect(names().length).toBe(5)
    await screen.findByText('Person 06')
  })

  it('shows no rows for the answer to a question that failed', async () => {
    const { user, fail } = await show(12)
    fail()
    await user.click(screen.getByRole('button', { name: 'Next page' }))
    await screen.findByText('It broke')
    expect(names()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Person 06')
  })

  it('filters and searches on the server, from the first page, and takes it back', async () => {
    const { user, last } = await show(40)
    await user.click(screen.getByRole('button', { name: 'Next page' }))
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    await user.selectOptions(screen.getByLabelText('Role'), 'Guest')
    await screen.findByText('Person 02')
    expect(last()).toBe('/api/people?count=exact&page=1&limit=5&role=guest')
    await user.type(screen.getByRole('searchbox', { name: 'Search people' }), '04{Enter}')
    await waitFor(() => {
      expect(names()).toEqual(['Person 04'])
    })
    expect(last()).toBe('/api/people?count=exact&page=1&limit=5&role=guest&q=04')
    await user.click(screen.getByRole('button', { name: /^Remove filter Role/ }))
    expect(document.activeElement?.textContent).toContain('Filters')
    await waitFor(() => {
      expect(last()).toBe('/api/people?count=exact&page=1&limit=5&q=04')
    })
  })

  it('filters by a range', async () => {
    const { user, last } = await show(40)
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    await user.type(screen.getByLabelText('Age from'), '59{Enter}')
    await waitFor(() => {
      expect(names()).toEqual(['Person 40'])
    })
    expect(last()).toBe('/api/people?count=exact&page=1&limit=5&age__gte=59')
    expect(screen.getByRole('button', { name: /^Remove filter Age/ }).textContent).toContain('≥ 59')
  })

  it('selects rows, also over pages, and all of a page', async () => {
    const chosen: string[][] = []
    const { user } = await show(8, (selected) => chosen.push(selected))
    await user.click(screen.getByRole('checkbox', { name: 'Select Person 03' }))
    await user.click(screen.getByRole('button', { name: 'Next page' }))
    await screen.findByText('Person 06')
    await user.click(screen.getByRole('checkbox', { name: 'Select Person 07' }))
    expect(chosen.at(-1)).toEqual(['Person 03', 'Person 07'])
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows of this page' }))
    expect(chosen.at(-1)).toHaveLength(4)
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows of this page' }))
    expect(chosen.at(-1)).toEqual(['Person 03'])
  })

  it('is worked with the keyboard alone', async () => {
    const { user } = await show(8)
    const sort = within(screen.getByRole('columnheader', { name: 'Name' })).getByRole('button')
    sort.focus()
    await user.keyboard('{Enter}{Enter}')
    await waitFor(() => {
      expect(names()[0]).toBe('Person 08')
    })
    screen.getByRole('checkbox', { name: 'Select Person 08' }).focus()
    await user.keyboard(' ')
    expect(screen.getByRole('checkbox', { name: 'Select Person 08', checked: true })).toBeDefined()
  })

  it('says when there is nothing, and when nothing matches', async () => {
    const { user } = await show(0)
    await screen.findByText('There is nothing here yet.')
    await user.type(screen.getByRole('searchbox'), 'x{Enter}')
    await screen.findByText('Nothing matches.')
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }))
    await screen.findByText('There is nothing here yet.')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  it('shows the last page that has rows where the one asked for has none', async () => {
    const { asked, wrapper } = createPeople(people(7))
    render(<People page={9} />, { wrapper })
    await screen.findByText('Person 07')
    expect(names()).toEqual(['Person 06', 'Person 07'])
    expect(screen.queryByText('There is nothing here yet.')).toBeNull()
    expect(asked.map((each) => /page=\d+/.exec(each)?.[0])).toEqual(['page=9', 'page=2'])
  })

  it('tells an error in its place and tries again', async () => {
    const api = createPeople(people(3))
    api.fail()
    render(<People />, { wrapper: api.wrapper })
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await screen.findByText('Person 01')
  })
})

describe('a listing', () => {
  it('asks for nothing that the columns do not offer', () => {
    const asked = { where: { role: 'owner', name: 'x', nobody: 1 }, sort: ['-age', 'role', 'nobody'], page: 3 }
    const { params } = listingOf<PersonListParams>(personColumns, asked, () => undefined)
    expect(params).toEqual({ where: { role: 'owner' }, sort: ['-age'], page: 3 })
  })

  it('begins at the first page when something else changes', () => {
    expect(changed({ page: 4, q: 'a' }, { sort: ['age'] })).toEqual({ page: 1, q: 'a', sort: ['age'] })
    expect(changed({ page: 4, q: 'a' }, { page: 5 })).toEqual({ page: 5, q: 'a' })
  })

  it('drops a filter that is blank', () => {
    expect(changed({ where: { age: { gte: 3 }, role: 'owner' } }, { where: { age: { gte: undefined }, role: '' } })).toEqual({
      page: 1,
    })
    expect(changed({}, { where: { role: null } })).toEqual({ page: 1, where: { role: null } })
  })
})

describe('a value as text', () => {
  const [, , age, role, born] = personColumns

  it('is what people call it', () => {
    expect(textOf(role, 'owner')).toBe('Owner')
    expect(textOf(age, 1234567, 'en')).toBe('1,234,567')
    expect(textOf(role, null)).toBe('')
    expect(textOf({ ...role, many: true }, ['owner', 'guest'])).toBe('Owner, Guest')
  })

  it('is a time without the zeros that say nothing', () => {
    expect(textOf({ name: 'at', label: 'At', kind: 'time' }, '13:05:09.500000')).toBe('13:05:09.5')
    expect(textOf({ name: 'at', label: 'At', kind: 'time' }, '10:00:00')).toBe('10:00:00')
  })

  it('has every digit of a decimal and of a long number, in groups', () => {
    const [price, bytes] = [{ name: 'price', label: 'Price', kind: 'decimal' }, { name: 'bytes', label: 'Bytes', kind: 'int64' }] as const
    expect(textOf(price, '12345678901234567890.1200', 'en')).toBe('12,345,678,901,234,567,890.1200')
    expect(textOf(price, '-1234.5', 'de')).toBe('-1.234,5')
    expect(textOf(price, '0.00', 'en')).toBe('0.00')
    expect(textOf(bytes, '9007199254740993', 'en')).toBe('9,007,199,254,740,993')
    expect(textOf({ ...bytes, relation: 'file' }, '9007199254740993', 'en')).toBe('9007199254740993')
    expect(textOf({ ...bytes, name: 'id' }, '9007199254740993', 'en')).toBe('9007199254740993')
  })

  it('is a duration as a clock shows it, days before', () => {
    const lasts = { name: 'lasts', label: 'Lasts', kind: 'duration' } as const
    expect(textOf(lasts, 'PT1H30M', 'en')).toBe('1:30:00')
    expect(textOf(lasts, 'PT45.250000S', 'en')).toBe('0:00:45.25')
    expect(textOf(lasts, 'P1DT2H', 'en')).toBe('1 day 2:00:00')
    expect(textOf(lasts, 'P1200D', 'en')).toBe('1,200 days')
    expect(textOf(lasts, 'P2W', 'en')).toBe('14 days')
    expect(textOf(lasts, 'P2D', 'de')).toBe('2 Tage')
    expect(textOf(lasts, '-PT90M', 'en')).toBe('-1:30:00')
    expect(textOf(lasts, '-P1DT2H', 'en')).toBe('-1 day 2:00:00')
    expect(textOf(lasts, 'PT0S', 'en')).toBe('0:00:00')
    expect(textOf(lasts, 'soon', 'en')).toBe('soon')
  })

  it('is the same day everywhere', () => {
    expect(textOf(born, '2000-02-29', 'en')).toBe('Feb 29, 2000')
  })
})
