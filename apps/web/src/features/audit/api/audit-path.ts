/** Where the log of a programme is, of one theme or of all. */
export function auditPath(programmeId: string, themeId: string | null, more: Record<string, string>): `/api/${string}` {
  const query = new URLSearchParams({ ...(themeId !== null && { themeId }), ...more })
  return `/api/programmes/${encodeURIComponent(programmeId)}/audit?${query}`
}
