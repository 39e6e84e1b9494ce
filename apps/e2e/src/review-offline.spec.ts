import { lostConnection } from './console-watch.ts'
import { expect, test } from './journey.ts'
import { discussionPage, words } from './pages/discussion-page.ts'
import { openReview, wideWindow } from './review-scenario.ts'
import { selectWords } from './select-words.ts'

test('what a reviewer says and suggests without a connection is sent when there is one, and is there once', async ({
  enter,
  scenario,
}) => {
  const { partners, threads } = await openReview(scenario)
  const rita = await enter(await scenario.join('Rita Reviewer', 'reviewer', partners.CPL), wideWindow)
  const omar = await enter(await scenario.join('Omar Other', 'reviewer', partners.ADVP), wideWindow)
  const { page, cable } = rita
  const [at, atOmar] = [discussionPage(page), discussionPage(omar.page)]
  rita.console.expect(lostConnection)
  await at.open(scenario.theme.id)
  await atOmar.open(scenario.theme.id)
  await at.mode('suggesting').click()
  await expect(at.suggestedText).toHaveAttribute('contenteditable', 'true')

  await test.step('without a connection she comments and suggests', async () => {
    cable.cut()
    await at.says('common:connection.lost')
    await selectWords(page, at.suggestedText, 'those who give up')
    await page.keyboard.press('ControlOrMeta+Alt+m')
    await at.form.getByRole('textbox', { name: words('discussion:composer.comment') }).fill('Said in the train.')
    await at.button(at.form, 'discussion:composer.send').click()
    await expect(at.form.getByRole('alert')).toContainText(words('common:problem.unreachable'))
    await selectWords(page, at.suggestedText, 'thirty')
    await page.keyboard.type('twenty')
    await at.says('suggesting:bar.changes', { count: 1 })
    await page.getByRole('button', { name: words('suggesting:bar.send') }).click()
    await at.button(at.dialog, 'suggesting:send.submit', { count: 1 }).click()
    await expect(at.dialog.getByRole('alert')).toContainText(words('common:problem.unreachable'))
    await at.button(at.dialog, 'common:action.cancel').click()
    await at.says('suggesting:bar.changes', { count: 1 })
    expect(await threads()).toEqual([])
  })

  await test.step('back on line, her words are where they were', async () => {
    cable.mend()
    await expect(page.getByText(words('common:connection.lost'))).toHaveCount(0)
    await at.says('suggesting:bar.changes', { count: 1 })
    await expect(at.form.getByRole('textbox')).toHaveValue('Said in the train.')
  })

  await test.step('what the server has taken without her hearing of it is taken once', async () => {
    await page.route(
      '**/threads',
      async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await at.button(at.form, 'discussion:composer.again').click()
    await expect(at.form.getByRole('alert')).toContainText(words('common:problem.unreachable'))
    await expect(atOmar.card('Said in the train.')).toHaveCount(1)
    await at.button(at.form, 'discussion:composer.again').click()
    await expect(at.form).toHaveCount(0)
    await page.getByRole('button', { name: words('suggesting:bar.send') }).click()
    await at.button(at.dialog, 'suggesting:send.submit', { count: 1 }).click()
    await at.says('suggesting:send.done', { count: 1 })
    await expect(atOmar.text.getByText('twenty')).toBeVisible()
    for (const { cards } of [at, atOmar]) await expect(cards).toHaveCount(2)
    expect((await threads()).map(({ kind }) => kind)).toEqual(['comment', 'suggestion'])
  })
})
