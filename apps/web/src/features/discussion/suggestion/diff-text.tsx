import type { DiffPart } from '@plenum/document/suggestion/word-diff'
import type { Language } from '@plenum/schema/language'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../shared/i18n/use-language.ts'
import { aroundChanges } from './around-changes.ts'
import styles from './suggestion.module.css'

type DiffTextProps = { parts: readonly DiffPart[]; lang: Language | null; brief?: boolean }

/** A difference to be read: by colour, by line, and in words for those who hear it. */
export function DiffText({ parts, lang, brief = false }: DiffTextProps) {
  const { t } = useTranslation('discussion')
  const words = useLanguage()
  const said = (what: 'inserted' | 'deleted' | 'formatted') => (
    <span className={styles['unseen']} lang={words}>
      {` [${t(`diff.${what}`)}: `}
    </span>
  )
  const end = <span className={styles['unseen']}>{'] '}</span>
  const shown = brief ? aroundChanges(parts) : parts
  const attributes = shown.filter((part) => part.kind === 'attribute')
  let offset = 0

  function render(part: DiffPart): ReactNode {
    const key = offset++
    switch (part.kind) {
      case 'same':
        return <span key={key}>{part.text}</span>
      case 'inserted':
        return (
          <ins key={key}>
            {said('inserted')}
            {part.text}
            {end}
          </ins>
        )
      case 'deleted':
        return (
          <del key={key}>
            {said('deleted')}
            {part.text}
            {end}
          </del>
        )
      case 'formatted':
        return (
          <span key={key} className={styles['formatted']}>
            {said('formatted')}
            {part.text}
            {end}
          </span>
        )
      case 'attribute':
        return null
    }
  }

  if (shown.length === 0) return <p className={styles['hint']}>{t('diff.nothing')}</p>
  return (
    <>
      <div className={styles['diff']} lang={lang ?? undefined}>
        {shown.map(render)}
      </div>
      {attributes.map(({ name, before, after }) =>
        name === 'addressees' || name === 'timeFrame' ? (
          <p key={name} className={styles['attribute']}>
            <b>{t(`attribute.${name}`)}</b>{' '}
            <span lang={lang ?? undefined}>
              {isText(before) && (
                <del>
                  {said('deleted')}
                  {before}
                  {end}
                </del>
              )}{' '}
              {isText(after) && (
                <ins>
                  {said('inserted')}
                  {after}
                  {end}
                </ins>
              )}
            </span>
          </p>
        ) : (
          <p key={name} className={styles['hint']}>
            {t('diff.formatted')}
          </p>
        ),
      )}
    </>
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
