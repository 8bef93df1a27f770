import type { Mock } from '../../runtime/mocks.js'
import {
  bool,
  bytes,
  date,
  datetime,
  decimal,
  duration,
  email,
  float,
  int64,
  json,
  oneOf,
  text,
  time,
  url,
  uuid,
} from '../../runtime/samples.js'
import { Mood } from '../../values.js'
import { sampleCreateSchema, sampleReplaceSchema, sampleUpdateSchema } from './schema.js'
import type { Sample } from './types.js'

/** A sample that the schemas accept: another for another number, the same for the same. */
export function sampleSample(number = 1, values: Partial<Sample> = {}): Sample {
  return {
    id: number,
    a_bool: bool(number),
    a_bytes: bytes(number),
    a_date: date(number),
    a_datetime: datetime(number),
    a_decimal: decimal(number, 12, 3),
    a_duration: duration(number),
    a_email: email(number),
    a_float: float(number),
    a_int: number,
    a_int64: int64(number),
    a_json: json(number),
    a_mood: oneOf(Mood, number),
    a_point: { x: float(number), y: float(number) },
    a_str: text('A str', number),
    a_text: text('A text', number),
    a_time: time(number),
    a_url: url(number),
    a_uuid: uuid(number),
    a_wide_decimal: decimal(number, 38, 10),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of samples. */
export const sampleMock: Mock<Sample> = {
  entity: 'sample',
  sample: sampleSample,
  routes: [
    { method: 'POST', path: '/api/samples/batch', does: 'batch' },
    { method: 'POST', path: '/api/samples', does: 'create' },
    { method: 'DELETE', path: '/api/samples/:id', does: 'delete' },
    { method: 'GET', path: '/api/samples/:id', does: 'get' },
    { method: 'GET', path: '/api/samples', does: 'list' },
    { method: 'PUT', path: '/api/samples/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/samples/:id', does: 'update' },
  ],
  relations: {},
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: sampleCreateSchema, update: sampleUpdateSchema, replace: sampleReplaceSchema },
}
