import type { Mock } from '../../runtime/mocks.js'
import { datetime, float, text } from '../../runtime/samples.js'
import { relevanceConfigCreateSchema, relevanceConfigReplaceSchema, relevanceConfigUpdateSchema } from './schema.js'
import type { RelevanceConfig } from './types.js'

/** A relevance config that the schemas accept: another for another number, the same for the same. */
export function sampleRelevanceConfig(number = 1, values: Partial<RelevanceConfig> = {}): RelevanceConfig {
  return {
    id: number,
    max_files: 100,
    min_score: 0.1,
    name: text('Name', number, { min: 1, max: 200 }),
    project_id: number,
    weights: {
      import: float(number, { ge: 0 }),
      keyword: float(number, { ge: 0 }),
      path: float(number, { ge: 0 }),
      recency: float(number, { ge: 0 }),
      type: float(number, { ge: 0 }),
    },
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of relevance configs. */
export const relevanceConfigMock: Mock<RelevanceConfig> = {
  entity: 'relevance_config',
  sample: sampleRelevanceConfig,
  routes: [
    { method: 'POST', path: '/api/relevance-configs/batch', does: 'batch' },
    { method: 'POST', path: '/api/relevance-configs', does: 'create' },
    { method: 'DELETE', path: '/api/relevance-configs/:id', does: 'delete' },
    { method: 'GET', path: '/api/relevance-configs/:id', does: 'get' },
    { method: 'GET', path: '/api/relevance-configs', does: 'list' },
    { method: 'PUT', path: '/api/relevance-configs/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/relevance-configs/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: relevanceConfigCreateSchema,
    update: relevanceConfigUpdateSchema,
    replace: relevanceConfigReplaceSchema,
  },
}
