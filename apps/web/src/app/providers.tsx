import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { I18nextProvider } from 'react-i18next'
import { localeOf } from '../shared/i18n/locale-of.ts'
import { useLanguage } from '../shared/i18n/use-language.ts'
import type { LiveConnection } from '../shared/live/live-connection.ts'
import { LiveContext } from './live-context.ts'

type ProvidersProps = { queryClient: QueryClient; i18n: i18n; live: LiveConnection; children: ReactNode }

export function Providers({ queryClient, i18n, live, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <AriaLocale>
        <QueryClientProvider client={queryClient}>
          <LiveContext value={live}>{children}</LiveContext>
        </QueryClientProvider>
      </AriaLocale>
    </I18nextProvider>
  )
}

/** React Aria's own strings and formats in the language of the interface. */
function AriaLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={localeOf(useLanguage())}>{children}</I18nProvider>
}
