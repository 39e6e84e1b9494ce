import { type PartnerId, type PersonId, type ProgrammeId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import type { NewRow } from '@plenum/sync/ports'
import { appendAudit } from '../../audit/append-audit.ts'
import { noteDraftDay } from '../../db/note-draft-day.ts'
import { sealDrafts, sealedStages } from '../../db/seal-drafts.ts'
import { beginFreeze } from '../../freeze/begin-freeze.ts'
import { finishFreeze } from '../../freeze/finish-freeze.ts'
import { dayIn } from '../../local-time.ts'
import { openValidation } from '../../positions/validations.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { createVersionDesk } from '../../versions/version-desk.ts'
import { compareMoments } from './compare-moments.ts'
import { exampleAnswers } from './content/answers.ts'
import { exampleProgramme } from './content/programme.ts'
import { exampleThemes } from './content/themes.ts'
import type { ExampleAct, ExampleMoment } from './content/thread-types.ts'
import { exampleFreezeLabel, exampleVersions } from './content/versions.ts'
import type { ExampleDraft } from './example-texts.ts'
import { type HistoryStep, historySteps } from './history-steps.ts'
import { insertAnswer } from './insert-answer.ts'
import { momentAt } from './moment-at.ts'

const day = 24 * 60 * 60 * 1000

export type HistoryCast = {
  programmeId: ProgrammeId
  /** By key. */
  themeIds: ReadonlyMap<string, ThemeId>
  partnerIds: ReadonlyMap<string, PartnerId>
  personId(role: ExampleAct['by']): PersonId
}

/**
 * Lets the themes of the example come to where they are, as they would have: their texts grow row by row, an organiser
 * moves them from stage to stage, versions are taken, and what is final has a real freeze with its proof; all with the
 * times at which it is said to have happened.
 */
export async function loadHistory(
  deps: ServerDeps,
  drafts: readonly ExampleDraft[],
  cast: HistoryCast,
  now: number,
): Promise<void> {
  const time = (moment: ExampleMoment) => momentAt(moment, now, exampleProgramme.timeZone)
  let past = 0
  const then = { ...deps, clock: { now: () => past } }
  const versions = createVersionDesk(then)
  const organiser = cast.personId('organiser')
  const { programmeId } = cast
  const heads = new Map<string, number>()
  const waiting = new Map(drafts.map((draft) => [draft, [...draft.rows]]))

  /** Makes durable what was written in these texts before a moment; all of it when there is none. */
  async function write(texts: readonly ExampleDraft[], before: ExampleMoment | null): Promise<void> {
    const batches = texts.map((draft) => {
      const rows = waiting.get(draft) ?? []
      const later = before === null ? -1 : rows.findIndex((row) => compareMoments(row.at, before) >= 0)
      const written = rows.splice(0, later < 0 ? rows.length : later)
      return {
        documentId: documentIdOf(cast.themeIds.get(draft.theme) ?? '', draft.language),
        rows: written.map(({ bytes, by, at, clients }): NewRow => ({
          bytes,
          personId: cast.personId(by),
          at: time(at),
          clients,
          source: 'client',
        })),
      }
    })
    const filled = batches.filter(({ rows }) => rows.length > 0)
    if (filled.length === 0) return
    const stored = await deps.updateLog.append(filled)
    if (stored.some((one) => 'sealed' in one)) throw new Error('the example writes into a text that is closed')
    for (const { documentId, rows } of filled) {
      for (const row of rows) {
        const headSeq = (heads.get(documentId) ?? 0) + 1
        heads.set(documentId, headSeq)
        await noteDraftDay(deps.db, { documentId, day: dayIn(exampleProgramme.timeZone, row.at), headSeq })
      }
    }
  }

  async function perform(step: HistoryStep, themeId: ThemeId): Promise<void> {
    switch (step.kind) {
      case 'begin': {
        const detail = { title: step.theme.title, languages: exampleProgramme.languages }
        const note = { programmeId, personId: organiser, action: 'theme-created', themeId, detail } as const
        await deps.db.transaction().execute((transaction) => appendAudit(transaction, note, past))
        return
      }
      case 'name': {
        const personId = cast.personId(step.version.by)
        const { label } = step.version
        await versions.take({ themeId, kind: 'named', label, by: personId }, async (transaction, { number }) => {
          const detail = { label }
          const note = { programmeId, personId, action: 'version-taken', themeId, to: number, detail } as const
          await appendAudit(transaction, note, past)
        })
        return
      }
      case 'answer': {
        const { answer } = step
        const partnerId = cast.partnerIds.get(answer.partner) ?? ''
        const place = { programmeId, themeId, partnerId, personId: cast.personId(answer.by) }
        await deps.db.transaction().execute((transaction) => insertAnswer(transaction, place, answer, past))
        return
      }
      case 'move':
        return step.to.stage === 'frozen' ? freeze(step.from.stage, themeId) : move(step, themeId)
    }
  }

  async function move({ theme, from, to, isLast }: Extract<HistoryStep, { kind: 'move' }>, themeId: ThemeId) {
    const deadline = isLast && theme.daysLeft !== null ? now + theme.daysLeft * day : null
    await deps.db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('theme')
        .set({ stage: to.stage, round: to.round, deadline, updated_at: past })
        .where('id', '=', themeId)
        .execute()
      if (to.stage === 'validation') await openValidation(transaction, programmeId, themeId, past)
      await sealDrafts(transaction, themeId, sealedStages.includes(to.stage) ? past : null)
      const position = ({ stage, round }: typeof to) => ({ stage, round })
      const ends = deadline === null ? null : new Date(deadline).toISOString()
      const detail = { from: position(from), to: position(to), deadline: ends }
      const note = { programmeId, personId: organiser, action: 'stage-moved', themeId, detail } as const
      await appendAudit(transaction, note, past)
    })
    await versions.take({ themeId, kind: 'stage', label: '', by: organiser })
  }

  async function freeze(from: HistoryStage, themeId: ThemeId): Promise<void> {
    const asked = { programmeId, themeId, from, by: organiser, label: exampleFreezeLabel }
    const freezeId = await deps.db
      .transaction()
      .execute((transaction) => beginFreeze(transaction, asked, async () => [], past))
    if (freezeId === null) throw new Error('a theme of the example is not where it should be')
    await finishFreeze({ ...then, versions }, freezeId)
  }

  try {
    for (const step of historySteps(exampleThemes, exampleVersions, exampleAnswers)) {
      const texts = drafts.filter((draft) => draft.theme === step.theme.key)
      await write(texts, step.at)
      past = time(step.at)
      await perform(step, cast.themeIds.get(step.theme.key) ?? '')
    }
    await write(drafts, null)
  } finally {
    await versions.close()
  }
}

type HistoryStage = Extract<HistoryStep, { kind: 'move' }>['from']['stage']
