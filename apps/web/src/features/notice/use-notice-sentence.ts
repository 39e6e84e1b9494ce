import type { Notice } from '@plenum/schema/api/notice'
import { type Language, localized } from '@plenum/schema/language'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { createFormats } from '../../shared/time/create-formats.ts'

/** Gives what notices say, on one line each; times on the clocks of their programme. */
export function useNoticeSentence(): (notice: Notice) => string {
  const { t } = useTranslation(['notices', 'common'])
  const language = useLanguage()
  return (notice) => {
    const { kind, by, outcome, stage, round, deadline, role, version, activity, partner } = notice
    const formats = createFormats(language, notice.programme.timeZone)
    return t(`sentence.${kind === 'stage-moved' && deadline !== null ? 'stage-until' : kind}`, {
      who: by?.name ?? '',
      outcome: outcome === null ? '' : t(`outcome.${outcome}`),
      stage:
        stage === null
          ? ''
          : stage === 'review' && round !== null
            ? t('common:stage.reviewRound', { round })
            : t(`common:stage.${stage}`),
      deadline: deadline === null ? '' : formats.moment(deadline),
      role: role === null ? '' : t(`common:themeRole.${role}`),
      version: version ?? '',
      partner: partner ?? '',
      activity: activity === null ? '' : localized(activity.title, language).text,
      when: activity === null ? '' : whenAndWhere(activity, language, formats.moment),
    })
  }
}

function whenAndWhere(
  { startsAt, place }: NonNullable<Notice['activity']>,
  language: Language,
  moment: (at: string) => string,
): string {
  return [moment(startsAt), localized(place, language).text].filter((part) => part !== '').join(', ')
}
