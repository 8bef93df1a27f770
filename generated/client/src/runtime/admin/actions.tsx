import { asOneWrite } from '../attempt.js'
import { mayHelp } from '../notify.js'
import { Menu } from './menu.js'
import type { Action, ActionProps, Write, WriteCalls } from './spec.js'
import { notify } from './toasts.js'

/** A custom route that needs nothing but the row. */
export interface ActionSpec<Key, Variables, Answer> {
  readonly name: string
  readonly label: string
  /** What it does, in a sentence. */
  readonly description: string
  readonly variables: (id: Key) => Variables
  readonly use: (calls: WriteCalls<Variables, Answer>) => Write<Variables, Answer>
}

/** A custom route as the admin offers it: on the row's page. */
export function action<Key, Variables, Answer>(spec: ActionSpec<Key, Variables, Answer>): Action<Key> {
  const Item = (props: ActionProps<Key>) => <ActionItem {...props} spec={spec} />
  return { name: spec.name, Item }
}

interface ActionItemProps<Key, Variables, Answer> extends ActionProps<Key> {
  readonly spec: ActionSpec<Key, Variables, Answer>
}

function ActionItem<Key, Variables, Answer>({ id, spec }: ActionItemProps<Key, Variables, Answer>) {
  const { label, description } = spec
  const write = spec.use({
    onSuccess: () => {
      notify({ kind: 'success', text: `${label}: done` })
    },
    onError: (error, variables) => {
      const run = () => { write.mutate(variables) }
      notify({ kind: 'error', text: `${label}: ${error.message}`, ...(mayHelp(error) && { action: { label: 'Try again', run } }) })
    },
  })
  return (
    <button
      type="button"
      aria-disabled={write.isPending}
      onClick={() => {
        if (!write.isPending) write.mutate(asOneWrite(spec.variables(id)))
      }}
    >
      {label}
      {description !== label && <small>{description}</small>}
    </button>
  )
}

export interface ActionMenuProps<Key> {
  readonly id: Key
  readonly actions: readonly Action<Key>[]
}

/** What can be done with a row beside changing and deleting it. */
export function ActionMenu<Key>({ id, actions }: ActionMenuProps<Key>) {
  return (
    <Menu label="Actions">
      {actions.map(({ name, Item }) => (
        <Item key={name} id={id} />
      ))}
    </Menu>
  )
}
