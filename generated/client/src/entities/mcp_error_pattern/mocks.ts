import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { mcpErrorPatternCreateSchema, mcpErrorPatternReplaceSchema, mcpErrorPatternUpdateSchema } from './schema.js'
import type { McpErrorPattern } from './types.js'

/** An MCP error pattern that the schemas accept: another for another number, the same for the same. */
export function sampleMcpErrorPattern(number = 1, values: Partial<McpErrorPattern> = {}): McpErrorPattern {
  return {
    id: number,
    error_pattern: text('Error pattern', number, { min: 1, max: 1000 }),
    error_type: text('Error type', number, { min: 1, max: 200 }),
    last_occurred_at: datetime(number),
    metadata: null,
    occurrence_count: 1,
    project_id: null,
    tool_name: text('Tool name', number, { min: 1, max: 200 }),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of MCP error patterns. */
export const mcpErrorPatternMock: Mock<McpErrorPattern> = {
  entity: 'mcp_error_pattern',
  sample: sampleMcpErrorPattern,
  routes: [
    { method: 'POST', path: '/api/mcp-error-patterns/batch', does: 'batch' },
    { method: 'POST', path: '/api/mcp-error-patterns', does: 'create' },
    { method: 'DELETE', path: '/api/mcp-error-patterns/:id', does: 'delete' },
    { method: 'GET', path: '/api/mcp-error-patterns/:id', does: 'get' },
    { method: 'GET', path: '/api/mcp-error-patterns', does: 'list' },
    { method: 'PUT', path: '/api/mcp-error-patterns/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/mcp-error-patterns/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: false, onDelete: 'cascade' },
  },
  unique: [['project_id', 'tool_name', 'error_pattern']],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: mcpErrorPatternCreateSchema,
    update: mcpErrorPatternUpdateSchema,
    replace: mcpErrorPatternReplaceSchema,
  },
}
