import type { Activity, CreateActivity } from '@plenum/schema/api/calendar'
import type { Page as ListPage } from '@plenum/schema/api/common'
import type { Programme } from '@plenum/schema/api/programme'
import { axeFaults } from './axe-faults.ts'
import { expect, test } from './journey.ts'
import { words } from './pages/discussion-page.ts'
import { takePicture } from './picture.ts'
import { wideWindow } from './review-scenario.ts'
import { settled } from './settled.ts'
import { tabTo } from './tab-to.ts'
import { signInExamplePeople } from './visits.ts'
import { wordsIn } from './words.ts'

const named = { exact: true } as const
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')

test('people register with the keyboard alone, wait, and move up; a document is added, read, and refused when it lies', async ({
  enter,
  scenario,
}) => {
  test.setTimeout(180_000)
  const { programme, theme, organiser } = scenario
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const content = {
    kind: 'workshop',
    title: { en: 'Workshop on reporting' },
    startsAt: inHours(72),
    endsAt: inHours(74),
    themeIds: [theme.id],
    heard: [{ organisation: 'Youth council', capacity: 'chair' }],
    report: { en: 'First part.\n\n## Questions\n- Who answers?' },
    places: 1,
  } satisfies CreateActivity
  const activity = await organiser.send<Activity>('POST', `/api/programmes/${programme.id}/activities`, content)
  const [anna, ben] = [await scenario.join('Anna Adams', 'editor'), await scenario.join('Ben Bakker', 'reviewer')]
  const [odile, atAnna, atBen] = await Promise.all(
    [{ api: organiser }, anna, ben].map(async (person) => {
      const actor = await enter(person, wideWindow)
      // A file that is not what its name says, and an activity that somebody else has changed.
      actor.console.expect(/status of (409|415)/)
      return actor.page
    }),
  )
  if (odile === undefined || atAnna === undefined || atBen === undefined) throw new Error('somebody is missing')
  const address = `/programmes/${programme.id}?entry=${activity.id}`
  const press = async (page: typeof odile, key: string) => {
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: words(key), ...named }))
    await page.keyboard.press('Enter')
  }

  await test.step('the first has the place, the second waits', async () => {
    await atAnna.goto(`/programmes/${programme.id}`)
    const comingUp = atAnna.getByRole('region', { name: words('programme:next.title') })
    await tabTo(atAnna, comingUp.getByRole('button', { name: 'Workshop on reporting' }))
    await atAnna.keyboard.press('Enter')
    await press(atAnna, 'calendar:registration.register')
    await expect(atAnna.getByText(words('calendar:registration.registered'))).toBeVisible()
    await expect(atAnna.getByRole('dialog').getByRole('heading', { name: 'Questions' })).toBeVisible()
    await expect(atAnna.getByText('Youth council, chair')).toBeVisible()
    await atBen.goto(address)
    await press(atBen, 'calendar:registration.wait')
    await expect(atBen.getByText(words('calendar:registration.waiting'))).toBeVisible()
    await takePicture(atBen, 'calendar-waiting', false)
    expect.soft(await axeFaults(atBen), 'waiting').toEqual([])
  })

  await test.step('when the first takes it back, the second has it, sees it by itself, and is told', async () => {
    await press(atAnna, 'calendar:registration.withdraw')
    await expect(atAnna.getByText(words('calendar:registration.none'))).toBeVisible()
    await expect(atBen.getByText(words('calendar:registration.registered'))).toBeVisible()
    await atBen.keyboard.press('Escape')
    await expect(atBen.getByRole('dialog')).toHaveCount(0)
    await expect(atBen).toHaveURL(`/programmes/${programme.id}`)
    await tabTo(
      atBen,
      atBen.getByRole('button', { name: words('common:header.noticesNew', { count: 1 }) }),
      'Shift+Tab',
    )
    await atBen.keyboard.press('Enter')
    await expect(atBen.getByText(/^There is a place for you: Workshop on reporting/)).toBeVisible()
  })

  await test.step('an organiser sees who comes, adds a document, and one that lies is refused', async () => {
    await odile.goto(address)
    await expect(odile.getByText(words('calendar:registration.names', { names: 'Ben Bakker' }))).toBeVisible()
    const field = odile.getByLabel(words('calendar:files.add'))
    await tabTo(odile, field)
    const lie = { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') }
    await field.setInputFiles(lie)
    await expect(odile.getByRole('alert')).toHaveText(words('common:problem.file-refused'))
    await field.setInputFiles({ ...lie, buffer: pdf })
    await expect(odile.getByRole('link', { name: 'report.pdf' })).toBeVisible()
    await takePicture(odile, 'calendar-organiser', false)
    expect.soft(await axeFaults(odile), 'organiser').toEqual([])
    await atAnna.goto(address)
    const link = atAnna.getByRole('link', { name: 'report.pdf' })
    await tabTo(atAnna, link)
    const downloading = atAnna.waitForEvent('download')
    await atAnna.keyboard.press('Enter')
    expect((await downloading).suggestedFilename()).toBe('report.pdf')
    await press(odile, 'common:action.edit')
    await expect(odile.getByRole('dialog').getByRole('textbox', { name: /^Who was heard/ })).toHaveValue(
      '; Youth council; chair',
    )
  })

  await test.step('a second organiser who was faster is shown, and nothing is lost', async () => {
    const dialog = odile.getByRole('dialog')
    await organiser.send('PUT', `/api/activities/${activity.id}`, { ...content, place: { en: 'Ghent' }, revision: 1 })
    const places = dialog.getByRole('textbox', { name: /^Places for registration/ })
    await tabTo(odile, places)
    await odile.keyboard.press('ControlOrMeta+a')
    await odile.keyboard.type('3')
    await press(odile, 'common:action.save')
    await expect(dialog.getByText('Ghent', named)).toBeVisible()
    await takePicture(odile, 'calendar-meanwhile', false)
    expect.soft(await axeFaults(odile), 'meanwhile').toEqual([])
    await press(odile, 'common:action.save')
    await expect(dialog).toHaveCount(0)
    const { items } = await organiser.send<{ items: Activity[] }>('GET', `/api/programmes/${programme.id}/activities`)
    expect(items[0]).toMatchObject({ registration: { places: 3 }, revision: 3, files: [{ name: 'report.pdf' }] })
  })
})

test('a calendar is followed by a private link, made and revoked with the keyboard alone', async ({
  enter,
  scenario,
}) => {
  const { programme, organiser } = scenario
  await organiser.send('POST', `/api/programmes/${programme.id}/activities`, {
    kind: 'seminar',
    title: { en: 'Seminar on reporting' },
    startsAt: '2026-05-01T09:00:00.000Z',
    endsAt: '2026-05-01T10:00:00.000Z',
  } satisfies CreateActivity)
  const ben = await scenario.join('Ben Bakker', 'reviewer')
  const { page } = await enter(ben, wideWindow)
  await page.goto(`/programmes/${programme.id}`)
  await tabTo(page, page.getByRole('button', { name: words('calendar:subscribe.open'), ...named }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('button', { name: words('calendar:subscribe.make'), ...named }))
  await page.keyboard.press('Enter')
  const address = await dialog.getByRole('textbox', { name: words('calendar:subscribe.address') }).inputValue()
  await takePicture(page, 'calendar-subscribe', false)
  expect.soft(await axeFaults(page), 'subscribe').toEqual([])
  // As another program does, which has no session.
  const feed = await fetch(address)
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(await feed.text()).toContain('SUMMARY:Seminar – Seminar on reporting')
  await tabTo(page, dialog.getByRole('button', { name: words('calendar:subscribe.revoke'), ...named }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: words('calendar:subscribe.make'), ...named })).toBeVisible()
  expect((await fetch(address)).status).toBe(404)
})

test('the course is zoomed with the keyboard alone, and what was in the middle stays there', async ({
  enter,
  workspace,
}) => {
  const { organiser } = await signInExamplePeople(workspace)
  const { items } = await organiser.send<ListPage<Programme>>('GET', '/api/programmes')
  const example = items.find(({ counts }) => counts.themes >= 4)
  const { page } = await enter({ api: organiser }, { ...wideWindow, locale: 'nl' })
  const inDutch = wordsIn('nl')
  await page.goto(`/programmes/${example?.id}`)
  const picture = page.getByRole('group', { name: inDutch('programme:course.title') })
  const width = () =>
    picture
      .locator('svg')
      .first()
      .evaluate((svg) => svg.getBoundingClientRect().width)
  await settled(page)
  const whole = await width()
  const status = page.getByRole('group', { name: inDutch('calendar:zoom.title') }).getByRole('status')
  await tabTo(page, picture)
  await page.keyboard.press('+')
  await expect(status).toHaveText(inDutch('calendar:zoom.year'))
  await page.keyboard.press('+')
  await expect(status).toHaveText(inDutch('calendar:zoom.quarter'))
  expect(await width()).toBeGreaterThan(4 * whole)
  const middle = () =>
    picture.evaluate((element) => {
      const svg = element.querySelector('svg')?.getBoundingClientRect()
      const box = element.getBoundingClientRect()
      if (svg === undefined) return NaN
      const start = svg.left - box.left + element.scrollLeft
      return (element.scrollLeft + (element.clientWidth - start) / 2) / svg.width
    })
  const before = await middle()
  await page.keyboard.press('+')
  await expect(status).toHaveText(inDutch('calendar:zoom.month'))
  expect(Math.abs((await middle()) - before)).toBeLessThan(0.01)
  await takePicture(page, 'calendar-zoomed', false)
  await page.keyboard.press('Home')
  expect(await picture.evaluate((element) => element.scrollLeft)).toBe(0)
  expect.soft(await axeFaults(page), 'zoomed').toEqual([])
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await expect(status).toHaveText(inDutch('calendar:zoom.all'))
  expect((await width()) / whole).toBeLessThan(1.1)
  expect.soft(await axeFaults(page), 'course').toEqual([])
})
