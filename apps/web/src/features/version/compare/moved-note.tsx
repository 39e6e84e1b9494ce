import type { ComparedItem } from '@plenum/document/compare/draft-comparison'
import { useTranslation } from 'react-i18next'
import styles from './compare.module.css'
import { useScope } from './use-scope.ts'

/** Says that a block moved, which way, and where from; leads there. */
export function MovedNote({ item: { movedFrom, recommendationId } }: { item: ComparedItem }) {
  const { t } = useTranslation('versions')
  const { beginningOf, goTo, language, numbers } = useScope()
  if (movedFrom === null) return null
  const { after, wentUp } = movedFrom
  const number =
    movedFrom.recommendationId === recommendationId ? undefined : numbers.get(movedFrom.recommendationId ?? '')?.before
  const words = after === null ? '' : beginningOf(after)
  return (
    <p className={styles['note']}>
      {t(wentUp ? 'moved.up' : 'moved.down')} {typeof number === 'number' && t('moved.fromRecommendation', { number })}{' '}
      {after === null ? (
        t('moved.fromBeginning')
      ) : (
        <>
          {t('moved.stoodAfter')}{' '}
          <button type="button" className={styles['goTo']} onClick={() => goTo(after)}>
            {words === '' ? t('moved.there') : <q lang={language}>{words}</q>}
          </button>
        </>
      )}
    </p>
  )
}
