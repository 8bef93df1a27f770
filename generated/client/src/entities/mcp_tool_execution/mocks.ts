import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { mcpToolExecutionCreateSchema, mcpToolExecutionReplaceSchema, mcpToolExecutionUpdateSchema } from './schema.js'
import type { McpToolExecution } from './types.js'

/** An MCP tool execution that the schemas accept: another for another number, the same for the same. */
export function sampleMcpToolExecution(number = 1, values: Partial<McpToolExecution> = {}): McpToolExecution {
  return {
    id: number,
    completed_at: null,
    duration_ms: null,
    error_code: null,
    error_message: null,
    input_params: null,
    metadata: null,
    output_size: null,
    project_id: null,
    session_id: null,
    started_at: datetime(number),
    status: 'running',
    tool_name: text('Tool name', number, { min: 1, max: 200 }),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of MCP tool executions. */
export const mcpToolExecutionMock: Mock<McpToolExecution> = {
  entity: 'mcp_tool_execution',
  sample: sampleMcpToolExecution,
  routes: [
    { method: 'POST', path: '/api/mcp-tool-executions/batch', does: 'batch' },
    { method: 'POST', path: '/api/mcp-tool-executions', does: 'create' },
    { method: 'DELETE', path: '/api/mcp-tool-executions/:id', does: 'delete' },
    { method: 'GET', path: '/api/mcp-tool-executions/:id', does: 'get' },
    { method: 'GET', path: '/api/mcp-tool-executions', does: 'list' },
    { method: 'PUT', path: '/api/mcp-tool-executions/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/mcp-tool-executions/:id', does: 'update' },
    { method: 'GET', path: '/api/mcp-tool-executions/:id/chains', does: 'related', relation: 'chains' },
    { method: 'GET', path: '/api/mcp-tool-executions/:id/child-chains', does: 'related', relation: 'child_chains' },
  ],
  relations: {
    chains: { target: 'mcp_execution_chain', fields: { id: 'execution_id' }, single: false },
    child_chains: { target: 'mcp_execution_chain', fields: { id: 'parent_execution_id' }, single: false },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: false, onDelete: 'cascade' },
  },
  unique: [],
  search: ['tool_name'],
  limit: 20,
  versioned: false,
  schemas: {
    create: mcpToolExecutionCreateSchema,
    update: mcpToolExecutionUpdateSchema,
    replace: mcpToolExecutionReplaceSchema,
  },
}
