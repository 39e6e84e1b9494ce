import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { activitiesQuery } from '../../features/calendar/api/activities-query.ts'
import { eventsQuery } from '../../features/calendar/api/events-query.ts'
import { invitationsQuery } from '../../features/member/api/invitations-query.ts'
import { membersQuery } from '../../features/member/api/members-query.ts'
import { partnersQuery } from '../../features/partner/api/partners-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { programmesQuery } from '../../features/programme/api/programmes-query.ts'
import { themesQuery } from '../../features/theme/api/themes-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const programmesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: async ({ context: { queryClient, i18n } }) => {
    await Promise.all([i18n.loadNamespaces('programme'), queryClient.ensureQueryData(programmesQuery)])
  },
  component: lazyRouteComponent(() => import('../pages/programmes-page.tsx'), 'ProgrammesPage'),
})

export const programmeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$programmeId',
  // An event or an activity whose window is open.
  validateSearch: (search): { entry?: string } => ({
    ...(typeof search['entry'] === 'string' && { entry: search['entry'] }),
  }),
  loader: async ({ context: { queryClient, i18n }, params: { programmeId } }) => {
    await Promise.all([
      i18n.loadNamespaces(['programme', 'calendar']),
      queryClient.ensureQueryData(programmeQuery(programmeId)),
      queryClient.ensureQueryData(themesQuery(programmeId)),
      queryClient.ensureQueryData(partnersQuery(programmeId)),
      queryClient.ensureQueryData(eventsQuery(programmeId)),
      queryClient.ensureQueryData(activitiesQuery(programmeId)),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/programme-page.tsx'), 'ProgrammePage'),
})

export const membersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$programmeId/members',
  loader: async ({ context: { queryClient, i18n }, params: { programmeId } }) => {
    const [programme] = await Promise.all([
      queryClient.ensureQueryData(programmeQuery(programmeId)),
      queryClient.ensureQueryData(membersQuery(programmeId)),
      queryClient.ensureQueryData(themesQuery(programmeId)),
      queryClient.ensureQueryData(partnersQuery(programmeId)),
      i18n.loadNamespaces('members'),
    ])
    if (programme.me.mayManage) await queryClient.ensureQueryData(invitationsQuery(programmeId))
  },
  component: lazyRouteComponent(() => import('../pages/members-page.tsx'), 'MembersPage'),
})
