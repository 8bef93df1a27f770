import { toNestErrors } from '@hookform/resolvers'
import { hashKey } from '@tanstack/react-query'
import { type BaseSyntheticEvent, useState } from 'react'
import {
  type DefaultValues,
  type FieldError,
  type FieldPath,
  type FieldValues,
  type Resolver,
  useForm,
  type UseFormReturn,
} from 'react-hook-form'

import { sentAgain } from './attempt.js'
import { ApiError } from './error.js'
import { mayHelp } from './notify.js'
import { entries } from './url.js'

// A form tells its errors itself: its mutations are not told a second time.
export { silent } from './notify.js'

/** What a form is for: a row that is to be, or one that is there. */
export type FormOptions<Values, Row> = CreateOptions<Values, Row> | EditOptions<Row>

export interface CreateOptions<Values, Row> extends FormExtras<Row> {
  readonly mode: 'create'
  /** What the fields hold at first, over the defaults of the registry. */
  readonly initial?: Partial<Values>
}

export interface EditOptions<Row> extends FormExtras<Row> {
  readonly mode: 'edit'
  /** The row as it was when the form was opened. For another row give the form another React `key`. */
  readonly row: Row
}

interface FormExtras<Row> {
  /** Told the row as the server has it now; where nothing was changed, the row as it was. */
  readonly onSaved?: (row: Row) => unknown
  /** When a field is checked for the first time; once it is wrong, at every change. `onSubmit` if left out. */
  readonly check?: 'onSubmit' | 'onBlur' | 'onTouched' | 'onChange'
}

/** react-hook-form's own, and `save`. What is wrong with the whole rather than a field stands in `errors.root.server`. */
export type EntityForm<Values extends FieldValues> = UseFormReturn<Partial<Values>> & {
  /** For `onSubmit`: checks, sends, and puts what the server has to say where it belongs. */
  readonly save: (event?: BaseSyntheticEvent) => Promise<void>
}

/** How the rows of one entity are saved; printed from the registry. */
export interface FormParts<Values, Update, Row> {
  readonly create?: Creating<Values, Row>
  readonly edit?: Editing<Update, Row>
}

interface Creating<Values, Row> {
  readonly schema: PayloadSchema<Values>
  /** The defaults of the registry: what the server would take anyway, shown before. */
  readonly initial?: Partial<Values>
  readonly save: (payload: Values) => Promise<Row>
}

interface Editing<Update, Row> {
  readonly schema: PayloadSchema<Update>
  readonly save: (row: Row, changes: Update) => Promise<Row>
}

/** As much of a zod object as a form needs; to compare more of it would take the compiler long. */
export interface PayloadSchema<Payload> {
  readonly shape: Shape
  readonly safeParse: (value: unknown) => Verdict<Payload>
}

type Shape = Readonly<Record<string, FieldSchema>>

interface FieldSchema {
  readonly type: string
  readonly safeParse: (value: unknown) => { readonly success: boolean }
}

type Verdict<Payload> =
  | { readonly success: true; readonly data: Payload }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly code?: string | undefined
  readonly message: string
}

/**
 * A form for a row. A new one is sent whole; of one that is there only what was changed, under the version that was read.
 *
 * An input gives text, so what it holds is brought into the form that the schema takes: an empty one is null where that is
 * possible, a number is read where one is wanted. The server's faults appear at their fields.
 */
export function useEntityForm<Values extends FieldValues, Update, Row extends object>(
  options: FormOptions<Values, Row>,
  parts: FormParts<NoInfer<Values>, Update, NoInfer<Row>>, // what the schemas infer is the same, and long to compare
): EntityForm<Values> {
  const [saved, setSaved] = useState<Row>()
  const [lost, setLost] = useState<Values>()
  const task = taskOf(options, parts, saved, { lost, setLost })
  const form = useForm<Partial<Values>>({
    defaultValues: shown<Values>(task.shape, task.start),
    mode: options.check ?? 'onSubmit',
    resolver: resolverOf(task),
  })

  async function save(event?: BaseSyntheticEvent): Promise<void> {
    let row: Row | undefined
    await form.handleSubmit(async (values) => {
      try {
        row = await task.send(values)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        showFaults(form, task.shape, error)
      }
    })(event)
    if (row === undefined) return
    // A new row's form is ready for the next one. Without values it empties inputs that have none, such as a secret's, too.
    form.reset()
    if (options.mode === 'edit') {
      setSaved(row)
      form.reset(shown<Values>(task.shape, row))
    }
    await options.onSaved?.(row)
  }

  return { ...form, save }
}

// ── What is sent ─────────────────────────────────────────────────────────────────────────────────────────────────────

interface Task<Row> {
  readonly shape: Shape
  /** What the fields hold at first. */
  readonly start: object
  readonly faultsOf: (values: object) => readonly Issue[]
  readonly send: (values: object) => Promise<Row>
}

/** The payload that failed on its way, and may have been stored all the same. */
interface Again<Values> {
  readonly lost: Values | undefined
  readonly setLost: (payload: Values | undefined) => void
}

function taskOf<Values, Update, Row extends object>(
  options: FormOptions<Values, Row>,
  { create, edit }: FormParts<Values, Update, Row>,
  saved: Row | undefined,
  again: Again<Values>,
): Task<Row> {
  if (options.mode === 'create') {
    if (create === undefined) throw new TypeError('A row of this entity cannot be created')
    const { schema } = create
    const start = { ...create.initial, ...options.initial }
    const payload = (values: object) => chosen(schema.shape, plainValues(schema.shape, values), start)
    return {
      shape: schema.shape,
      start,
      faultsOf: (values) => issuesOf(schema, payload(values)),
      send: async (values) => {
        const sent = sentAgain(accepted(schema, payload(values)), again.lost)
        try {
          return await create.save(sent)
        } catch (error) {
          again.setLost(error instanceof ApiError && mayHelp(error) ? sent : undefined)
          throw error
        }
      },
    }
  }
  if (edit === undefined) throw new TypeError('A row of this entity cannot be changed')
  const { schema } = edit
  const row = saved ?? options.row
  const changes = (values: object) => changed(plainValues(schema.shape, values), row)
  return {
    shape: { ...create?.schema.shape, ...schema.shape },
    start: row,
    faultsOf: (values) => issuesOf(schema, changes(values)),
    send: (values) => {
      const sent = changes(values)
      return Object.keys(sent).length === 0 ? Promise.resolve(row) : edit.save(row, accepted(schema, sent))
    },
  }
}

function issuesOf(schema: PayloadSchema<unknown>, payload: object): readonly Issue[] {
  const verdict = schema.safeParse(payload)
  if (verdict.success) return []
  return verdict.error.issues.map((issue) => {
    const value = entries(payload).find(([name]) => name === issue.path[0])?.[1]
    return isBlank(value) && issue.path.length === 1 ? { ...issue, code: 'required', message: 'Required' } : issue
  })
}

function accepted<Payload>(schema: PayloadSchema<Payload>, payload: object): Payload {
  const verdict = schema.safeParse(payload)
  if (verdict.success) return verdict.data
  throw new TypeError('What was checked has changed meanwhile')
}

/** The fields of a payload as the schema takes them. */
function plainValues(shape: Shape, values: object): Record<string, unknown> {
  const plain = entries(values).flatMap(([name, value]): [string, unknown][] => {
    const field = shape[name]
    return field === undefined || value === undefined ? [] : [[name, asTaken(field, value)]]
  })
  return Object.fromEntries(plain)
}

/** What an input holds, as the field takes it; the very same where it takes nothing like it. */
function asTaken(field: FieldSchema, value: unknown): unknown {
  if (isBlank(value)) return accepts(field, null) ? null : value
  if (typeof value !== 'string' || accepts(field, value)) return value
  return accepts(field, Number(value)) ? Number(value) : value
}

/** Of an empty input: text has `''`, a number read by react-hook-form is NaN. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || Number.isNaN(value)
}

function accepts(field: FieldSchema, value: unknown): boolean {
  return field.safeParse(value).success
}

/** Without what was left empty: there the server's default counts. What had a value and was emptied is meant to be empty. */
function chosen(shape: Shape, values: object, start: object): Record<string, unknown> {
  const kept = entries(values).filter(([name, value]) => {
    const field = shape[name]
    if (!isBlank(value) || field?.type !== 'optional') return true
    return name in start && accepts(field, value)
  })
  return Object.fromEntries(kept)
}

/** What differs from the row. What the row does not show, such as a secret, is changed by whoever fills it in. */
function changed(values: object, row: object): Record<string, unknown> {
  const before = new Map(entries(row))
  const kept = entries(values).filter(([name, value]) =>
    before.has(name) ? hashKey([value]) !== hashKey([before.get(name)]) : !isBlank(value),
  )
  return Object.fromEntries(kept)
}

// ── What is shown ────────────────────────────────────────────────────────────────────────────────────────────────────

function shown<Values>(shape: Shape, from: object): DefaultValues<Partial<Values>> {
  const values = Object.fromEntries(entries(from).filter(([name]) => name in shape))
  if (!areFields<Values>(shape, values)) throw new TypeError('A form was given what it has no fields for')
  return values
}

/** Whether these are fields of the payload; what they hold is the row's and so of the payload's type. */
function areFields<Values>(shape: Shape, values: object): values is DefaultValues<Partial<Values>> {
  return Object.keys(values).every((name) => name in shape)
}

function resolverOf<Values extends FieldValues>(task: Task<unknown>): Resolver<Values> {
  return (values, _, options) => {
    const errors: Record<string, FieldError> = {}
    for (const { path, code = 'invalid', message } of task.faultsOf(values)) {
      errors[path.map(String).join('.')] ??= { type: code, message }
    }
    if (Object.keys(errors).length > 0) return { values: {}, errors: toNestErrors(errors, options) }
    return { values, errors: {} }
  }
}

function showFaults<Values extends FieldValues>(form: UseFormReturn<Values>, shape: Shape, error: ApiError): void {
  const { faults } = error
  const own = faults.filter(({ field }) => isPath<Values>(shape, field))
  own.forEach(({ field, code, message }, at) => {
    if (isPath<Values>(shape, field)) form.setError(field, { type: code, message }, { shouldFocus: at === 0 })
  })
  const others = faults.filter(({ field }) => !isPath(shape, field))
  if (own.length > 0 && others.length === 0) return
  const message = others.map((fault) => fault.message).join('; ') || error.message
  form.setError('root.server', { type: error.code, message })
}

function isPath<Values extends FieldValues>(shape: Shape, field: string): field is FieldPath<Values> {
  const [name = ''] = field.split('.')
  return name in shape
}
