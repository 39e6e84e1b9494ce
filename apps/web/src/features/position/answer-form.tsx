import { answerFaults } from '@plenum/domain/position'
import type { Answer, Positions } from '@plenum/schema/api/position'
import { stances } from '@plenum/schema/position'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Section } from '../../shared/ui/section.tsx'
import { positionsQuery } from './api/positions-query.ts'
import { submitAnswer } from './api/submit-answer.ts'
import { withdrawAnswer } from './api/withdraw-answer.ts'
import styles from './position.module.css'
import { RecommendationPosition } from './recommendation-position.tsx'

type AnswerFormProps = {
  themeId: string
  versionId: string
  positions: Positions
  answer: Answer
  formats: Formats
  renderDifference: (children: ReactNode) => ReactNode
}

/** The answer of one partner: written, submitted as a whole, and withdrawn to change it. */
export function AnswerForm({ themeId, versionId, positions, answer, formats, renderDifference }: AnswerFormProps) {
  const { t } = useTranslation(['positions'])
  const queryClient = useQueryClient()
  const [asks, setAsks] = useState<'submit' | 'withdraw' | null>(null)
  const { partnerId, acronym, me } = answer
  const own = positions.positions.filter((position) => position.partnerId === partnerId)
  const total = positions.recommendations.length
  const left = answerFaults(
    positions.recommendations.map(({ id }) => id),
    new Map(
      own.flatMap(({ recommendationId, stance, statement }) => {
        const said = stances.find((each) => each === stance)
        return said === undefined ? [] : [[recommendationId, { stance: said, statement }] as const]
      }),
    ),
  ).length
  const act = async (what: typeof submitAnswer) => {
    queryClient.setQueryData(positionsQuery(themeId).queryKey, await what(themeId, partnerId, versionId))
  }
  return (
    <Section title={t('answer.of', { partner: acronym })}>
      {me.mayWithdraw && answer.submittedAt !== null ? (
        <div className={styles['submitted']}>
          <Notice kind="good">
            {t('answer.submitted', { time: formats.moment(answer.submittedAt), name: answer.by ?? '' })}
          </Notice>
          <Button onPress={() => setAsks('withdraw')}>{t('answer.withdraw')}</Button>
        </div>
      ) : (
        <>
          <p className={styles['private']}>
            {t(me.represents ? 'answer.private' : 'answer.onRequest', { partner: acronym })}
          </p>
          <ol className={styles['items']}>
            {positions.recommendations.map((recommendation) => (
              <RecommendationPosition
                key={recommendation.id}
                themeId={themeId}
                partnerId={partnerId}
                versionId={versionId}
                recommendation={recommendation}
                known={own.find(({ recommendationId }) => recommendationId === recommendation.id)}
                earlier={positions.earlier.find(
                  (one) => one.partnerId === partnerId && one.recommendationId === recommendation.id,
                )}
                renderDifference={renderDifference}
              />
            ))}
          </ol>
          <div className={styles['submitted']}>
            {left > 0 && <p>{t('answer.incomplete', { count: left, total })}</p>}
            <Button kind="primary" isDisabled={left > 0} onPress={() => setAsks('submit')}>
              {t('answer.submit')}
            </Button>
          </div>
        </>
      )}
      {asks === 'submit' && (
        <ConfirmDialog
          title={t('answer.submit')}
          text={t('answer.submitText', { partner: acronym })}
          confirm={t('answer.submit')}
          onClose={() => setAsks(null)}
          onConfirm={() => act(submitAnswer)}
        />
      )}
      {asks === 'withdraw' && (
        <ConfirmDialog
          title={t('answer.withdraw')}
          text={t('answer.withdrawText', { partner: acronym })}
          confirm={t('answer.withdraw')}
          onClose={() => setAsks(null)}
          onConfirm={() => act(withdrawAnswer)}
        />
      )}
    </Section>
  )
}
