import type { Version } from '@plenum/schema/api/version'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../../shared/i18n/language-names.ts'
import type { Formats } from '../../../shared/time/create-formats.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { buttonClass } from '../../../shared/ui/button-class.ts'
import { proofPath, versionDraftPath } from '../api/version-path.ts'
import { authorsOf } from './authors-of.ts'
import { ChangeSize } from './change-size.tsx'
import styles from './list.module.css'
import { SideChoice } from './side-choice.tsx'
import { useVersionName } from './use-version-name.ts'

type VersionRowProps = {
  version: Version
  largest: number
  formats: Formats
  onPublish: (version: Version) => void
  /** A link that compares this version with the text as it stands. */
  compare: ReactNode
}

/** A version in the list: what it is, who did what since the one before, and what can be done with it. */
export function VersionRow({ version, largest, formats, onPublish, compare }: VersionRowProps) {
  const { t } = useTranslation('versions')
  const name = useVersionName()(version)
  const { id, number, kind, label, drafts, takenAt, takenBy, publishedAt, proven, me } = version
  const named = { number, name }
  return (
    <li className={styles['row']} data-kind={kind}>
      <SideChoice id={id} name={t('list.sideVersion', named)} />
      <b className={styles['number']}>
        <span className={styles['unseen']}>{t('version')} </span>
        {number}
      </b>
      <div className={styles['what']}>
        <strong>{name}</strong>
        <p className={styles['soft']}>
          {[
            label !== '' && kind !== 'named' && t(`kind.${kind}`),
            formats.moment(takenAt),
            takenBy !== null && t('list.takenBy', { name: takenBy.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {publishedAt !== null && (
          <p className={styles['published']}>{t('list.published', { when: formats.day(publishedAt) })}</p>
        )}
        <div className={styles['actions']}>
          {compare}
          {drafts.map(({ language }) => {
            const shown = drafts.length === 1 ? t('list.read') : t('list.readIn', { language: languageNames[language] })
            return (
              <a
                key={language}
                className={buttonClass({ kind: 'quiet', small: true })}
                href={versionDraftPath(id, language)}
                target="_blank"
                rel="noreferrer"
                aria-label={`${shown}, ${t('list.readNamed', named)}`}
              >
                {shown}
              </a>
            )
          })}
          {proven && (
            <a
              className={buttonClass({ kind: 'quiet', small: true })}
              href={proofPath(id)}
              download
              aria-label={t('list.proofNamed', named)}
            >
              {t('list.proof')}
            </a>
          )}
          {me.mayPublish && (
            <Button
              kind="quiet"
              small
              onPress={() => onPublish(version)}
              aria-label={t(publishedAt === null ? 'list.publishNamed' : 'list.withdrawNamed', named)}
            >
              {t(publishedAt === null ? 'list.publish' : 'list.withdraw')}
            </Button>
          )}
        </div>
      </div>
      <div className={styles['change']}>
        <ChangeSize authors={authorsOf(version)} largest={largest} />
      </div>
    </li>
  )
}
