import { type ReactNode, useContext } from 'react'

import { type Column, textOf, valueOf } from '../columns.js'
import { isObject } from '../url.js'
import { fieldsOfRef, Resources } from './resources.js'
import { Link } from './router.js'
import type { Resource } from './spec.js'

export interface ValueProps {
  readonly column: Column
  readonly row: object
  /** Whose column it is, where its keys shall lead to their rows. */
  readonly of?: Resource
  /** Whole, with all of its lines. */
  readonly long?: boolean
}

/** A value as its type is best read: a badge, a tick, a link, code. */
export function Value({ column, row, of, long = false }: ValueProps): ReactNode {
  const value = valueOf(row, column.name)
  if (value === null || value === undefined || value === '') return <span className="none">—</span>
  if (Array.isArray(value)) return <Many column={column} values={value} long={long} />
  const plain = typeof value === 'string' ? value : JSON.stringify(value)
  if (of?.refs[column.name] !== undefined) return <Reference column={column} row={row} of={of} value={value} />
  switch (column.kind) {
    case 'bool':
      return <span className={value === true ? 'yes' : 'no'}>{value === true ? 'Yes' : 'No'}</span>
    case 'enum':
      return <Badge column={column} value={value} />
    case 'url':
      return (
        <a href={plain} rel="noreferrer" target="_blank">
          {plain}
        </a>
      )
    case 'email':
      return <a href={`mailto:${plain}`}>{plain}</a>
    case 'json':
    case 'object':
      return long ? <pre>{JSON.stringify(value, null, 2)}</pre> : <code>{JSON.stringify(value)}</code>
    case 'datetime':
      return <time dateTime={plain}>{textOf(column, value)}</time>
    case 'uuid':
    case 'bytes':
      return <code>{plain}</code>
    default:
      return <span className="text">{textOf(column, value)}</span>
  }
}

function Many({ column, values, long }: { column: Column; values: readonly unknown[]; long: boolean }) {
  if (values.length === 0) return <span className="none">—</span>
  if (long && values.some(isObject)) return <pre>{JSON.stringify(values, null, 2)}</pre>
  if (values.some(isObject)) return <span className="none">{values.length === 1 ? '1 item' : `${values.length} items`}</span>
  return (
    <ul className="tags">
      {values.map((value, at) => (
        <li key={at}>{column.kind === 'enum' ? <Badge column={column} value={value} /> : textOf(column, value)}</li>
      ))}
    </ul>
  )
}

const TONES = 6

/** Each value of an enum has its tone, by its place among them. */
function Badge({ column, value }: { column: Column; value: unknown }) {
  const place = Object.keys(column.values ?? {}).indexOf(String(value))
  return (
    <span className="badge" data-tone={(place + TONES) % TONES}>
      {textOf(column, value)}
    </span>
  )
}

interface ReferenceProps {
  readonly column: Column
  readonly row: object
  readonly of: Resource
  readonly value: unknown
}

/** The row that a key points to: by its title where it was read along, else by the key. A part of a key stays what it is, and leads there. */
function Reference({ column, row, of, value }: ReferenceProps) {
  const resource = useContext(Resources).get(of.refs[column.name] ?? '')
  if (resource === undefined) return <span className="text">{String(value)}</span>
  const key = fieldsOfRef(of, column).map((name) => valueOf(row, name))
  if (key.length > 1) return <Link to={resource.pathOfKey(key)}>{textOf(column, value)}</Link>
  const related = column.relation === undefined ? undefined : valueOf(row, column.relation)
  if (isObject(related)) return <resource.RowLink row={related} />
  return <Link to={resource.pathOfKey(key)}>{`${resource.label} ${String(value)}`}</Link>
}
