import { createContext } from 'react'

import type { Column } from '../columns.js'
import type { Resource } from './spec.js'

/** Every entity of the admin by its name. */
export const Resources = createContext<ReadonlyMap<string, Resource>>(new Map())

/** The fields that hold one key together with this one, in the order of its parts; this one alone where it is a whole key, or none. */
export function fieldsOfRef({ refs, columns }: Pick<Resource, 'refs' | 'columns'>, { name, relation }: Column): string[] {
  if (refs[name] === undefined || relation === undefined) return [name]
  const parts = columns.filter((each) => each.relation === relation).map((each) => each.name)
  return Object.keys(refs).filter((each) => parts.includes(each))
}
