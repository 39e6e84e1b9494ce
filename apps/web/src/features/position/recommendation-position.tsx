import type { Position, Positions } from '@plenum/schema/api/position'
import { type Stance, maxStatementLength, stances } from '@plenum/schema/position'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { TextField } from '../../shared/ui/text-field.tsx'
import { needsStatement } from '@plenum/domain/position'
import styles from './position.module.css'
import { RecommendationText } from './recommendation-text.tsx'
import { usePositionSaver } from './use-position-saver.ts'

type RecommendationPositionProps = {
  themeId: string
  partnerId: string
  versionId: string
  recommendation: Positions['recommendations'][number]
  known: Position | undefined
  earlier: Positions['earlier'][number] | undefined
  /** Words on what was changed since the position before. */
  renderDifference: (children: ReactNode) => ReactNode
}

/** What a partner says of one recommendation; kept as it is chosen and written. */
export function RecommendationPosition({
  themeId,
  partnerId,
  versionId,
  recommendation,
  known,
  earlier,
  renderDifference,
}: RecommendationPositionProps) {
  const { t } = useTranslation(['positions', 'common'])
  const id = useId()
  const place = { themeId, partnerId, recommendationId: recommendation.id }
  const { state, save, flush } = usePositionSaver(place, versionId, known)
  const [stance, setStance] = useState<Stance | null>(stances.find((each) => each === known?.stance) ?? null)
  const [statement, setStatement] = useState(known?.statement ?? '')
  const choose = (next: Stance, words = statement) => {
    setStance(next)
    setStatement(words)
    save({ stance: next, statement: words }, 'now')
  }
  const before = stances.find((each) => each === earlier?.stance)
  return (
    <li className={styles['item']}>
      <RecommendationText recommendation={recommendation} headingId={`${id}-title`} />
      {earlier !== undefined && before !== undefined && (
        <p className={styles['earlier']}>
          {t(earlier.changed ? 'earlier.changed' : 'earlier.unchanged', { stance: t(`stance.${before}`) })}{' '}
          {earlier.changed
            ? renderDifference(t('earlier.difference', { number: recommendation.number }))
            : stance === null && (
                <Button
                  small
                  aria-label={t('earlier.confirmNamed', { number: recommendation.number })}
                  onPress={() => choose(before, earlier.statement)}
                >
                  {t('earlier.confirm')}
                </Button>
              )}
        </p>
      )}
      <fieldset className={styles['stances']} aria-labelledby={`${id}-title`}>
        {stances.map((each) => (
          <label key={each}>
            <input type="radio" name={id} value={each} checked={stance === each} onChange={() => choose(each)} />
            <span>{t(`stance.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {stance !== null && (
        <TextField
          label={t('answer.statement')}
          rows={2}
          value={statement}
          maxLength={maxStatementLength}
          optional={!needsStatement(stance)}
          description={needsStatement(stance) ? t('answer.statementNeeded') : undefined}
          onChange={(words) => {
            setStatement(words)
            save({ stance, statement: words }, 'later')
          }}
          onBlur={flush}
        />
      )}
      <p className={styles['state']} role="status">
        {state.kind === 'saving' ? t('answer.saving') : state.kind === 'saved' ? t('answer.kept') : ''}
      </p>
      {state.kind === 'refused' && stance !== null && (
        <Notice kind="bad" announced>
          {state.code === 'conflict' ? t('answer.changedMeanwhile') : t(`common:problem.${state.code}`)}
          {state.code === 'conflict' && known !== undefined && (
            <q className={styles['theirs']}>
              {t(`stance.${known.stance}`)}
              {known.statement !== '' && `: ${known.statement}`}
            </q>
          )}
          <Button small onPress={() => save({ stance, statement }, 'now')}>
            {t('answer.again')}
          </Button>
        </Notice>
      )}
    </li>
  )
}
