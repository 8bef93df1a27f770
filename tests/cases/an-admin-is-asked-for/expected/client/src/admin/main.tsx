import { QueryClient } from '@tanstack/react-query'

import { graph } from '../graph.js'
import { startAdmin } from '../runtime/admin/start.js'
import { connect, createHttpClient } from '../runtime/index.js'
import { bookingResource } from './entities/booking.js'
import { eventResource } from './entities/event.js'
import { guestResource } from './entities/guest.js'
import { roomResource } from './entities/room.js'

const client = connect(new QueryClient(), { http: createHttpClient(), graph })

startAdmin({
  title: 'An admin is asked for',
  client,
  resources: [
    bookingResource,
    eventResource,
    guestResource,
    roomResource,
  ],
})
