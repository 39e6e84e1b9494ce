/** One or two letters for a round mark: the first of the first and of the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return chosen
    .map((word) => word?.match(/^\p{L}|^./u)?.[0] ?? '')
    .join('')
    .toUpperCase()
}
