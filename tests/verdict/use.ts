// What a user writes down of rows, of what is sent and of what is asked for: all that the first registry offers.
import type { AgentCreate, AgentListParams } from './entities/agent/types.js'
import type { ProjectInclude, ProjectListParams } from './entities/project/types.js'
import type { Ticket, TicketCreate, TicketListParams, TicketUpdate } from './entities/ticket/types.js'
import type { State } from './values.js'

export const words: Record<State, string> = { open: 'Open', closed: 'Closed' }

export function told(row: Ticket): string {
  const points: number = row.points
  const [title, price, made]: [string, string, string] = [row.title, row.price, row.made]
  const [note, hint, raw]: (string | null)[] = [row.note, row.hint, row.raw]
  const place: { street: string } | null = row.place
  return `${words[row.state]} ${title.length} ${note} ${points.toFixed()} ${price.length} ${hint} ${made.length} ${raw} ${place?.street} ${row.project_id}`
}

export const made: TicketCreate = {
  title: 'A', note: null, state: 'open', points: 1, price: '1', hint: null, pin: null, raw: null, project_id: 1,
  place: { street: 'B', zip: null },
}
export const least: TicketCreate = { state: 'open', points: 1, price: '1', project_id: 1 }
export const changes: TicketUpdate = { title: 'B', note: null, state: 'closed', points: 2, price: '2', pin: 'c', raw: null, project_id: 2 }
export const named: ProjectListParams = { where: { name: 'x' } }
export const worked: AgentListParams = { where: { id: 1 }, include: ['tickets'] }
export const asked: TicketListParams = { q: 'x', where: { raw: 'a' }, sort: ['-raw', 'id'], include: ['project', 'agents'], limit: 10 }
export const along: ProjectInclude = 'tickets'
export const agent: AgentCreate = { name: 'Ada' }
