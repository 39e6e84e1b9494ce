import '../shared/styles/tokens.css'
import '../shared/styles/fonts.css'
import '../shared/styles/base.css'
import { isLanguage } from '@plenum/schema/language'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createThreadRefresher } from '../features/discussion/list/thread-refresher.ts'
import { createI18n } from '../shared/i18n/create-i18n.ts'
import { preferredLanguage } from '../shared/i18n/preferred-language.ts'
import { readStoredLanguage, storeLanguage } from '../shared/i18n/stored-language.ts'
import { createLiveConnection } from '../shared/live/live-connection.ts'
import { applyColourScheme, readColourScheme } from '../shared/scheme/colour-scheme.ts'
import { queryKeys } from '../shared/api/query-keys.ts'
import { applyLiveEvent } from './apply-live-event.ts'
import { createQueryClient } from './create-query-client.ts'
import { Providers } from './providers.tsx'
import { createAppRouter } from './router.ts'

applyColourScheme(readColourScheme())

const i18n = await createI18n(readStoredLanguage() ?? preferredLanguage(navigator.languages))
const followLanguage = (language: string) => {
  document.documentElement.lang = language
  if (isLanguage(language)) storeLanguage(language)
}
followLanguage(i18n.language)
i18n.on('languageChanged', followLanguage)

const queryClient = createQueryClient()
const router = createAppRouter({ queryClient, i18n })
const refreshThread = createThreadRefresher(queryClient)
const live = createLiveConnection({
  open: () => new WebSocket(new URL('/live', location.href.replace(/^http/, 'ws'))),
  onEvent: (event) => applyLiveEvent(queryClient, event, refreshThread),
  onReturn: () => void queryClient.invalidateQueries(),
  // Only the session's end is expected here; asking for it again leads to sign-in.
  onRefused: () => void queryClient.invalidateQueries({ queryKey: queryKeys.session }),
})
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient} i18n={i18n} live={live}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)
