import type { ChangedAttribute } from '@plenum/document/compare/draft-comparison'
import { useTranslation } from 'react-i18next'
import styles from './compare.module.css'
import { useScope } from './use-scope.ts'

/** Kinds of block that have a name for readers; see `block` in the texts. */
const named = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'table'] as const
const fields = ['addressees', 'timeFrame'] as const

/** What of a block, beside its words, is otherwise: its kind, its place in a list, the fields of a recommendation. */
export function ChangedSettings({ attributes }: { attributes: readonly ChangedAttribute[] }) {
  const { t } = useTranslation('versions')
  const { language } = useScope()
  const nameOf = (type: unknown): string => {
    const known = named.find((each) => each === type)
    return known === undefined ? t('block.other') : t(`block.${known}`)
  }
  const level = (value: unknown) => (typeof value === 'number' ? ` ${value}` : '')
  const type = attributes.find(({ name }) => name === 'type')
  const levels = attributes.find(({ name }) => name === 'level')
  const kindOf = (side: 'before' | 'after') =>
    `${type === undefined ? t('block.heading') : nameOf(type[side])}${level(levels?.[side])}`
  const around = (value: unknown): string => {
    const names = (Array.isArray(value) ? value : []).filter((each) => each !== 'listItem').map(nameOf)
    return names.length === 0 ? t('settings.within.none') : names.join(' › ')
  }

  const lines = attributes.flatMap(({ name, before, after }) => {
    const field = fields.find((each) => each === name)
    if (field !== undefined) {
      return (
        <li key={name}>
          <b>{t(`settings.${field}`)}</b>{' '}
          <span lang={language}>
            {isText(before) && (
              <del>
                <span className={styles['unseen']}>{` [${t('part.deleted')}: `}</span>
                {before}
                <span className={styles['unseen']}>{'] '}</span>
              </del>
            )}{' '}
            {isText(after) && (
              <ins>
                <span className={styles['unseen']}>{` [${t('part.inserted')}: `}</span>
                {after}
                <span className={styles['unseen']}>{'] '}</span>
              </ins>
            )}
          </span>
        </li>
      )
    }
    switch (name) {
      case 'type':
        return <li key={name}>{t('settings.kind', { before: kindOf('before'), after: kindOf('after') })}</li>
      case 'level':
        if (type !== undefined) return []
        return <li key={name}>{t('settings.kind', { before: kindOf('before'), after: kindOf('after') })}</li>
      case 'within':
        return <li key={name}>{t('settings.within.changed', { before: around(before), after: around(after) })}</li>
      case 'numbering':
      case 'start':
        // It came or went with the list.
        return type === undefined ? <li key={name}>{t('settings.numbering')}</li> : []
      default:
        return <li key={name}>{t('settings.other')}</li>
    }
  })
  return lines.length === 0 ? null : <ul className={styles['settings']}>{lines}</ul>
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
