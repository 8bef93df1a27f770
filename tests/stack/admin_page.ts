/** One browser for all tests, a fresh profile for each; and the API, asked directly, to set a scene and to check what was saved. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const address = process.env.API_URL ?? ''

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Where there is no graphics card, Chromium computes one, which takes the processor longer than to paint without. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] })
}

/** A page of the admin; what goes wrong in it is remembered in `faults`. */
export async function openPage(context: BrowserContext, path: string, faults: string[] = []): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000) // until it gives up; never waited for
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${address}/admin${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Asks the API without the admin. */
export async function api<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${address}/api${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  const { data, error } = await answer.json()
  if (!answer.ok) throw new Error(`${method} ${path}: ${error.message}`)
  return data
}

let number = 0

/** A project of its own for each test, so that none sees what another did. */
export function makeProject(name: string): Promise<{ id: number; name: string; path: string }> {
  number += 1
  return api('POST', '/projects', { name, path: `/srv/${number}-${process.pid}` })
}

export function makeTicket(project_id: number, title: string, more: object = {}): Promise<{ id: number; title: string }> {
  return api('POST', '/tickets', { project_id, title, ...more })
}

/** What axe finds serious or worse, in words. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

declare global {
  var axe: { run: (document: Document, options: object) => Promise<{ violations: Violation[] }> }
}
