import type { PermanentNumbers } from '@plenum/document/recommendations'
import type { Language } from '@plenum/schema/language'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personColour } from '../presence/person-colours.ts'
import { AuthorMarks, setDrawing } from '../suggest/drawings.ts'
import { authorGroups, type AuthorGroup, type Grouping, groupings } from './author-groups.ts'
import styles from './author-legend.module.css'
import { authorshipQuery } from './authorship-query.ts'
import { recommendationShares } from './recommendation-shares.ts'
import { authorPassages, drawAuthors, lineOf } from './draw-authors.ts'

type AuthorLegendProps = { editor: Editor; themeId: string; language: Language; numbers: PermanentNumbers }

/** Who wrote what: colours the text while it is there, says how much is whose, and leads from passage to passage. */
export function AuthorLegend({ editor, themeId, language, numbers }: AuthorLegendProps) {
  const { t } = useTranslation('authorship')
  const { data, error } = useQuery(authorshipQuery(themeId, language))
  const [grouping, setGrouping] = useState<Grouping>('person')
  const [at, setAt] = useState<{ pos: number; says: string } | null>(null)
  const groups = useMemo(() => (data === undefined ? [] : authorGroups(data, grouping)), [data, grouping])
  const nameOf = (group: AuthorGroup): string => group.name ?? t(grouping === 'person' ? 'nobody' : 'none')

  useEffect(() => {
    if (data === undefined || editor.isDestroyed) return
    const named = (group: AuthorGroup) => group.name ?? t(grouping === 'person' ? 'nobody' : 'none')
    setDrawing(editor.view, AuthorMarks, drawAuthors(data, groups, named))
    return () => {
      if (!editor.isDestroyed) setDrawing(editor.view, AuthorMarks, null)
    }
  }, [editor, data, groups, grouping, t])

  function goOn(index: number): void {
    if (data === undefined) return
    const { doc } = editor.state
    const passages = authorPassages(doc, data, groups).filter(({ group }) => group === index)
    const next = passages.find(({ from }) => from > (at?.pos ?? -1)) ?? passages[0]
    if (next === undefined) return
    const dom = editor.view.domAtPos(next.from).node
    const element = dom instanceof Element ? dom : dom.parentElement
    element?.scrollIntoView({ block: 'center' })
    setAt({
      pos: next.from,
      says: t('at', { name: nameOf(groups[index]!), text: doc.textBetween(next.from, next.to) }),
    })
  }

  if (data === undefined) return <p role="status">{t(error === null ? 'loading' : 'failed')}</p>
  return (
    <section className={styles['legend']} aria-label={t('by')}>
      <fieldset>
        <legend>{t('by')}</legend>
        {groupings.map((each) => (
          <label key={each}>
            <input type="radio" name="grouping" checked={grouping === each} onChange={() => setGrouping(each)} />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <ul>
        {groups.map((group, index) => (
          <li key={group.key}>
            <button
              type="button"
              aria-label={t('go', { name: nameOf(group), share: group.share })}
              onClick={() => goOn(index)}
              style={{ '--person': personColour(index), textDecorationStyle: lineOf(index) } as CSSProperties}
            >
              {nameOf(group)}
            </button>{' '}
            <span aria-hidden>{t('share', { share: group.share })}</span>
          </li>
        ))}
      </ul>
      <p role="status">{at?.says}</p>
      {data.recommendations.length > 0 && (
        <details>
          <summary>{t('recommendations')}</summary>
          <ul>
            {recommendationShares(editor.state.doc, numbers, data, grouping).map(({ id, number, shares }) => (
              <li key={id}>
                <b>{number}</b>
                <span>
                  {shares.map((group) => `${nameOf(group)} ${t('share', { share: group.share })}`).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles['soft']}>{t('lead')}</p>
    </section>
  )
}
