import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { cityKeys } from '../city/api.js'
import type { CityListParams } from '../city/types.js'
import {
  batchCountries,
  countryKeys,
  createCountry,
  deleteCountry,
  getCountry,
  listCountries,
  listCountryCities,
  replaceCountry,
  updateCountry,
} from './api.js'
import type {
  CountryBatch,
  CountryCreate,
  CountryGetParams,
  CountryListParams,
  CountryReplace,
  CountryUpdate,
} from './types.js'

/** What `useCountries` asks, as options: for `useQuery`, `useQueries` and the like. */
export const countryListOptions = (params: CountryListParams = {}) =>
  queryOf({
    queryKey: countryKeys.list(params),
    queryFn: ({ client, signal }) => listCountries(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useCountriesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const countryInfiniteOptions = (params: CountryListParams = {}) =>
  infiniteQueryOf({
    queryKey: countryKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listCountries(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useCountry` asks, as options: for `useQuery`, `useQueries` and the like. */
export const countryDetailOptions = (id: string, params: CountryGetParams = {}) =>
  queryOf({
    queryKey: countryKeys.detail(id, params),
    queryFn: ({ client, signal }) => getCountry(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateCountry` sends, as options: for `useMutation`. */
export const createCountryOptions = () =>
  mutationOf({
    mutationKey: countryKeys.write('create'),
    mutationFn: (payload: CountryCreate, { client }) => createCountry(httpOf(client), payload),
  })

/** What `useUpdateCountry` sends, as options: for `useMutation`. */
export const updateCountryOptions = () =>
  mutationOf({
    mutationKey: countryKeys.write('update'),
    mutationFn: ({ id, changes }: { id: string; changes: CountryUpdate }, { client }) =>
      updateCountry(httpOf(client), id, changes),
  })

/** What `useReplaceCountry` sends, as options: for `useMutation`. */
export const replaceCountryOptions = () =>
  mutationOf({
    mutationKey: countryKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: string; payload: CountryReplace }, { client }) =>
      replaceCountry(httpOf(client), id, payload),
  })

/** What `useDeleteCountry` sends, as options: for `useMutation`. */
export const deleteCountryOptions = () =>
  mutationOf({
    mutationKey: countryKeys.write('delete'),
    mutationFn: ({ id }: { id: string }, { client }) => deleteCountry(httpOf(client), id),
  })

/** What `useBatchCountries` sends, as options: for `useMutation`. */
export const batchCountriesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: countryKeys.write('batch'),
    mutationFn: (request: CountryBatch, { client }) => batchCountries(httpOf(client), request, options),
  })

/** What `useCountryCities` asks, as options: for `useQuery`, `useQueries` and the like. */
export const countryCitiesOptions = (id: string, params: CityListParams = {}) =>
  queryOf({
    queryKey: cityKeys.related(params, { of: 'country', id, relation: 'cities' }),
    queryFn: ({ client, signal }) => listCountryCities(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })
