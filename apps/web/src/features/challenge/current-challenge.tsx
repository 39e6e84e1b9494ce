import type { Challenge } from '@plenum/schema/api/challenge'
import { languages, localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import type { ChallengeSurroundings } from './challenge-surroundings.ts'
import styles from './challenge.module.css'

type CurrentChallengeProps = Omit<ChallengeSurroundings, 'programme'> & {
  current: Challenge
  /** As the window opened with it. */
  before: Challenge
}

/** What somebody else has changed in the meantime, beside what is typed. */
export function CurrentChallenge({ current, before, themes, partners, activities }: CurrentChallengeProps) {
  const { t } = useTranslation(['challenges', 'common'])
  const language = useLanguage()
  const themesOf = ({ themeIds }: Challenge) =>
    themes
      .filter(({ id }) => themeIds.includes(id))
      .map(({ title }) => localized(title, language).text)
      .join(', ')
  const partnerOf = ({ partnerId }: Challenge) => partners.find(({ id }) => id === partnerId)?.acronym ?? ''
  const activityOf = ({ activityId }: Challenge) => {
    const activity = activities.find(({ id }) => id === activityId)
    return activity === undefined ? '' : localized(activity.title, language).text
  }
  const lines = [
    ...(['title', 'description'] as const).flatMap((field) =>
      languages.map((each) => ({
        label: t('common:field.inLanguage', { label: t(`form.${field}`), language: t(`common:language.${each}`) }),
        now: current[field][each] ?? '',
        earlier: before[field][each] ?? '',
      })),
    ),
    { label: t('form.partner'), now: partnerOf(current), earlier: partnerOf(before) },
    { label: t('form.activity'), now: activityOf(current), earlier: activityOf(before) },
    { label: t('form.themes'), now: themesOf(current), earlier: themesOf(before) },
  ].filter(({ now, earlier }) => now !== earlier)
  return (
    <Notice kind="warn">
      {t('meanwhile')}
      <dl className={styles['now']}>
        {lines.map(({ label, now }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{now === '' ? t('form.nobody') : now}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
