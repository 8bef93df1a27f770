import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import {
  mcpExecutionChainCreateSchema,
  mcpExecutionChainReplaceSchema,
  mcpExecutionChainUpdateSchema,
} from './schema.js'
import type { McpExecutionChain } from './types.js'

/** An MCP execution chain that the schemas accept: another for another number, the same for the same. */
export function sampleMcpExecutionChain(number = 1, values: Partial<McpExecutionChain> = {}): McpExecutionChain {
  return {
    id: number,
    chain_id: text('Chain id', number, { min: 1, max: 200 }),
    created_at: datetime(number),
    execution_id: number,
    parent_execution_id: null,
    position: 0,
    ...values,
  }
}

/** What a mocked API knows of MCP execution chains. */
export const mcpExecutionChainMock: Mock<McpExecutionChain> = {
  entity: 'mcp_execution_chain',
  sample: sampleMcpExecutionChain,
  routes: [
    { method: 'POST', path: '/api/mcp-execution-chains/batch', does: 'batch' },
    { method: 'POST', path: '/api/mcp-execution-chains', does: 'create' },
    { method: 'DELETE', path: '/api/mcp-execution-chains/:id', does: 'delete' },
    { method: 'GET', path: '/api/mcp-execution-chains/:id', does: 'get' },
    { method: 'GET', path: '/api/mcp-execution-chains', does: 'list' },
    { method: 'PUT', path: '/api/mcp-execution-chains/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/mcp-execution-chains/:id', does: 'update' },
  ],
  relations: {
    execution: {
      target: 'mcp_tool_execution',
      fields: { execution_id: 'id' },
      single: true,
      required: true,
      onDelete: 'cascade',
    },
    parent_execution: {
      target: 'mcp_tool_execution',
      fields: { parent_execution_id: 'id' },
      single: true,
      required: false,
      onDelete: 'cascade',
    },
  },
  unique: [['chain_id', 'execution_id']],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: mcpExecutionChainCreateSchema,
    update: mcpExecutionChainUpdateSchema,
    replace: mcpExecutionChainReplaceSchema,
  },
}
