import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { logLineCreateSchema } from './schema.js'
import type { LogLine } from './types.js'

/** A log line that the schemas accept: another for another number, the same for the same. */
export function sampleLogLine(number = 1, values: Partial<LogLine> = {}): LogLine {
  return {
    id: number,
    text: text('Text', number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of log lines. */
export const logLineMock: Mock<LogLine> = {
  entity: 'log_line',
  sample: sampleLogLine,
  routes: [
    { method: 'POST', path: '/api/log-lines', does: 'create' },
    { method: 'GET', path: '/api/log-lines', does: 'list' },
  ],
  relations: {},
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: logLineCreateSchema },
}
