import type { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'

/** What loaders of routes work with. */
export type RouterContext = { queryClient: QueryClient; i18n: i18n }
