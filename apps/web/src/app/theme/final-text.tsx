import type { Programme } from '@plenum/schema/api/programme'
import type { Theme } from '@plenum/schema/api/theme'
import { Link } from '@tanstack/react-router'
import { FinalNotice } from '../../features/freeze/final-notice.tsx'

/** What is said of a text that is final, with the way to its versions. */
export function FinalText({ theme, programme }: { theme: Theme; programme: Programme }) {
  return (
    <FinalNotice
      theme={theme}
      timeZone={programme.timeZone}
      renderVersion={(text) => (
        <Link to="/themes/$themeId/versions" params={{ themeId: theme.id }}>
          {text}
        </Link>
      )}
    />
  )
}
