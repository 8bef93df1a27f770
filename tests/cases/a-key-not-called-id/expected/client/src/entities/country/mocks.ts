import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { countryCreateSchema, countryReplaceSchema, countryUpdateSchema } from './schema.js'
import type { Country } from './types.js'

/** A country that the schemas accept: another for another number, the same for the same. */
export function sampleCountry(number = 1, values: Partial<Country> = {}): Country {
  return {
    code: text('Code', number, { min: 2, max: 2 }),
    name: text('Name', number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of countries. */
export const countryMock: Mock<Country> = {
  entity: 'country',
  sample: sampleCountry,
  routes: [
    { method: 'POST', path: '/api/countries/batch', does: 'batch' },
    { method: 'POST', path: '/api/countries', does: 'create' },
    { method: 'DELETE', path: '/api/countries/:code', does: 'delete' },
    { method: 'GET', path: '/api/countries/:code', does: 'get' },
    { method: 'GET', path: '/api/countries', does: 'list' },
    { method: 'PUT', path: '/api/countries/:code', does: 'replace' },
    { method: 'PATCH', path: '/api/countries/:code', does: 'update' },
    { method: 'GET', path: '/api/countries/:code/cities', does: 'related', relation: 'cities' },
  ],
  relations: {
    cities: { target: 'city', fields: { code: 'country_code' }, single: false },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: countryCreateSchema, update: countryUpdateSchema, replace: countryReplaceSchema },
}
