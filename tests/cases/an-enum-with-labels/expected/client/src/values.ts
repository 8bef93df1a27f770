/** The enums and value types that entities share. */

export const Size = {
  L: 'l',
  /** What most people take */
  M: 'm',
  S: 's',
} as const
export type Size = (typeof Size)[keyof typeof Size]

/** What people read for each value. */
export const sizeLabels = {
  l: 'L',
  m: 'Medium',
  s: 'Small',
} satisfies { [value in Size]: string }
