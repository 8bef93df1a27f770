import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { mcpServerConfigCreateSchema, mcpServerConfigReplaceSchema, mcpServerConfigUpdateSchema } from './schema.js'
import type { McpServerConfig } from './types.js'

/** An MCP server config that the schemas accept: another for another number, the same for the same. */
export function sampleMcpServerConfig(number = 1, values: Partial<McpServerConfig> = {}): McpServerConfig {
  return {
    id: number,
    args: [],
    auto_start: false,
    command: text('Command', number, { min: 1, max: 2000 }),
    enabled: true,
    env: {},
    name: text('Name', number, { min: 1, max: 200 }),
    project_id: number,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of MCP server configs. */
export const mcpServerConfigMock: Mock<McpServerConfig> = {
  entity: 'mcp_server_config',
  sample: sampleMcpServerConfig,
  routes: [
    { method: 'POST', path: '/api/mcp-server-configs/batch', does: 'batch' },
    { method: 'POST', path: '/api/mcp-server-configs', does: 'create' },
    { method: 'DELETE', path: '/api/mcp-server-configs/:id', does: 'delete' },
    { method: 'GET', path: '/api/mcp-server-configs/:id', does: 'get' },
    { method: 'GET', path: '/api/mcp-server-configs', does: 'list' },
    { method: 'PUT', path: '/api/mcp-server-configs/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/mcp-server-configs/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: mcpServerConfigCreateSchema,
    update: mcpServerConfigUpdateSchema,
    replace: mcpServerConfigReplaceSchema,
  },
}
