import { accountRoute } from './routes/account-route.ts'
import { auditRoute } from './routes/audit-route.ts'
import {
  invitationRoute,
  setUpRoute,
  signInLinkRoute,
  signInRoute,
  signOutRoute,
  unsubscribeRoute,
} from './routes/entry-routes.ts'
import { noticesRoute, outboxRoute } from './routes/notice-routes.ts'
import { overviewRoute } from './routes/overview-route.ts'
import { partnerRoute } from './routes/partner-route.ts'
import { positionsRoute } from './routes/positions-route.ts'
import { membersRoute, programmeRoute, programmesRoute } from './routes/programme-routes.ts'
import { registerRoute } from './routes/register-route.ts'
import { rootRoute } from './routes/root-route.tsx'
import { searchRoute } from './routes/search-route.ts'
import { signedInRoute } from './routes/signed-in-route.tsx'
import { themeRoute } from './routes/theme-route.ts'
import { challengesRoute, sourcesRoute } from './routes/trail-routes.ts'
import { comparisonRoute, versionsRoute } from './routes/version-routes.ts'

export const routeTree = rootRoute.addChildren([
  signInRoute,
  signInLinkRoute,
  signOutRoute,
  setUpRoute,
  invitationRoute,
  unsubscribeRoute,
  signedInRoute.addChildren([
    programmesRoute,
    programmeRoute,
    membersRoute,
    partnerRoute,
    auditRoute,
    overviewRoute,
    challengesRoute,
    sourcesRoute,
    themeRoute,
    registerRoute,
    positionsRoute,
    versionsRoute,
    comparisonRoute,
    accountRoute,
    noticesRoute,
    outboxRoute,
    searchRoute,
  ]),
])
