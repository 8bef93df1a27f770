// The Node peer: Hono, Drizzle and better-sqlite3 as their guides have it. The same pragmas and the same answers.
import { serve } from '@hono/node-server'
import Database from 'better-sqlite3'
import { asc, eq, gt, relations } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { Hono } from 'hono'

const tickets = sqliteTable(
  'tickets',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    title: text({ length: 200 }).notNull(),
    overview: text().notNull().default(''),
    status: text({ enum: ['open', 'in_progress', 'closed'] }).notNull().default('open'),
    priority: integer().notNull().default(0),
    assignee: text(),
    estimate: real(),
    blocked: integer({ mode: 'boolean' }).notNull().default(false),
    suggested_file_ids: text({ mode: 'json' }).$type().notNull().default([]),
    project: integer().notNull(),
    created_at: integer({ mode: 'timestamp_ms' }).notNull().$defaultFn(() => new Date()),
    updated_at: integer({ mode: 'timestamp_ms' }).notNull().$defaultFn(() => new Date()),
  },
  (table) => [
    index('ix_status').on(table.status),
    index('ix_priority').on(table.priority),
    index('ix_project').on(table.project),
  ],
)
const tasks = sqliteTable(
  'ticket_tasks',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    content: text().notNull(),
    done: integer({ mode: 'boolean' }).notNull().default(false),
    ticket_id: integer().notNull().references(() => tickets.id, { onDelete: 'cascade' }),
  },
  (table) => [index('ix_ticket').on(table.ticket_id)],
)
const ticketRelations = relations(tickets, ({ many }) => ({ tasks: many(tasks) }))
const taskRelations = relations(tasks, ({ one }) => ({
  ticket: one(tickets, { fields: [tasks.ticket_id], references: [tickets.id] }),
}))

const sqlite = new Database(process.env.DATABASE_FILE)
for (const pragma of ['foreign_keys = ON', 'journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 5000'])
  sqlite.pragma(pragma)
sqlite.exec(`
  CREATE TABLE IF NOT EXISTS tickets (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, overview TEXT NOT NULL,
    status TEXT NOT NULL, priority INTEGER NOT NULL, assignee TEXT, estimate REAL, blocked INTEGER NOT NULL,
    suggested_file_ids TEXT NOT NULL, project INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS ix_status ON tickets (status);
  CREATE INDEX IF NOT EXISTS ix_priority ON tickets (priority);
  CREATE INDEX IF NOT EXISTS ix_project ON tickets (project);
  CREATE TABLE IF NOT EXISTS ticket_tasks (id INTEGER PRIMARY KEY AUTOINCREMENT, content TEXT NOT NULL, done INTEGER NOT NULL,
    ticket_id INTEGER NOT NULL REFERENCES tickets (id) ON DELETE CASCADE);
  CREATE INDEX IF NOT EXISTS ix_ticket ON ticket_tasks (ticket_id);
`)
const db = drizzle(sqlite, { schema: { tickets, tasks, ticketRelations, taskRelations } })

const app = new Hono()

app.get('/api/tickets', (c) => {
  const limit = Number(c.req.query('limit') ?? 20)
  const cursor = Number(c.req.query('cursor') ?? 0)
  const found = db.select().from(tickets).where(gt(tickets.id, cursor)).orderBy(asc(tickets.id)).limit(limit + 1).all()
  const next_cursor = found.length > limit ? String(found[limit - 1].id) : null
  return c.json({ success: true, data: found.slice(0, limit), page: { limit, next_cursor } })
})

app.get('/api/tickets/:id', (c) => {
  const found = db.select().from(tickets).where(eq(tickets.id, Number(c.req.param('id')))).get()
  return found ? c.json({ success: true, data: found }) : c.json({ success: false }, 404)
})

app.get('/api/tickets-with-tasks/:id', (c) => {
  const found = db.query.tickets
    .findFirst({ where: eq(tickets.id, Number(c.req.param('id'))), with: { tasks: true } })
    .sync()
  return found ? c.json({ success: true, data: found }) : c.json({ success: false }, 404)
})

app.post('/api/tickets', async (c) => {
  const created = db.insert(tickets).values(await c.req.json()).returning().get()
  return c.json({ success: true, data: created }, 201)
})

app.post('/api/tickets/batch', async (c) => {
  const { create } = await c.req.json()
  const created = db.transaction((tx) => create.map((values) => tx.insert(tickets).values(values).returning().get()))
  const results = created.map((data, index) => ({ op: 'create', index, status: 201, data }))
  return c.json({ success: true, data: { results } })
})

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' })
