import type { ThemeOverview } from '@plenum/schema/api/overview'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { timeLeft } from '../../shared/time/time-left.ts'
import { useTimeLeftText } from '../../shared/time/use-time-left-text.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { type Column, DataTable } from '../../shared/ui/data-table.tsx'
import { StageBadge } from '../../shared/ui/stage-badge.tsx'
import { Missing } from './missing.tsx'
import styles from './overview.module.css'

type ThemeOverviewTableProps = { themes: readonly ThemeOverview[]; formats: Formats; now: number }

/** Where each theme stands and what it waits for, with the way to it. */
export function ThemeOverviewTable({ themes, formats, now }: ThemeOverviewTableProps) {
  const { t } = useTranslation(['overview', 'common'])
  const leftText = useTimeLeftText()
  const columns: Column<ThemeOverview>[] = [
    {
      key: 'theme',
      label: t('theme'),
      kind: 'head',
      renderCell: ({ themeId, title }) => (
        <Link className={styles['theme']} to="/themes/$themeId" params={{ themeId }}>
          <ContentText text={title} />
        </Link>
      ),
    },
    {
      key: 'stage',
      label: t('stage'),
      renderCell: ({ stage, round, deadline }) => (
        <span>
          <StageBadge stage={stage} round={round} />
          {deadline !== null && stage !== 'frozen' && (
            <span
              className={`${styles['more']} ${timeLeft(Date.parse(deadline), now).unit === 'past' ? styles['past'] : ''}`}
            >
              {leftText(deadline, now)}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'next',
      label: t('next'),
      renderCell: ({ next }) =>
        next === null ? null : (
          <span>
            {t(`common:stage.${next.to}`)}
            <span className={styles['more']}>
              {t(next.hard ? 'byItself' : 'byHand', { at: formats.moment(next.at) })}
            </span>
          </span>
        ),
    },
    {
      key: 'recommendations',
      label: t('recommendations'),
      kind: 'number',
      renderCell: ({ drafts }) => Math.max(0, ...drafts.map(({ recommendations }) => recommendations)),
    },
    {
      key: 'threads',
      label: t('unanswered'),
      kind: 'number',
      renderCell: ({ themeId, threads: { all, unanswered } }) =>
        all === 0 ? null : (
          <Link to="/themes/$themeId/register" params={{ themeId }}>
            {t('ofAll', { count: unanswered, all })}
          </Link>
        ),
    },
    {
      key: 'waits',
      label: t('waitsFor'),
      renderCell: ({ themeId, finished, positions }) => {
        if (finished !== null) return <Missing awaited={finished} label="unfinished" />
        if (positions === null) return null
        return (
          <Link to="/themes/$themeId/positions" params={{ themeId }}>
            <Missing awaited={positions} label="withoutPosition" />
          </Link>
        )
      },
    },
  ]
  return <DataTable label={t('themes')} columns={columns} rows={themes} rowKey={({ themeId }) => themeId} />
}
