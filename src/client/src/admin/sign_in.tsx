import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState, useSyncExternalStore } from 'react'

import { Dialog } from './dialog.js'
import type { Session } from './session.js'

export interface SessionProps {
  readonly session: Session
}

/** Asks for a token when the API does; what was asked of the API goes on once there is one. */
export function SignIn({ session }: SessionProps) {
  const asked = useSyncExternalStore(session.subscribe, session.asked)
  const token = useSyncExternalStore(session.subscribe, session.token)
  return asked && <SignInDialog key={token} session={session} refused={token} />
}

interface SignInDialogProps extends SessionProps {
  /** The token that did not hold. */
  readonly refused: string | undefined
}

function SignInDialog({ session, refused }: SignInDialogProps) {
  const client = useQueryClient()
  const id = useId()
  const [text, setText] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const token = text.trim().replace(/^bearer\s+/i, '')
    if (token === '') return
    session.signIn(token)
    // What was refused before somebody signed in; what waits goes on by itself.
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
  }
  return (
    <Dialog title="Sign in" onClose={session.giveUp}>
      <form onSubmit={submit}>
        <p id={`${id}-why`}>
          {refused === undefined ? 'The API asks who you are.' : 'That token does not hold, or no longer.'}
        </p>
        <div className="field">
          <label htmlFor={id}>Bearer token</label>
          <input
            id={id}
            type="password"
            autoComplete="off"
            spellCheck={false}
            required
            aria-invalid={refused !== undefined}
            aria-describedby={`${id}-why ${id}-help`}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
            }}
          />
          <p id={`${id}-help`} className="help">
            Kept by this tab until it is closed.
          </p>
        </div>
        <div className="buttons">
          <button type="button" onClick={session.giveUp}>
            Cancel
          </button>
          <button type="submit" className="primary">
            Sign in
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Gives the token up, and all that was read with it. */
export function SignOut({ session }: SessionProps) {
  const token = useSyncExternalStore(session.subscribe, session.token)
  if (token === undefined) return null
  return (
    <button
      type="button"
      className="small"
      onClick={() => {
        session.signOut()
        // With the page goes whatever is still shown or kept of what was read.
        globalThis.location.reload()
      }}
    >
      Sign out
    </button>
  )
}
