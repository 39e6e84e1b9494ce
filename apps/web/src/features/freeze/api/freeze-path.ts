export function freezePath(themeId: string): `/api/${string}` {
  return `/api/themes/${encodeURIComponent(themeId)}/freeze`
}
