import type { Activity } from '@plenum/schema/api/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiProblemCode, problemCodeOf } from '../../shared/api/api-problem.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { register, withdrawRegistration } from './api/registration.ts'
import { registrationsQuery } from './api/registrations-query.ts'
import styles from './entry.module.css'

type RegistrationPartProps = {
  programmeId: string
  activity: Activity & { registration: NonNullable<Activity['registration']> }
  mayManage: boolean
  formats: Formats
  now: number
}

/** How many places there are, and the way to one of them. */
export function RegistrationPart({ programmeId, activity, mayManage, formats, now }: RegistrationPartProps) {
  const { t } = useTranslation(['calendar', 'common'])
  const refresh = useRefreshProgramme(programmeId)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)
  const { data: names } = useQuery({ ...registrationsQuery(programmeId, activity.id), enabled: mayManage })
  const { places, registered, waiting, mine } = activity.registration
  const isOpen = activity.state === 'planned' && Date.parse(activity.startsAt) > now
  async function act(work: (id: string) => Promise<unknown>) {
    setPending(true)
    setProblem(null)
    try {
      await work(activity.id)
      await refresh()
    } catch (error) {
      setProblem(problemCodeOf(error))
    } finally {
      setPending(false)
    }
  }
  const listed = (people: readonly { name: string }[]) => formats.list(people.map(({ name }) => name))
  return (
    <section aria-labelledby="registration">
      <h3 id="registration">{t('registration.title')}</h3>
      <p role="status">
        {t(`registration.${mine}`)} {t('registration.places', { registered, places })}
        {waiting > 0 && ` ${t('registration.waitingList', { count: waiting })}`}
      </p>
      {names !== undefined && names.registered.length > 0 && (
        <p>{t('registration.names', { names: listed(names.registered) })}</p>
      )}
      {names !== undefined && names.waiting.length > 0 && (
        <p>{t('registration.namesWaiting', { names: listed(names.waiting) })}</p>
      )}
      {problem !== null && (
        <Notice kind="bad" announced>
          {problem === 'conflict' ? t('registration.over') : t(`common:problem.${problem}`)}
        </Notice>
      )}
      {isOpen ? (
        <div className={styles['buttons']}>
          {mine === 'none' ? (
            <Button kind="primary" isPending={pending} onPress={() => void act(register)}>
              {registered < places ? t('registration.register') : t('registration.wait')}
            </Button>
          ) : (
            <Button isPending={pending} onPress={() => void act(withdrawRegistration)}>
              {t('registration.withdraw')}
            </Button>
          )}
        </div>
      ) : (
        <p className={styles['kind']}>{t('registration.over')}</p>
      )}
    </section>
  )
}
