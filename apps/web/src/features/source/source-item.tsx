import type { Source } from '@plenum/schema/api/source'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ContentText } from '../../shared/ui/content-text.tsx'
import styles from './source.module.css'

type SourceItemProps = {
  source: Source
  formats: Formats
  /** A link to it, where it can be opened. */
  renderLink: (source: Source, text: ReactNode) => ReactNode
  /** Null for those who do not write. */
  onRemove: (() => void) | null
}

/** One thing that a recommendation rests on, with the way to it. */
export function SourceItem({ source, formats, renderLink, onRemove }: SourceItemProps) {
  const { t } = useTranslation(['sources', 'common'])
  const { activity, challenge, thread, passage } = source
  return (
    <li className={styles['source']}>
      <div>
        <span className={styles['kind']}>
          {activity === null ? t(`kind.${source.kind}`) : t(`common:activityKind.${activity.kind}`)}
        </span>
        {activity !== null && (
          <>
            {renderLink(source, <ContentText text={activity.title} />)}{' '}
            <span className={styles['soft']}>{formats.day(activity.startsAt)}</span>
          </>
        )}
        {challenge !== null &&
          renderLink(
            source,
            <>
              C{challenge.number} <ContentText text={challenge.title} />
            </>,
          )}
        {source.kind === 'thread' &&
          (thread === null ? (
            <span className={styles['soft']}>{t('hidden')}</span>
          ) : (
            renderLink(source, <span lang={thread.language ?? undefined}>{thread.text}</span>)
          ))}
        {passage !== null && (
          <blockquote className={styles['quote']} lang={passage.language}>
            {passage.quote}
          </blockquote>
        )}
        {passage !== null && !passage.found && <p className={styles['changed']}>{t('changed')}</p>}
        <p className={styles['soft']}>{t('added', { name: source.addedBy.name, when: formats.day(source.addedAt) })}</p>
      </div>
      {onRemove !== null && (
        <Button kind="quiet" small onPress={onRemove}>
          {t('common:action.remove')}
        </Button>
      )}
    </li>
  )
}
