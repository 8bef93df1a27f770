/**
 * The generated admin of Promptliano in Chromium, against its running API. Run by vitest, with API_URL set to a server that was
 * started with `gen serve --admin`, and CHROMIUM to the browser.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { address, api, makeProject, makeTicket, openBrowser, openPage, seriousViolations } from './admin_page.js'

let browser: Browser
let context: BrowserContext
let faults: string[]

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  faults = []
  context = await browser.newContext({ reducedMotion: 'reduce' })
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

const open = (path: string): Promise<Page> => openPage(context, path, faults)
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const titles = (page: Page) => page.locator('tbody .row-title').allTextContents()

describe('a row', () => {
  it('is created, and its page opens', async () => {
    const project = await makeProject('For creating')
    const page = await open('/tickets')
    await page.getByRole('link', { name: 'New ticket' }).first().click()
    await page.getByLabel('Title').fill('Written in a browser')
    await page.getByRole('combobox', { name: 'Project' }).fill('For creating')
    await page.getByRole('option', { name: `For creating ${project.id}` }).click()
    await page.getByLabel('Priority', { exact: true }).selectOption('High')
    await page.getByRole('button', { name: 'Create ticket' }).click()
    await heading(page, 'Written in a browser').waitFor()
    const [id] = /\d+$/.exec(page.url()) ?? []
    expect(await api('GET', `/tickets/${id}`)).toMatchObject({ project_id: project.id, priority: 'high', status: 'open' })
  })

  it('is created with the keyboard alone', async () => {
    const page = await open('/projects')
    await page.getByRole('link', { name: 'New project' }).first().focus()
    await page.keyboard.press('Enter')
    await heading(page, 'New project').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('By keyboard')
    await page.keyboard.press('Tab')
    await page.keyboard.type(`/srv/keyboard-${Date.now()}`)
    await page.keyboard.press('Enter')
    await heading(page, 'By keyboard').waitFor()
  })

  it('is edited, and nothing but what was changed is sent', async () => {
    const ticket = await makeTicket((await makeProject('For editing')).id, 'Before')
    const page = await open(`/tickets/${ticket.id}`)
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await page.getByLabel('Title').fill('After')
    await api('PATCH', `/tickets/${ticket.id}`, { priority: 'high' })
    await page.getByRole('button', { name: 'Save' }).click()
    await heading(page, 'After').waitFor()
    await page.getByText('Ticket saved').waitFor()
    expect(await api('GET', `/tickets/${ticket.id}`)).toMatchObject({ title: 'After', priority: 'high' })
  })

  it('is deleted once that is confirmed', async () => {
    const project = await makeProject('For deleting')
    const ticket = await makeTicket(project.id, 'To be deleted')
    const page = await open(`/tickets/${ticket.id}`)
    await page.getByRole('button', { name: 'Delete…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    expect(await api('GET', `/tickets/${ticket.id}`)).toMatchObject({ id: ticket.id })
    await page.getByRole('button', { name: 'Delete…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await heading(page, 'Tickets').waitFor()
    await page.getByText('Ticket deleted').waitFor()
    await expect(api('GET', `/tickets/${ticket.id}`)).rejects.toThrow('not found')
  })

  it('that the server does not delete is there again, and the reason is told', async () => {
    const ticket = await makeTicket((await makeProject('For refused deletions')).id, 'Stays')
    const page = await open(`/tickets/${ticket.id}`)
    const refusal = { success: false, error: { code: 'CONFLICT', message: 'Something refers to it' } }
    await page.route(`**/api/tickets/${ticket.id}`, (route) =>
      route.request().method() === 'DELETE' ? route.fulfill({ status: 409, json: refusal }) : route.continue(),
    )
    await page.getByRole('button', { name: 'Delete…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Not deleted: Something refers to it').waitFor()
    await page.getByRole('link', { name: 'Stays', exact: true }).waitFor()
  })

  it('shows what belongs to it, and more is added there', async () => {
    const project = await makeProject('With tickets')
    await makeTicket(project.id, 'Its own ticket')
    const page = await open(`/projects/${project.id}`)
    await page.getByRole('tab', { name: 'Tickets' }).click()
    await page.getByRole('tabpanel').getByRole('link', { name: 'Its own ticket' }).waitFor()
    await page.getByRole('tabpanel').getByRole('link', { name: 'New ticket' }).click()
    await expect.poll(() => page.getByRole('combobox', { name: 'Project' }).inputValue()).toBe('With tickets')
  })

  it('is called by name where another shows what belongs to it', async () => {
    const project = await makeProject('Named')
    const queue = await api<{ id: number }>('POST', '/queues', { project_id: project.id, name: 'In name' })
    await makeTicket(project.id, 'Waits', { queue_id: queue.id })
    const page = await open(`/queues/${queue.id}?tab=tickets`)
    await page.getByRole('tabpanel').getByRole('link', { name: 'Named' }).waitFor()
  })

  it('that is called by a long text is called by its beginning, and the text is there', async () => {
    const chat = await api<{ id: number }>('POST', '/chats', { title: 'With much to say' })
    const content = `${'A long first line, '.repeat(10)}\nand a second one`
    const { id } = await api<{ id: number }>('POST', '/chat-messages', { chat_id: chat.id, role: 'user', content })
    const page = await open(`/chat-messages/${id}`)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^A long first line.{50,70}…$/)
    await page.getByRole('region', { name: 'Fields' }).getByText('and a second one').waitFor()
  })
})

describe('a custom route that needs nothing but the row', () => {
  it('stands on its page, and what it changes is seen', async () => {
    const ticket = await makeTicket((await makeProject('For actions')).id, 'To be completed')
    const page = await open(`/tickets/${ticket.id}`)
    await page.getByText('Actions', { exact: true }).click()
    await page.getByRole('button', { name: 'Complete Complete a ticket' }).click()
    await page.getByText('Complete: done').waitFor()
    await page.getByRole('region', { name: 'Fields' }).getByText('Closed').waitFor()
    expect(await api('GET', `/tickets/${ticket.id}`)).toMatchObject({ status: 'closed' })
  })

  it('tells why the server refused it', async () => {
    const ticket = await makeTicket((await makeProject('For refusals')).id, 'In no queue')
    const page = await open(`/tickets/${ticket.id}`)
    await page.route('**/dequeue', (route) => route.fulfill({ status: 409, json: { success: false, error: { code: 'CONFLICT', message: 'Not now' } } }))
    await page.getByText('Actions', { exact: true }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Dequeue ticket: Not now').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Actions')
  })
})

describe('a table', () => {
  async function scene() {
    const project = await makeProject('With many')
    const all = Array.from({ length: 25 }, (_, at) => ({
      project_id: project.id,
      title: `Many ${String(at + 1).padStart(2, '0')}`,
      status: at % 5 === 0 ? 'closed' : 'open',
    }))
    await api('POST', '/tickets/batch', { create: all })
    const where = encodeURIComponent(JSON.stringify({ project_id: project.id }))
    return { project, page: await open(`/tickets?where=${where}&sort=id`) }
  }

  it('is paged, sorted, filtered and searched by the server, and the address says how', async () => {
    const { page } = await scene()
    const pager = page.getByRole('navigation', { name: 'Pages of Tickets' })
    await pager.getByText('1–20 of 25').waitFor()
    await pager.getByRole('button', { name: 'Next page' }).click()
    await pager.getByText('21–25 of 25').waitFor()
    expect(page.url()).toContain('page=2')
    await page.getByRole('columnheader', { name: 'Status' }).getByRole('button').click()
    await pager.getByText('1–20 of 25').waitFor()
    expect(page.url()).toContain('sort=status')
    await page.getByRole('button', { name: /^Filters/ }).click()
    await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('Closed')
    await pager.getByText('1–5 of 5').waitFor()
    await page.getByRole('searchbox', { name: 'Search tickets' }).fill('Many 21')
    await pager.getByText('1–1 of 1').waitFor()
    expect(await titles(page)).toEqual(['Many 21'])
    await page.reload()
    await pager.getByText('1–1 of 1').waitFor()
    await page.getByRole('button', { name: 'Remove filter Status' }).click()
    await page.getByRole('searchbox', { name: 'Search tickets' }).fill('nothing like it')
    await page.getByText('Nothing matches.').waitFor()
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await expect.poll(() => titles(page)).toHaveLength(20)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  })

  it('deletes what is chosen, with progress', async () => {
    const { page, project } = await scene()
    await page.getByText('1–20 of 25').waitFor()
    await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete 20…' }).click()
    const answers: string[] = []
    await page.route('**/batch?*', async (route) => {
      answers.push((await page.getByRole('dialog').getByRole('status').textContent()) ?? '')
      await route.continue()
    })
    await page.getByRole('dialog').getByRole('button', { name: 'Delete 20' }).click()
    await page.getByText('20 tickets deleted').waitFor()
    expect(answers).toEqual(['0 of 20', '10 of 20'])
    await page.getByText('1–5 of 5').waitFor()
    expect(await api('GET', `/tickets?project_id=${project.id}`)).toHaveLength(5)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Select all rows of this page')
  })

  it('tells that it could not be read, and reads again', async () => {
    await page_fails('**/api/queues?*')
  })

  it('has a heading and a way back while a row is not there, and says why it is not', async () => {
    const refusal = { success: false, error: { code: 'NO', message: 'Not today' } }
    await context.route('**/api/queues/*', (route) => route.fulfill({ status: 400, json: refusal }))
    const page = await open('/queues/1')
    await page.getByRole('alert').getByText('Not today').waitFor()
    await heading(page, 'Queue').waitFor()
    expect(await page.title()).toBe('Queue')
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Queues' }).click()
    await heading(page, 'Queues').waitFor()
  })

  async function page_fails(url: string) {
    await context.route(url, (route) => route.fulfill({ status: 400, json: { success: false, error: { code: 'NO', message: 'Not today' } } }))
    const page = await open('/queues')
    await page.getByRole('alert').getByText('Not today').waitFor()
    await context.unroute(url)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText(/No queues yet|of \d/).first().waitFor()
  }
})

describe('a form', () => {
  it('keeps what is typed to choose by when Enter comes before the server’s answer', async () => {
    await makeProject('Answered late')
    await context.route('**/api/projects?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    const page = await open('/tickets/new')
    const box = page.getByRole('combobox', { name: 'Project' })
    await box.fill('Answered late')
    await box.press('Enter')
    await page.getByRole('option', { name: 'Answered late' }).waitFor()
    await box.press('Enter')
    await expect.poll(() => box.inputValue()).toBe('Answered late')
    expect(await page.getByRole('listbox').count()).toBe(0)
  })

  it('asks for rows to choose from once the typing pauses, or at once on Enter', async () => {
    await makeProject('Asked for once')
    const page = await open('/tickets/new')
    const asked: (string | null)[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.pathname.endsWith('/api/projects') && url.searchParams.has('q')) asked.push(url.searchParams.get('q'))
    })
    const box = page.getByRole('combobox', { name: 'Project' })
    await box.click()
    await page.keyboard.type('Asked for')
    await page.getByRole('option', { name: 'Asked for once' }).waitFor()
    expect(asked).toEqual(['Asked for'])
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.keyboard.type(' once')
    await page.keyboard.press('Enter')
    await expect.poll(() => asked).toEqual(['Asked for', 'Asked for once'])
  })

  it('does not say that there is nothing to choose where it could not be asked for', async () => {
    await context.route('**/api/projects?*', (route) => route.fulfill({ status: 400, json: { success: false, error: { code: 'NO', message: 'Not today' } } }))
    const page = await open('/tickets/new')
    await page.getByRole('combobox', { name: 'Project' }).click()
    await page.getByRole('option', { name: 'Not today' }).waitFor()
  })

  it('says at its fields what the schema refuses, without asking the server', async () => {
    const page = await open('/projects/new')
    let posts = 0
    page.on('request', (request) => (posts += Number(request.method() === 'POST')))
    await page.getByRole('button', { name: 'Create project' }).click()
    await page.getByRole('alert').getByText('2 fields need another look.').waitFor()
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Name').evaluate((input) => input === document.activeElement)).toBe(true)
    expect(posts).toBe(0)
  })

  it('says at its field what only the server can know', async () => {
    const { path } = await makeProject('Taken')
    const page = await open('/projects/new')
    await page.getByLabel('Name').fill('Another')
    await page.getByLabel('Path').fill(path)
    await page.getByRole('button', { name: 'Create project' }).click()
    const field = page.locator('.field', { hasText: 'Path' })
    await field.getByText('A project with this path exists already').waitFor()
    expect(await page.getByLabel('Path').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Path').fill(`${path}-2`)
    await page.getByRole('button', { name: 'Create project' }).click()
    await heading(page, 'Another').waitFor()
  })

  it('comes back as it was typed when an edit is refused, and the row with it', async () => {
    const { path } = await makeProject('Holder')
    const other = await makeProject('Wants it')
    const page = await open(`/projects/${other.id}/edit`)
    await page.getByLabel('Name').fill('Wants it much')
    await page.getByLabel('Path').fill(path)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.field', { hasText: 'Path' }).getByText('exists already').waitFor()
    expect(await page.getByLabel('Path').inputValue()).toBe(path)
    expect(await page.getByLabel('Name').inputValue()).toBe('Wants it much')
    expect(await api('GET', `/projects/${other.id}`)).toMatchObject({ name: 'Wants it' })
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
    await heading(page, 'Wants it').waitFor()
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    expect(await page.getByLabel('Path').inputValue()).toBe(other.path)
  })

  it('is not lost by a link or the way back until one says so, and then it is', async () => {
    const page = await open('/projects')
    await page.getByRole('link', { name: 'New project' }).first().click()
    const name = page.getByLabel('Name')
    await name.fill('Typed, not saved')
    const question = page.getByRole('dialog', { name: 'Discard what you have typed?' })
    const keep = question.getByRole('button', { name: 'Keep editing' })
    await page.getByRole('navigation', { name: 'Entities' }).getByRole('link', { name: 'Tickets' }).click()
    await keep.click()
    for (const again of [1, 2]) {
      await page.goBack()
      await keep.click()
      expect(await name.inputValue(), String(again)).toBe('Typed, not saved')
      expect(page.url()).toBe(`${address}/admin/projects/new`)
    }
    await name.focus()
    await page.goBack()
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.goBack()
    await question.getByRole('button', { name: 'Discard' }).click()
    await heading(page, 'Projects').waitFor()
    await page.goForward()
    await heading(page, 'New project').waitFor()
    expect(await name.inputValue()).toBe('')
    await page.getByRole('navigation', { name: 'Entities' }).getByRole('link', { name: 'Tickets' }).click()
    await heading(page, 'Tickets').waitFor()
  })

  it('keeps the tab open until one says so where something was typed, and only there', async () => {
    const page = await open('/projects/new')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await page.getByLabel('Name').click()
    await page.keyboard.type('Typed')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await page.getByLabel('Name').fill('')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => page.isClosed()).toBe(true)
    expect(asked).toHaveLength(1)
  })

  it('asks nothing once it was saved', async () => {
    const page = await open('/projects/new')
    await page.getByLabel('Name').fill('Saved')
    await page.getByLabel('Path').fill(`/srv/saved-${Date.now()}`)
    await page.getByRole('button', { name: 'Create project' }).click()
    await heading(page, 'Saved').waitFor()
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    await page.getByLabel('Name').fill('Saved again')
    await page.getByRole('button', { name: 'Save' }).click()
    await heading(page, 'Saved again').waitFor()
    await page.goBack()
    await page.getByLabel('Name').waitFor()
    await page.getByRole('navigation', { name: 'Entities' }).getByRole('link', { name: 'Tickets' }).click()
    await heading(page, 'Tickets').waitFor()
  })

  it('saves all that was typed once what was refused is put right', async () => {
    const { path } = await makeProject('Has it')
    const other = await makeProject('Wants more')
    const page = await open(`/projects/${other.id}/edit`)
    await page.getByLabel('Name').fill('Gets it')
    await page.getByLabel('Path').fill(path)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.field', { hasText: 'Path' }).getByText('exists already').waitFor()
    await page.getByLabel('Path').fill(`${path}-free`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Project saved').waitFor()
    expect(await api('GET', `/projects/${other.id}`)).toMatchObject({ name: 'Gets it', path: `${path}-free` })
  })
})

describe('a save that fails', () => {
  it('is taken back with a message, and can be tried again', async () => {
    const ticket = await makeTicket((await makeProject('Failing')).id, 'As it was')
    const page = await open(`/tickets/${ticket.id}/edit`)
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(`**/api/tickets/${ticket.id}`, async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      await held
      return route.fulfill({ status: 500, json: { success: false, error: { code: 'INTERNAL_ERROR', message: 'It broke' } } })
    })
    await page.getByLabel('Title').fill('As it shall be')
    await page.getByRole('button', { name: 'Save' }).click()
    await heading(page, 'As it shall be').waitFor()
    release()
    await heading(page, 'As it was').waitFor()
    await page.getByText('Not saved: It broke').waitFor()
    await page.unroute(`**/api/tickets/${ticket.id}`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await heading(page, 'As it shall be').waitFor()
    await page.getByText('Ticket saved').waitFor()
    expect(await api('GET', `/tickets/${ticket.id}`)).toMatchObject({ title: 'As it shall be' })
  })
})

describe('a write that may have been done', () => {
  it('keeps its name when it is tried again, from the message or from the form; another one has its own', async () => {
    const page = await open('/projects/new')
    const names: (string | undefined)[] = []
    await page.route('**/api/projects', (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      names.push(route.request().headers()['idempotency-key'])
      return names.length === 4 ? route.continue() : route.abort()
    })
    await page.getByLabel('Name').fill('Sent four times')
    await page.getByLabel('Path').fill(`/srv/sent-${Date.now()}`)
    await page.getByRole('button', { name: 'Create project' }).click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => names.length).toBe(2)
    await page.getByText('Not saved').waitFor()
    await page.getByRole('button', { name: 'Create project' }).click()
    await expect.poll(() => names.length).toBe(3)
    await page.getByText('Not saved').waitFor()
    await page.getByLabel('Name').fill('Something else')
    await page.getByRole('button', { name: 'Create project' }).click()
    await heading(page, 'Something else').waitFor()
    const [first, ...others] = names
    expect(first).toMatch(/^\w{32}$/)
    expect(others).toEqual([first, first, expect.not.stringMatching(String(first))])
  })
})

describe('two tabs', () => {
  it('are in step', async () => {
    const ticket = await makeTicket((await makeProject('In two tabs')).id, 'Seen in both')
    const [one, other] = [await open(`/tickets/${ticket.id}`), await open(`/tickets/${ticket.id}`)]
    await one.bringToFront()
    await one.getByRole('link', { name: 'Edit', exact: true }).click()
    await one.getByLabel('Title').fill('Changed in one')
    await one.getByRole('button', { name: 'Save' }).click()
    await heading(one, 'Changed in one').waitFor()
    await heading(other, 'Changed in one').waitFor()
  })
})

describe('offline', () => {
  it('edits are shown, outlive a reload, and are sent in their order', async () => {
    const ticket = await makeTicket((await makeProject('Offline')).id, 'Online')
    const page = await open(`/tickets/${ticket.id}`)
    await context.setOffline(true)
    for (const title of ['First offline', 'Second offline']) {
      await page.getByRole('link', { name: 'Edit', exact: true }).click()
      await page.getByLabel('Title').fill(title)
      await page.getByRole('button', { name: 'Save' }).click()
      await heading(page, title).waitFor()
    }
    await page.getByText('2 changes wait').waitFor()
    await page.close()
    expect(await api('GET', `/tickets/${ticket.id}`)).toMatchObject({ title: 'Online' })
    const sent: string[] = []
    context.on('request', (request) => {
      if (request.method() === 'PATCH') sent.push(request.postDataJSON().title)
    })
    await context.setOffline(false)
    const again = await open(`/tickets/${ticket.id}`)
    await heading(again, 'Second offline').waitFor()
    expect(sent).toEqual(['First offline', 'Second offline'])
    expect(await api('GET', `/tickets/${ticket.id}`)).toMatchObject({ title: 'Second offline' })
  })
})

describe('the page', () => {
  it('follows the system’s colours until it is told otherwise, and remembers', async () => {
    const page = await open('/')
    const canvas = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await canvas()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(canvas).not.toBe(light)
    await page.getByRole('radio', { name: 'Light' }).check({ force: true })
    await expect.poll(canvas).toBe(light)
    await page.reload()
    await expect.poll(canvas).toBe(light)
  })

  it('says where it is: title, heading with the focus, entity in the list', async () => {
    const page = await open('/')
    await page.getByRole('navigation', { name: 'Entities' }).getByRole('link', { name: 'Tickets' }).click()
    await heading(page, 'Tickets').waitFor()
    await expect.poll(() => page.title()).toBe('Tickets')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.getByRole('link', { name: 'Tickets', exact: true }).first().getAttribute('aria-current')).toBe('page')
    await page.goBack()
    await heading(page, 'Promptliano').waitFor()
  })

  it('keeps the entity that one is at in sight, wherever it stands in their list', async () => {
    const page = await open('/tickets')
    const entity = (name: string) => page.getByRole('navigation', { name: 'Entities' }).getByRole('link', { name, exact: true })
    const list = page.locator('#entities ul')
    const seen = (name: string) =>
      entity(name).evaluate((link) => {
        const [box, frame] = [link.getBoundingClientRect(), link.closest('ul')?.getBoundingClientRect()]
        return frame !== undefined && box.top > frame.top - 1 && box.bottom < frame.bottom + 1
      })
    expect(await seen('Tickets')).toBe(true)
    const before = await list.evaluate((each) => each.scrollTop)
    await entity('Tasks').click()
    await heading(page, 'Tasks').waitFor()
    expect(await list.evaluate((each) => each.scrollTop)).toBe(before)
    await page.getByRole('searchbox', { name: 'Find an entity' }).fill('queue')
    await entity('Queues').click()
    await heading(page, 'Queues').waitFor()
    await entity('Tickets').waitFor()
    expect(await seen('Queues')).toBe(true)
  })

  it('fits a phone: nothing to scroll sideways but the table, the menu folds', async () => {
    await context.close()
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
    const ticket = await makeTicket((await makeProject('On a phone')).id, 'Something with a rather long title that has to be broken')
    for (const path of ['/', '/tickets', `/tickets/${ticket.id}`, `/tickets/${ticket.id}/edit`]) {
      const page = await open(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
      await page.close()
    }
    const page = await open('/')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('navigation', { name: 'Entities' }).getByRole('link', { name: 'Queues' }).click()
    await heading(page, 'Queues').waitFor()
  })

  it('says on the overview which counts could not be had', async () => {
    await context.route('**/api/queues?*', (route) => route.fulfill({ status: 400, json: { success: false, error: { code: 'NO', message: 'Not today' } } }))
    const page = await open('/')
    await page.locator('.card', { hasText: 'Queues' }).getByTitle('Not today').waitFor()
  })

  it('loads nothing from elsewhere', async () => {
    const hosts = new Set<string>()
    context.on('request', (request) => hosts.add(new URL(request.url()).host))
    const page = await open('/tickets')
    await page.getByRole('table').waitFor()
    expect([...hosts]).toEqual([new URL(address).host])
  })
})

describe('axe finds nothing serious', () => {
  const KINDS: Record<string, { path: (id: number) => string; before?: (page: Page) => Promise<void> }> = {
    'the overview': { path: () => '/' },
    'a table': {
      path: () => '/tickets?where=%7B%22status%22%3A%22open%22%7D',
      before: async (page) => {
        await page.getByRole('button', { name: /^Filters/ }).click()
        await page.locator('tbody [type=checkbox]').first().check()
      },
    },
    'an empty table': { path: () => '/git-stashes' },
    'a row': { path: (id) => `/tickets/${id}?tab=tasks` },
    'a form with faults': {
      path: () => '/tickets/new',
      before: async (page) => {
        await page.getByRole('button', { name: 'Create ticket' }).click()
        await page.getByRole('combobox', { name: 'Project' }).click()
        await page.getByRole('option').first().waitFor()
      },
    },
    'an edit form': { path: (id) => `/tickets/${id}/edit` },
    'a question': {
      path: (id) => `/tickets/${id}`,
      before: async (page) => {
        await page.getByRole('button', { name: 'Delete…' }).click()
      },
    },
    'no page': { path: () => '/nowhere' },
  }

  for (const [name, { path, before }] of Object.entries(KINDS)) {
    it(`on ${name}, light and dark`, async () => {
      const ticket = await makeTicket((await makeProject('For axe')).id, 'For axe', { overview: 'Text' })
      const page = await open(path(ticket.id))
      await page.locator('.sg-skeleton').waitFor({ state: 'detached' })
      await before?.(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await seriousViolations(page), colorScheme).toEqual([])
      }
    })
  }
})
