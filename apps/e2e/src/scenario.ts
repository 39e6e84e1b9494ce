import type { AcceptInvitation, CreatedInvitation, CreateInvitation } from '@plenum/schema/api/member'
import type { CreateProgramme, Programme } from '@plenum/schema/api/programme'
import type { Session } from '@plenum/schema/api/session'
import type { CreateTheme, Theme } from '@plenum/schema/api/theme'
import type { ThemeRole } from '@plenum/schema/role'
import { createApiClient, type ApiClient } from './api-client.ts'
import type { Workspace } from './workspace.ts'

/** Somebody with an account and a session. */
export type Person = { name: string; email: string; password: string; id: string; api: ApiClient }

/** A programme of its own with one theme, so that journeys on one server do not meet. */
export type Scenario = {
  organiser: ApiClient
  programme: Programme
  theme: Theme
  /** `<themeId>.nl`, the document of the theme's only draft. */
  documentId: string
  /** Invites somebody into the theme, for a partner or for none, and accepts for them, over HTTP. */
  join(name: string, role: ThemeRole, partnerId?: string | null): Promise<Person>
  invite(terms: CreateInvitation): Promise<CreatedInvitation>
  /** The draft as the server has it now. */
  draft(accept?: 'application/json' | 'text/plain' | 'text/html' | 'text/markdown'): Promise<string>
}

const password = 'a pass phrase for journeys'

export async function createScenario(workspace: Workspace, title = 'Local policing'): Promise<Scenario> {
  const organiser = await workspace.organiser()
  const programme = await organiser.send<Programme>('POST', '/api/programmes', {
    name: { en: `Programme on ${title}` },
    languages: ['nl'],
  } satisfies CreateProgramme)
  const theme = await organiser.send<Theme>('POST', `/api/programmes/${programme.id}/themes`, {
    title: { en: title },
  } satisfies CreateTheme)

  const invite = (terms: CreateInvitation) =>
    organiser.send<CreatedInvitation>('POST', `/api/programmes/${programme.id}/invitations`, terms)

  async function join(name: string, role: ThemeRole, partnerId: string | null = null): Promise<Person> {
    const { link } = await invite({ themeId: theme.id, themeRole: role, partnerId })
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${theme.id}@example.org`.slice(-200).toLowerCase()
    const api = createApiClient(workspace.url)
    await api.send('POST', '/api/invitations/accept', {
      token: link.split('#')[1] ?? '',
      account: { name, email, password, language: 'en' },
    } satisfies AcceptInvitation)
    const session = await api.send<Session>('GET', '/api/session')
    return { name, email, password, id: session.person.id, api }
  }

  return {
    organiser,
    programme,
    theme,
    documentId: `${theme.id}.nl`,
    join,
    invite,
    async draft(accept = 'application/json') {
      const response = await organiser.request('GET', `/api/themes/${theme.id}/drafts/nl`, { headers: { accept } })
      if (!response.ok) throw new Error(`the draft answered ${response.status}: ${await response.text()}`)
      return response.text()
    },
  }
}
