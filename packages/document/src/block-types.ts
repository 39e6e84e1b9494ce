/**
 * Node types with an `id` that the client's UniqueID looks after. Not `recommendation`: its id is permanent and stays
 * with it through cut and paste (`behaviour/recommendation-ids.ts`), while UniqueID gives everything pasted a new one.
 */
export const blockTypes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'horizontalRule',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'recommendationTitle',
  'recommendationStatement',
  'recommendationRationale',
]
