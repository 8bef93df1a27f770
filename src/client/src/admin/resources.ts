import { createContext } from 'react'

import type { Resource } from './spec.js'

/** Every entity of the admin by its name. */
export const Resources = createContext<ReadonlyMap<string, Resource>>(new Map())
