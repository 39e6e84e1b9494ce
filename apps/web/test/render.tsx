import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'

/** Shows something on an empty page; the answer shows something else in its place, or takes it away. */
export async function render(texts: i18n, queryClient: QueryClient, children: ReactNode) {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  const root = createRoot(place)
  const show = (shown: ReactNode) =>
    act(async () =>
      root.render(
        <I18nextProvider i18n={texts}>
          <QueryClientProvider client={queryClient}>{shown}</QueryClientProvider>
        </I18nextProvider>,
      ),
    )
  await show(children)
  return { show, leave: () => act(async () => root.unmount()) }
}
