/** The address that opens a discussion beside its text, for whoever may see it. */
export function threadLink(origin: string, themeId: string, language: string, threadId: string): string {
  const query = new URLSearchParams({ language, thread: threadId })
  return `${origin}/themes/${encodeURIComponent(themeId)}?${query}`
}
