export function positionsPath(themeId: string, more = ''): `/api/${string}` {
  return `/api/themes/${encodeURIComponent(themeId)}/positions${more}`
}
