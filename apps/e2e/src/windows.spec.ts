import type { Locator, Page } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { workspacePage } from './pages/workspace-page.ts'
import { takePicture } from './picture.ts'

/** Opens something over the page, looks at it, closes it with Escape, and finds the focus where it was. */
async function looksInto(page: Page, name: string, open: Locator, appears: Locator): Promise<void> {
  await test.step(name, async () => {
    await open.focus()
    await page.keyboard.press('Enter')
    await expect(appears).toBeVisible()
    await takePicture(page, `window-${name}`)
    expect.soft(await axeFaults(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(appears).toHaveCount(0)
    await expect.soft(open, `focus after ${name}`).toBeFocused()
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any window or menu of the programme, ${colorScheme}`, async ({ enter, scenario }) => {
    test.setTimeout(120_000)
    const odile = await enter({ api: scenario.organiser }, { colorScheme })
    const { page } = odile
    const dialog = page.getByRole('dialog')
    const button = (name: string | RegExp) => page.getByRole('button', { name })

    await page.goto('/')
    await looksInto(page, 'account-menu', button(/Menu of/), page.getByRole('menu'))
    await looksInto(page, 'new-programme', button('New programme'), dialog)

    await page.goto(`/programmes/${scenario.programme.id}`)
    for (const name of ['Edit the programme', 'New theme', 'New event', 'New activity', 'New partner']) {
      await looksInto(page, name.toLowerCase().replaceAll(' ', '-'), button(name).first(), dialog)
    }
    const actions = button(/Local policing/)
    await looksInto(page, 'theme-menu', actions, page.getByRole('menu'))
    for (const [name, title] of [
      ['Change stage…', 'change-stage'],
      ['Edit theme…', 'edit-theme'],
      ['Delete theme…', 'delete-theme'],
    ] as const) {
      await test.step(title, async () => {
        await actions.click()
        await page.getByRole('menuitem', { name }).click()
        const opened = page.getByRole('dialog').or(page.getByRole('alertdialog'))
        await expect(opened).toBeVisible()
        await takePicture(page, `window-${title}`)
        expect.soft(await axeFaults(page), title).toEqual([])
        await page.keyboard.press('Escape')
        await expect(opened).toHaveCount(0)
      })
    }

    await page.goto(`/programmes/${scenario.programme.id}/members`)
    await looksInto(page, 'invite', button('Invite somebody').first(), dialog)
  })

  test(`axe finds nothing in any window or menu of the text, ${colorScheme}`, async ({ enter, scenario }) => {
    test.setTimeout(120_000)
    const anna = await enter(await scenario.join('Anna Adams', 'editor'), { colorScheme })
    const { page } = anna
    const at = workspacePage(page)
    const dialog = page.getByRole('dialog')
    await at.open(scenario.theme.id)
    await at.isWritable()
    await at.addParagraph('Some words to stand on.')
    await at.isSaved()

    await looksInto(page, 'people', page.getByRole('button', { name: /else has this text open|Only you/ }), dialog)
    await looksInto(page, 'keeping', page.getByRole('button', { name: /How your text is kept|Keeping/ }), dialog)
    const style = at.tools.getByRole('button', { name: /Style/ })
    await looksInto(page, 'style', style, page.getByRole('menu'))
    await test.step('what is chosen from a menu leads back to the text', async () => {
      await page.keyboard.press('Enter')
      await page.getByRole('menuitemradio', { name: 'Heading 2' }).press('Enter')
      await expect.soft(at.text, 'focus after choosing a style').toBeFocused()
      await expect(at.text.getByRole('heading', { level: 2 })).toHaveText('Some words to stand on.')
      await style.focus()
    })

    await test.step('link, note and help, from the keyboard', async () => {
      await page.keyboard.press('Escape')
      await expect(at.text).toBeFocused()
      for (const [name, keys] of [
        ['link', 'ControlOrMeta+k'],
        ['note', 'ControlOrMeta+Alt+f'],
        ['help', 'ControlOrMeta+/'],
      ] as const) {
        await page.keyboard.press(keys)
        await expect(dialog).toBeVisible()
        await takePicture(page, `window-${name}`)
        expect.soft(await axeFaults(page), name).toEqual([])
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
        await expect(at.text, `focus after ${name}`).toBeFocused()
      }
    })

    await test.step('slash menu', async () => {
      await at.addParagraph('/')
      await expect(page.getByRole('listbox')).toBeVisible()
      await takePicture(page, 'window-slash')
      expect.soft(await axeFaults(page), 'slash').toEqual([])
      await page.keyboard.type('reco')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Chosen from the menu')
      await expect(page.getByRole('navigation', { name: 'In this text' })).toContainText('Chosen from the menu')
    })

    await test.step('a recommendation with a table and find open', async () => {
      await page.keyboard.press('ControlOrMeta+f')
      await page.keyboard.type('menu')
      await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible()
      await takePicture(page, 'window-find')
      expect.soft(await axeFaults(page), 'find').toEqual([])
      await page.keyboard.press('Escape')
    })
    await at.isSaved()
  })
}
