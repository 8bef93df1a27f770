import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf, text } from '../../runtime/samples.js'
import { StatisticPeriod } from '../../values.js'
import { mcpToolStatisticCreateSchema, mcpToolStatisticReplaceSchema, mcpToolStatisticUpdateSchema } from './schema.js'
import type { McpToolStatistic } from './types.js'

/** An MCP tool statistic that the schemas accept: another for another number, the same for the same. */
export function sampleMcpToolStatistic(number = 1, values: Partial<McpToolStatistic> = {}): McpToolStatistic {
  return {
    id: number,
    avg_duration_ms: 0,
    error_count: 0,
    execution_count: 0,
    max_duration_ms: null,
    min_duration_ms: null,
    period_end: datetime(number),
    period_start: datetime(number),
    period_type: oneOf(StatisticPeriod, number),
    project_id: null,
    success_count: 0,
    timeout_count: 0,
    tool_name: text('Tool name', number, { min: 1, max: 200 }),
    total_duration_ms: 0,
    total_output_size: 0,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of MCP tool statistics. */
export const mcpToolStatisticMock: Mock<McpToolStatistic> = {
  entity: 'mcp_tool_statistic',
  sample: sampleMcpToolStatistic,
  routes: [
    { method: 'POST', path: '/api/mcp-tool-statistics/batch', does: 'batch' },
    { method: 'POST', path: '/api/mcp-tool-statistics', does: 'create' },
    { method: 'DELETE', path: '/api/mcp-tool-statistics/:id', does: 'delete' },
    { method: 'GET', path: '/api/mcp-tool-statistics/:id', does: 'get' },
    { method: 'GET', path: '/api/mcp-tool-statistics', does: 'list' },
    { method: 'PUT', path: '/api/mcp-tool-statistics/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/mcp-tool-statistics/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: false, onDelete: 'cascade' },
  },
  unique: [['tool_name', 'project_id', 'period_type', 'period_start']],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: mcpToolStatisticCreateSchema,
    update: mcpToolStatisticUpdateSchema,
    replace: mcpToolStatisticReplaceSchema,
  },
}
