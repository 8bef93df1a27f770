import * as forms from '../../runtime/form.js'
import { useCreateLogLine } from './hooks.js'
import { logLineCreateSchema } from './schema.js'
import type { LogLine, LogLineCreate } from './types.js'

/** A form for a log line: `{ mode: 'create' }`. */
export function useLogLineForm(options: forms.CreateOptions<LogLineCreate, LogLine>): LogLineForm {
  const create = useCreateLogLine(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: logLineCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
  })
}

export type LogLineForm = forms.EntityForm<LogLineCreate>
