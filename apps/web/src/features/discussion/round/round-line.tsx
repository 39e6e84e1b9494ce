import { useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiProblemCode, problemCodeOf } from '../../../shared/api/api-problem.ts'
import { queryKeys } from '../../../shared/api/query-keys.ts'
import { useTimeLeftText } from '../../../shared/time/use-time-left-text.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { roundQuery } from '../api/round-query.ts'
import { setRoundFinished } from '../api/set-round-finished.ts'
import { DiscussionScope } from '../discussion-scope.ts'
import styles from './round.module.css'

/** The review round: how long it lasts, whether one's organisation is through, and for whom it still waits. */
export function RoundLine() {
  const { t } = useTranslation(['discussion', 'common'])
  const { themeId, deadline, role, formats, clock } = use(DiscussionScope)
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  const queryClient = useQueryClient()
  const leftText = useTimeLeftText()
  const { data: round } = useQuery(roundQuery(themeId))
  const [asked, setAsked] = useState<{ partnerId: string; finished: boolean } | null>(null)
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)

  async function finish(partnerId: string, finished: boolean): Promise<void> {
    setAsked({ partnerId, finished })
    setProblem(null)
    try {
      await setRoundFinished(themeId, partnerId, finished)
    } catch (error) {
      setProblem(problemCodeOf(error))
    }
    await queryClient.invalidateQueries({ queryKey: queryKeys.round(themeId) })
    setAsked(null)
  }

  if (round === undefined) return null
  const isFinished = (partner: (typeof round.partners)[number]) =>
    asked?.partnerId === partner.partnerId ? asked.finished : partner.finished !== null
  const leads = role === 'organiser' || role === 'editor'
  const done = round.partners.filter(isFinished).length
  return (
    <section className={styles['round']} aria-label={t('common:stage.reviewRound', { round: round.round })}>
      <p>
        <b>{t('common:stage.reviewRound', { round: round.round })}</b>
        {deadline !== null && round.isOpen && <span> · {leftText(deadline, now)}</span>}
      </p>
      {!round.isOpen && <p>{t('round.over')}</p>}
      {round.isOpen &&
        round.partners
          .filter(({ isMine }) => isMine)
          .map((partner) => (
            <label key={partner.partnerId}>
              <input
                type="checkbox"
                role="switch"
                checked={isFinished(partner)}
                onChange={({ target }) => void finish(partner.partnerId, target.checked)}
              />
              {t('round.mine', { acronym: partner.acronym })}
            </label>
          ))}
      {problem !== null && (
        <Notice kind="bad" announced>
          {t(`common:problem.${problem}`)}
        </Notice>
      )}
      {leads && round.partners.length > 0 && (
        <details>
          <summary>{t('round.progress', { done, total: round.partners.length })}</summary>
          <ul>
            {round.partners.map(({ partnerId, acronym, finished }) => (
              <li key={partnerId} data-waiting={finished === null || undefined}>
                <b>{acronym}</b>{' '}
                {finished === null ? t('round.reading') : `${finished.by.name}, ${formats.ago(finished.at, now)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
