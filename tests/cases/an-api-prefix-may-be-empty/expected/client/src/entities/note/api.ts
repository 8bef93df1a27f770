import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { Note, NoteBatch, NoteCreate, NoteGetParams, NoteListParams, NoteReplace, NoteUpdate } from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const noteKeys = entityKeys('note', { limit: 20, sort: ['id'] })

/** One page of the notes that match: `GET /notes`. */
export function listNotes(http: HttpClient, params: NoteListParams = {}, options: CallOptions = {}) {
  return http.page<Note>('/notes', { ...options, query: listQuery(params) })
}

/** The note with this key: `GET /notes/{id}`. */
export function getNote(http: HttpClient, id: number, params: NoteGetParams = {}, options: CallOptions = {}) {
  return http.data<Note>('GET', path`/notes/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new note: `POST /notes`. */
export function createNote(http: HttpClient, payload: NoteCreate, options: CallOptions = {}) {
  return http.data<Note>('POST', '/notes', { ...options, body: payload })
}

/** Changes the fields given of the note with this key, and no other: `PATCH /notes/{id}`. */
export function updateNote(http: HttpClient, id: number, changes: NoteUpdate, options: CallOptions = {}) {
  return http.data<Note>('PATCH', path`/notes/${id}`, { ...options, body: changes })
}

/** Sets every field of the note with this key; one that is left out goes back to its default: `PUT /notes/{id}`. */
export function replaceNote(http: HttpClient, id: number, payload: NoteReplace, options: CallOptions = {}) {
  return http.data<Note>('PUT', path`/notes/${id}`, { ...options, body: payload })
}

/** Deletes the note with this key: `DELETE /notes/{id}`. */
export function deleteNote(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/notes/${id}`, options)
}

/** Creates, changes and deletes many notes: `POST /notes/batch`. */
export function batchNotes(http: HttpClient, request: NoteBatch, options: BatchOptions = {}) {
  return sendBatch<Note>(http, '/notes/batch', request, options)
}
