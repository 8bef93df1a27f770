import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod'

import { App, type AppProps } from './app.js'
import { inWordsOfForms } from './fault_words.js'

// Before the first schema is made: code from a text is what the page's content security policy forbids.
z.config({ jitless: true, customError: inWordsOfForms })

export interface StartProps extends AppProps {
  readonly client: QueryClient
}

/** Puts the admin on the page. */
export function startAdmin({ client, ...app }: StartProps): void {
  const place = document.getElementById('root')
  if (place === null) throw new Error('The page has no element with the id root')
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App {...app} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
