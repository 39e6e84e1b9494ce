import { test, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Page as ListPage } from '@plenum/schema/api/common'
import type { Partner } from '@plenum/schema/api/partner'
import type { Programme } from '@plenum/schema/api/programme'
import type { Session, SignIn } from '@plenum/schema/api/session'
import type { Theme } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import { discussedTheme } from './discussion-states.ts'
import type { Actor } from './actor.ts'
import { createApiClient, type ApiClient } from './api-client.ts'
import type { Scenario } from './scenario.ts'
import { examplePassword, type Workspace } from './workspace.ts'

/** A page as somebody sees it: where it is, and with whose session. */
export type Visit = { name: string; path: string; api: ApiClient | null }

/** The accounts of the example programme, signed in once for all visits. */
export type ExamplePeople = { organiser: ApiClient; editor: ApiClient; reviewer: ApiClient }

export async function signInExamplePeople(workspace: Workspace): Promise<ExamplePeople> {
  const signIn = async (name: string) => {
    const api = createApiClient(workspace.url)
    const account: SignIn = { email: `${name}@example.org`, password: examplePassword }
    await api.send('POST', '/api/session', account)
    return api
  }
  const [organiser, editor, reviewer] = await Promise.all([signIn('organiser'), signIn('editor'), signIn('reviewer')])
  return { organiser, editor, reviewer }
}

/** Every page there is, over the example programme; `scenario` gives the places that are still empty. */
export async function allVisits(people: ExamplePeople, scenario: Scenario): Promise<Visit[]> {
  const { organiser, editor, reviewer } = people
  const { items: programmes } = await organiser.send<ListPage<Programme>>('GET', '/api/programmes')
  const example = programmes.find(({ counts }) => counts.themes >= 4)
  if (example === undefined) throw new Error('the example programme is not there')
  const { items: themes } = await editor.send<ListPage<Theme>>('GET', `/api/programmes/${example.id}/themes`)
  const written = themes.find((theme) => theme.me.mayWrite)
  const { items: reviewed } = await reviewer.send<ListPage<Theme>>('GET', `/api/programmes/${example.id}/themes`)
  const read = reviewed.find((theme) => theme.me.mayRead && !theme.me.mayWrite)
  if (written === undefined || read === undefined) throw new Error('the example has no theme to write or to read')
  const asked = themes.find(({ stage }) => stage === 'validation')
  const final = themes.find(({ stage }) => stage === 'frozen')
  if (asked === undefined || final === undefined) throw new Error('the example has no theme with positions')
  const discussed = await discussedTheme(reviewer)
  const thread = discussed.threads.find(({ language }) => language !== null)
  const threadPath = `/themes/${discussed.theme.id}?language=${thread?.language}&thread=${thread?.id}`
  const { items: partners } = await organiser.send<ListPage<Partner>>('GET', `/api/programmes/${example.id}/partners`)
  const partnerPath = (acronym: string) =>
    `/programmes/${example.id}/partners/${partners.find((partner) => partner.acronym === acronym)?.id}`
  const invitation = await scenario.invite({ themeId: scenario.theme.id, themeRole: 'editor' })
  const invitationPath = new URL(invitation.link).pathname + new URL(invitation.link).hash

  return [
    { name: 'sign-in', path: '/sign-in', api: null },
    { name: 'sign-in-link', path: '/sign-in/link#abcdefghijklmnopqrstuvwxyz', api: null },
    { name: 'set-up-done', path: '/set-up#abcdefghijklmnopqrstuvwxyz', api: null },
    { name: 'invitation', path: invitationPath, api: null },
    { name: 'invitation-signed-in', path: invitationPath, api: reviewer },
    { name: 'invitation-unknown', path: '/invitation#abcdefghijklmnopqrstuvwxyz', api: null },
    { name: 'programmes', path: '/', api: organiser },
    { name: 'home-organiser', path: `/programmes/${example.id}`, api: organiser },
    { name: 'home-member', path: `/programmes/${example.id}`, api: reviewer },
    { name: 'home-empty', path: `/programmes/${scenario.programme.id}`, api: scenario.organiser },
    { name: 'partner', path: partnerPath('OPS'), api: organiser },
    { name: 'partner-stakeholder', path: partnerPath('OJR'), api: organiser },
    { name: 'partner-member', path: partnerPath('OJR'), api: reviewer },
    { name: 'members', path: `/programmes/${example.id}/members`, api: organiser },
    { name: 'account', path: '/account', api: editor },
    { name: 'notices', path: '/notices', api: organiser },
    { name: 'outbox', path: `/programmes/${example.id}/outbox`, api: organiser },
    { name: 'unsubscribe', path: '/unsubscribe#abcdefghijklmnopqrstuvwxyz', api: null },
    { name: 'theme-editor', path: `/themes/${written.id}`, api: editor },
    { name: 'theme-reader', path: `/themes/${read.id}`, api: reviewer },
    { name: 'theme-thread', path: threadPath, api: reviewer },
    { name: 'register', path: `/themes/${discussed.theme.id}/register`, api: reviewer },
    { name: 'register-empty', path: `/themes/${scenario.theme.id}/register`, api: scenario.organiser },
    { name: 'positions', path: `/themes/${asked.id}/positions`, api: organiser },
    { name: 'positions-member', path: `/themes/${asked.id}/positions`, api: reviewer },
    { name: 'positions-final', path: `/themes/${final.id}/positions`, api: reviewer },
    { name: 'positions-none', path: `/themes/${scenario.theme.id}/positions`, api: scenario.organiser },
    { name: 'versions', path: `/themes/${discussed.theme.id}/versions`, api: organiser },
    { name: 'challenges', path: `/programmes/${example.id}/challenges`, api: organiser },
    { name: 'challenges-member', path: `/programmes/${example.id}/challenges`, api: reviewer },
    { name: 'challenges-empty', path: `/programmes/${scenario.programme.id}/challenges`, api: scenario.organiser },
    { name: 'sources', path: `/themes/${written.id}/sources`, api: editor },
    { name: 'sources-final', path: `/themes/${final.id}/sources`, api: reviewer },
    { name: 'sources-empty', path: `/themes/${scenario.theme.id}/sources`, api: scenario.organiser },
    { name: 'overview', path: `/programmes/${example.id}/overview`, api: organiser },
    { name: 'overview-empty', path: `/programmes/${scenario.programme.id}/overview`, api: scenario.organiser },
    { name: 'log', path: `/programmes/${example.id}/log`, api: organiser },
    { name: 'comparison', path: `/themes/${discussed.theme.id}/comparison?before=round&after=now`, api: organiser },
    { name: 'theme-empty', path: `/themes/${scenario.theme.id}`, api: scenario.organiser },
    { name: 'search', path: '/search?q=politie', api: reviewer },
    { name: 'search-none', path: '/search?q=zzz', api: editor },
    { name: 'search-empty', path: '/search', api: organiser },
    { name: 'not-found', path: '/nowhere/at/all', api: organiser },
  ]
}

type Enter = (person: { api: ApiClient } | undefined, options: BrowserContextOptions) => Promise<Actor>

/** Makes each visit as a step, in one browser per person. */
export async function eachVisit(
  visits: readonly Visit[],
  enter: Enter,
  options: BrowserContextOptions,
  look: (visit: Visit, page: Page) => Promise<void>,
): Promise<void> {
  const actors = new Map<ApiClient | null, Actor>()
  for (const visit of visits) {
    const { api } = visit
    const actor = actors.get(api) ?? (await enter(api === null ? undefined : { api }, options))
    actors.set(api, actor)
    // Nobody is signed in, links are used up, pages are missing: visits go there on purpose.
    actor.console.expect(/status of (401|404|410)/)
    await test.step(visit.name, async () => {
      // Two addresses that differ after the # alone would be one page.
      await actor.page.goto('about:blank')
      await look(visit, actor.page)
    })
  }
}

/** Sets the language of these people's interface and puts it back. */
export async function speakingTo(
  people: readonly ApiClient[],
  language: Language,
  run: () => Promise<void>,
): Promise<void> {
  const before = await Promise.all(people.map((api) => api.send<Session>('GET', '/api/session')))
  const speak = (to: (index: number) => Language) =>
    Promise.all(people.map((api, index) => api.send('PATCH', '/api/person', { language: to(index) })))
  await speak(() => language)
  try {
    await run()
  } finally {
    await speak((index) => before[index]!.person.language)
  }
}
