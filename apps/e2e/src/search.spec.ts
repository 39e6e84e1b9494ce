import type { Thread } from '@plenum/schema/api/thread'
import type { Page } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { discussionPage, words } from './pages/discussion-page.ts'
import { takePicture } from './picture.ts'
import { openReview, reviewed, wideWindow } from './review-scenario.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const

const hits = (page: Page) => page.getByRole('list', { name: words('search:results') }).getByRole('listitem')

/** Types words into the field, where the focus is or is brought to, and asks for them. */
async function look(page: Page, what: string): Promise<void> {
  await tabTo(page, page.getByRole('searchbox', { name: words('search:field') }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(what)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`q=${what.split(' ')[0]}`))
}

test('words are found with the keyboard alone, each by those who may read them, and lead to their place', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(180_000)
  const { theme, programme, organiser } = scenario
  const { partners } = await openReview(scenario)
  const rita = await scenario.join('Rita Rivers', 'reviewer', partners.ADVP)
  const paul = await scenario.join('Paul Peters', 'reviewer', partners.CPL)
  const say = (visibility: 'theme' | 'organisation', text: string) =>
    rita.api.send<Thread>('POST', `/api/themes/${theme.id}/threads`, {
      kind: 'comment',
      anchor: { on: 'theme' },
      text,
      visibility,
    })
  await say('theme', 'Every officer should be known by name.')
  const internal = await say('organisation', 'Between us: the officer is never there.')
  const [atRita, atPaul] = await Promise.all(
    [rita, paul].map(async (person) => {
      const actor = await enter(person, wideWindow)
      // Whoever goes back at once leaves a text before it is connected.
      actor.console.expect(/closed before the connection/)
      return actor.page
    }),
  )
  if (atRita === undefined || atPaul === undefined) throw new Error('somebody is missing')

  await test.step('from any page to what one may read, marked', async () => {
    await atPaul.goto(`/programmes/${programme.id}`)
    await tabTo(atPaul, atPaul.getByRole('link', { name: words('common:header.search'), ...named }))
    await atPaul.keyboard.press('Enter')
    await expect(atPaul.getByText(words('search:hint'))).toBeVisible()
    // A draft is there some seconds after it has come to rest.
    await expect(async () => {
      await look(atPaul, 'officer')
      await expect(hits(atPaul)).toHaveCount(2, { timeout: 2000 })
      // Until then it is the version of the last move that has these words.
      await expect(hits(atPaul).getByText(words('search:is.draft'), named)).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await expect(atPaul.getByText(words('search:shown', { count: 2 }))).toBeVisible()
    await expect(hits(atPaul).filter({ hasText: 'first face of the police' }).locator('mark')).toHaveText(['officer'])
    await expect(hits(atPaul).filter({ hasText: words('search:is.comment', { name: 'Rita Rivers' }) })).toHaveCount(1)
    await expect(atPaul.getByText('Between us')).toHaveCount(0)
    await takePicture(atPaul, 'search')
    expect.soft(await axeFaults(atPaul), 'results').toEqual([])
  })

  await test.step('what an organisation says among its own is found by its own', async () => {
    await atRita.goto('/search?q=officer&kind=comment')
    await expect(hits(atRita)).toHaveCount(2)
    await expect(atRita.getByText('Between us')).toBeVisible()
    await rita.api.send('DELETE', `/api/threads/${internal.id}/replies/${internal.entries[0]?.id}`)
    await atRita.reload()
    await expect(hits(atRita)).toHaveCount(1)
  })

  await test.step('a hit leads into the text, where the words are found; closing that leaves the text as it was', async () => {
    const hit = hits(atPaul).filter({ hasText: 'first face of the police' })
    await tabTo(atPaul, hit.getByRole('link'))
    await atPaul.keyboard.press('Enter')
    await expect(atPaul.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible()
    await expect(atPaul.getByRole('textbox', { name: words('editor:find.label') })).toHaveValue(/^officer is the first/)
    const { text } = discussionPage(atPaul)
    await expect(text).toContainText(reviewed.officer)
    await takePicture(atPaul, 'search-in-text')
    await atPaul.keyboard.press('Escape')
    await expect(atPaul).not.toHaveURL(/find=/)
    await atPaul.goBack()
    await expect(hits(atPaul)).toHaveCount(2)
  })

  await test.step('a comment leads to its thread; a kind narrows down; nothing is said to be nothing', async () => {
    await tabTo(atPaul, atPaul.getByRole('link', { name: words('search:kind.comment'), ...named }))
    await atPaul.keyboard.press('Enter')
    await expect(hits(atPaul)).toHaveCount(1)
    await tabTo(atPaul, hits(atPaul).getByRole('link'))
    await atPaul.keyboard.press('Enter')
    const { card } = discussionPage(atPaul)
    await expect(card('Every officer should be known by name.')).toBeVisible()
    await atPaul.goBack()
    await look(atPaul, 'zebra')
    await expect(atPaul.getByText(words('search:none'))).toBeVisible()
    expect.soft(await axeFaults(atPaul), 'nothing found').toEqual([])
  })

  await test.step('a text that is closed to somebody is not found by them', async () => {
    await organiser.send('DELETE', `/api/programmes/${programme.id}/members/${paul.id}`)
    await atPaul.goto('/search?q=officer')
    await expect(atPaul.getByText(words('search:none'))).toBeVisible()
  })
})
