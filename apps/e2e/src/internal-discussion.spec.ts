import { expect, test } from './journey.ts'
import { watchFrames } from './live-frames.ts'
import { discussionPage, words } from './pages/discussion-page.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { selectWords } from './select-words.ts'
import { wordsOnPage } from './words-on-page.ts'

test('what a partner discusses internally nobody else hears of, until it is submitted', async ({ enter, scenario }) => {
  const { partners, threads } = await openReview(scenario)
  const rita = await scenario.join('Rita Reviewer', 'reviewer', partners.CPL)
  const [ritas, riks, odiles, omars] = [
    await enter(rita, wideWindow),
    await enter(await scenario.join('Rik Colleague', 'reviewer', partners.CPL), wideWindow),
    await enter({ api: scenario.organiser }, wideWindow),
    await enter(await scenario.join('Omar Other', 'reviewer', partners.ADVP), wideWindow),
  ]
  const outsiders = [odiles, omars].map(({ page }) => ({ page, frames: watchFrames(page), at: discussionPage(page) }))
  const [atRita, atRik] = [discussionPage(ritas.page), discussionPage(riks.page)]
  await Promise.all([atRita, atRik, ...outsiders.map(({ at }) => at)].map((at) => at.open(scenario.theme.id)))
  const internally = 'Between us: who counts them today?'
  const internal = words('discussion:thread.internal', { acronym: 'CPL' })

  const id = await test.step('two people of one partner discuss a passage', async () => {
    await selectWords(ritas.page, atRita.text, 'those who give up')
    await atRita.tool('editor:tool.comment').click()
    await atRita.form.getByRole('radio', { name: words('discussion:new.internal', { acronym: 'CPL' }) }).check()
    await atRita.comment(internally)
    const card = atRik.card(internally)
    await expect(card.getByText(internal)).toBeVisible()
    await atRik.unfold(card)
    await atRik.button(card, 'discussion:thread.reply').click()
    await card.getByRole('textbox', { name: words('discussion:composer.reply') }).fill('Nobody, it seems.')
    await atRik.button(card, 'discussion:composer.send').click()
    await expect(atRita.card('Nobody, it seems.')).toHaveCount(1)
    const [thread] = await threads(rita.api)
    for (const at of [atRita, atRik]) {
      await expect.poll(() => at.passage(thread?.id ?? '')).toEqual([{ block: 'P', words: 'those who give up' }])
    }
    return thread?.id ?? ''
  })

  await test.step('nobody else is told of it, the organiser neither', async () => {
    // Told of this, they have been told of everything before it.
    await atRita.tool('discussion:panel.comment').click()
    await atRita.comment('Said to everyone.')
    for (const { page, frames, at } of outsiders) {
      await expect(at.card('Said to everyone.')).toHaveCount(1)
      await expect(at.cards).toHaveCount(1)
      expect(await wordsOnPage(page)).not.toMatch(/Between us|Nobody, it seems|Only CPL/)
      await expect(at.text.locator('.thread')).toHaveCount(0)
      expect(await page.content()).not.toContain(id)
      expect(frames.mention(id), 'in what its sockets were sent').toBe(false)
    }
    expect((await threads()).map(({ entries }) => entries[0]?.text)).toEqual(['Said to everyone.'])
    expect((await scenario.organiser.request('GET', `/api/threads/${id}`)).status).toBe(404)
    expect(await scenario.draft()).not.toContain(id)
  })

  await test.step('once submitted, everyone sees it, on its words', async () => {
    const card = atRita.card(internally)
    await atRita.unfold(card)
    await atRita.button(card, 'discussion:thread.submit', { acronym: 'CPL' }).click()
    const question = ritas.page.getByRole('alertdialog', { name: words('discussion:submit.title') })
    await atRita.button(question, 'discussion:submit.confirm').click()
    await expect(question).toHaveCount(0)
    for (const { at, frames } of outsiders) {
      await expect(at.card(internally)).toHaveCount(1)
      await expect(at.card(internally)).toContainText(/Rita Reviewer.*CPL/s)
      await expect.poll(() => at.passage(id)).toEqual([{ block: 'P', words: 'those who give up' }])
      expect(frames.mention(id)).toBe(true)
    }
    await expect(atRik.panel.getByText(internal)).toHaveCount(0)
  })
})
