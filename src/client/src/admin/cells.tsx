import { type ReactNode, useContext } from 'react'

import { type Column, textOf, valueOf } from '../columns.js'
import { isObject } from '../url.js'
import { Resources } from './resources.js'
import { Link } from './router.js'

export interface ValueProps {
  readonly column: Column
  readonly row: object
  /** The entity that it is a key of. */
  readonly target?: string | undefined
  /** Whole, with all of its lines. */
  readonly long?: boolean
}

/** A value as its type is best read: a badge, a tick, a link, code. */
export function Value({ column, row, target, long = false }: ValueProps): ReactNode {
  const value = valueOf(row, column.name)
  if (value === null || value === undefined || value === '') return <span className="none">—</span>
  if (Array.isArray(value)) return <Many column={column} values={value} long={long} />
  const plain = typeof value === 'string' ? value : JSON.stringify(value)
  if (target !== undefined) return <Reference column={column} row={row} target={target} value={value} />
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
  readonly target: string
  readonly value: unknown
}

/** The row that a key points to: by its title where it was read along, else by the key. */
function Reference({ column, row, target, value }: ReferenceProps) {
  const resource = useContext(Resources).get(target)
  if (resource === undefined) return <span className="text">{String(value)}</span>
  const related = column.relation === undefined ? undefined : valueOf(row, column.relation)
  if (isObject(related)) return <resource.RowLink row={related} />
  return <Link to={resource.pathOfKey(value)}>{`${resource.label} ${String(value)}`}</Link>
}
