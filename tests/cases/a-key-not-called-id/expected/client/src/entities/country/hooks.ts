import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import type { CityListParams } from '../city/types.js'
import {
  batchCountriesOptions,
  countryCitiesOptions,
  countryDetailOptions,
  countryInfiniteOptions,
  countryListOptions,
  createCountryOptions,
  deleteCountryOptions,
  replaceCountryOptions,
  updateCountryOptions,
} from './queries.js'
import type { CountryGetParams, CountryListParams } from './types.js'

/** One page of the countries that match: `GET /api/countries`. */
export const useCountries = (params?: CountryListParams, extras?: QueryExtras) =>
  useQueryOf(countryListOptions(params), extras)

/** `useCountries` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseCountries = (params?: CountryListParams) =>
  useSuspenseQueryOf(countryListOptions(params))

/** `useCountries` that goes on: page after page, one list. */
export const useCountriesInfinite = (params?: CountryListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(countryInfiniteOptions(params), extras)

/** `useCountriesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseCountriesInfinite = (params?: CountryListParams) =>
  useSuspenseInfiniteQueryOf(countryInfiniteOptions(params))

/** The country with this key: `GET /api/countries/{code}`. */
export const useCountry = (id: string, params?: CountryGetParams, extras?: QueryExtras) =>
  useQueryOf(countryDetailOptions(id, params), extras)

/** `useCountry` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseCountry = (id: string, params?: CountryGetParams) =>
  useSuspenseQueryOf(countryDetailOptions(id, params))

/** Creates a new country: `POST /api/countries`. */
export const useCreateCountry = (extras?: WriteExtras<typeof createCountryOptions>) =>
  useMutationOf(createCountryOptions(), extras)

/** Changes the fields given of the country with this key, and no other: `PATCH /api/countries/{code}`. */
export const useUpdateCountry = (extras?: WriteExtras<typeof updateCountryOptions>) =>
  useMutationOf(updateCountryOptions(), extras)

/**
 * Sets every field of the country with this key; one that is left out goes back to its default:
 * `PUT /api/countries/{code}`.
 */
export const useReplaceCountry = (extras?: WriteExtras<typeof replaceCountryOptions>) =>
  useMutationOf(replaceCountryOptions(), extras)

/** Deletes the country with this key: `DELETE /api/countries/{code}`. */
export const useDeleteCountry = (extras?: WriteExtras<typeof deleteCountryOptions>) =>
  useMutationOf(deleteCountryOptions(), extras)

/** Creates, changes and deletes many countries: `POST /api/countries/batch`. */
export const useBatchCountries = (options?: BatchOptions, extras?: WriteExtras<typeof batchCountriesOptions>) =>
  useMutationOf(batchCountriesOptions(options), extras)

/** One page of the cities of the country with this key: `GET /api/countries/{code}/cities`. */
export const useCountryCities = (id: string, params?: CityListParams, extras?: QueryExtras) =>
  useQueryOf(countryCitiesOptions(id, params), extras)

/** Props that read a country ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchCountry = (params?: CountryGetParams, extras?: PrefetchExtras<'cities'>) =>
  usePrefetch(
    {
      detail: (id: string) => countryDetailOptions(id, params),
      related: {
        cities: countryCitiesOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateCountries = () => useInvalidate('country')
