import { isLanguage, type Language } from '@plenum/schema/language'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { signedInRoute } from './signed-in-route.tsx'

export const themeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/themes/$themeId',
  /** Which of the drafts; the reader's language, else the first one, when left out. */
  validateSearch: (search): { language?: Language; thread?: string; find?: string } => ({
    ...(isLanguage(search['language']) && { language: search['language'] }),
    // The discussion that a link leads to.
    ...(typeof search['thread'] === 'string' && { thread: search['thread'] }),
    // Words to be found in the text.
    ...(typeof search['find'] === 'string' && { find: search['find'] }),
  }),
  loader: async ({ context: { queryClient, i18n }, params: { themeId } }) => {
    const [theme] = await Promise.all([
      queryClient.ensureQueryData(themeQuery(themeId)),
      i18n.loadNamespaces(['editor', 'discussion', 'suggesting']),
    ])
    const isOpen = theme.me.mayRead && theme.drafts.length > 0
    await Promise.all([
      queryClient.ensureQueryData(programmeQuery(theme.programmeId)),
      // Why there is no text to be seen.
      !isOpen && i18n.loadNamespaces('programme'),
    ])
  },
  component: lazyRouteComponent(() => import('../pages/theme-page.tsx'), 'ThemePage'),
})
