import { problemCodeOf } from '../../../shared/api/api-problem.ts'
import { request } from '../../../shared/api/request.ts'

/** Ends the session on the server; one that had already ended is as good. */
export async function signOut(): Promise<void> {
  await request<void>('DELETE', '/api/session').catch((error: unknown) => {
    if (problemCodeOf(error) !== 'not-signed-in') throw error
  })
}
