/** One JSON file per language and area; a page loads the areas that it names. */
export const areas = [
  'common',
  'entry',
  'programme',
  'members',
  'account',
  'audit',
  'authorship',
  'editor',
  'final',
  'windows',
  'discussion',
  'register',
  'suggesting',
  'versions',
  'notices',
  'positions',
] as const
