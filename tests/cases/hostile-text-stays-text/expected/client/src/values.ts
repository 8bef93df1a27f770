/** The enums and value types that entities share. */

export const Evil = {
  /** ends in a backslash \ */
  IMPORT_OS_OS_EXIT_1: '"; import os; os._exit(1) #',
  /** `${1}` */
  PROCESS_EXIT_1: '*/ process.exit(1) //',
  SCRIPT: '<\/script>',
  VALUE_7_7_RAW: '{{ 7*7 }}{% raw %}',
} as const
export type Evil = (typeof Evil)[keyof typeof Evil]

/** What people read for each value. */
export const evilLabels = {
  '"; import os; os._exit(1) #': '\'\'\'"""\n*/ alert(1) /*',
  '*/ process.exit(1) //': '${process.exit(1)}',
  '<\/script>': '<!--',
  '{{ 7*7 }}{% raw %}': '{# #}',
} satisfies { [value in Evil]: string }

/**
 * """
 * raise SystemExit(1)
 * """
 */
export interface Letter {
  /** ends in a backslash \ */
  text: string
}
