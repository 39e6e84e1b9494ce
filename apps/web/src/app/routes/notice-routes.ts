import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { allNoticesQuery } from '../../features/notice/api/all-notices-query.ts'
import { noticeSettingsQuery } from '../../features/notice/api/notice-settings-query.ts'
import { outboxQuery } from '../../features/notice/api/outbox-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { programmesQuery } from '../../features/programme/api/programmes-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  loader: async ({ context: { queryClient, i18n } }) => {
    await Promise.all([
      i18n.loadNamespaces('notices'),
      queryClient.ensureQueryData(allNoticesQuery(1)),
      queryClient.ensureQueryData(noticeSettingsQuery),
      queryClient.ensureQueryData(programmesQuery),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/notices-page.tsx'), 'NoticesPage'),
})

export const outboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$programmeId/outbox',
  loader: async ({ context: { queryClient, i18n }, params: { programmeId } }) => {
    await Promise.all([
      i18n.loadNamespaces('notices'),
      queryClient.ensureQueryData(programmeQuery(programmeId)),
      queryClient.ensureQueryData(outboxQuery(programmeId, 1)),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/outbox-page.tsx'), 'OutboxPage'),
})
