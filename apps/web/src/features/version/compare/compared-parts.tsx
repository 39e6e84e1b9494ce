import type { ComparedPart } from '@plenum/document/compare/draft-comparison'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import { changedMarks } from './changed-marks.ts'
import styles from './compare.module.css'
import { MarkedText } from './marked-text.tsx'
import { useAuthorNames } from './use-author-names.ts'

/** Both in one text, or one of the sides. */
export type ShownSide = 'both' | 'before' | 'after'

/** The end of a line that was joined to the one before. */
const lineEnd = '\n\n'

type ComparedPartsProps = { parts: readonly ComparedPart[]; side: ShownSide }

/** The words of a line: by colour, by line, and in words, with who wrote or removed them, for those who hear it. */
export function ComparedParts({ parts, side }: ComparedPartsProps) {
  const { t } = useTranslation('versions')
  const words = useLanguage()
  const namesOf = useAuthorNames()
  const said = (what: string): ReactNode => <span className={styles['unseen']} lang={words}>{` [${what}: `}</span>
  const end = <span className={styles['unseen']}>{'] '}</span>
  const formatting = (part: Extract<ComparedPart, { kind: 'formatted' }>): string => {
    const { added, removed, altered } = changedMarks(part.before, part.after)
    return [
      ...added.map((name) => t('part.nowMarked', { mark: t(`mark.${name}`) })),
      ...removed.map((name) => t('part.noLongerMarked', { mark: t(`mark.${name}`) })),
      ...altered.map((name) => t('part.otherMark', { mark: t(`mark.${name}`) })),
    ].join(', ')
  }
  const shown = (text: string) => (text === lineEnd ? ' ¶ ' : text)
  let offset = 0

  function render(part: ComparedPart): ReactNode {
    const key = offset++
    switch (part.kind) {
      case 'same':
        return <MarkedText key={key} text={part.text} marks={part.marks} />
      case 'inserted':
      case 'deleted': {
        if (side === (part.kind === 'inserted' ? 'before' : 'after')) return null
        const names = namesOf(part.by ?? []).join(', ')
        const what = names === '' ? t(`part.${part.kind}`) : t(`part.${part.kind}By`, { names })
        const Tag = part.kind === 'inserted' ? 'ins' : 'del'
        return (
          <Tag key={key} title={what}>
            {said(part.text === lineEnd ? t('part.lineEnd', { what }) : what)}
            <MarkedText text={shown(part.text)} marks={part.marks} />
            {end}
          </Tag>
        )
      }
      case 'formatted':
        if (side !== 'both') return <MarkedText key={key} text={part.text} marks={part[side]} />
        return (
          <span key={key} className={styles['formatted']} title={formatting(part)}>
            {said(formatting(part))}
            <MarkedText text={part.text} marks={part.after} />
            {end}
          </span>
        )
    }
  }

  return parts.map(render)
}
