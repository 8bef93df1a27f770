// A page of a user's, which uses every hook that the first registry offers.
import { useAgents, useCreateAgent, useUpdateAgent } from './entities/agent/hooks.js'
import { useProject, useProjectTickets } from './entities/project/hooks.js'
import {
  useBatchTickets,
  useCompleteTicket,
  useCreateTicket,
  useDeleteTicket,
  useTicket,
  useTickets,
  useUpdateTicket,
} from './entities/ticket/hooks.js'

export function usePage(id: number): unknown[] {
  const create = useCreateTicket()
  create.mutate({ price: '1', points: 1, state: 'open', project_id: 1 })
  const update = useUpdateTicket()
  update.mutate({ id, changes: { title: 'B' } })
  const complete = useCompleteTicket()
  complete.mutate({ id }, { onSuccess: (row) => row.title })
  return [
    useTickets({ include: ['agents'] }), useTicket(id), useDeleteTicket(), useBatchTickets(),
    useProject(1, { include: ['tickets'] }), useProjectTickets(1), useAgents(), useCreateAgent(), useUpdateAgent(),
  ]
}
