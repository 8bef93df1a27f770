import * as forms from '../../runtime/form.js'
import { useCreateVictim, useUpdateVictim } from './hooks.js'
import { victimCreateSchema, victimUpdateSchema } from './schema.js'
import type { Victim, VictimCreate } from './types.js'

/** A form for a vic"tim *\/ ''': `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useVictimForm(options: forms.FormOptions<VictimCreate, Victim>): VictimForm {
  const create = useCreateVictim(forms.silent)
  const update = useUpdateVictim(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: victimCreateSchema,
      initial: {
        data: { '"; raise SystemExit(1)': '\u2028', ['__proto__']: { constructor: '*/' } },
        evil: '<\/script>',
        format: '{__class__} %s %(x)s {0} {{}}',
        long: 'a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes',
        quoted: '\'\'\'"""\\',
        unseen: '\ud83d\udc69\u200d\ud83d\ude80 \u0007 \u0085 \ufeff \u202e',
      },
      save: create.mutateAsync,
    },
    edit: {
      schema: victimUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type VictimForm = forms.EntityForm<VictimCreate>
