import type { Trail } from '@plenum/schema/api/challenge'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import { languagesOfProgramme } from '../../db/languages-of-programme.ts'
import { readLocalized } from '../../db/localized-column.ts'
import { requireMember } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import type { RecommendationsReader } from '../../sources/recommendations-of-theme.ts'
import { themeWithActor, toThemeAccess } from '../../theme-access.ts'
import { challengesOf } from './repository.ts'

export type ChallengeDeps = ServerDeps & { recommendations: RecommendationsReader }

/** Which recommendations answer which challenges, as far as the person may read the texts. */
export async function readTrail(deps: ChallengeDeps, personId: PersonId, programmeId: ProgrammeId): Promise<Trail> {
  const { db } = deps
  const role = await requireMember(db, personId, programmeId)
  const order = await languagesOfProgramme(db, programmeId)
  const now = deps.clock.now()
  const rows = await themeWithActor(db, personId)
    .where('theme.programme_id', '=', programmeId)
    .select('theme.title')
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute()
  const sources = await db
    .selectFrom('source')
    .innerJoin('theme', 'theme.id', 'source.theme_id')
    .select(['source.theme_id', 'source.recommendation_id', 'source.challenge_id', 'source.activity_id'])
    .where('theme.programme_id', '=', programmeId)
    .orderBy('source.added_at')
    .execute()
  const themes: Trail['themes'] = []
  for (const row of rows) {
    const { theme, may } = toThemeAccess(row, now)
    const own = sources.filter((source) => source.theme_id === theme.id)
    const linked = (id: string, column: 'challenge_id' | 'activity_id') => [
      ...new Set(
        own.flatMap((source) => (source.recommendation_id === id && source[column] !== null ? [source[column]] : [])),
      ),
    ]
    const recommendations = may('draft.read') ? await deps.recommendations.read(theme.id, order) : null
    themes.push({
      themeId: theme.id,
      title: readLocalized(row.title),
      stage: theme.stage,
      recommendations:
        recommendations?.map((one) => ({
          ...one,
          challengeIds: linked(one.id, 'challenge_id'),
          activityIds: linked(one.id, 'activity_id'),
        })) ?? null,
    })
  }
  return { challenges: await challengesOf(db, programmeId), themes, me: { mayManage: role === 'organiser' } }
}
