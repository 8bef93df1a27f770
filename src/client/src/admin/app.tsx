import { onlineManager } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'

import type { OfflineQueue } from '../offline.js'
import { NotFound, PageFrame } from './page.js'
import { Resources } from './resources.js'
import { Link, partsOf, useAddress } from './router.js'
import type { Session } from './session.js'
import { SignIn, SignOut } from './sign_in.js'
import type { Resource } from './spec.js'
import { ThemeSwitch } from './theme.js'
import { Toasts } from './toasts.js'

export interface AppProps {
  /** What the admin is of. */
  readonly title: string
  readonly resources: readonly Resource[]
  /** What was changed offline and waits to be sent. */
  readonly queue: OfflineQueue
  /** Who uses it, where the API asks. */
  readonly session?: Session
}

/** The whole admin: a list of entities beside the page that the address names. */
export function App({ title, resources, queue, session }: AppProps) {
  const byName = useMemo(() => new Map(resources.map((each) => [each.name, each])), [resources])
  const parts = partsOf(useAddress())
  return (
    <Resources value={byName}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <div className="shell">
        <Sidebar title={title} current={parts[0]} place={parts.join('/')}>
          {session && <SignOut session={session} />}
        </Sidebar>
        <main id="main" tabIndex={-1}>
          <Offline queue={queue} />
          <CurrentPage title={title} parts={parts} />
        </main>
      </div>
      <Toasts />
      {session && <SignIn session={session} />}
    </Resources>
  )
}

function CurrentPage({ title, parts }: { readonly title: string; readonly parts: readonly string[] }) {
  const resources = useContext(Resources)
  const [path, ...rest] = parts
  if (path === undefined) return <Overview title={title} />
  const resource = [...resources.values()].find((each) => each.path === path)
  if (resource === undefined) return <NotFound />
  const place = parts.join('/')
  const keys = resource.key.length
  if (rest.length === 0) return <resource.ListPage key={place} />
  // A row whose key is the word `new` is reached all the same: its address has one more part.
  if (rest.length === 1 && rest[0] === 'new') return <resource.CreatePage key={place} />
  if (rest.length === keys) return <resource.DetailPage key={place} parts={rest} />
  if (rest.length === keys + 1 && rest.at(-1) === 'edit') return <resource.EditPage key={place} parts={rest.slice(0, keys)} />
  return <NotFound />
}

interface SidebarProps {
  readonly title: string
  readonly current: string | undefined
  /** The page that is open. */
  readonly place: string
  /** What stands at its end. */
  readonly children: ReactNode
}

const FOLDED = { open: false, text: '' }

function Sidebar({ title, current, place, children }: SidebarProps) {
  // Folds, and forgets what was looked for, as soon as another page is open.
  const [kept, setKept] = useState({ ...FOLDED, place })
  const { open, text } = kept.place === place ? kept : FOLDED
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const resources = [...useContext(Resources).values()]
  const shown = resources.filter(({ labelPlural }) => labelPlural.toLowerCase().includes(text.toLowerCase()))
  return (
    <header className="sidebar" data-open={open}>
      <div className="brand">
        <Link to="/">
          <span className="mark" aria-hidden="true">
            {title.slice(0, 1).toUpperCase()}
          </span>
          <span className="name">{title}</span>
        </Link>
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="entities"
          onClick={() => {
            setKept({ place, text, open: !open })
          }}
        >
          Menu
        </button>
      </div>
      <nav id="entities" aria-label="Entities">
        {resources.length > 8 && (
          <input
            type="search"
            aria-label="Find an entity"
            placeholder="Find…"
            value={text}
            onChange={(event) => {
              setKept({ place, open, text: event.target.value })
            }}
          />
        )}
        <ul ref={list}>
          {shown.map(({ name, path, labelPlural }) => (
            <li key={name}>
              <Link to={`/${path}`} current={path === current}>
                {labelPlural}
              </Link>
            </li>
          ))}
        </ul>
        <div className="sidebar-end">
          <ThemeSwitch />
          {children}
        </div>
      </nav>
    </header>
  )
}

function Overview({ title }: { readonly title: string }) {
  const resources = [...useContext(Resources).values()]
  return (
    <PageFrame title={title} lead={`${resources.length} entities`}>
      <ul className="overview">
        {resources.map((resource) => (
          <li key={resource.name} className="card">
            <Link to={`/${resource.path}`}>{resource.labelPlural}</Link>
            <p>{resource.description}</p>
            <span className="number">
              <resource.Count />
            </span>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}

const subscribe = (listener: () => void) => onlineManager.subscribe(listener)

/** Says that there is no network, and how many changes wait for it. */
function Offline({ queue }: { readonly queue: OfflineQueue }) {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline())
  const waiting = useSyncExternalStore(queue.subscribe, queue.size)
  if (online && waiting === 0) return null
  return (
    <p className="offline" role="status">
      {online ? 'Sending what was changed offline: ' : 'You are offline. What you change is kept and sent later. '}
      {waiting > 0 && <b>{waiting === 1 ? '1 change waits' : `${waiting} changes wait`}</b>}
    </p>
  )
}
