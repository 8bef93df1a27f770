import * as forms from '../../runtime/form.js'
import { useCreateBooking, useUpdateBooking } from './hooks.js'
import { bookingCreateSchema, bookingUpdateSchema } from './schema.js'
import type { Booking, BookingCreate } from './types.js'

/** A form for a booking: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useBookingForm(options: forms.FormOptions<BookingCreate, Booking>): BookingForm {
  const create = useCreateBooking(forms.silent)
  const update = useUpdateBooking(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: bookingCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: bookingUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: { device_code: row.device_code, day: row.day }, changes }),
    },
  })
}

export type BookingForm = forms.EntityForm<BookingCreate>
