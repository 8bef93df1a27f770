import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

export interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** Escape; left out, it cannot be closed from the keyboard, because something runs. */
  readonly onClose?: () => void
}

/** A modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // One that only goes away takes the focus with it.
    return () => {
      shown?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  )
}

export interface ConfirmProps {
  readonly title: string
  readonly text: string
  readonly action: string
  /** What the safe answer is called. */
  readonly cancel?: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone; the safe answer has the focus. */
export function Confirm({ title, text, action, cancel = 'Cancel', onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className="buttons">
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
        <button type="button" className="danger" onClick={onConfirm}>
          {action}
        </button>
      </div>
    </Dialog>
  )
}
