import { type KeyboardEvent, useContext, useId, useState } from 'react'

import { asOneWrite } from '../attempt.js'
import type { BoundaryQuery } from '../boundary.js'
import { QueryBoundary } from '../boundary.js'
import { type Column, valueOf } from '../columns.js'
import { mayHelp } from '../notify.js'
import { ActionMenu } from './actions.js'
import { Value } from './cells.js'
import { Confirm } from './dialog.js'
import { NotFound, PageFrame } from './page.js'
import { Resources } from './resources.js'
import { BASE, Link, navigate, useAddress } from './router.js'
import type { Relation, Resource, ResourceSpec } from './spec.js'
import { notify } from './toasts.js'
import { isJson } from './values.js'
import { inSentence } from './words.js'

export interface DetailPageProps<Row extends object, Key> {
  readonly spec: Pick<ResourceSpec<Row, Key, unknown, unknown, unknown>, 'relations' | 'actions' | 'useDelete'> & { readonly canEdit: boolean }
  readonly resource: Resource
  readonly id: Key
  readonly query: BoundaryQuery<Row>
}

/** One row: its fields, what it belongs to, what belongs to it. */
export function DetailPage<Row extends object, Key>({ spec, resource, id, query }: DetailPageProps<Row, Key>) {
  if (query.error?.status === 404) return <NotFound what={inSentence(resource.label)} />
  const row = query.data
  const above = [[resource.labelPlural, `/${resource.path}`]] as const
  if (row === undefined) {
    return (
      <PageFrame title={resource.label} above={above} key="waiting">
        <QueryBoundary query={query} loading={<DetailSkeleton resource={resource} />}>
          {() => null}
        </QueryBoundary>
      </PageFrame>
    )
  }
  return (
    <PageFrame
      title={resource.titleOf(row)}
      above={above}
      actions={
        <>
          {spec.actions && <ActionMenu id={id} actions={spec.actions} />}
          {spec.canEdit && (
            <Link to={`${resource.pathOf(row)}/edit`} className="button">
              Edit
            </Link>
          )}
          {spec.useDelete && <DeleteButton resource={resource} row={row} id={id} useDelete={spec.useDelete} />}
        </>
      }
    >
      <Fields resource={resource} row={row} />
      {spec.relations.length > 0 && <Relations relations={spec.relations} id={id} />}
    </PageFrame>
  )
}

function DetailSkeleton({ resource }: { readonly resource: Resource }) {
  return (
    <div className="card sg-skeleton" role="status">
      <span className="sg-unseen">Loading {inSentence(resource.label)}…</span>
    </div>
  )
}

const KEPT = new Set(['created_at', 'updated_at', 'version'])

function Fields({ resource, row }: { readonly resource: Resource; readonly row: object }) {
  const isBlank = ({ name }: Column) => holdsNothing(valueOf(row, name))
  const aside = resource.columns.filter(({ name }) => KEPT.has(name) || resource.key.includes(name))
  // What the heading says whole is not said again.
  const isTitle = ({ name }: Column) => name === resource.title && valueOf(row, name) === resource.titleOf(row)
  const rest = inOrder(resource).filter((column) => !aside.includes(column) && !isTitle(column))
  const blank = rest.filter(isBlank)
  const long = rest.filter((column) => isLong(column, valueOf(row, column.name)))
  const short = rest.filter((column) => !long.includes(column) && !blank.includes(column))
  return (
    <div className="detail">
      {rest.length > 0 && (
        <section className="card" aria-label="Fields">
          <FieldList columns={short} resource={resource} row={row} />
          {long.map((column) => (
            <div key={column.name} className="long">
              <h2>{column.label}</h2>
              <Value column={column} row={row} long />
            </div>
          ))}
          {blank.length > 0 && (
            <p className="blanks">
              <b>Empty:</b> {blank.map(({ label }) => label).join(', ')}
            </p>
          )}
        </section>
      )}
      {aside.length > 0 && (
        <aside className="card" aria-label="About this row">
          <FieldList columns={aside} resource={resource} row={row} />
        </aside>
      )}
    </div>
  )
}

/** As a form asks for them; what the server keeps comes last. */
function inOrder({ columns, fields = [] }: Resource): Column[] {
  const place = ({ name }: Column) => (fields.includes(name) ? fields.indexOf(name) : fields.length)
  return [...columns].sort((one, other) => place(one) - place(other))
}

function holdsNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function isLong(column: Column, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  if (typeof value === 'string') return column.kind === 'text' || value.length > 120
  return isJson(column) && (!Array.isArray(value) || value.length > 0)
}

function FieldList({ columns, resource, row }: { readonly columns: readonly Column[]; readonly resource: Resource; readonly row: object }) {
  return (
    <dl>
      {columns.map((column) => (
        <div key={column.name}>
          <dt title={column.description}>{column.label}</dt>
          <dd>
            <Value column={column} row={row} of={resource} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface RelationsProps<Key> {
  readonly relations: readonly Relation<Key>[]
  readonly id: Key
}

/** A tab for each relation, so that only the rows one looks at are read; the address says which. */
function Relations<Key>({ relations, id }: RelationsProps<Key>) {
  const resources = useContext(Resources)
  const address = useAddress()
  const name = useId()
  const wanted = relations.findIndex((each) => each.name === address.searchParams.get('tab'))
  const at = Math.max(wanted, 0)
  const relation = relations[at]
  const target = relation && resources.get(relation.target)
  const open = (place: number) => {
    const next = relations[(place + relations.length) % relations.length]
    if (next) navigate(`${address.pathname.slice(BASE.length)}?tab=${next.name}`, { replace: true })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    open(at + step)
    const tabs = event.currentTarget.querySelectorAll('button')
    tabs[(at + step + relations.length) % relations.length]?.focus()
  }
  return (
    <div className="relations">
      <div role="tablist" aria-label="What belongs to it" onKeyDown={onKeyDown}>
        {relations.map((each, place) => (
          <button
            key={each.name}
            type="button"
            role="tab"
            id={`${name}-${each.name}`}
            aria-selected={place === at}
            aria-controls={`${name}-panel`}
            tabIndex={place === at ? 0 : -1}
            onClick={() => {
              open(place)
            }}
          >
            {each.label}
          </button>
        ))}
      </div>
      {relation && target && (
        <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-${relation.name}`} tabIndex={0} key={relation.name}>
          <relation.Rows id={id} target={target} />
        </div>
      )}
    </div>
  )
}

interface DeleteButtonProps<Key> {
  readonly resource: Resource
  readonly row: object
  readonly id: Key
  readonly useDelete: NonNullable<ResourceSpec<object, Key, unknown, unknown, unknown>['useDelete']>
}

function DeleteButton<Key>({ resource, row, id, useDelete }: DeleteButtonProps<Key>) {
  const [asking, setAsking] = useState(false)
  const title = resource.titleOf(row)
  const remove = useDelete({
    onSuccess: () => {
      notify({ kind: 'success', text: `${resource.label} deleted` })
    },
    onError: (error, variables) => {
      const run = () => { remove.mutate(variables) }
      notify({ kind: 'error', text: `Not deleted: ${error.message}`, ...(mayHelp(error) && { action: { label: 'Try again', run } }) })
    },
  })
  return (
    <>
      <button
        type="button"
        className="danger quiet"
        onClick={() => {
          setAsking(true)
        }}
      >
        Delete…
      </button>
      {asking && (
        <Confirm
          title={`Delete ${inSentence(resource.label)}?`}
          text={
            resource.softDelete === true
              ? `“${title}” and what belongs to it alone will no longer be seen. It is kept, and can be restored by the service, but not from here.`
              : `“${title}” and what belongs to it alone will be gone. This cannot be undone.`
          }
          action="Delete"
          onConfirm={() => {
            remove.mutate(asOneWrite({ id }))
            navigate(`/${resource.path}`)
          }}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </>
  )
}
