/** The id of the element that shows the block of this key. */
export function blockElementId(key: string): string {
  return `compared-${key}`
}
