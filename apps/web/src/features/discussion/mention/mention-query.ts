/** What is being typed after an @ before the caret, and where the @ stands; null when nobody is being mentioned. */
export function mentionQuery(text: string, caret: number): { at: number; query: string } | null {
  const found = /(?:^|[\s([{“"'«])@([^\n@]{0,30})$/u.exec(text.slice(0, caret))
  const query = found?.[1]
  if (query === undefined || /^\s|\s{2}/.test(query)) return null
  return { at: caret - query.length - 1, query }
}
