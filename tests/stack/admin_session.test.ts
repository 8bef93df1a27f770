/**
 * The generated admin against an API that lets in only whoever has a token. Run by vitest, with API_URL set to a server that was
 * started with `gen serve --admin` and AUTH_SECRET, TOKEN to a token that holds there, and CHROMIUM to the browser.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'

import { address, openBrowser, openPage, seriousViolations } from './admin_page.js'

const token = process.env.TOKEN ?? ''

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce' })
})
afterEach(() => context.close())

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sign in' })

async function signIn(page: Page, text: string): Promise<void> {
  await dialog(page).getByLabel('Bearer token').fill(text)
  await dialog(page).getByRole('button', { name: 'Sign in' }).click()
}

it('a token is asked for, and what was to be seen is seen', async () => {
  const page = await openPage(context, '/projects')
  await dialog(page).getByText('The API asks who you are.').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousViolations(page), colorScheme).toEqual([])
  }
  await signIn(page, 'not one')
  await dialog(page).getByText('That token does not hold, or no longer.').waitFor()
  await signIn(page, `Bearer ${token}`)
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByText('No projects yet.').waitFor()
  await page.reload()
  await page.getByText('No projects yet.').waitFor()
  expect(await dialog(page).count()).toBe(0)
})

it('a form is not lost when the token no longer holds: it is saved once somebody has signed in again', async () => {
  const page = await openPage(context, '/projects/new')
  await page.getByLabel('Name').fill('Typed before')
  await page.getByLabel('Path').fill('/srv/typed-before')
  await page.getByRole('button', { name: 'Create project' }).click()
  await signIn(page, token)
  await page.getByRole('heading', { level: 1, name: 'Typed before' }).waitFor()
})

it('who does not sign in is told so, and can do it later', async () => {
  const page = await openPage(context, '/queues')
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('alert').getByText('A bearer token is needed').waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await signIn(page, token)
  await page.getByText('No queues yet.').waitFor()
})

it('signing out takes away what was read, and the token', async () => {
  const page = await openPage(context, '/projects')
  await signIn(page, token)
  await page.getByRole('link', { name: 'Typed before' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await dialog(page).waitFor()
  expect(await page.getByRole('link', { name: 'Typed before' }).count()).toBe(0)
  expect(await page.evaluate(() => ({ ...sessionStorage, ...localStorage }))).not.toHaveProperty('admin-token')
  expect((await fetch(`${address}/api/projects`)).status).toBe(401)
})
