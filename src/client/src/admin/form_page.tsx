import { type SubmitEvent, useContext, useRef, useState } from 'react'

import { type Column, valueOf } from '../columns.js'
import { Confirm } from './dialog.js'
import { Field } from './fields.js'
import { PageFrame } from './page.js'
import { type Ask, Link, unguard, useGuard } from './router.js'
import { fieldsOfRef, Resources } from './resources.js'
import type { FormSpec, Resource } from './spec.js'
import { type Draft, type Faults, faultsOf, inputOf, payloadOf } from './values.js'
import { inWords } from './words.js'

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
  readonly onDiscard?: () => void
}

/** A form: checked by the generated schema before it is sent; what the server finds wrong stands at its field. */
export function FormPage<Payload>(props: FormPageProps<Payload>) {
  const { form, columns, resource, saved, pending } = props
  const names = columns.map(({ name }) => name)
  const [draft, setDraft] = useState(props.initial)
  const [initial] = useState(draft)
  const [own, setOwn] = useState<{ readonly faults: Faults; readonly over: Faults | undefined }>()
  const faults = own?.over === props.faults ? own?.faults : props.faults
  const element = useRef<HTMLFormElement>(null)
  const inputs = useInputs(columns, resource)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (pending) return
    const { payload, faults: unread } = payloadOf(columns, draft, saved)
    const checked = form.schema.safeParse(payload)
    const issues = checked.success ? [] : checked.error.issues
    const wrong = { ...faultsOf(names, issues.map(({ path, message }) => ({ field: path.join('.'), message }))), ...unread }
    setOwn({ faults: wrong, over: props.faults })
    if (checked.success && Object.keys(unread).length === 0) {
      unguard()
      props.onSubmit(checked.data, draft)
    } else focusFirst(element.current, inputs.findIndex(({ fields }) => fields.some((name) => wrong[name] !== undefined)))
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
          {inputs.map(({ column, fields }) => (
            <Field
              key={column.name}
              column={column}
              value={fields.map((name) => draft[name] ?? '')}
              fault={fields.map((name) => faults?.[name]).find((fault) => fault !== undefined)}
              required={fields.some((name) => props.required.includes(name))}
              secret={props.secrets.includes(column.name)}
              target={resource.refs[column.name]}
              onChange={(value) => {
                setDraft({ ...draft, ...Object.fromEntries(fields.map((name, at) => [name, value[at] ?? ''])) })
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
      <Unsaved when={!pending && isChanged(columns, draft, saved ?? initial)} onDiscard={props.onDiscard} />
    </PageFrame>
  )
}

interface UnsavedProps {
  readonly when: boolean
  readonly onDiscard: (() => void) | undefined
}

/** Asks before what was typed is lost. */
function Unsaved({ when, onDiscard }: UnsavedProps) {
  const [leave, setLeave] = useState<{ readonly go: () => void }>()
  const ask: Ask = (go) => {
    setLeave({ go })
  }
  useGuard(when, ask)
  return (
    leave && (
      <Confirm
        title="Discard what you have typed?"
        text="It has not been saved."
        action="Discard"
        cancel="Keep editing"
        onConfirm={() => {
          onDiscard?.()
          unguard()
          leave.go()
        }}
        onClose={() => {
          setLeave(undefined)
        }}
      />
    )
  )
}

interface Input {
  readonly column: Column
  /** The fields that it sets: one, or all that hold a key together. */
  readonly fields: readonly string[]
}

function useInputs(columns: readonly Column[], resource: Resource): Input[] {
  const resources = useContext(Resources)
  const known = ({ name }: Column) => resources.has(resource.refs[name] ?? '')
  const asked = (fields: readonly string[]) => fields.every((field) => columns.some(({ name }) => name === field))
  const inputs = columns.map((column): Input => {
    const fields = fieldsOfRef(resource, column)
    const whole = fields.length > 1 && known(column) && asked(fields)
    return whole ? { column: { ...column, label: inWords(column.relation ?? '') }, fields } : { column, fields: [column.name] }
  })
  // A key stands where the first of its parts would.
  return inputs.filter(({ fields: [first] }, at) => inputs.findIndex(({ fields }) => fields[0] === first) === at)
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

/** Whether a form holds something else than what is saved. */
export function isChanged(columns: readonly Column[], draft: Draft, saved: Draft): boolean {
  return columns.some(({ name }) => (draft[name] ?? '') !== (saved[name] ?? ''))
}

/** A row, or what a new one begins with, as inputs hold it. */
export function draftOf(columns: readonly Column[], row: object): Draft {
  return Object.fromEntries(columns.map((column) => [column.name, inputOf(column, valueOf(row, column.name))]))
}
