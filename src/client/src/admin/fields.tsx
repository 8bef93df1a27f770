import { type ReactNode, useContext, useId } from 'react'

import type { Column, Kind } from '../columns.js'
import { Picker } from './picker.js'
import { Resources } from './resources.js'
import { isJson, isList } from './values.js'

export interface FieldProps {
  readonly column: Column
  /** Its text; where it is a key of several parts, theirs. */
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly fault?: string | undefined
  readonly required: boolean
  readonly secret: boolean
  /** The entity that its value is a key of. */
  readonly target?: string | undefined
}

/** A field of a form: label, input of its type, what it is for, what is wrong with it. */
export function Field(props: FieldProps) {
  const { column, fault, required } = props
  const id = useId()
  const [help, error] = [`${id}-help`, `${id}-error`]
  const hint = hintOf(column)
  const described = [fault !== undefined && error, hint !== '' && help].filter(Boolean).join(' ')
  const common = {
    id,
    'aria-invalid': fault !== undefined,
    'aria-describedby': described === '' ? undefined : described,
    'aria-required': required,
  }
  return (
    <div className="field" data-wide={isWide(column)} data-fault={fault !== undefined}>
      <label htmlFor={id}>
        {column.label}
        {required && (
          <span className="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      <Input {...props} common={common} />
      {hint !== '' && (
        <p id={help} className="help">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={error} className="fault">
          {fault}
        </p>
      )}
    </div>
  )
}

function isWide(column: Column): boolean {
  return column.kind === 'text' || isJson(column) || isList(column)
}

function hintOf(column: Column): string {
  const form = isList(column) ? `One a line${amongThem(column)}.` : isJson(column) ? 'JSON.' : (FORMS[column.kind] ?? '')
  return [column.description && `${column.description.replace(/\.$/, '')}.`, form].filter(Boolean).join(' ')
}

/** The values of an enum as they are written. */
function amongThem({ values }: Column): string {
  return values === undefined ? '' : `: ${Object.keys(values).join(', ')}`
}

const FORMS: Readonly<Partial<Record<Kind, string>>> = {
  duration: 'As in PT1H30M.',
  bytes: 'Base64.',
}

interface Common {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-required': boolean
}

const TYPES: Readonly<Partial<Record<Kind, string>>> = {
  date: 'date',
  time: 'time',
  datetime: 'datetime-local',
  email: 'email',
  url: 'url',
}

const NUMBERS: readonly Kind[] = ['int', 'int64', 'float', 'decimal']

function Input({ column, value: parts, onChange, required, secret, target, common }: FieldProps & { common: Common }): ReactNode {
  const resource = useContext(Resources).get(target ?? '')
  if (resource !== undefined) {
    const chosen = parts.includes('') ? [] : parts
    return <Picker resource={resource} value={chosen} onChange={onChange} clearable={!required} input={common} />
  }
  const [value = ''] = parts
  const change = (text: string) => {
    onChange([text])
  }
  if (column.kind === 'enum' && column.many !== true) {
    return <Select {...common} values={column.values ?? {}} value={value} onChange={change} blank={column.nullable === true || value === ''} />
  }
  if (column.kind === 'bool' && column.many !== true) {
    const values = { true: 'Yes', false: 'No' }
    return <Select {...common} values={values} value={value} onChange={change} blank={column.nullable === true || value === ''} />
  }
  if (isWide(column)) {
    return (
      <textarea
        {...common}
        rows={isList(column) ? 3 : 5}
        spellCheck={column.kind === 'text'}
        className={isJson(column) ? 'code' : undefined}
        value={value}
        onChange={(event) => {
          change(event.target.value)
        }}
      />
    )
  }
  return (
    <input
      {...common}
      type={secret ? 'password' : (TYPES[column.kind] ?? 'text')}
      autoComplete={secret ? 'new-password' : 'off'}
      inputMode={NUMBERS.includes(column.kind) ? 'decimal' : undefined}
      step={column.kind === 'time' ? 'any' : column.kind === 'datetime' ? 1 : undefined}
      value={value}
      onChange={(event) => {
        change(event.target.value)
      }}
    />
  )
}

interface SelectProps extends Common {
  readonly values: Readonly<Record<string, string>>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly blank: boolean
}

function Select({ values, blank, onChange, ...select }: SelectProps) {
  return (
    <select
      {...select}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    >
      {blank && <option value="">—</option>}
      {Object.entries(values).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
