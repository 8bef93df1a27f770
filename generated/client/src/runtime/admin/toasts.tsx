import { useEffect, useState, useSyncExternalStore } from 'react'

/** A message that comes and goes; an action, such as to try again, keeps it longer. */
export interface Toast {
  readonly id: number
  readonly kind: 'success' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const LIFETIME = { success: 5_000, error: 15_000 } as const

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Shows a message; of equal ones only the last. */
export function notify(toast: Omit<Toast, 'id'>): void {
  last += 1
  set([...toasts.filter(({ text }) => text !== toast.text).slice(-3), { ...toast, id: last }])
}

/** Tells of a change that was made offline, before the page was loaded again, and that the server does not take. */
export function tellRefused(write: { readonly method: string; readonly url: string }, response: Response): void {
  const what = `${write.method} ${new URL(write.url).pathname}`
  notify({ kind: 'error', text: `A change made offline was refused (${response.status}): ${what}` })
}

function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

/** Where messages stand, and are read out. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite">
      {shown.map((toast) => (
        <ToastCard key={toast.id} {...toast} />
      ))}
    </section>
  )
}

function ToastCard({ id, kind, text, action }: Toast) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(dismiss, LIFETIME[kind], id)
    return () => {
      clearTimeout(timer)
    }
  }, [held, id, kind])
  const hold = () => {
    setHeld(true)
  }
  const release = () => {
    setHeld(false)
  }
  return (
    <div className="toast" data-kind={kind} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <p>{text}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="icon"
        aria-label="Dismiss"
        onClick={() => {
          dismiss(id)
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}
