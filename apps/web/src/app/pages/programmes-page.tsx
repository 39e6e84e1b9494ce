import type { Programme } from '@plenum/schema/api/programme'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadExample } from '../../features/programme/api/load-example.ts'
import { programmesQuery } from '../../features/programme/api/programmes-query.ts'
import { ProgrammeList } from '../../features/programme/programme-list.tsx'
import { problemCodeOf } from '../../shared/api/api-problem.ts'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { queryKeys } from '../../shared/api/query-keys.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { useSession } from '../use-session.ts'

const route = getRouteApi('/signed-in/')
const CreateProgrammeDialog = lazy(async () => ({
  default: (await import('../../features/programme/create-programme-dialog.tsx')).CreateProgrammeDialog,
}))

export function ProgrammesPage() {
  const { t } = useTranslation(['programme', 'common'])
  const session = useSession(route.useRouteContext().session)
  const { data: programmes } = useSuspenseQuery(programmesQuery)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [creating, setCreating] = useState(false)
  const [keyFor] = useState(createIdempotencyKeys)

  const goTo = async ({ id }: Programme) => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.programmes })
    await navigate({ to: '/programmes/$programmeId', params: { programmeId: id } })
  }
  const example = useMutation({ mutationFn: () => loadExample(keyFor('example')), onSuccess: goTo })
  const may = session.person.mayCreateProgrammes
  const create = (
    <Button kind="primary" onPress={() => setCreating(true)}>
      {t('list.create')}
    </Button>
  )
  return (
    <>
      <AppHeader session={session} />
      <Page title={t('list.title')}>
        <PageHead title={t('list.title')} actions={may && programmes.length > 0 ? create : null} />
        {programmes.length > 0 ? (
          <ProgrammeList programmes={programmes} />
        ) : (
          <Empty text={may ? t('list.emptyMay') : t('list.empty')}>
            {example.error !== null && (
              <Notice kind="bad" announced>
                {t(`common:problem.${problemCodeOf(example.error)}`)}
              </Notice>
            )}
            {may && create}
            {may && (
              <Button isPending={example.isPending} onPress={() => example.mutate()}>
                {t('list.example')}
              </Button>
            )}
          </Empty>
        )}
      </Page>
      {creating && (
        <Suspense>
          <CreateProgrammeDialog onClose={() => setCreating(false)} onCreated={goTo} />
        </Suspense>
      )}
    </>
  )
}
