import type { ComparedRecommendation } from '@plenum/document/compare/draft-comparison'
import { useTranslation } from 'react-i18next'
import { useScope } from './use-scope.ts'

/** A recommendation by number and title: "R2 Recruit more widely". */
export function useRecommendationName(): (recommendation: ComparedRecommendation) => string {
  const { t } = useTranslation('versions')
  const { numbers } = useScope()
  return ({ id, title }) => {
    const pair = numbers.get(id)
    return `R${pair?.after ?? pair?.before ?? ''} ${title === '' ? t('recommendation.untitled') : title}`
  }
}
