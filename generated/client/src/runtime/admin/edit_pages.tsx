import { useState } from 'react'

import { asOneWrite, sentAgain } from '../attempt.js'
import { type BoundaryQuery, QueryBoundary } from '../boundary.js'
import { type Column, valueOf } from '../columns.js'
import type { ApiError } from '../error.js'
import { draftOf, formColumns, FormPage, isChanged } from './form_page.js'
import { NotFound } from './page.js'
import { navigate, useAddress } from './router.js'
import type { FormFields, Resource, ResourceSpec } from './spec.js'
import { notify } from './toasts.js'
import { type Draft, type Faults, faultsOf } from './values.js'
import { inSentence } from './words.js'

type Spec<Row extends object, Key, Create, Update> = ResourceSpec<Row, Key, never, Create, Update>

export interface CreatePageProps<Row extends object, Create> {
  readonly spec: FormFields
  readonly create: NonNullable<Spec<Row, unknown, Create, unknown>['create']>
  readonly resource: Resource
}

/** Makes a new row; the address may say what it begins with: `/tickets/new?project_id=3`. */
export function CreatePage<Row extends object, Create>({ spec, create, resource }: CreatePageProps<Row, Create>) {
  const address = useAddress()
  const [faults, setFaults] = useState<Faults>()
  const [lost, setLost] = useState<Create>()
  const columns = formColumns(spec, create.without)
  const back = `/${resource.path}`
  const write = create.use({
    onSuccess: (row) => {
      notify({ kind: 'success', text: `${resource.label} created` })
      navigate(resource.canRead ? resource.pathOf(row) : back)
    },
    onError: (error, payload) => {
      const told = faultsToShow(namesOf(columns), error)
      if (told) setFaults(told)
      else failed(error, () => { write.mutate(payload) })
      setLost(() => (told ? undefined : payload))
    },
  })
  return (
    <FormPage
      title={`New ${inSentence(resource.label)}`}
      above={[[resource.labelPlural, back]]}
      resource={resource}
      form={create}
      columns={columns}
      secrets={namesOf(spec.secrets)}
      required={spec.required}
      initial={{ ...draftOf(columns, spec.initial ?? {}), ...Object.fromEntries(address.searchParams) }}
      {...(faults && { faults })}
      action={`Create ${inSentence(resource.label)}`}
      pending={write.isPending && navigator.onLine}
      back={back}
      onSubmit={(payload) => {
        setFaults(undefined)
        write.mutate(sentAgain(payload, lost))
        // Sent when there is a network again; nobody shall wait for that in front of a form.
        if (!navigator.onLine) navigate(back)
      }}
    />
  )
}

/** Forms that the server sent back: what was typed, and what is wrong with it. */
const returned = new Map<string, { readonly draft: Draft; readonly faults: Faults }>()

export interface EditPageProps<Row extends object, Key, Update> {
  readonly spec: Pick<FormFields, 'columns' | 'secrets' | 'fields'>
  readonly update: NonNullable<Spec<Row, Key, unknown, Update>['update']>
  readonly resource: Resource
  readonly id: Key
  readonly query: BoundaryQuery<Row>
}

/** Changes a row. */
export function EditPage<Row extends object, Key, Update>(props: EditPageProps<Row, Key, Update>) {
  if (props.query.error?.status === 404) return <NotFound what={inSentence(props.resource.label)} />
  return <QueryBoundary query={props.query}>{(row) => <EditForm {...props} row={row} />}</QueryBoundary>
}

/**
 * The new values are shown at once, on the row's own page, while they are saved. Where the server refuses them the form comes
 * back as it was, with what is wrong; where the way there failed, a message offers to try again.
 */
function EditForm<Row extends object, Key, Update>(props: EditPageProps<Row, Key, Update> & { readonly row: Row }) {
  const { spec, update, resource, id, row } = props
  const columns = formColumns(spec, update.without)
  const page = resource.pathOf(row)
  const [saved] = useState(() => draftOf(columns, row))
  const [before] = useState(() => returned.get(page))
  // As it was read when the form was opened, not as it is when it is sent: nobody's edit is to be overwritten unseen. Who has been
  // told of another's has seen it.
  const [seen] = useState(() => (before ? {} : versionIn(row)))
  const write = update.use({
    onSuccess: () => {
      returned.delete(page)
      notify({ kind: 'success', text: `${resource.label} saved` })
    },
    onError: (error, variables) => {
      const faults = faultsToShow(namesOf(columns), error)
      const sent = returned.get(page)
      if (!faults) {
        failed(error, () => { write.mutate(variables) })
        return
      }
      returned.set(page, { draft: sent?.draft ?? saved, faults })
      navigate(`${page}/edit`)
    },
  })
  return (
    <FormPage
      title={`Edit ${resource.titleOf(row)}`}
      above={[
        [resource.labelPlural, `/${resource.path}`],
        [resource.titleOf(row), page],
      ]}
      resource={resource}
      form={update}
      columns={columns}
      secrets={namesOf(spec.secrets)}
      required={spec.columns.filter(({ name, nullable }) => nullable !== true && isTyped(columns, name)).map(({ name }) => name)}
      initial={before?.draft ?? saved}
      saved={saved}
      {...(before && { faults: before.faults })}
      action="Save"
      pending={false}
      back={page}
      onSubmit={(changes, draft) => {
        returned.set(page, { draft, faults: {} })
        if (isChanged(columns, draft, saved)) write.mutate(asOneWrite({ id, changes, ...seen }))
        else returned.delete(page)
        navigate(page)
      }}
      onDiscard={() => {
        returned.delete(page)
      }}
    />
  )
}

function versionIn(row: object): { version?: number } {
  const version = valueOf(row, 'version')
  return typeof version === 'number' ? { version } : {}
}

function isTyped(columns: readonly Column[], name: string): boolean {
  const column = columns.find((each) => each.name === name)
  return column !== undefined && column.many !== true && column.kind !== 'text' && column.kind !== 'json'
}

function namesOf(columns: readonly Column[] | undefined): string[] {
  return (columns ?? []).map(({ name }) => name)
}

/** What to show in the form; undefined where it was not the payload. */
function faultsToShow(fields: readonly string[], error: ApiError): Faults | undefined {
  if (error.faults.length > 0) return faultsOf(fields, error.faults)
  if (error.code === 'VERSION_CONFLICT') return { '': 'Somebody else has changed it meanwhile. Saved again, what you changed counts.' }
  const taken = valueOf(error.details, 'field')
  if (typeof taken === 'string') return faultsOf(fields, [{ field: taken, message: error.message }])
  const ofThePayload = error.status === 409 || error.status === 422 || error.status === 400
  return ofThePayload || error.kind === 'validation' ? { '': error.message } : undefined
}

function failed(error: ApiError, run: () => void): void {
  notify({ kind: 'error', text: `Not saved: ${error.message}`, action: { label: 'Try again', run } })
}
