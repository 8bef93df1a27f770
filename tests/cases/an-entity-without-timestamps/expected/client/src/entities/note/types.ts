import type { BatchRequest, Comparable, GetParams, ListParams, Sorted } from '../../runtime/index.js'

/** A note as the API answers with it. */
export interface Note {
  id: number
  text: string
}

/** What creating one takes. */
export interface NoteCreate {
  text: string
}

/** What changing one takes; what is left out stays as it is. */
export interface NoteUpdate {
  text?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type NoteReplace = NoteCreate

/** Which of them; all conditions hold. */
export interface NoteFilters {
  readonly id?: Comparable<number>
}

export type NoteSort = Sorted<'id'>

export type NoteRelation = never

export type NoteInclude = never

export type NoteListParams = ListParams<NoteFilters, NoteSort, NoteInclude>

export type NoteGetParams = GetParams<NoteInclude>

export type NoteBatch = BatchRequest<NoteCreate, NoteUpdate & { id: number }, number>
