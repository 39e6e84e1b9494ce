import { maySeeAnswers, stanceOfSilence } from '@plenum/domain/position'
import { partnerKinds } from '@plenum/schema/api/partner'
import type { Answer, Position, Positions } from '@plenum/schema/api/position'
import type { PersonId, ThemeId } from '@plenum/schema/id'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { AppError } from '../../app-error.ts'
import { languagesOfProgramme } from '../../db/languages-of-programme.ts'
import { readLocalized } from '../../db/localized-column.ts'
import type { Tables } from '../../db/tables.ts'
import { notFound } from '../../not-found.ts'
import { expectedPartners } from '../../positions/expected-partners.ts'
import { type VersionRecommendation, recommendationsOfVersion } from '../../positions/recommendations-of-version.ts'
import { type Validation, validationsOf, versionOfValidation } from '../../positions/validations.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { type ThemeAccess, themeAccess } from '../../theme-access.ts'
import { representedBy } from './position-context.ts'
import { type AnswerRow, type PositionRow, answersIn, positionsIn } from './position-repository.ts'

const kindColumn = z.enum(partnerKinds)

/**
 * How a theme's last validation stands. Whoever reads the draft learns who was asked and who has answered; what was said
 * only after it was submitted, and as `maySeeAnswers` has it; an answer that is being written only those of that partner.
 */
export async function readPositions(deps: ServerDeps, personId: PersonId, themeId: ThemeId): Promise<Positions> {
  const { db } = deps
  const access = await themeAccess(deps, personId, themeId)
  if (access === null) throw notFound()
  if (!access.may('draft.read')) throw new AppError('not-allowed', 'The text of this theme is not open to you.')
  const me = { maySeeAnswers: maySeeAnswers(access.actor, access.theme) }
  const validations = await validationsOf(db, themeId)
  const validation = validations.at(-1)
  const nothing = { validation: null, recommendations: [], answers: [], positions: [], earlier: [], me }
  if (validation === undefined) return nothing
  const order = await languagesOfProgramme(db, access.theme.programmeId)
  const version = await versionOfValidation(db, themeId, validation)
  const recommendations = version === null ? [] : await recommendationsOfVersion(db, themeId, version.id, order)
  const before = await validationBefore(db, themeId, validations)
  const partners = await partnersAsked(db, personId, access, validation)
  const seen = { ...me, partners }
  return {
    validation: {
      id: validation.id,
      number: validation.number,
      openedAt: new Date(validation.openedAt).toISOString(),
      closedAt: timeOf(validation.closedAt),
      silence: validation.silence,
      version,
      earlierVersionId: before?.versionId ?? null,
    },
    recommendations: recommendations.map(({ content: _content, ...shown }) => shown),
    answers: partners.map(({ answer }) => answer),
    positions: await shownPositions(db, validation, recommendations, seen),
    earlier:
      before === null
        ? []
        : await earlierPositions(db, before, recommendations, {
            ...seen,
            past: await recommendationsOfVersion(db, themeId, before.versionId, order),
          }),
    me,
  }
}

type Asked = { answer: Answer; isOwn: boolean }
type Seen = { maySeeAnswers: boolean; partners: readonly Asked[] }

/** The last one before this that has a version, and that. */
async function validationBefore(db: Kysely<Tables>, themeId: ThemeId, validations: readonly Validation[]) {
  for (const validation of validations.slice(0, -1).toReversed()) {
    const version = await versionOfValidation(db, themeId, validation)
    if (version !== null) return { validation, versionId: version.id }
  }
  return null
}

/** Partners that are asked, have answered, or that this person may answer for; key partners first, then by acronym. */
async function partnersAsked(
  db: Kysely<Tables>,
  personId: PersonId,
  access: ThemeAccess,
  validation: Validation,
): Promise<Asked[]> {
  const expected = new Set((await expectedPartners(db, access.theme.id)).map(({ id }) => id))
  const answers = new Map((await answersIn(db, validation.id)).map((answer) => [answer.partnerId, answer]))
  const represented = await representedBy(db, personId, access.theme.programmeId)
  const isOpen = validation.closedAt === null && access.may('position.record')
  const isOrganiser = access.actor.role === 'organiser'
  const rows = await db
    .selectFrom('partner')
    .select(['id', 'acronym', 'name', 'kind'])
    .where('programme_id', '=', access.theme.programmeId)
    .orderBy('kind')
    .orderBy('acronym')
    .execute()
  return (
    rows
      // When it has ended, silence is recorded of all who were asked then.
      .filter(
        ({ id }) =>
          (validation.closedAt === null && expected.has(id)) ||
          hasAnswered(answers.get(id)) ||
          (isOpen && represented.has(id)),
      )
      .map((row) => {
        const answer = answers.get(row.id)
        const represents = represented.has(row.id)
        const isOwn = isOpen && (represents || (isOrganiser && (answer === undefined || answer.onRequest)))
        return {
          isOwn,
          answer: {
            partnerId: row.id,
            acronym: row.acronym,
            name: readLocalized(row.name),
            kind: kindColumn.parse(row.kind),
            expected: expected.has(row.id),
            state: shownState(answer, isOwn),
            submittedAt: timeOf(answer?.submittedAt ?? null),
            by: answer?.state === 'submitted' ? answer.by : null,
            onRequest: answer?.state === 'submitted' && answer.onRequest,
            me: {
              represents,
              mayRecord: isOwn && answer?.state !== 'submitted',
              mayWithdraw: isOwn && answer?.state === 'submitted',
            },
          },
        }
      })
  )
}

const timeOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

const hasAnswered = (answer: AnswerRow | undefined) => answer?.state === 'submitted' || answer?.state === 'silent'

function shownState(answer: AnswerRow | undefined, isOwn: boolean): Answer['state'] {
  if (answer === undefined) return 'none'
  return answer.state === 'draft' && !isOwn ? 'none' : answer.state
}

async function shownPositions(
  db: Kysely<Tables>,
  { id, silence }: Validation,
  recommendations: readonly VersionRecommendation[],
  { maySeeAnswers: maySee, partners }: Seen,
): Promise<Position[]> {
  const given = byPlace(await positionsIn(db, id))
  return partners.flatMap(({ answer: { partnerId, state }, isOwn }) => {
    if (!isOwn && (!maySee || state === 'none' || state === 'draft')) return []
    return recommendations.flatMap(({ id: recommendationId }): Position[] => {
      if (state === 'silent') {
        return [{ partnerId, recommendationId, stance: stanceOfSilence(silence), statement: '', revision: 0 }]
      }
      const said = given.get(`${partnerId} ${recommendationId}`)
      return said === undefined ? [] : [said]
    })
  })
}

async function earlierPositions(
  db: Kysely<Tables>,
  { validation }: { validation: Validation },
  recommendations: readonly VersionRecommendation[],
  { maySeeAnswers: maySee, partners, past }: Seen & { past: readonly VersionRecommendation[] },
): Promise<Positions['earlier']> {
  const given = byPlace(await positionsIn(db, validation.id))
  const submitted = new Set(
    (await answersIn(db, validation.id)).filter(({ state }) => state === 'submitted').map(({ partnerId }) => partnerId),
  )
  const contents = new Map(past.map(({ id, content }) => [id, content]))
  return partners
    .filter(({ answer, isOwn }) => submitted.has(answer.partnerId) && (isOwn || maySee))
    .flatMap(({ answer: { partnerId } }) =>
      recommendations.flatMap(({ id: recommendationId, content }) => {
        const said = given.get(`${partnerId} ${recommendationId}`)
        if (said === undefined) return []
        const changed = contents.get(recommendationId) !== content
        return [{ partnerId, recommendationId, stance: said.stance, statement: said.statement, changed }]
      }),
    )
}

function byPlace(positions: readonly PositionRow[]): Map<string, PositionRow> {
  return new Map(positions.map((position) => [`${position.partnerId} ${position.recommendationId}`, position]))
}
