import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerForm } from '../../features/position/answer-form.tsx'
import { positionsQuery } from '../../features/position/api/positions-query.ts'
import { PositionTable } from '../../features/position/position-table.tsx'
import { StatementList } from '../../features/position/statement-list.tsx'
import styles from '../../features/position/position.module.css'
import { programmeQuery } from '../../features/programme/api/programme-query.ts'
import { themeQuery } from '../../features/theme/api/theme-query.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Empty } from '../../shared/ui/empty.tsx'
import { PageHead } from '../../shared/ui/page-head.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { AppHeader } from '../header/app-header.tsx'
import { Breadcrumb } from '../header/breadcrumb.tsx'
import { useSession } from '../use-session.ts'

const route = getRouteApi('/signed-in/themes/$themeId/positions')

/** What partners say of a theme's recommendations, and where a partner says it. */
export function PositionsPage() {
  const { t } = useTranslation('positions')
  const { themeId } = route.useParams()
  const session = useSession(route.useRouteContext().session)
  const { data: theme } = useSuspenseQuery(themeQuery(themeId))
  const { data: programme } = useSuspenseQuery(programmeQuery(theme.programmeId))
  const { data: positions } = useSuspenseQuery(positionsQuery(themeId))
  const [picked, setPicked] = useState<string | null>(null)
  const formats = useFormats(programme.timeZone)
  const { validation, answers } = positions
  const own = answers.filter(({ me }) => me.mayRecord || me.mayWithdraw)
  const chosen = own.find(({ partnerId }) => partnerId === picked) ?? own.find(({ me }) => me.represents)
  const earlier = validation?.earlierVersionId ?? null
  const version = validation?.version ?? null
  const renderDifference = (children: ReactNode) =>
    earlier !== null &&
    version !== null && (
      <Link to="/themes/$themeId/comparison" params={{ themeId }} search={{ before: earlier, after: version.id }}>
        {children}
      </Link>
    )
  return (
    <>
      <AppHeader session={session}>
        <Breadcrumb programme={programme} current={t('title')} />
      </AppHeader>
      <Page title={t('title')}>
        <p>
          <Link to="/themes/$themeId" params={{ themeId }}>
            <ContentText text={theme.title} />
          </Link>
        </p>
        <PageHead title={t('title')} lead={t('lead')} />
        {validation === null ? (
          <Empty text={t('none')} />
        ) : (
          <>
            <p className={styles['facts']}>
              {validation.version !== null && <span>{t('onVersion', { number: validation.version.number })}</span>}
              {validation.closedAt !== null ? (
                <span>{t('ended', { time: formats.moment(validation.closedAt) })}</span>
              ) : (
                theme.deadline !== null && <span>{t('closes', { time: formats.moment(theme.deadline) })}</span>
              )}
              <span>{t(`rule.${validation.silence}`)}</span>
            </p>
            {own.some(({ me }) => !me.represents) && (
              <div className={styles['pick']}>
                <SelectField
                  label={t('answer.pick')}
                  name="partner"
                  value={chosen?.partnerId ?? ''}
                  onChange={setPicked}
                  options={[
                    { value: '', label: t('answer.none') },
                    ...own.map(({ partnerId, acronym }) => ({ value: partnerId, label: acronym })),
                  ]}
                />
              </div>
            )}
            {chosen !== undefined && validation.version !== null && (
              <AnswerForm
                key={`${chosen.partnerId} ${validation.version.id}`}
                themeId={themeId}
                versionId={validation.version.id}
                positions={positions}
                answer={chosen}
                formats={formats}
                renderDifference={renderDifference}
              />
            )}
            <PositionTable themeId={themeId} positions={positions} />
            <StatementList positions={positions} />
          </>
        )}
      </Page>
    </>
  )
}
