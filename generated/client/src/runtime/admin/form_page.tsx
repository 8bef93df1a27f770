import { type SubmitEvent, useRef, useState } from 'react'

import { type Column, valueOf } from '../columns.js'
import { Field } from './fields.js'
import { PageFrame } from './page.js'
import { Link } from './router.js'
import type { FormSpec, Resource } from './spec.js'
import { type Draft, type Faults, faultsOf, inputOf, payloadOf } from './values.js'

export interface FormPageProps<Payload> {
  readonly title: string
  readonly above: readonly (readonly [string, string])[]
  readonly resource: Resource
  readonly form: FormSpec<Payload>
  readonly columns: readonly Column[]
  readonly secrets: readonly string[]
  readonly required: readonly string[]
  /** What the inputs hold at first. */
  readonly initial: Draft
  /** What the row holds, where it is there: only what differs is sent. */
  readonly saved?: Draft
  /** What the server found wrong with it before. */
  readonly faults?: Faults
  readonly action: string
  readonly pending: boolean
  readonly back: string
  readonly onSubmit: (payload: Payload, draft: Draft) => void
}

/** A form: checked by the generated schema before it is sent; what the server finds wrong stands at its field. */
export function FormPage<Payload>(props: FormPageProps<Payload>) {
  const { form, columns, resource, saved, pending } = props
  const names = columns.map(({ name }) => name)
  const [draft, setDraft] = useState(props.initial)
  const [own, setOwn] = useState<{ readonly faults: Faults; readonly over: Faults | undefined }>()
  const faults = own?.over === props.faults ? own?.faults : props.faults
  const element = useRef<HTMLFormElement>(null)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (pending) return
    const { payload, faults: unread } = payloadOf(columns, draft, saved)
    const checked = form.schema.safeParse(payload)
    const issues = checked.success ? [] : checked.error.issues
    const wrong = { ...faultsOf(names, issues.map(({ path, message }) => ({ field: path.join('.'), message }))), ...unread }
    setOwn({ faults: wrong, over: props.faults })
    if (checked.success && Object.keys(unread).length === 0) props.onSubmit(checked.data, draft)
    else focusFirst(element.current, names.indexOf(Object.keys(wrong).find((name) => name !== '') ?? ''))
  }
  const told = Object.keys(faults ?? {}).length
  return (
    <PageFrame title={props.title} above={props.above}>
      <form ref={element} className="card form" noValidate onSubmit={submit}>
        {told > 0 && (
          <div className="form-faults" role="alert">
            <p>{faults?.[''] ?? (told === 1 ? 'One field needs another look.' : `${told} fields need another look.`)}</p>
          </div>
        )}
        <div className="fields">
          {columns.map((column) => (
            <Field
              key={column.name}
              column={column}
              value={draft[column.name] ?? ''}
              fault={faults?.[column.name]}
              required={props.required.includes(column.name)}
              secret={props.secrets.includes(column.name)}
              target={resource.refs[column.name]}
              onChange={(value) => {
                setDraft({ ...draft, [column.name]: value })
              }}
            />
          ))}
        </div>
        <div className="buttons form-buttons">
          <button type="submit" className="primary" aria-disabled={pending}>
            {pending ? 'Saving…' : props.action}
          </button>
          <Link to={props.back} className="button">
            Cancel
          </Link>
        </div>
      </form>
    </PageFrame>
  )
}

function focusFirst(form: HTMLFormElement | null, at: number): void {
  const field = form?.querySelectorAll('.field')[at]?.querySelector('input, select, textarea')
  if (field instanceof HTMLElement) field.focus()
}

interface Fields {
  readonly columns: readonly Column[]
  readonly secrets?: readonly Column[]
  readonly fields?: readonly string[]
}

/** The columns of a form, in its order. */
export function formColumns({ columns, secrets = [], fields = [] }: Fields, without: readonly string[] = []): Column[] {
  const offered = [...columns, ...secrets].filter(({ name }) => !without.includes(name))
  return fields.flatMap((name) => offered.filter((column) => column.name === name))
}

/** A row, or what a new one begins with, as inputs hold it. */
export function draftOf(columns: readonly Column[], row: object): Draft {
  return Object.fromEntries(columns.map((column) => [column.name, inputOf(column, valueOf(row, column.name))]))
}
