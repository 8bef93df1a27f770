/** The generated admin of a house whose bookings have a key of two parts, in Chromium, against its running API. */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { address, api, openBrowser, openPage, seriousViolations } from './admin_page.js'

let browser: Browser
let context: BrowserContext
let faults: string[]

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  faults = []
  context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en' })
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

let days = 0

/** A booking of its own for each test. */
async function makeBooking(who: string): Promise<{ day: string; path: string }> {
  days += 1
  const day = `2030-01-${String(days).padStart(2, '0')}`
  await api('POST', '/bookings', { wing: 'south', day, who })
  return { day, path: `/bookings/south/${day}` }
}

const open = (path: string): Promise<Page> => openPage(context, path, faults)

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: text }).click()
}

describe('a row whose key has two parts', () => {
  it('is put among the rows of a relation, offered no second time, and taken out', async () => {
    const [{ path, day }, other] = [await makeBooking('Ada'), await makeBooking('Ada')]
    const guest = await api<{ id: number }>('POST', '/guests', { name: 'Ada' })
    const page = await open(`/guests/${guest.id}`)
    const box = page.getByRole('combobox', { name: 'Add booking' })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await choose(page, 'Add booking', path.split('/').slice(2).join('/'))
    await page.getByRole('button', { name: /^Remove / }).waitFor()
    expect(await focused()).toBe('Add booking')
    expect(await api('GET', `/guests/${guest.id}/bookings`)).toMatchObject([{ who: 'Ada' }])
    await box.click()
    await page.getByRole('option', { name: `south/${other.day}` }).waitFor()
    await expect.poll(() => page.getByRole('option', { name: `south/${day}` }).getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('option', { name: `south/${other.day}` }).click()
    await expect.poll(() => page.getByRole('button', { name: /^Remove / }).count()).toBe(2)
    await page.getByRole('button', { name: /^Remove / }).first().press('Enter')
    await expect.poll(() => page.getByRole('button', { name: /^Remove / }).count()).toBe(1)
    expect(await focused()).toMatch(/^Remove /)
    await page.keyboard.press('Enter')
    await page.getByText('None yet.').waitFor()
    expect(await focused()).toBe('Add booking')
    expect(await api('GET', `/guests/${guest.id}/bookings`)).toEqual([])
  })

  it('is chosen as a whole where another refers to it, and is one click away from there', async () => {
    const { day, path } = await makeBooking('Grace')
    const page = await open('/reminders/new')
    expect(await page.getByLabel('Booking day').count()).toBe(0)
    await choose(page, 'Booking', `south/${day}`)
    await expect.poll(() => page.getByRole('combobox', { name: 'Booking' }).inputValue()).toContain('Grace')
    await page.getByLabel('Fee').fill('12345678901234.5000')
    await page.getByLabel('Lead').fill('P1DT1H30M')
    await page.getByLabel('Text').fill('Bring the key')
    await page.getByRole('button', { name: 'Create reminder' }).click()
    await page.getByRole('heading', { level: 1, name: /^Reminder/ }).waitFor()
    expect(await page.locator('dd').allTextContents()).toEqual(expect.arrayContaining(['12,345,678,901,234.5000', '1 day 1:30:00']))
    await page.getByRole('link', { name: 'South' }).click()
    await page.waitForURL(`${address}/admin${path}`)
    await page.getByRole('heading', { level: 1, name: 'Grace' }).waitFor()
  })

  it('is filtered by as a whole, and called by its title in what is filtered', async () => {
    const [one, other] = [await makeBooking('Alan'), await makeBooking('Kurt')]
    for (const { day } of [one, other, other]) {
      await api('POST', '/reminders', { booking_wing: 'south', booking_day: day, fee: '1', lead: 'P1D', text: `On ${day}` })
    }
    const page = await open('/reminders')
    await page.getByRole('button', { name: /^Filters/ }).click()
    expect(await page.locator('.sg-panel').getByText('Booking day').count()).toBe(0)
    await choose(page, 'Booking', `south/${other.day}`)
    await page.getByText('1–2 of 2').waitFor()
    await page.getByRole('button', { name: 'Choose none' }).click()
    expect(await page.getByRole('combobox', { name: 'Booking' }).evaluate((input) => input === document.activeElement)).toBe(true)
    await choose(page, 'Booking', `south/${other.day}`)
    await page.getByText('1–2 of 2').waitFor()
    await page.reload()
    await page.getByText('1–2 of 2').waitFor()
    await page.getByRole('button', { name: 'Remove filter Booking Kurt' }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(2)
    expect(page.url()).not.toContain('where')
  })

  it('is filtered by where there is none', async () => {
    const { day } = await makeBooking('Barbara')
    await api('POST', '/reminders', { booking_wing: 'south', booking_day: day, fee: '1', lead: 'P1D', text: 'With one' })
    const { id } = await api<{ id: number }>('POST', '/reminders', { fee: '1', lead: 'P1D', text: 'With none' })
    const page = await open('/reminders')
    await page.getByRole('button', { name: /^Filters/ }).click()
    await page.getByRole('checkbox', { name: 'No booking' }).check()
    await page.getByText('1–1 of 1').waitFor()
    await page.reload()
    await page.locator('tbody').getByRole('link', { name: `Reminder ${id}` }).or(page.locator('tbody').getByText('With none')).first().waitFor()
    await page.getByText('1–1 of 1').waitFor()
    await page.getByRole('button', { name: /^Filters/ }).click()
    await choose(page, 'Booking', `south/${day}`)
    await page.getByRole('button', { name: 'Remove filter Booking Barbara' }).waitFor()
    await page.getByRole('checkbox', { name: 'No booking' }).check()
    await page.getByRole('button', { name: 'Remove filter Booking none' }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(1)
  })

  it('is what a new row refers to that is begun on its page', async () => {
    const { day, path } = await makeBooking('Emmy')
    const page = await open(path)
    await page.getByRole('tab', { name: 'Reminders' }).click()
    await page.getByRole('tabpanel').getByRole('link', { name: 'New reminder' }).click()
    await expect.poll(() => page.getByRole('combobox', { name: 'Booking' }).inputValue()).toBe('Emmy')
    await page.getByLabel('Fee').fill('1')
    await page.getByLabel('Lead').fill('P1D')
    await page.getByLabel('Text').fill('Begun there')
    await page.getByRole('button', { name: 'Create reminder' }).click()
    await page.getByRole('heading', { level: 1, name: /^Reminder/ }).waitFor()
    expect(await api('GET', `${path}/reminders`)).toMatchObject([{ text: 'Begun there', booking_wing: 'south', booking_day: day }])
  })

  it('has its actions, which reach it; axe finds nothing serious in the open menu', async () => {
    const { path } = await makeBooking('Edsger')
    const page = await open(path)
    await page.locator('summary', { hasText: 'Actions' }).click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousViolations(page), colorScheme).toEqual([])
    }
    await page.getByRole('button', { name: /^Confirm/ }).click()
    await page.getByText('Confirm: done').waitFor()
    expect(await api('GET', path)).toMatchObject({ confirmed: true })
  })
})

describe('a change that was stored, and whose answer was lost', () => {
  it('is saved when it is tried again, and not told as somebody else’s', async () => {
    const { id } = await api<{ id: number }>('POST', '/guests', { name: 'Before' })
    const page = await open(`/guests/${id}/edit`)
    let stored = 0
    await page.route(`**/api/guests/${id}`, async (route) => {
      if (route.request().method() !== 'PATCH' || stored > 0) return route.continue()
      stored = (await route.fetch()).status()
      return route.abort()
    })
    await page.getByLabel('Name').fill('After')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Guest saved').waitFor()
    expect(stored).toBe(200)
    expect(await api('GET', `/guests/${id}`)).toMatchObject({ name: 'After', version: 2 })
  })
})

describe('who deletes', () => {
  it('is told that a row is kept where it is', async () => {
    const guest = await api<{ id: number }>('POST', '/guests', { name: 'Ada' })
    const page = await open(`/guests/${guest.id}`)
    await page.getByRole('button', { name: 'Delete…' }).click()
    const text = await page.getByRole('dialog').textContent()
    expect(text).toContain('It is kept')
    expect(text).not.toContain('undone')
  })

  it('is told that it cannot be undone where it cannot', async () => {
    const { path } = await makeBooking('Ada')
    const page = await open(path)
    await page.getByRole('button', { name: 'Delete…' }).click()
    expect(await page.getByRole('dialog').textContent()).toContain('cannot be undone')
  })
})
