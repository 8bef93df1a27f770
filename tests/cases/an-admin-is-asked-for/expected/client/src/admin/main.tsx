import { QueryClient } from '@tanstack/react-query'

import { graph } from '../graph.js'
import { createSession, signedIn } from '../runtime/admin/session.js'
import { startAdmin } from '../runtime/admin/start.js'
import { tellRefused } from '../runtime/admin/toasts.js'
import { connect, createHttpClient, idempotencyKey, timeout } from '../runtime/index.js'
import { offlineQueue, webStorage, workOffline } from '../runtime/offline.js'
import { shareInvalidations } from '../runtime/tabs.js'
import { bookingResource } from './entities/booking.js'
import { eventResource } from './entities/event.js'
import { guestResource } from './entities/guest.js'
import { rateResource } from './entities/rate.js'
import { roomResource } from './entities/room.js'

const session = createSession()
const queue = offlineQueue({ storage: webStorage(localStorage), onRefused: tellRefused })
const http = createHttpClient({ interceptors: [idempotencyKey(), timeout(30_000), queue, signedIn(session)] })
const client = connect(new QueryClient(), { http, graph })
workOffline(client, queue)
shareInvalidations(client)

startAdmin({
  title: 'An admin is asked for',
  client,
  queue,
  session,
  resources: [
    bookingResource,
    eventResource,
    guestResource,
    rateResource,
    roomResource,
  ],
})
