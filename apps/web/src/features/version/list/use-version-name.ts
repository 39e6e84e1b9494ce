import type { Version } from '@plenum/schema/api/version'
import { useTranslation } from 'react-i18next'

type NamedVersion = Pick<Version, 'kind' | 'label' | 'stage' | 'round' | 'restored'>

/** What a version is called: the name that somebody gave it, else why it was taken. */
export function useVersionName(): (version: NamedVersion) => string {
  const { t } = useTranslation(['versions', 'common'])
  return ({ kind, label, stage, round, restored }) => {
    if (label !== '') return label
    switch (kind) {
      case 'restore':
        return restored === null ? t('kind.restore') : t('kind.restoreOf', { number: restored })
      case 'stage':
        return t('kind.stageOf', {
          stage:
            stage === 'review' && round > 0 ? t('common:stage.reviewRound', { round }) : t(`common:stage.${stage}`),
        })
      case 'auto':
      case 'named':
      case 'frozen':
        return t(`kind.${kind}`)
    }
  }
}
