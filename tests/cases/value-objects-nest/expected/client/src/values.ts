/** The enums and value types that entities share. */

/** Where somebody lives */
export interface Address {
  class: string | null
  geo: Point | null
  lines: string[]
  street: string
}

/** `Address` as it is sent: what has a default may be left out. */
export interface AddressInput {
  class?: string | null
  geo?: Point | null
  lines?: string[]
  street: string
}

export interface Area {
  corners: Point[]
}

/** `Area` as it is sent: what has a default may be left out. */
export interface AreaInput {
  corners?: Point[]
}

export interface Point {
  lat: number
  lon: number
}
