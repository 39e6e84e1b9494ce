import { useTranslation } from 'react-i18next'
import type { Formats } from '../../../shared/time/create-formats.ts'
import type { ComparedDraft } from '../api/comparison-query.ts'

/** One side of a comparison in words, by how it was asked for: "version 3 (12 May 2026, 14:02)". */
export function useSideName(formats: Formats): (side: ComparedDraft['before'], asked: string) => string {
  const { t } = useTranslation('versions')
  return ({ number, at }, asked) => {
    const when = formats.moment(at)
    if (asked === 'now') return t('side.now', { when })
    if (asked === 'visit') return t('side.visit', { when })
    return t('side.version', { number, when })
  }
}
