import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { expect, test } from './journey.ts'
import { settled } from './settled.ts'
import { allVisits, eachVisit, signInExamplePeople } from './visits.ts'

/** Kilobytes of 1000 bytes, scripts and styles together, each file compressed by itself as it travels. */
const limits = { withoutEditor: 200, withEditor: 380 }

test('pages weigh at most what the issue allows', async ({ workspace, scenario, enter }) => {
  test.setTimeout(120_000)
  const visits = await allVisits(await signInExamplePeople(workspace), scenario)
  const weights: string[] = []
  await eachVisit(visits, enter, {}, async ({ name, path }, page) => {
    const answers: Response[] = []
    const keep = (answer: Response) => void answers.push(answer)
    page.on('response', keep)
    await page.goto(path)
    await settled(page)
    page.off('response', keep)
    const code = answers.filter((answer) => ['script', 'stylesheet'].includes(answer.request().resourceType()))
    const sizes = await Promise.all(code.map(async (answer) => gzipSync(await answer.body(), { level: 9 }).length))
    const weight = Math.round(sizes.reduce((total, size) => total + size, 0) / 100) / 10
    weights.push(`${name} ${weight} kB`)
    expect.soft(weight, name).toBeGreaterThan(20)
    expect.soft(weight, name).toBeLessThanOrEqual(name.startsWith('theme') ? limits.withEditor : limits.withoutEditor)
  })
  console.log(`gzip of scripts and styles: ${weights.join(', ')}`)
})
