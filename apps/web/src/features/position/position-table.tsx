import type { Answer, Positions } from '@plenum/schema/api/position'
import { recordedStances, type RecordedStance } from '@plenum/schema/position'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../shared/ui/select-field.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { positionsPath } from './api/positions-path.ts'
import styles from './position.module.css'

type PositionTableProps = { themeId: string; positions: Positions }

/** Partners × recommendations, with how often each position was taken. */
export function PositionTable({ themeId, positions: { answers, positions, recommendations, me } }: PositionTableProps) {
  const { t, i18n } = useTranslation('positions')
  const [only, setOnly] = useState<RecordedStance | ''>('')
  const shown = new Map(positions.map((one) => [`${one.partnerId} ${one.recommendationId}`, one.stance]))
  const given = recordedStances.filter((stance) => positions.some((one) => one.stance === stance))
  const rows = answers.filter(
    ({ partnerId }) => only === '' || positions.some((one) => one.partnerId === partnerId && one.stance === only),
  )
  const count = (stance: RecordedStance, recommendationId: string) =>
    positions.filter((one) => one.recommendationId === recommendationId && one.stance === stance).length
  return (
    <Section title={t('table.title')}>
      {me.maySeeAnswers ? (
        <div className={styles['tools']}>
          {given.length > 0 && (
            <SelectField
              label={t('table.filter')}
              name="stance"
              value={only}
              onChange={setOnly}
              options={[
                { value: '', label: t('table.all') },
                ...given.map((stance) => ({ value: stance, label: t(`stance.${stance}`) })),
              ]}
            />
          )}
          <p>
            <b>{t('table.download')}</b>
            {(['csv', 'xlsx'] as const).map((format) => (
              <a
                key={format}
                href={positionsPath(themeId, `/file?format=${format}&language=${i18n.language}`)}
                download
              >
                {format.toUpperCase()}
              </a>
            ))}
          </p>
        </div>
      ) : (
        <p className={styles['private']}>{t('table.hidden')}</p>
      )}
      <div className={styles['scroll']} role="group" aria-label={t('table.title')} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('table.partner')}</th>
              {recommendations.map(({ id, number }) => (
                <th key={id} scope="col" aria-label={t('table.recommendation', { number })}>
                  {number}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((answer) => (
              <tr key={answer.partnerId}>
                <th scope="row">
                  {answer.acronym}
                  <small>{noteOf(answer, t)}</small>
                </th>
                {recommendations.map(({ id }) => {
                  const stance = shown.get(`${answer.partnerId} ${id}`)
                  return (
                    <td key={id}>
                      {stance === undefined ? (
                        <span className={styles['none']} aria-label={t('table.nothing')}>
                          –
                        </span>
                      ) : (
                        <span className={`${styles['mark']} ${styles[stance]}`}>{t(`stance.${stance}`)}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {given.map((stance) => (
              <tr key={stance}>
                <th scope="row">{t(`stance.${stance}`)}</th>
                {recommendations.map(({ id }) => (
                  <td key={id}>{count(stance, id)}</td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

function noteOf(
  { state, expected, onRequest }: Answer,
  t: (key: 'table.open' | 'table.silent' | 'table.onRequest' | 'table.free') => string,
) {
  if (state === 'silent') return t('table.silent')
  if (state !== 'submitted') return t('table.open')
  return onRequest ? t('table.onRequest') : expected ? '' : t('table.free')
}
