import type { AcceptInvitation, CreatedInvitation, CreateInvitation } from '@plenum/schema/api/member'
import type { CreateProgramme, Programme } from '@plenum/schema/api/programme'
import type { SetUp } from '@plenum/schema/api/session'
import type { CreateTheme, MoveStage, Theme } from '@plenum/schema/api/theme'
import { type DocumentId, type ThemeId, documentIdOf } from '@plenum/schema/id'
import type { ThemeRole } from '@plenum/schema/role'
import type { RunningServer } from './start-server.ts'
import { createSession, type Session } from './session.ts'

/** A programme of one language with its organiser, on a server that nobody has set up. */
export type Assembly = {
  organiser: Session
  /** A theme in review, in which editors write and reviewers comment. */
  addTheme(title: string): Promise<ReviewedTheme>
}

export type ReviewedTheme = {
  themeId: ThemeId
  documentId: DocumentId
  join(name: string, role: ThemeRole): Promise<Session>
}

/** Of the one draft that each theme has. */
export const draftLanguage = 'en'
const password = 'a pass phrase for measuring'

export async function createAssembly({ url, setUpToken }: RunningServer): Promise<Assembly> {
  const organiser = createSession(url)
  await organiser.send('POST', '/api/setup', {
    token: setUpToken,
    name: 'Olga Organiser',
    email: 'organiser@example.org',
    password,
    language: 'en',
  } satisfies SetUp)
  const programme = await organiser.send<Programme>('POST', '/api/programmes', {
    name: { en: 'Measured' },
    languages: [draftLanguage],
  } satisfies CreateProgramme)

  async function join(themeId: ThemeId, name: string, themeRole: ThemeRole): Promise<Session> {
    const { link } = await organiser.send<CreatedInvitation>('POST', `/api/programmes/${programme.id}/invitations`, {
      themeId,
      themeRole,
    } satisfies CreateInvitation)
    const session = createSession(url)
    const email = `${name.toLowerCase().replaceAll(' ', '.')}.${themeId.toLowerCase()}@example.org`
    await session.send('POST', '/api/invitations/accept', {
      token: link.split('#')[1] ?? '',
      account: { name, email, password, language: 'en' },
    } satisfies AcceptInvitation)
    return session
  }

  return {
    organiser,
    async addTheme(title) {
      const theme = await organiser.send<Theme>('POST', `/api/programmes/${programme.id}/themes`, {
        title: { en: title },
      } satisfies CreateTheme)
      await organiser.send('POST', `/api/themes/${theme.id}/stage`, {
        from: 'drafting',
        to: 'review',
      } satisfies MoveStage)
      return {
        themeId: theme.id,
        documentId: documentIdOf(theme.id, draftLanguage),
        join: (name, role) => join(theme.id, name, role),
      }
    },
  }
}
