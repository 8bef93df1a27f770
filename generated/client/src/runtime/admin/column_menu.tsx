import { useState } from 'react'

import { Menu } from './menu.js'
import type { Resource } from './spec.js'

/** Which columns a table shows; remembered by the browser. */
export function useShownColumns(resource: Resource): readonly [readonly string[], (names: readonly string[]) => void] {
  const [show, setShow] = useState(() => stored(resource))
  const change = (names: readonly string[]) => {
    globalThis.localStorage.setItem(placeOf(resource), names.join(','))
    setShow(names)
  }
  return [show, change]
}

function placeOf({ name }: Resource): string {
  return `admin-columns-${name}`
}

function stored(resource: Resource): readonly string[] {
  const names = globalThis.localStorage.getItem(placeOf(resource))?.split(',') ?? []
  const known = names.filter((name) => resource.columns.some((column) => column.name === name))
  return known.length > 0 ? known : resource.list
}

export interface ColumnMenuProps {
  readonly resource: Resource
  readonly show: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

/** Chooses columns; the one that names a row always stays. */
export function ColumnMenu({ resource, show, onChange }: ColumnMenuProps) {
  return (
    <Menu label="Columns">
      <fieldset>
        <legend className="sg-unseen">Columns to show</legend>
        {resource.columns.map(({ name, label }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={show.includes(name)}
              disabled={name === resource.title}
              onChange={({ target: { checked } }) => {
                onChange(checked ? [...show, name] : show.filter((each) => each !== name))
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Menu>
  )
}
