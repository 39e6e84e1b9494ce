import type { Contribution } from '@plenum/schema/api/version'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import { sizeOf } from './authors-of.ts'
import styles from './list.module.css'

type ChangeSizeProps = {
  authors: readonly Contribution[]
  /** Characters inserted or deleted of the largest change that is shown beside it. */
  largest: number
}

/** Who changed how much: a pair of bars for all, and each with the characters inserted and deleted. */
export function ChangeSize({ authors, largest }: ChangeSizeProps) {
  const { t } = useTranslation('versions')
  const numbers = new Intl.NumberFormat(useLanguage())
  const all = sizeOf(authors)
  if (authors.length === 0) return <p className={styles['soft']}>{t('list.unchanged')}</p>
  // By the root: the first version of a text that was brought along would leave nothing to be seen of the others.
  const width = (characters: number) => `${Math.sqrt(characters / Math.max(1, largest)) * 100}%`
  return (
    <>
      <span className={styles['bars']} aria-hidden>
        {all.inserted > 0 && <i data-inserted style={{ inlineSize: width(all.inserted) }} />}
        {all.deleted > 0 && <i data-deleted style={{ inlineSize: width(all.deleted) }} />}
      </span>
      <ul className={styles['authors']} aria-label={t('list.authors')}>
        {authors.map(({ personId, name, partners, inserted, deleted }) => (
          <li key={personId}>
            {name}
            {partners.length > 0 && ` (${partners.join(', ')})`}{' '}
            <span className={styles['size']}>
              <span className={styles['unseen']}>{t('list.size', { inserted, deleted })}</span>
              <span aria-hidden>
                {inserted > 0 && <b>+{numbers.format(inserted)}</b>} {deleted > 0 && <i>−{numbers.format(deleted)}</i>}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
