import { searchKinds } from '@plenum/schema/search'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { programmesQuery } from '../../features/programme/api/programmes-query.ts'
import { searchQuery } from '../../features/search/api/search-query.ts'
import { HitList } from '../../features/search/hit-list.tsx'
import { readView } from '../../features/search/read-view.ts'
import { SearchForm } from '../../features/search/search-form.tsx'
import type { SearchView } from '../../features/search/search-view.ts'
import styles from '../../features/search/search.module.css'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { createFormats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { HitLink } from '../search/hit-link.tsx'
import { useSession } from '../use-session.ts'

const route = getRouteApi('/signed-in/search')

/** Finding things by their words, in everything that one may read. */
export function SearchPage() {
  const { t } = useTranslation(['search', 'common'])
  const session = useSession(route.useRouteContext().session)
  const view = readView(route.useSearch())
  const navigate = route.useNavigate()
  const language = useLanguage()
  const { data: programmes } = useSuspenseQuery(programmesQuery)
  const formats = useMemo(
    () => new Map(programmes.map(({ id, timeZone }) => [id, createFormats(language, timeZone)])),
    [programmes, language],
  )
  const isAsked = view.q !== undefined && view.q !== ''
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...searchQuery(view, language),
    enabled: isAsked,
  })
  const look = (search: SearchView) => {
    // The same once more: something may have been written since.
    if (search.q === view.q && search.programme === view.programme) void refetch()
    else void navigate({ search })
  }
  const hits = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <AppHeader session={session} />
      <Page title={isAsked ? `${view.q} – ${t('title')}` : t('title')}>
        <PageHead title={t('title')} lead={t('lead')} />
        <SearchForm key={view.q} view={view} programmes={programmes} onSearch={look} />
        {isAsked && (
          <nav className={styles['kinds']} aria-label={t('kinds')}>
            {[undefined, ...searchKinds].map((kind) => {
              const { kind: _before, ...rest } = view
              return (
                <Link
                  key={kind ?? 'all'}
                  to="/search"
                  search={kind === undefined ? rest : { ...rest, kind }}
                  aria-current={view.kind === kind ? 'page' : undefined}
                >
                  {kind === undefined ? t('all') : t(`kind.${kind}`)}
                </Link>
              )
            })}
          </nav>
        )}
        {!isAsked && <p className={styles['hint']}>{t('hint')}</p>}
        {error !== null && (
          <Notice kind="bad" announced>
            {t(`common:problem.${problemCodeOf(error)}`)}
          </Notice>
        )}
        <p role="status" className={styles['status']}>
          {isAsked && hits.length > 0 && t('shown', { count: hits.length })}
        </p>
        {isAsked && !isFetching && error === null && hits.length === 0 && (
          <Empty text={t('none')}>
            <p>{t('noneHint')}</p>
          </Empty>
        )}
        {hits.length > 0 && (
          <HitList
            hits={hits}
            formatsOf={(programmeId) => formats.get(programmeId)}
            namesProgramme={programmes.length > 1}
            renderLink={(hit, text) => <HitLink hit={hit}>{text}</HitLink>}
          />
        )}
        {hasNextPage && (
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </Page>
    </>
  )
}
