import type { PersonId, ThemeId } from '@plenum/schema/id'
import { type Language, localized } from '@plenum/schema/language'
import { AppError } from '../../app-error.ts'
import { readLocalized } from '../../db/localized-column.ts'
import { notFound } from '../../not-found.ts'
import { createWorkerThread } from '../../worker-thread.ts'
import { createRegisterNumbers } from './register-numbers.ts'
import { type RegisteredThread, readRegister } from './register-service.ts'
import { requireReader } from './thread-context.ts'
import type { ThreadDeps } from './thread-deps.ts'
import { createTurns } from '../../turns.ts'

export const registerFormats = ['csv', 'xlsx', 'docx'] as const
export type RegisterFormat = (typeof registerFormats)[number]

export type RegisterFile = { mediaType: string; name: string; bytes: Buffer }
type Asked = { format: RegisterFormat; language: Language; round?: number | undefined }

/** What the thread that writes files is asked for: plain data. `title` is of the theme. */
export type RegisterWriting = {
  format: RegisterFormat
  lines: readonly RegisteredThread[]
  language: Language
  title: string
  timeZone: string
}

export type RegisterFiles = {
  /** The whole register as a file, its own words in `language`; what people wrote stays in theirs. */
  make(personId: PersonId, themeId: ThemeId, asked: Asked): Promise<RegisterFile>
  close(): Promise<void>
}

const mediaTypes: Record<RegisterFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const pageSize = 200

/**
 * Files of this node, one at a time: a long register is half a minute's work for a thread of its own, and holds all its
 * lines in memory meanwhile.
 */
export function createRegisterFiles(deps: ThreadDeps): RegisterFiles {
  const thread = createWorkerThread<RegisterWriting, Uint8Array>(new URL('./register-worker.ts', import.meta.url))
  const turns = createTurns()
  let closing = false

  async function make(personId: PersonId, themeId: ThemeId, { format, language, round }: Asked): Promise<RegisterFile> {
    const lines = await allLines(deps, personId, themeId, round)
    const about = await titleOf(deps, themeId, language)
    // A question would begin the thread anew.
    if (closing) throw new AppError('unavailable', 'The server is closing. Try again.')
    const bytes = Buffer.from(await thread.ask({ format, lines, language, ...about }))
    const ofRound = round === undefined ? '' : `-${round}`
    return { mediaType: mediaTypes[format], name: `register${ofRound}.${format}`, bytes }
  }

  return {
    async make(personId, themeId, asked) {
      // Nobody waits in the queue to be refused.
      await requireReader(deps, personId, themeId)
      return turns.take('file', () => make(personId, themeId, asked))
    },
    close() {
      closing = true
      return thread.close()
    },
  }
}

async function allLines(
  deps: ThreadDeps,
  personId: PersonId,
  themeId: ThemeId,
  round: number | undefined,
): Promise<RegisteredThread[]> {
  const numbers = createRegisterNumbers(deps)
  const lines: RegisteredThread[] = []
  let cursor: string | undefined
  do {
    const page = await readRegister(deps, personId, themeId, { limit: pageSize, cursor, round }, numbers)
    lines.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return lines
}

async function titleOf({ db }: ThreadDeps, themeId: ThemeId, language: Language) {
  const row = await db
    .selectFrom('theme')
    .innerJoin('programme', 'programme.id', 'theme.programme_id')
    .select(['theme.title', 'programme.time_zone'])
    .where('theme.id', '=', themeId)
    .executeTakeFirst()
  if (row === undefined) throw notFound()
  return { title: localized(readLocalized(row.title), language).text, timeZone: row.time_zone }
}
