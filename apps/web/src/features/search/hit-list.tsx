import type { SearchHit } from '@plenum/schema/api/search'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import type { Formats } from '../../shared/time/create-formats.ts'
import { ContentText } from '../../shared/ui/content-text.tsx'
import { Pieces } from './pieces.tsx'
import styles from './search.module.css'

type HitListProps = {
  hits: readonly SearchHit[]
  /** Of the clocks of a programme. */
  formatsOf: (programmeId: string) => Formats | undefined
  /** Of several programmes: each hit says of which it is. */
  namesProgramme: boolean
  /** The way to where it stands. */
  renderLink: (hit: SearchHit, text: ReactNode) => ReactNode
}

/** What was found: what it is and where, and the words in their sentence. */
export function HitList({ hits, formatsOf, namesProgramme, renderLink }: HitListProps) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  return (
    <ol className={styles['hits']} aria-label={t('results')}>
      {hits.map((hit) => {
        const lang = hit.language === null || hit.language === language ? undefined : hit.language
        return (
          <li key={`${hit.kind} ${hit.id} ${hit.title.map(({ text }) => text).join('')} ${hit.passage[0]?.text}`}>
            <p className={styles['what']}>
              <WhatItIs hit={hit} />
              {hit.at !== null && <time dateTime={hit.at}>{formatsOf(hit.programme.id)?.day(hit.at)}</time>}
            </p>
            <h2 className={styles['title']}>
              {renderLink(
                hit,
                hit.title.length > 0 ? (
                  <span lang={lang}>
                    <Pieces pieces={hit.title} />
                  </span>
                ) : (
                  <ContentText text={hit.theme?.title ?? hit.programme.name} />
                ),
              )}
            </h2>
            <p className={styles['passage']} lang={lang}>
              <Pieces pieces={hit.passage} />
            </p>
            <p className={styles['where']}>
              {hit.theme !== null && hit.kind !== 'theme' && hit.title.length > 0 && (
                <ContentText text={hit.theme.title} />
              )}
              {namesProgramme && <ContentText text={hit.programme.name} />}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function WhatItIs({ hit: { kind, thread, version } }: { hit: SearchHit }) {
  const { t } = useTranslation('search')
  if (thread !== null) return t('is.comment', { name: thread.author })
  if (version === null) return t(`is.${kind === 'version' || kind === 'comment' ? 'draft' : kind}`)
  const { number, label, final } = version
  return `${t(final ? 'is.final' : 'is.version', { number })}${label === '' ? '' : ` · ${label}`}`
}
