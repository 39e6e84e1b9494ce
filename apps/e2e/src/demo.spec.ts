import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createActor } from './actor.ts'
import { freePort } from './free-port.ts'
import { expect, test } from './journey.ts'

const cli = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url))

test('the demonstration prints a link per role, each of which signs its person in', async ({ browser }) => {
  const { PATH = '', HOME = '' } = process.env
  const port = await freePort()
  const demo = spawn(process.execPath, [cli, 'demo'], { env: { PATH, HOME, PORT: String(port) } })
  const gone = once(demo, 'exit')
  let output = ''
  demo.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const link = /^ *([\w-]+) +(http:\/\/\S+\/sign-in\/link#\S+)$/gm
    await expect.poll(() => [...output.matchAll(link)].length, { timeout: 30_000 }).toBe(6)
    const links = [...output.matchAll(link)].map(([, role = '', url = '']) => ({ role, url }))
    expect(links.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['organiser', 'editor', 'reviewer', 'partner', 'observer']),
    )
    for (const { url } of links) {
      const actor = await createActor(browser, `http://127.0.0.1:${port}`, {})
      actor.console.expect(/status of 401/)
      await actor.page.goto(url)
      await actor.page.getByRole('main').getByRole('button').click()
      await expect(actor.page.getByRole('main').getByRole('link').first()).toBeVisible()
      await expect(actor.page).toHaveURL(`http://127.0.0.1:${port}/`)
      await actor.leave()
    }
  } finally {
    demo.kill('SIGTERM')
    await gone
  }
  const folder = /\/\S*plenum-demo-\w+/.exec(output)?.[0]
  expect(folder, 'where it kept everything').toBeDefined()
  expect(existsSync(folder ?? ''), 'nothing is left behind').toBe(false)
})
