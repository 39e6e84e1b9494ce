/** Words of a drawing, with the author's name in them. */
export type DrawWords = {
  inserted(text: string): string
  deleted: string
  formatted: string
  block(text: string): string
  insert: string
  remove: string
  conflict: string
}
