/** What can be found, in the order in which one chooses among them. */
export const searchKinds = [
  'draft',
  'version',
  'comment',
  'theme',
  'activity',
  'event',
  'partner',
  'challenge',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** UTF-16 code units of what is looked for. */
export const maxQuery = 200
