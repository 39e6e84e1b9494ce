import type { Partner } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { localized } from '@plenum/schema/language'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { timeLeft } from '../../shared/time/time-left.ts'
import { useTimeLeftText } from '../../shared/time/use-time-left-text.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { type Column, DataTable } from '../../shared/ui/data-table.tsx'
import { MenuButton } from '../../shared/ui/menu-button.tsx'
import { StageBadge } from '../../shared/ui/stage-badge.tsx'
import styles from './theme-table.module.css'

const acts = ['move', 'edit', 'delete'] as const
export type ThemeAct = (typeof acts)[number]

type ThemeTableProps = {
  themes: readonly Theme[]
  partners: readonly Partner[]
  formats: Formats
  now: number
  /** Only for those who manage the programme. */
  onAct: ((act: ThemeAct, theme: Theme) => void) | null
}

/** The themes: where each stands, how much is written, in which languages, and when last. */
export function ThemeTable({ themes, partners, formats, now, onAct }: ThemeTableProps) {
  const { t } = useTranslation(['programme', 'common'])
  const language = useLanguage()
  const leftText = useTimeLeftText()
  const columns: Column<Theme>[] = [
    {
      key: 'title',
      label: t('themes.theme'),
      kind: 'head',
      renderCell: ({ id, title, leadPartnerIds }) => (
        <span className={styles['title']}>
          <Link to="/themes/$themeId" params={{ themeId: id }}>
            <ContentText text={title} />
          </Link>
          {leadPartnerIds.length > 0 && (
            <span className={styles['leads']}>
              {partners
                .filter((partner) => leadPartnerIds.includes(partner.id))
                .map(({ acronym }) => acronym)
                .join(', ')}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'stage',
      label: t('themes.stage'),
      renderCell: ({ stage, round, deadline }) => (
        <span>
          <StageBadge stage={stage} round={round} />
          {deadline !== null && stage !== 'frozen' && (
            <span
              className={`${styles['left']} ${timeLeft(Date.parse(deadline), now).unit === 'past' ? styles['past'] : ''}`}
            >
              {leftText(deadline, now)}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'recommendations',
      label: t('themes.recommendations'),
      kind: 'number',
      renderCell: ({ drafts }) => Math.max(0, ...drafts.map(({ recommendations }) => recommendations)),
    },
    {
      key: 'languages',
      label: t('themes.languages'),
      renderCell: ({ drafts }) =>
        drafts.length === 0 ? null : (
          <span className={styles['languages']}>
            {drafts.map((draft, index) => (
              <span key={draft.language}>
                {index > 0 && ' · '}
                <abbr title={t(`common:language.${draft.language}`)}>{draft.language}</abbr>
              </span>
            ))}
          </span>
        ),
    },
    { key: 'changed', label: t('themes.changed'), renderCell: ({ updatedAt }) => formats.ago(updatedAt, now) },
  ]
  if (onAct !== null) {
    columns.push({
      key: 'actions',
      label: t('themes.actions'),
      kind: 'action',
      renderCell: (theme) => {
        const name = t('themes.actionsOf', { title: localized(theme.title, language).text })
        return (
          <MenuButton
            kind="quiet"
            small
            label={name}
            parts={[
              {
                label: name,
                lines: acts.map((act) => ({
                  id: act,
                  text: t(`common:theme.${act}`),
                  onAction: () => onAct(act, theme),
                })),
              },
            ]}
          >
            {t('common:theme.manage')}
          </MenuButton>
        )
      },
    })
  }
  return <DataTable label={t('themes.title')} columns={columns} rows={themes} rowKey={({ id }) => id} />
}
