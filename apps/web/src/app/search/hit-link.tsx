import type { SearchHit } from '@plenum/schema/api/search'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { wordsToFind } from '../../features/search/words-to-find.ts'

/** To where something stands that was found. */
export function HitLink({ hit, children }: { hit: SearchHit; children: ReactNode }) {
  const programmeId = hit.programme.id
  const themeId = hit.theme?.id ?? ''
  const language = hit.language === null ? {} : { language: hit.language }
  switch (hit.kind) {
    case 'draft': {
      const find = wordsToFind(hit)
      return (
        <Link to="/themes/$themeId" params={{ themeId }} search={{ ...language, ...(find !== undefined && { find }) }}>
          {children}
        </Link>
      )
    }
    case 'version':
      return (
        <Link
          to="/themes/$themeId/comparison"
          params={{ themeId }}
          search={{ before: hit.id, after: 'now', ...language }}
        >
          {children}
        </Link>
      )
    case 'comment': {
      const search = {
        ...(hit.thread !== null && { thread: hit.thread.id }),
        ...(hit.thread !== null && hit.thread.language !== null && { language: hit.thread.language }),
      }
      return (
        <Link to="/themes/$themeId" params={{ themeId }} search={search}>
          {children}
        </Link>
      )
    }
    case 'theme':
      return (
        <Link to="/themes/$themeId" params={{ themeId }}>
          {children}
        </Link>
      )
    case 'activity':
    case 'event':
      return (
        <Link to="/programmes/$programmeId" params={{ programmeId }} search={{ entry: hit.id }}>
          {children}
        </Link>
      )
    case 'partner':
      return (
        <Link to="/programmes/$programmeId/partners/$partnerId" params={{ programmeId, partnerId: hit.id }}>
          {children}
        </Link>
      )
    case 'challenge':
      return (
        <Link to="/programmes/$programmeId/challenges" params={{ programmeId }}>
          {children}
        </Link>
      )
  }
}
