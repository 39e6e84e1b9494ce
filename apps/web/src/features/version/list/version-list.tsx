import type { Version } from '@plenum/schema/api/version'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../shared/time/use-formats.ts'
import { Empty } from '../../../shared/ui/empty.tsx'
import { authorsOf, sizeOf } from './authors-of.ts'
import { AutomaticVersions } from './automatic-versions.tsx'
import { ChosenSides, type Sides } from './chosen-sides.ts'
import { foldVersions } from './fold-versions.ts'
import styles from './list.module.css'
import { SideChoice } from './side-choice.tsx'
import { VersionRow } from './version-row.tsx'

type VersionListProps = {
  /** Newest first. */
  versions: readonly Version[]
  timeZone: string
  onPublish: (version: Version) => void
  /** A link to what changed between two sides. */
  renderLink: (sides: Sides, look: 'primary' | 'small', words: { text: string; label?: string }) => ReactNode
}

/** The versions of a theme, of which two are chosen to be compared. */
export function VersionList({ versions, timeZone, onPublish, renderLink }: VersionListProps) {
  const { t } = useTranslation('versions')
  const formats = useFormats(timeZone)
  const [chosen, setChosen] = useState<Partial<Sides>>({})
  const [newest] = versions
  if (newest === undefined) return <Empty text={t('list.empty')} />
  // What was taken on purpose says more than what came by itself.
  const first = versions.find(({ kind }) => kind !== 'auto') ?? newest
  const sides = { before: chosen.before ?? first.id, after: chosen.after ?? 'now' }
  const nameOf = (id: string) => {
    const version = versions.find((each) => each.id === id)
    return version === undefined ? t('list.now') : t('list.versionNumber', { number: version.number })
  }
  const sizes = versions.map((version) => sizeOf(authorsOf(version)))
  const largest = Math.max(...sizes.flatMap(({ inserted, deleted }) => [inserted, deleted]))
  const renderVersion = (version: Version) => (
    <VersionRow
      key={version.id}
      version={version}
      largest={largest}
      formats={formats}
      onPublish={onPublish}
      compare={renderLink({ before: version.id, after: 'now' }, 'small', {
        text: t('list.withNow'),
        label: t('list.withNowNamed', { number: version.number }),
      })}
    />
  )
  return (
    <ChosenSides value={{ sides, choose: (side, id) => setChosen((before) => ({ ...before, [side]: id })) }}>
      <div className={styles['bar']}>
        <p role="status">{t('list.chosen', { before: nameOf(sides.before), after: nameOf(sides.after) })}</p>
        {sides.before === sides.after ? (
          <span className={styles['soft']}>{t('list.sameTwice')}</span>
        ) : (
          renderLink(sides, 'primary', { text: t('list.compare') })
        )}
      </div>
      <div className={styles['heads']} aria-hidden>
        <span>{t('list.before')}</span>
        <span>{t('list.after')}</span>
        <span>{t('version')}</span>
        <span>{t('list.change')}</span>
      </div>
      <ul className={styles['list']} aria-label={t('title')}>
        <li className={styles['row']} data-kind="now">
          <SideChoice id="now" name={t('list.now')} />
          <b className={styles['number']} aria-hidden>
            –
          </b>
          <div className={styles['what']}>
            <strong>{t('list.nowTitle')}</strong>
          </div>
        </li>
        {foldVersions(versions, formats.longDay).map((line) =>
          line.kind === 'version' ? (
            renderVersion(line.version)
          ) : (
            <AutomaticVersions
              key={line.key}
              versions={line.versions}
              day={line.day}
              largest={largest}
              renderVersion={renderVersion}
            />
          ),
        )}
      </ul>
    </ChosenSides>
  )
}
