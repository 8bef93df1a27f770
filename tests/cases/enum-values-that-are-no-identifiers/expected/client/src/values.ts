/** The enums and value types that entities share. */

export const Place = {
  VALUE_1ST: '1st',
  VALUE_2ND: '2nd',
  IN_PROGRESS: 'in progress',
  IN_PROGRESS_5F: 'in_progress',
  CLASS: 'class',
  NONE: 'None',
  MRO: 'mro',
  NAME: 'name',
  A_B: 'a-b',
  A_B_2E: 'a.b',
  UMLAUT: '\u00fcmlaut',
  QUOTED: '"quoted"',
  IT_S: 'it\'s',
  VALUE_5C: '\\',
  VALUE_2B: '+',
  EMPTY: '',
} as const
export type Place = (typeof Place)[keyof typeof Place]

/** What people read for each value. */
export const placeLabels = {
  '1st': '1st',
  '2nd': '2nd',
  'in progress': 'In progress',
  in_progress: 'In progress',
  class: 'Class',
  None: 'None',
  mro: 'Mro',
  name: 'Name',
  'a-b': 'A-b',
  'a.b': 'A.b',
  '\u00fcmlaut': '\u00dcmlaut',
  '"quoted"': '"quoted"',
  'it\'s': 'It\'s',
  '\\': '\\',
  '+': '+',
  '': '',
} satisfies { [value in Place]: string }
