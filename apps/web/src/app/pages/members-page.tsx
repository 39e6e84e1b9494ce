import type { Member } from '@plenum/schema/api/member'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../features/member/api/members-query.ts'
import { InvitationSection } from '../../features/member/invitation-section.tsx'
import { MemberTable } from '../../features/member/member-table.tsx'
import { partnersQuery } from '../../features/partner/api/partners-query.ts'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themesQuery } from '../../features/theme/api/themes-query.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'
import styles from './members-page.module.css'

const route = getRouteApi('/signed-in/programmes/$programmeId/members')
const EditMemberDialog = lazy(async () => ({
  default: (await import('../../features/member/edit-member-dialog.tsx')).EditMemberDialog,
}))
const ImportDialog = lazy(async () => ({
  default: (await import('../../features/import/import-dialog.tsx')).ImportDialog,
}))
const RemoveMemberDialog = lazy(async () => ({
  default: (await import('../../features/member/remove-member-dialog.tsx')).RemoveMemberDialog,
}))

export function MembersPage() {
  const { t } = useTranslation(['members', 'common'])
  const { programmeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: programme } = useSuspenseQuery(programmeQuery(programmeId))
  const { data: members } = useSuspenseQuery(membersQuery(programmeId))
  const { data: themes } = useSuspenseQuery(themesQuery(programmeId))
  const { data: partners } = useSuspenseQuery(partnersQuery(programmeId))
  const formats = useFormats(programme.timeZone)
  const [act, setAct] = useState<{ type: 'edit' | 'remove'; member: Member } | null>(null)
  const [inviting, setInviting] = useState(false)
  const [importing, setImporting] = useState(false)
  const may = programme.me.mayManage
  const close = () => setAct(null)
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <PageHead
          title={t('title')}
          actions={
            may ? (
              <>
                <Button kind="primary" onPress={() => setInviting(true)}>
                  {t('invitations.create')}
                </Button>
                <Button onPress={() => setImporting(true)}>{t('import')}</Button>
              </>
            ) : null
          }
        />
        <div className={styles['table']}>
          <MemberTable
            members={members}
            partners={partners}
            themes={themes}
            me={session.person.id}
            onEdit={may ? (member) => setAct({ type: 'edit', member }) : null}
          />
        </div>
        {may && (
          <InvitationSection
            programmeId={programmeId}
            partners={partners}
            themes={themes}
            formats={formats}
            inviting={inviting}
            onInviting={setInviting}
          />
        )}
      </Page>
      <Suspense>
        {act?.type === 'edit' && (
          <EditMemberDialog
            programmeId={programmeId}
            member={act.member}
            partners={partners}
            themes={themes}
            onRemove={() => setAct({ type: 'remove', member: act.member })}
            onClose={close}
          />
        )}
        {importing && <ImportDialog programmeId={programmeId} subject="people" onClose={() => setImporting(false)} />}
        {act?.type === 'remove' && <RemoveMemberDialog programmeId={programmeId} member={act.member} onClose={close} />}
      </Suspense>
    </>
  )
}
