import { type ReactNode, useEffect, useRef } from 'react'

import { Link } from './router.js'

export interface PageProps {
  readonly title: string
  /** The pages above this one: label and address. */
  readonly above?: readonly (readonly [string, string])[]
  readonly lead?: ReactNode
  /** What can be done here. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page: its heading takes the focus, so that one who does not see it is told where one is. */
export function PageFrame({ title, above = [], lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    globalThis.scrollTo(0, 0)
  }, [])
  return (
    <>
      <title>{title}</title>
      <header className="page-head">
        {above.length > 0 && (
          <nav aria-label="Breadcrumb">
            <ol className="crumbs">
              {above.map(([label, to]) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions !== undefined && <div className="buttons">{actions}</div>}
        </div>
        {lead !== undefined && lead !== '' && <p className="lead">{lead}</p>}
      </header>
      {children}
    </>
  )
}

/** What stands where an address leads nowhere. */
export function NotFound({ what = 'page' }: { readonly what?: string }) {
  return (
    <PageFrame title="Not found">
      <div className="card blank">
        <p>There is no such {what}, or it has been deleted.</p>
        <Link to="/" className="button">
          To the overview
        </Link>
      </div>
    </PageFrame>
  )
}
