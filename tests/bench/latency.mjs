/**
 * What a person waits for in the admin with 300 ms to the server: an edit, a row that was read ahead, a walk, what somebody else
 * has changed. Each time is taken in the page, from the click to the frame after the text is there. API_URL, CHROMIUM; prints one
 * JSON document.
 */

import { chromium } from 'playwright-core'

const TIMES = 20
const DELAY = 300
const address = process.env.API_URL

async function api(method, path, body) {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${address}/api${path}`, { method, headers, body: JSON.stringify(body) })
  return (await answer.json()).data
}

/** Milliseconds from the click until `text` stands in `selector`. */
function clicked(page, target, selector, text) {
  return page.evaluate(
    ({ target, selector, text }) =>
      new Promise((resolve) => {
        const start = performance.now()
        const look = () => {
          const there = [...document.querySelectorAll(selector)].some((each) => each.textContent.includes(text))
          if (!there) return
          observer.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - start))
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { childList: true, subtree: true, characterData: true })
        document.querySelector(target).click()
        look()
      }),
    { target, selector, text },
  )
}

const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] })
const project = await api('POST', '/projects', { name: 'Latency', path: '/srv/latency' })
const create = Array.from({ length: TIMES }, (_, at) => ({ project_id: project.id, title: `Latency ${at}` }))
await api('POST', '/tickets/batch', { create })
const tickets = await api('GET', `/tickets?project_id=${project.id}&sort=id`)
const list = `/tickets?sort=id&where=${encodeURIComponent(JSON.stringify({ project_id: project.id }))}`

/** A page of the admin; `optimistic: false` serves it with the graph that a registry with `optimistic: false` gives. */
async function open(path, { optimistic = true } = {}) {
  const page = await (await browser.newContext()).newPage()
  if (!optimistic) await page.route('**/assets/*.js', withoutOptimistic)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const speed = { offline: false, latency: DELAY, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.emulateNetworkConditions', speed)
  await page.goto(`${address}/admin${path}`)
  await page.waitForLoadState('networkidle')
  return page
}

async function withoutOptimistic(route) {
  const response = await route.fetch()
  const text = await response.text()
  await route.fulfill({ response, body: text.replaceAll('optimistic:!0', 'optimistic:!1') })
}

const link = ({ id }) => `tbody a[href="/admin/tickets/${id}"]`

async function edits(options) {
  const shown = []
  const page = await open(`/tickets/${tickets[0].id}`, options)
  for (let time = 0; time < TIMES; time += 1) {
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    const title = `Edited ${time} ${options?.optimistic}`
    await page.getByLabel('Title').fill(title)
    const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
    shown.push(await clicked(page, 'form button[type=submit]', 'h1', title))
    await answered
    await page.getByText('Ticket saved').waitFor()
    await page.waitForLoadState('networkidle')
  }
  await page.context().close()
  return median(shown)
}

async function details(ahead) {
  const times = []
  const page = await open(list)
  for (const ticket of tickets.slice(1)) {
    await page.locator(link(ticket)).waitFor()
    if (ahead) {
      const read = page.waitForResponse((response) => response.url().includes(`/api/tickets/${ticket.id}`))
      await page.locator(link(ticket)).hover()
      await read
    }
    times.push(await clicked(page, link(ticket), 'h1', ticket.title))
    await page.goBack()
    await page.locator(link(ticket)).waitFor()
    await page.mouse.move(0, 0)
  }
  await page.context().close()
  return median(times)
}

/** Down the list and back, three times over five rows, at a person's pace: which screens had to ask the server? */
async function walk() {
  const page = await open(list)
  let reads = 0
  let asked = 0
  const count = (request) => (asked += Number(request.url().includes('/api/')))
  for (let round = 0; round < 3; round += 1) {
    for (const ticket of tickets.slice(1, 6)) {
      await page.locator(link(ticket)).hover()
      await page.waitForTimeout(700)
      page.on('request', count)
      await page.locator(link(ticket)).click()
      await page.getByRole('heading', { level: 1, name: ticket.title }).waitFor()
      // Until all of the page is there: a read that is left before its answer has come is cancelled.
      await page.getByText('None yet.').waitFor()
      await page.goBack()
      await page.locator(link(ticket)).waitFor()
      await page.waitForTimeout(100)
      page.off('request', count)
      reads += 3 // the row, its tasks, the list
    }
  }
  await page.context().close()
  return { reads, asked, share: (reads - asked) / reads }
}

/** Seconds until what another client has changed is on a page that is open, with a hand on the mouse. */
async function elsewhere() {
  const [, ticket] = tickets
  const page = await open(`/tickets/${ticket.id}`)
  const start = performance.now()
  await api('PATCH', `/tickets/${ticket.id}`, { title: 'Changed elsewhere' })
  const changed = page.getByRole('heading', { level: 1, name: 'Changed elsewhere' })
  while (!(await changed.isVisible())) {
    await page.mouse.move(Math.random() * 100, Math.random() * 100)
    await page.waitForTimeout(100)
  }
  await page.context().close()
  return (performance.now() - start) / 1000
}

const edit = { optimistic: await edits(), plain: await edits({ optimistic: false }) }
const found = { edit, ahead: await details(true), cold: await details(false), walk: await walk(), elsewhere: await elsewhere() }
await browser.close()
console.log(JSON.stringify(found, null, 2))
