import type { SearchKind } from '@plenum/schema/search'

/** What is looked for, as the address says it. */
export type SearchView = { q?: string; kind?: SearchKind; programme?: string }
