/** Columns of the register's files, in order. */
export const registerColumns = [
  'number',
  'round',
  'kind',
  'language',
  'recommendation',
  'quote',
  'author',
  'partner',
  'text',
  'before',
  'after',
  'outcome',
  'reason',
  'decidedBy',
  'decidedAt',
  'submittedAt',
] as const
export type RegisterColumn = (typeof registerColumns)[number]
