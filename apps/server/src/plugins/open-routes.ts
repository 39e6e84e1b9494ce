/**
 * The routes under /api that answer without a session. What is named here either says nothing of anybody or has a
 * secret of its own to check.
 */
const openRoutes: ReadonlySet<string> = new Set([
  'GET /api/setup',
  'POST /api/setup',
  'GET /api/session',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/session/link',
  'POST /api/invitations/look-up',
  'POST /api/invitations/accept',
  'GET /api/openapi.json',
  'GET /api/instance-key',
  'GET /api/unsubscribe',
  'POST /api/unsubscribe',
])

/** `route` is the pattern that a request matched, such as `/api/themes/:themeId`. */
export function isOpenRoute(method: string, route: string): boolean {
  const reading = method === 'HEAD' ? 'GET' : method
  return openRoutes.has(`${reading} ${route}`) || route === '/api/docs' || route.startsWith('/api/docs/')
}
