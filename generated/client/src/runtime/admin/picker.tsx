import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

import { PAUSE } from '../filters.js'
import type { Resource } from './spec.js'
import { inSentence } from './words.js'

export interface PickerProps {
  readonly resource: Resource
  /** The key of the chosen row, part by part; empty for none. */
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly clearable: boolean
  /** What is asked for; left out: to choose one. */
  readonly placeholder?: string
  /** Which of the rows cannot be chosen because they are already; undefined until that is known. */
  readonly useTaken?: (rows: readonly object[]) => ReadonlySet<object> | undefined
  readonly input: {
    readonly id: string
    readonly 'aria-invalid'?: boolean
    readonly 'aria-describedby'?: string | undefined
    readonly 'aria-required'?: boolean
    readonly 'aria-label'?: string
  }
}

const NONE: ReadonlySet<object> = new Set()
const useNone = () => NONE

/** Chooses a row of another entity: a combobox whose choices come from the server once the typing pauses, or at once on Enter. */
export function Picker({ resource, value, onChange, clearable, placeholder, useTaken = useNone, input }: PickerProps) {
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [active, setActive] = useState(0)
  const isChosen = value.length > 0
  const title = resource.useTitle(isChosen ? value : undefined)
  const choices = resource.useChoices(asked, open)
  const found = open ? (choices.data?.items ?? []) : []
  const taken = useTaken(found)
  const isCurrent = text === asked && taken !== undefined
  const rows = isCurrent ? found.filter((row) => !taken.has(row)) : []
  const others = isCurrent ? found.filter((row) => taken.has(row)) : []
  const shown = isChosen ? (title ?? value.join('/')) : ''

  useEffect(() => {
    if (text === asked) return undefined
    const timer = setTimeout(setAsked, PAUSE, text)
    return () => {
      clearTimeout(timer)
    }
  }, [text, asked])

  const close = () => {
    setOpen(false)
    setText('')
    setAsked('')
    setActive(0)
  }
  const choose = (row: object) => {
    onChange(resource.keyTextsOf(row))
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) setOpen(true)
      else setActive((active + step + rows.length) % Math.max(rows.length, 1))
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      const row = rows[active]
      // Before there is an answer there is nothing to choose, and nothing of what was typed to lose.
      if (row) choose(row)
      else setAsked(text)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <div className="picker">
      <input
        {...input}
        ref={box}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && rows[active] ? `${list}-${active}` : undefined}
        placeholder={placeholder ?? `Choose ${inSentence(resource.label)}…`}
        value={open ? text : shown}
        onFocus={() => {
          setText('')
        }}
        onClick={() => {
          setOpen(true)
        }}
        onChange={(event) => {
          setOpen(true)
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {clearable && isChosen && (
        <button
          type="button"
          className="icon"
          aria-label="Choose none"
          onClick={() => {
            onChange([])
            // The button goes, and must not take the focus with it.
            box.current?.focus()
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      <ul id={list} role="listbox" aria-label={resource.labelPlural} hidden={!open}>
        {rows.map((row, at) => (
          <li
            key={resource.pathOf(row)}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === active}
            // Not on click: the input would have lost the focus, and the list be closed, before that.
            onPointerDown={(event) => {
              event.preventDefault()
              choose(row)
            }}
          >
            <span>{resource.titleOf(row)}</span>
            <small>{resource.keyTextsOf(row).join('/')}</small>
          </li>
        ))}
        {others.map((row) => (
          <li key={resource.pathOf(row)} className="none" role="option" aria-selected="false" aria-disabled="true">
            <span>{resource.titleOf(row)}</span>
            <small>{resource.keyTextsOf(row).join('/')}, already there</small>
          </li>
        ))}
        {rows.length + others.length === 0 && (
          <li className="none" role="option" aria-selected="false" aria-disabled="true">
            {choices.isFetching || !isCurrent ? 'Loading…' : (choices.error?.message ?? 'Nothing found')}
          </li>
        )}
      </ul>
    </div>
  )
}
