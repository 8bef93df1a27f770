import type { Mock } from '../../runtime/mocks.js'
import { datetime } from '../../runtime/samples.js'
import { victimCreateSchema, victimReplaceSchema, victimUpdateSchema } from './schema.js'
import type { Victim } from './types.js'

/** A vic"tim *\/ ''' that the schemas accept: another for another number, the same for the same. */
export function sampleVictim(number = 1, values: Partial<Victim> = {}): Victim {
  return {
    id: number,
    data: { '"; raise SystemExit(1)': '\u2028', ['__proto__']: { constructor: '*/' } },
    doc: null,
    evil: '<\/script>',
    format: '{__class__} %s %(x)s {0} {{}}',
    long: 'a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes',
    pattern: null,
    quoted: '\'\'\'"""\\',
    unseen: '\ud83d\udc69\u200d\ud83d\ude80 \u0007 \u0085 \ufeff \u202e',
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of vic"tim *\/ '''. */
export const victimMock: Mock<Victim> = {
  entity: 'victim',
  sample: sampleVictim,
  routes: [
    { method: 'POST', path: '/api/victims/batch', does: 'batch' },
    { method: 'POST', path: '/api/victims', does: 'create' },
    { method: 'DELETE', path: '/api/victims/:id', does: 'delete' },
    { method: 'GET', path: '/api/victims/:id', does: 'get' },
    { method: 'GET', path: '/api/victims', does: 'list' },
    { method: 'PUT', path: '/api/victims/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/victims/:id', does: 'update' },
    { method: 'GET', path: '/api/victims/probe', does: 'custom' },
  ],
  relations: {},
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: victimCreateSchema, update: victimUpdateSchema, replace: victimReplaceSchema },
}
