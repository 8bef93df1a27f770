import { describe, expect, it } from 'vitest'

import { shows, withDependents } from '../src/graph.js'
import { entityKeys } from '../src/keys.js'
import { graph, plain } from './fixture/graph.js'

const defaults = { limit: 20, sort: ['id'] }
const project = entityKeys('project', defaults)
const ticket = entityKeys('ticket', defaults)
const agent = entityKeys('agent', defaults)
const changed = (...entities: string[]) => new Set(entities)

describe('shows', () => {
  it('finds what holds rows of the entity itself', () => {
    expect(shows(graph, ticket.list({ q: 'x' }), changed('ticket'))).toBe(true)
    expect(shows(graph, ticket.detail(1, {}), changed('ticket'))).toBe(true)
  })

  it('finds what embeds a row, at any depth of the include path', () => {
    expect(shows(graph, project.detail(1, { include: ['tickets'] }), changed('ticket'))).toBe(true)
    expect(shows(graph, project.list({ include: ['tickets.tasks'] }), changed('ticket_task'))).toBe(true)
  })

  it('leaves alone what could embed a row and does not', () => {
    expect(shows(graph, project.detail(1, {}), changed('ticket'))).toBe(false)
    expect(shows(graph, project.list({ include: ['tickets'] }), changed('ticket_task'))).toBe(false)
  })

  it('finds the list of a relation when the rows between have changed', () => {
    const agents = agent.related({}, { of: 'ticket', id: 1, relation: 'agents' })
    expect(shows(graph, agents, changed('ticket_agent'))).toBe(true)
    expect(shows(graph, agent.list({}), changed('ticket_agent'))).toBe(false)
  })

  it('finds a custom read that may tell of the entity', () => {
    expect(shows(graph, project.read('statistics', { id: 1 }), changed('ticket_task'))).toBe(true)
    expect(shows(graph, project.read('statistics', { id: 1 }), changed('project'))).toBe(true)
    expect(shows(graph, project.read('first_agent', { id: 1 }), changed('agent'))).toBe(true)
    expect(shows(graph, project.read('first_agent', { id: 1 }), changed('ticket'))).toBe(false)
  })

  it('leaves foreign keys alone', () => {
    expect(shows(graph, ['weather', 'list', {}], changed('ticket'))).toBe(false)
    expect(shows(graph, [], changed('ticket'))).toBe(false)
  })
})

describe('withDependents', () => {
  it('names everything that goes along, to the last', () => {
    expect([...withDependents(graph, 'project')].sort()).toEqual(['project', 'ticket', 'ticket_agent', 'ticket_task'])
  })

  it('ends where entities depend on each other in a circle', () => {
    const node = { ...plain, key: ['id'], optimistic: true, relations: {}, owns: [], reads: {}, writes: {} }
    const circle = { a: { ...node, dependents: ['b'] }, b: { ...node, dependents: ['a'] } }
    expect([...withDependents(circle, 'a')].sort()).toEqual(['a', 'b'])
  })
})
