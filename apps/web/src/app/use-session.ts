import type { Session } from '@plenum/schema/api/session'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../features/session/api/session-query.ts'

/** Who is signed in, as of now; `entered` is who it was when the page was opened, and stands in once the session ended. */
export function useSession(entered: Session): Session {
  const { data } = useQuery({ ...sessionQuery, initialData: entered })
  return data ?? entered
}
