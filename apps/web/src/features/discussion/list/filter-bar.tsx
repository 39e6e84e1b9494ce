import type { Recommendation } from '@plenum/document/recommendations'
import { useTranslation } from 'react-i18next'
import { type ThreadFilter, threadStands, threadWhose } from './thread-filter.ts'
import styles from './list.module.css'

type FilterBarProps = {
  filter: ThreadFilter
  onFilter: (filter: ThreadFilter) => void
  /** Open ones, of all kinds and of suggestions. */
  counts: { all: number; suggestions: number; detached: number }
  /** Those in which threads stand. */
  recommendations: readonly Pick<Recommendation, 'id' | 'number' | 'title'>[]
}

/** What of the discussion is shown: kinds above, then state, whose, and where. */
export function FilterBar({ filter, onFilter, counts, recommendations }: FilterBarProps) {
  const { t } = useTranslation('discussion')
  const stands = threadStands.filter((stand) => stand !== 'detached' || counts.detached > 0 || filter.stand === stand)
  const toggled = (whose: (typeof threadWhose)[number]) =>
    filter.whose.includes(whose) ? filter.whose.filter((each) => each !== whose) : [...filter.whose, whose]
  return (
    <>
      <div className={styles['tabs']} role="group" aria-label={t('panel.show')}>
        {([false, true] as const).map((onlySuggestions) => (
          <button
            key={String(onlySuggestions)}
            type="button"
            aria-pressed={filter.onlySuggestions === onlySuggestions}
            onClick={() => onFilter({ ...filter, onlySuggestions })}
          >
            {onlySuggestions ? t('panel.suggestions') : t('panel.title')}{' '}
            <span>{onlySuggestions ? counts.suggestions : counts.all}</span>
          </button>
        ))}
      </div>
      <div className={styles['bar']}>
        <div className={styles['row']}>
          <div className={styles['chips']} role="group" aria-label={t('panel.stand')}>
            {stands.map((stand) => (
              <button
                key={stand}
                type="button"
                aria-pressed={filter.stand === stand}
                onClick={() => onFilter({ ...filter, stand })}
              >
                {t(`stand.${stand}`)}
                {stand === 'detached' && ` ${counts.detached}`}
              </button>
            ))}
          </div>
          {recommendations.length > 0 && (
            <select
              className={styles['where']}
              aria-label={t('panel.recommendation')}
              value={filter.recommendationId ?? ''}
              onChange={({ target }) =>
                onFilter({ ...filter, recommendationId: target.value === '' ? null : target.value })
              }
            >
              <option value="">{t('panel.anywhere')}</option>
              {recommendations.map(({ id, number, title }) => (
                <option key={id} value={id}>
                  {`R${number} ${title}`}
                </option>
              ))}
            </select>
          )}
        </div>
        <div className={styles['chips']} role="group" aria-label={t('panel.whose')}>
          {threadWhose.map((whose) => (
            <button
              key={whose}
              type="button"
              aria-pressed={filter.whose.includes(whose)}
              onClick={() => onFilter({ ...filter, whose: toggled(whose) })}
            >
              {t(`whose.${whose}`)}
            </button>
          ))}
        </div>
      </div>
    </>
  )
}
