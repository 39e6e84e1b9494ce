import type { PartnerDetail } from '@plenum/schema/api/partner'
import type { Theme } from '@plenum/schema/api/theme'
import { languages, localized } from '@plenum/schema/language'
import { test } from './course.ts'
import { expect } from './journey.ts'
import { takePicture } from './picture.ts'
import { settled } from './settled.ts'
import { tabTo } from './tab-to.ts'

test.describe.configure({ mode: 'parallel' })

for (const language of languages) {
  test(`a stakeholder follows from the launch to the closing, without a mouse, in ${language}`, async ({ begin }) => {
    test.setTimeout(300_000)
    const course = await begin('observer', language)
    const { page, words, enterOn } = course
    const titleOf = (english: string) => localized(course.theme(english).title, language).text
    const training = titleOf('Training and careers')

    await test.step('launch: it opens the live stream', async () => {
      await course.comesTo('2021-05-25T12:00:00Z')
      await course.signIn()
      await expect(page.getByText(words('programme:next.liveNow'))).toBeVisible()
      const opened = page.context().waitForEvent('page')
      const next = page.getByRole('region', { name: words('programme:next.title') })
      await tabTo(page, next.getByRole('link').first())
      await page.keyboard.press('Enter')
      const stream = await opened
      expect(stream.url()).toMatch(/^(https:\/\/live\.example\.org|chrome-error:|about:)/)
      await stream.close()
      await course.isClean('home at the launch')
      await takePicture(page, `course-stakeholder-${language}`)
    })

    await test.step('a theme that is open to it takes what it says; another is closed', async () => {
      await enterOn('link', training)
      await settled(page)
      const panel = page.getByRole('complementary', { name: words('discussion:panel.title') })
      await tabTo(page, panel.getByRole('button', { name: words('discussion:panel.comment') }))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('textbox', { name: words('discussion:composer.comment') })).toBeFocused()
      await page.keyboard.type('Young people are trained too.')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(panel.getByText('Young people are trained too.')).toBeVisible()
      await course.isClean('open theme')
      const all = await (
        await course.as('observer')
      ).send<{ items: Theme[] }>('GET', `/api/programmes/${course.programme.id}/themes`)
      const closed = all.items.find(({ me }) => !me.mayRead)
      expect(closed).toBeDefined()
      await page.goto(`/themes/${closed?.id}`)
      await settled(page)
      await expect(page.getByRole('complementary', { name: words('discussion:panel.title') })).toHaveCount(0)
      await course.isClean('closed theme')
    })

    await test.step('it offers to take on an activity, and sees when that makes it a key partner', async () => {
      await course.comesTo('2021-12-01T09:00:00Z')
      const organiser = await course.as('organiser')
      await course.signIn()
      await enterOn('link', 'OJR')
      await settled(page)
      await enterOn('button', words('partners:offers.make'))
      const dialog = page.getByRole('dialog')
      await tabTo(page, dialog.getByRole('textbox', { name: words('partners:offers.what') }))
      await page.keyboard.type('A hearing of young people')
      await course.isClean('offer')
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(page.getByText('A hearing of young people').first()).toBeVisible()
      const partnerId = /partners\/([\w-]+)/.exec(page.url())?.[1] ?? ''
      const { offers } = await organiser.send<PartnerDetail>('GET', `/api/partners/${partnerId}`)
      const offer = offers.find(({ title }) => title === 'A hearing of young people')
      const accepted = await organiser.send<PartnerDetail>('POST', `/api/offers/${offer?.id}/decision`, {
        accept: true,
        reason: 'It fits.',
      })
      await organiser.send('POST', `/api/partners/${partnerId}/promotion`, {
        promotionId: accepted.promotion?.id ?? null,
        promote: true,
        date: '2021-12-01',
        reason: 'It takes on a hearing.',
      })
      await expect(page.getByText(words('partners:history.promoted')).first()).toBeVisible()
    })

    await test.step('closing: it sees that the text is final', async () => {
      await course.comesTo('2023-03-21T12:30:00Z')
      await course.signIn()
      await expect(page.getByText(words('programme:next.liveNow'))).toBeVisible()
      await course.isClean('home at the closing')
      await enterOn('link', titleOf('Proximity and trust'))
      await settled(page)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    })
  })
}
