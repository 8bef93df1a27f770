// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'

import type { FormOptions } from '../src/form.js'
import { createNotes, type Note, type NoteCreate, refused, saved, useNoteForm } from './fixture/notes.js'

afterEach(cleanup)

const note: Note = { id: 7, title: 'Old', pages: 3, status: 'draft', labels: ['red'], version: 4 }

function NoteForm(options: FormOptions<NoteCreate, Note>) {
  const { register, save, formState } = useNoteForm(options)
  const { errors } = formState
  return (
    <form
      onSubmit={(event) => {
        void save(event)
      }}
    >
      <input aria-label="title" {...register('title')} />
      <input aria-label="author" {...register('author')} />
      <input aria-label="pages" {...register('pages')} />
      <input aria-label="token" {...register('token')} />
      <select aria-label="status" {...register('status')}>
        <option>draft</option>
        <option>final</option>
      </select>
      <p data-testid="title fault">{errors.title?.message}</p>
      <p data-testid="author fault">{errors.author?.message}</p>
      <p data-testid="pages fault">{errors.pages?.message}</p>
      <p data-testid="root fault">{errors.root?.['server']?.message}</p>
      <button>Save</button>
    </form>
  )
}

function open(options: FormOptions<NoteCreate, Note>, ...answers: (() => Response)[]) {
  const api = createNotes(...answers)
  render(<NoteForm {...options} />, { wrapper: api.wrapper })
  const user = userEvent.setup()
  return {
    ...api,
    field: (name: string) => screen.getByLabelText<HTMLInputElement>(name),
    fault: (name: string) => screen.getByTestId(`${name} fault`).textContent,
    type: async (name: string, text: string) => {
      await user.clear(screen.getByLabelText(name))
      if (text !== '') await user.type(screen.getByLabelText(name), text)
    },
    submit: () => user.click(screen.getByText('Save')),
  }
}

describe('a form that creates', () => {
  it('sends what failed on its way again under its name, and anything else under another', async () => {
    const initial = { title: 'New', author: 'Ada' }
    const form = open({ mode: 'create', initial }, refused(503, 'BUSY'), refused(503, 'BUSY'), refused(409, 'TAKEN'), saved(note))
    const sentTimes = async (count: number) => {
      await form.submit()
      await waitFor(() => {
        expect(form.names).toHaveLength(count)
      })
    }
    await sentTimes(1)
    await sentTimes(2)
    await form.type('title', 'B')
    await sentTimes(3)
    await sentTimes(4)
    expect(form.names).toEqual(['write 1', 'write 1', 'write 2', 'write 3'])
  })

  it('sends what was filled in and the defaults, and leaves the rest to the server', async () => {
    const rows: Note[] = []
    const form = open({ mode: 'create', onSaved: (row) => rows.push(row) }, saved(note))
    await form.type('title', 'New')
    await form.type('author', 'Ada')
    await form.type('pages', '12')
    await form.submit()
    await waitFor(() => {
      expect(rows).toEqual([note])
    })
    const body = { title: 'New', author: 'Ada', pages: 12, status: 'draft' }
    expect(form.sent).toEqual([{ method: 'POST', body, version: null }])
    expect(form.field('title').value).toBe('')
  })

  it('starts with what it is told, over the defaults', async () => {
    const form = open({ mode: 'create', initial: { status: 'final', author: 'Ada' } }, saved(note))
    await form.type('title', 'New')
    await form.submit()
    await waitFor(() => {
      expect(form.sent[0]?.body).toEqual({ title: 'New', author: 'Ada', status: 'final' })
    })
  })

  it('sends nothing that the schema refuses, and says so at the field', async () => {
    const form = open({ mode: 'create' })
    await form.type('title', 'A title of over twenty characters')
    await form.type('pages', 'many')
    await form.submit()
    await waitFor(() => {
      expect(form.fault('author')).toBe('Required')
    })
    expect(form.fault('title')).toContain('<=20')
    expect(form.fault('pages')).toContain('expected number')
    expect(form.sent).toEqual([])
  })

  it("shows the server's faults at their fields, and the rest above", async () => {
    const faults = [
      { field: 'title', code: 'unique', message: 'Taken' },
      { field: '', code: 'rule', message: 'Not on a Sunday' },
    ]
    const form = open({ mode: 'create' }, refused(422, 'VALIDATION_ERROR', faults), saved(note))
    await form.type('title', 'New')
    await form.type('author', 'Ada')
    await form.submit()
    await waitFor(() => {
      expect(form.fault('title')).toBe('Taken')
    })
    expect(form.fault('root')).toBe('Not on a Sunday')
    expect(document.activeElement).toBe(form.field('title'))
    expect(form.field('author').value).toBe('Ada')
    await form.type('title', 'Newer')
    await form.submit()
    await waitFor(() => {
      expect(form.sent).toHaveLength(2)
    })
    expect(form.fault('root')).toBe('')
  })
})

describe('a form that edits', () => {
  it('sends what was changed and nothing else, under the version that was read', async () => {
    const rows: Note[] = []
    const after = { ...note, title: 'New', version: 5 }
    const form = open({ mode: 'edit', row: note, onSaved: (row) => rows.push(row) }, saved(after), saved(after))
    await form.type('title', 'New')
    await form.submit()
    await waitFor(() => {
      expect(rows).toEqual([after])
    })
    await form.type('pages', '4')
    await form.submit()
    await waitFor(() => {
      expect(form.sent).toEqual([
        { method: 'PATCH', body: { title: 'New' }, version: '"4"' },
        { method: 'PATCH', body: { pages: 4 }, version: '"5"' },
      ])
    })
  })

  it('that changed nothing sends nothing and is saved', async () => {
    const rows: Note[] = []
    const form = open({ mode: 'edit', row: note, onSaved: (row) => rows.push(row) })
    await form.type('title', 'Other')
    await form.type('title', 'Old')
    await form.submit()
    await waitFor(() => {
      expect(rows).toEqual([note])
    })
    expect(form.sent).toEqual([])
  })

  it('takes an emptied field for null, and refuses that where there must be something', async () => {
    const form = open({ mode: 'edit', row: note }, saved(note))
    await form.type('pages', '')
    await form.type('title', '')
    await form.submit()
    await waitFor(() => {
      expect(form.fault('title')).toBe('Required')
    })
    await form.type('title', 'Old')
    await form.submit()
    await waitFor(() => {
      expect(form.sent.map(({ body }) => body)).toEqual([{ pages: null }])
    })
  })

  it('leaves a secret alone that nobody filled in, and sends one that somebody did', async () => {
    const form = open({ mode: 'edit', row: note }, saved(note))
    await form.type('token', 'abc')
    await form.type('token', '')
    await form.type('token', 'hush')
    await form.submit()
    await waitFor(() => {
      expect(form.sent.map(({ body }) => body)).toEqual([{ token: 'hush' }])
    })
    await waitFor(() => {
      expect(form.field('token').value).toBe('')
    })
    expect(form.field('title').value).toBe('Old')
  })

  it('says what is wrong with the whole, and keeps what was typed', async () => {
    const form = open({ mode: 'edit', row: note }, refused(409, 'VERSION_CONFLICT'))
    await form.type('title', 'Mine')
    await form.submit()
    await waitFor(() => {
      expect(form.fault('root')).toBe('No')
    })
    expect(form.field('title').value).toBe('Mine')
  })
})
