import type { ReactNode } from 'react'
import type * as z from 'zod'

import type { BatchOptions, BatchResult } from '../batch.js'
import type { BoundaryQuery } from '../boundary.js'
import type { Column } from '../columns.js'
import type { ApiError } from '../error.js'
import type { QueryExtras } from '../hooks.js'
import type { Page } from '../list.js'
import type { PrefetchProps } from '../prefetch.js'

/** How many rows there are to choose from at once. */
export const CHOICES = 20

/** What the pages use of a mutation: the result of any hook that writes. */
export interface Write<Variables, Answer> {
  readonly mutate: (variables: Variables) => void
  readonly mutateAsync: (variables: Variables) => Promise<Answer>
  readonly isPending: boolean
}

/** What a page wants to know of a write, also when it is no longer on the screen. */
export interface WriteCalls<Variables, Answer> {
  readonly onSuccess?: (answer: Answer, variables: Variables) => void
  readonly onError?: (error: ApiError, variables: Variables) => void
}

/** A form: the schema of what it sends, and which of the entity's fields it does not have. */
export interface FormSpec<Payload> {
  readonly schema: z.ZodType<Payload>
  readonly without?: readonly string[]
}

/** The name of a field that is read. */
export type FieldOf<Row> = Extract<keyof Row, string>

/** The name of a field that is sent, also of one that is never read. */
export type SentOf<Create, Update> = Extract<keyof Create | keyof Update, string>

/** What a form asks for, whatever the types of its entity. */
export interface FormFields {
  readonly columns: readonly Column[]
  readonly secrets?: readonly Column[]
  readonly fields?: readonly string[]
  readonly required: readonly string[]
  readonly initial?: object
}

/** An entity in the admin: its words, its fields, its hooks. Printed from the registry; a field that is none is a type error. */
export interface ResourceSpec<Row extends object, Key, Params, Create, Update> {
  /** As in the registry. */
  readonly name: string
  /** In the address. */
  readonly path: string
  readonly label: string
  readonly labelPlural: string
  readonly description: string
  readonly columns: readonly Column[]
  /** Fields that are sent and never read; forms have them all the same. */
  readonly secrets?: readonly Column[]
  /** The field that a row is called by. */
  readonly title: FieldOf<NoInfer<Row>>
  /** What a table shows at first. */
  readonly list: readonly FieldOf<NoInfer<Row>>[]
  /** The fields that tell one row from another, in the order of the address. */
  readonly key: readonly FieldOf<NoInfer<Row>>[]
  /** Field -> the entity that its value is a key of, or a part of one; the parts in their order. */
  readonly refs: Readonly<Record<string, string>>
  /** What forms ask for, in this order. */
  readonly fields?: readonly SentOf<NoInfer<Create>, NoInfer<Update>>[]
  readonly required: readonly SentOf<NoInfer<Create>, NoInfer<Update>>[]
  /** What a new row begins with. */
  readonly initial?: Readonly<Partial<NoInfer<Create>>>
  readonly pageSize: number
  /** Deleted rows are kept, and the service can restore them. */
  readonly softDelete?: boolean
  readonly keyOf: (row: Row) => Key
  readonly parseKey: (parts: readonly string[]) => Key
  readonly useList?: (params: Params, extras?: QueryExtras) => BoundaryQuery<Page<Row>>
  readonly useOne?: (id: Key, extras?: QueryExtras) => BoundaryQuery<Row>
  readonly usePrefetch?: () => (id: Key) => PrefetchProps
  readonly create?: FormSpec<Create> & {
    readonly use: (calls: WriteCalls<Create, Row>) => Write<Create, Row>
  }
  readonly update?: FormSpec<Update> & {
    readonly use: (calls: WriteCalls<Changes<Key, Update>, Row>) => Write<Changes<Key, Update>, Row>
  }
  readonly useDelete?: (calls: WriteCalls<{ id: Key }, void>) => Write<{ id: Key }, void>
  /** Deletes the rows, many in one request. */
  readonly useDeleteMany?: (options: BatchOptions) => Write<readonly Row[], readonly BatchResult<Row>[]>
  readonly relations: readonly Relation<Key>[]
  /** Custom routes that need nothing but the row. */
  readonly actions?: readonly Action<Key>[]
}

/** Something that can be done with a row. */
export interface Action<Key> {
  readonly name: string
  readonly Item: (props: ActionProps<Key>) => ReactNode
}

export interface ActionProps<Key> {
  readonly id: Key
}

export interface Changes<Key, Update> {
  readonly id: Key
  readonly changes: Update
  /** The version that they were made from, where rows have one. */
  readonly version?: number
}

/** Rows of another entity that belong to a row of this one. */
export interface Relation<Key> {
  readonly name: string
  readonly label: string
  /** The entity of the rows. */
  readonly target: string
  readonly Rows: (props: RelationProps<Key>) => ReactNode
}

export interface RelationProps<Key> {
  readonly id: Key
  readonly target: Resource
}

/** What the rest of the admin may know of an entity, whatever its types. */
export interface Resource {
  readonly name: string
  readonly path: string
  readonly label: string
  readonly labelPlural: string
  readonly description: string
  readonly columns: readonly Column[]
  readonly title: string
  readonly list: readonly string[]
  readonly refs: Readonly<Record<string, string>>
  readonly key: readonly string[]
  readonly fields?: readonly string[]
  readonly softDelete?: boolean
  readonly canCreate: boolean
  readonly canRead: boolean
  readonly titleOf: (row: object) => string
  /** Its key as text, part by part. */
  readonly keyTextsOf: (row: object) => readonly string[]
  /** Where the row's page is, below the admin's own path. */
  readonly pathOf: (row: object) => string
  /** Where the page of the row with this key is, from its parts. */
  readonly pathOfKey: (parts: readonly unknown[]) => string
  readonly ListPage: () => ReactNode
  readonly DetailPage: (props: PartsProps) => ReactNode
  readonly CreatePage: () => ReactNode
  readonly EditPage: (props: PartsProps) => ReactNode
  /** How many there are, once that is known. */
  readonly Count: () => ReactNode
  /** A link to one of them that reads ahead. */
  readonly RowLink: (props: RowLinkProps) => ReactNode
  /** Rows to choose from, by what is typed. */
  readonly useChoices: (text: string, enabled: boolean) => BoundaryQuery<Page<object>>
  /** What the row with this key is called. */
  readonly useTitle: (parts: readonly string[] | undefined) => string | undefined
}

export interface PartsProps {
  /** The key, as it stands in the address. */
  readonly parts: readonly string[]
}

export interface RowLinkProps {
  readonly row: object
}
