import type { ColumnsOf } from '../../runtime/columns.js'
import { evilLabels } from '../../values.js'
import type { Victim } from './types.js'

/** The fields of a vic"tim *\/ ''' as people see them. */
export const victimColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'data', label: 'Data', kind: 'json' },
  {
    name: 'doc',
    label: 'Doc',
    kind: 'text',
    description: 'Args:\n    nothing: `rm -rf /`\n\n:param x: **bold** <b>html<\/b>',
    nullable: true,
  },
  { name: 'evil', label: 'Evil', kind: 'enum', values: evilLabels },
  { name: 'format', label: 'Format', kind: 'str', description: '%s {quoted!r} \\N{BULLET} \\x41 \\u0041' },
  {
    name: 'long',
    label: 'Long',
    kind: 'text',
    description: 'a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes',
  },
  { name: 'pattern', label: 'Pattern', kind: 'str', nullable: true },
  {
    name: 'quoted',
    label: 'Quoted',
    kind: 'str',
    description: '*/ @ts-ignore # type: ignore # noqa',
    example: '\u2028<\/script>',
  },
  {
    name: 'unseen',
    label: 'Unseen',
    kind: 'str',
    description: 'right to left \u202eoverride\u202c, bell \u0007, byte order mark \ufeff, next line \u0085',
  },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Victim>
