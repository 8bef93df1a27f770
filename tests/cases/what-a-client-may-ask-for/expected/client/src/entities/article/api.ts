import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type {
  Article,
  ArticleBatch,
  ArticleCreate,
  ArticleGetParams,
  ArticleListParams,
  ArticleReplace,
  ArticleUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const articleKeys = entityKeys('article', { limit: 10, sort: ['-rank', 'title', 'id'] })

/** One page of the articles that match: `GET /api/articles`. */
export function listArticles(http: HttpClient, params: ArticleListParams = {}, options: CallOptions = {}) {
  return http.page<Article>('/api/articles', { ...options, query: listQuery(params) })
}

/** The article with this key: `GET /api/articles/{id}`. */
export function getArticle(http: HttpClient, id: number, params: ArticleGetParams = {}, options: CallOptions = {}) {
  return http.data<Article>('GET', path`/api/articles/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new article: `POST /api/articles`. */
export function createArticle(http: HttpClient, payload: ArticleCreate, options: CallOptions = {}) {
  return http.data<Article>('POST', '/api/articles', { ...options, body: payload })
}

/** Changes the fields given of the article with this key, and no other: `PATCH /api/articles/{id}`. */
export function updateArticle(http: HttpClient, id: number, changes: ArticleUpdate, options: CallOptions = {}) {
  return http.data<Article>('PATCH', path`/api/articles/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the article with this key; one that is left out goes back to its default:
 * `PUT /api/articles/{id}`.
 */
export function replaceArticle(http: HttpClient, id: number, payload: ArticleReplace, options: CallOptions = {}) {
  return http.data<Article>('PUT', path`/api/articles/${id}`, { ...options, body: payload })
}

/** Deletes the article with this key: `DELETE /api/articles/{id}`. */
export function deleteArticle(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/articles/${id}`, options)
}

/** Creates, changes and deletes many articles: `POST /api/articles/batch`. */
export function batchArticles(http: HttpClient, request: ArticleBatch, options: BatchOptions = {}) {
  return sendBatch<Article>(http, '/api/articles/batch', request, options)
}
