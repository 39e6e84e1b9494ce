import type { CreatePartner, Partner, PartnerDetail } from '@plenum/schema/api/partner'
import type { Page } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { takePicture } from './picture.ts'
import { wideWindow } from './review-scenario.ts'
import type { Scenario } from './scenario.ts'
import { tabTo } from './tab-to.ts'

const named = { exact: true } as const

async function addStakeholder({ organiser, programme }: Scenario): Promise<Partner> {
  const terms: CreatePartner = {
    kind: 'stakeholder',
    acronym: 'OSG',
    name: { en: 'Forum of Cities' },
    since: '2021-09-01',
  }
  return organiser.send<Partner>('POST', `/api/programmes/${programme.id}/partners`, terms)
}

test('a stakeholder offers an activity and becomes a key partner, with the keyboard alone; its page shows it by itself', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(120_000)
  const { programme, organiser } = scenario
  const partner = await addStakeholder(scenario)
  const sam = await scenario.join('Sam Stone', 'observer', partner.id)
  const [atSam, atOrganiser] = [(await enter(sam, wideWindow)).page, (await enter({ api: organiser }, wideWindow)).page]
  const path = `/programmes/${programme.id}/partners/${partner.id}`
  const button = (page: Page, key: string, values = {}) =>
    page.getByRole('button', { name: words(key, values), ...named })
  const press = async (page: Page, key: string, values = {}) => {
    await tabTo(page, button(page, key, values))
    await page.keyboard.press('Enter')
  }
  const reason = async (page: Page, text: string) => {
    await tabTo(page, page.getByRole('textbox', { name: words('partners:reason'), ...named }))
    await page.keyboard.type(text)
  }
  const history = (page: Page) => page.getByRole('region', { name: words('partners:history.title') })

  await test.step('the list of partners leads to the page', async () => {
    await atSam.goto(`/programmes/${programme.id}`)
    await tabTo(atSam, atSam.getByRole('link', { name: 'OSG', ...named }))
    await atSam.keyboard.press('Enter')
    await expect(atSam.getByRole('heading', { name: 'Forum of Cities', level: 1 })).toBeVisible()
  })

  await test.step('one of its people offers an activity, and an organiser who looks sees it come', async () => {
    await atOrganiser.goto(path)
    await press(atSam, 'partners:offers.make')
    const dialog = atSam.getByRole('dialog')
    await tabTo(atSam, dialog.getByRole('combobox', { name: words('partners:offers.kind') }))
    await atSam.keyboard.press('ArrowDown')
    await tabTo(atSam, dialog.getByRole('textbox', { name: words('partners:offers.what') }))
    await atSam.keyboard.type('A day on prevention')
    await takePicture(atSam, 'partner-offer')
    expect.soft(await axeFaults(atSam), 'offer window').toEqual([])
    await atSam.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(atOrganiser.getByText('A day on prevention').first()).toBeVisible()
    await expect(atOrganiser.getByText(words('common:activityKind.seminar')).first()).toBeVisible()
  })

  await test.step('the organiser accepts with a reason, which proposes the promotion', async () => {
    await press(atOrganiser, 'partners:offers.acceptNamed', { title: 'A day on prevention' })
    const dialog = atOrganiser.getByRole('dialog')
    await expect(dialog).toContainText(words('partners:offers.proposes'))
    await reason(atOrganiser, 'It fits the programme.')
    await press(atOrganiser, 'partners:offers.accept')
    await expect(dialog).toBeHidden()
    for (const page of [atSam, atOrganiser]) {
      await expect(page.getByText(words('partners:promotion.waits'))).toBeVisible()
      await expect(history(page)).toContainText(words('partners:history.offer-accepted'))
    }
    await expect(button(atSam, 'partners:promotion.decide')).toHaveCount(0)
  })

  await test.step('and decides it; everybody sees a key partner with its history', async () => {
    await press(atOrganiser, 'partners:promotion.decide')
    await takePicture(atOrganiser, 'partner-promotion')
    expect.soft(await axeFaults(atOrganiser), 'promotion window').toEqual([])
    await reason(atOrganiser, 'Takes on activities.')
    await press(atOrganiser, 'partners:promotion.submit')
    await expect(atOrganiser.getByRole('dialog')).toBeHidden()
    await expect(history(atSam)).toContainText(words('partners:history.promoted'))
    await expect(history(atSam)).toContainText(words('partners:reasonIs', { reason: 'Takes on activities.' }))
    await expect(atSam.getByText(words('common:partnerKind.key-partner'), named)).toBeVisible()
    await expect(atSam.getByText(words('partners:promotion.waits'))).toBeHidden()
    const seen = await sam.api.send<PartnerDetail>('GET', `/api/partners/${partner.id}`)
    expect(seen.kind).toBe('key-partner')
    await takePicture(atSam, 'partner-promoted')
    expect.soft(await axeFaults(atSam), 'partner page').toEqual([])
  })
})

test('a file with a fault is refused as a whole, and imported once it is corrected', async ({ enter, scenario }) => {
  const { programme, organiser } = scenario
  const { page } = await enter({ api: organiser }, wideWindow)
  await page.goto(`/programmes/${programme.id}`)
  await page
    .getByRole('button', { name: words('programme:partners.import'), ...named })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: words('partners:import.partners') })
  const file = dialog.getByLabel(words('partners:import.file'))
  const apply = dialog.getByRole('button', { name: words('partners:import.apply') })
  const csv = (since: string) => ({
    name: 'partners.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `acronym;kind;since;name_nl\nCPS;Sleutelpartner;25/5/2021;Centrum\nOSG;Belanghebbende;${since};Overleg\n`,
    ),
  })

  await file.setInputFiles(csv('31/2/2022'))
  const row = dialog.getByRole('table').getByRole('row', { name: 'OSG' })
  await expect(row).toContainText(words('partners:import.error.bad-date'))
  await expect(dialog.getByText(words('partners:import.mend', { count: 1 }))).toBeVisible()
  await expect(apply).toBeDisabled()
  await takePicture(page, 'import-fault')
  expect.soft(await axeFaults(page), 'import window').toEqual([])

  await file.setInputFiles(csv('1/3/2022'))
  await expect(row).toContainText('2022-03-01')
  await apply.click()
  await expect(dialog.getByText(words('partners:import.done', { created: 2, changed: 0 }))).toBeVisible()
  await takePicture(page, 'import-done')
  await dialog
    .getByRole('button', { name: words('common:action.close'), ...named })
    .last()
    .click()
  await expect(page.getByRole('link', { name: 'OSG', ...named })).toBeVisible()
  await expect(page.getByRole('link', { name: 'CPS', ...named })).toBeVisible()
})

test('people from a file get links, each of which lets one in for a partner', async ({ enter, scenario }) => {
  const { programme, organiser } = scenario
  await addStakeholder(scenario)
  const { page } = await enter({ api: organiser }, { viewport: { width: 320, height: 700 } })
  await page.goto(`/programmes/${programme.id}/members`)
  await page.getByRole('button', { name: words('members:import'), ...named }).click()
  const dialog = page.getByRole('dialog', { name: words('partners:import.people') })
  const buffer = Buffer.from('email,name,partner\nfirst@example.org,First,OSG\nsecond@example.org,Second,\n')
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer }
  await dialog.getByLabel(words('partners:import.file')).setInputFiles(file)
  await expect(dialog.getByRole('row', { name: 'first@example.org' })).toContainText('OSG')
  await takePicture(page, 'import-people-narrow')
  expect.soft(await axeFaults(page), 'narrow import window').toEqual([])
  await dialog.getByRole('button', { name: words('partners:import.apply') }).click()
  const links = dialog.getByRole('textbox', { name: words('partners:import.links', { count: 2 }) })
  await expect(links).toHaveValue(/first@example\.org\thttp.*#.+\nsecond@example\.org\thttp.*#.+/)
  const [, link = ''] = (await links.inputValue()).split('\n')[0]?.split('\t') ?? []

  const { page: guest, console: complaints } = await enter()
  complaints.expect(/status of 401/)
  await guest.goto(new URL(link).pathname + new URL(link).hash)
  await expect(guest.getByText('Forum of Cities')).toBeVisible()
})

test('the second of two organisers is shown what the first has changed', async ({ enter, scenario }) => {
  const { programme, organiser } = scenario
  const partner = await addStakeholder(scenario)
  const { page, console: complaints } = await enter({ api: organiser }, wideWindow)
  complaints.expect(/status of 409/)
  await page.goto(`/programmes/${programme.id}/partners/${partner.id}`)
  await page.getByRole('button', { name: words('common:action.edit'), ...named }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('programme:form.acronym')).fill('OSG2')
  const theirs = { name: { en: 'Council of Cities' }, revision: partner.revision }
  await organiser.send('PATCH', `/api/partners/${partner.id}`, theirs)
  const save = dialog.getByRole('button', { name: words('common:action.save'), ...named })
  await save.click()
  await expect(dialog.getByText(words('common:problem.changed-meanwhile'))).toBeVisible()
  await expect(dialog).toContainText('Council of Cities')
  await expect(dialog.getByLabel(words('programme:form.acronym'))).toHaveValue('OSG2')
  await takePicture(page, 'partner-conflict')
  expect.soft(await axeFaults(page), 'conflict').toEqual([])
  await save.click()
  await expect(dialog).toBeHidden()
  // What each of them changed is there.
  const now = await organiser.send<PartnerDetail>('GET', `/api/partners/${partner.id}`)
  expect([now.acronym, now.name.en]).toEqual(['OSG2', 'Council of Cities'])
})

test('an organiser gives a partner its logo and its contacts, and records that it has left', async ({
  enter,
  scenario,
}) => {
  const { programme, organiser } = scenario
  const partner = await addStakeholder(scenario)
  const { page, console: complaints } = await enter({ api: organiser }, wideWindow)
  complaints.expect(/status of 415/)
  await page.goto(`/programmes/${programme.id}/partners/${partner.id}`)
  const dialog = page.getByRole('dialog')
  const press = (key: string, values = {}) => page.getByRole('button', { name: words(key, values), ...named }).click()
  const choose = async (key: string) => {
    await press('partners:more')
    await page.getByRole('menuitem', { name: words(key) }).click()
  }

  await choose('partners:logo.edit')
  const file = dialog.getByLabel(words('partners:logo.file'))
  const svg = {
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  }
  await file.setInputFiles(svg)
  await press('common:action.save')
  await expect(dialog.getByText(words('partners:logo.refused'))).toBeVisible()
  expect.soft(await axeFaults(page), 'logo window').toEqual([])
  await file.setInputFiles({ ...svg, buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 60 } }) })
  await press('common:action.save')
  await expect(dialog).toBeHidden()
  const logo = page.getByRole('img', { name: words('partners:logo.of', { acronym: 'OSG' }) })
  await expect
    .poll(() => logo.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBe(120)

  await press('partners:contacts.edit')
  await press('partners:contacts.add')
  await dialog.getByLabel(words('partners:contacts.name'), named).fill('Secretariat')
  await dialog.getByLabel(words('partners:contacts.email')).fill('secretariat@example.org')
  await press('partners:contacts.add')
  await dialog.getByLabel(words('partners:contacts.name'), named).last().fill('Press office')
  await takePicture(page, 'partner-contacts')
  expect.soft(await axeFaults(page), 'contacts window').toEqual([])
  // The first one goes; what was typed for the second stays.
  await press('partners:contacts.remove', { number: 1 })
  await expect(dialog.getByLabel(words('partners:contacts.name'), named)).toHaveValue('Press office')
  await press('common:action.save')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: words('partners:contacts.title') })).toContainText('Press office')

  await choose('partners:departure.open')
  await dialog.getByRole('textbox', { name: words('partners:reason'), ...named }).fill('It was dissolved.')
  await takePicture(page, 'partner-leaves')
  expect.soft(await axeFaults(page), 'departure window').toEqual([])
  await press('partners:departure.submit')
  await expect(dialog).toBeHidden()
  const history = page.getByRole('region', { name: words('partners:history.title') })
  await expect(history).toContainText(words('partners:history.left'))
  await expect(page.getByRole('button', { name: words('common:action.edit'), ...named })).toHaveCount(0)
  await takePicture(page, 'partner-left')
  await press('partners:departure.return')
  const sure = page.getByRole('alertdialog')
  await sure.getByRole('button', { name: words('partners:departure.return'), ...named }).click()
  await expect(history).toContainText(words('partners:history.returned'))
})
