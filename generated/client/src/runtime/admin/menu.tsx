import type { ReactNode } from 'react'

export interface MenuProps {
  readonly label: string
  readonly children: ReactNode
}

/** What folds out below a button, and in again with Escape, once a button in it was pressed, or when the focus goes elsewhere. */
export function Menu({ label, children }: MenuProps) {
  return (
    <details
      className="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') fold(event.currentTarget)
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button')) fold(event.currentTarget)
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
      }}
    >
      <summary>{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  )
}

/** The focus must not be lost with what it was on. */
function fold(menu: HTMLDetailsElement): void {
  menu.querySelector('summary')?.focus()
  menu.open = false
}
