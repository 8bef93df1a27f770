import type { Mock } from '../../runtime/mocks.js'
import { datetime, float, text } from '../../runtime/samples.js'
import { relevanceScoreCreateSchema, relevanceScoreReplaceSchema, relevanceScoreUpdateSchema } from './schema.js'
import type { RelevanceScore } from './types.js'

/** A relevance score that the schemas accept: another for another number, the same for the same. */
export function sampleRelevanceScore(number = 1, values: Partial<RelevanceScore> = {}): RelevanceScore {
  return {
    id: number,
    file_id: text('Id', number, { min: 1 }),
    import_score: float(number),
    keyword_score: float(number),
    path_score: float(number),
    project_id: number,
    query: null,
    recency_score: float(number),
    total_score: float(number),
    type_score: float(number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of relevance scores. */
export const relevanceScoreMock: Mock<RelevanceScore> = {
  entity: 'relevance_score',
  sample: sampleRelevanceScore,
  routes: [
    { method: 'POST', path: '/api/relevance-scores/batch', does: 'batch' },
    { method: 'POST', path: '/api/relevance-scores', does: 'create' },
    { method: 'DELETE', path: '/api/relevance-scores/:id', does: 'delete' },
    { method: 'GET', path: '/api/relevance-scores/:id', does: 'get' },
    { method: 'GET', path: '/api/relevance-scores', does: 'list' },
    { method: 'PUT', path: '/api/relevance-scores/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/relevance-scores/:id', does: 'update' },
  ],
  relations: {
    file: { target: 'file', fields: { file_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: relevanceScoreCreateSchema,
    update: relevanceScoreUpdateSchema,
    replace: relevanceScoreReplaceSchema,
  },
}
