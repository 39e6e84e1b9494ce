import * as Y from 'yjs'
import { createActor } from './actor.ts'
import { lostConnection } from './console-watch.ts'
import { expect, test } from './journey.ts'
import { workspacePage } from './pages/workspace-page.ts'
import { createRandom } from './random.ts'
import { createScenario } from './scenario.ts'
import { createWireClient } from './wire-client.ts'
import { startWorkspace } from './workspace.ts'

const rounds = 4

test('a server killed with -9 in the middle of typing loses nothing that was seen or called saved', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const workspace = await startWorkspace()
  try {
    const scenario = await createScenario(workspace)
    const people = await Promise.all([scenario.join('Anna Adams', 'editor'), scenario.join('Bram Bakker', 'editor')])
    const reader = await scenario.join('Rita Reader', 'reviewer')
    const actors = await Promise.all(people.map(() => createActor(browser, workspace.url, {})))
    const pages = actors.map(({ page }) => workspacePage(page))
    for (const [index, actor] of actors.entries()) {
      await actor.becomes(people[index]!)
      actor.console.expect(lostConnection)
      actor.console.expect(/status of 50[234]/)
      await pages[index]!.open(scenario.theme.id)
      await pages[index]!.isWritable()
    }
    // A witness who sees all that the server ever shows.
    const { documentId } = scenario
    const witness = createWireClient({ url: workspace.url, cookie: reader.api.cookie(), documentId })
    await witness.synced()
    const random = createRandom(7)

    for (let round = 1; round <= rounds; round++) {
      await test.step(`kill ${round}`, async () => {
        for (const [index, page] of pages.entries()) {
          await page.addParagraph(`Paragraph ${index} of round ${round}.`)
          await page.isSaved()
        }
        const calledSaved = await Promise.all(pages.map((page) => page.blocks()))

        // They type on while the server dies under their hands.
        const typing = actors.map(({ page }, index) => page.keyboard.type(words(index, round)))
        const enough = witness.doc.getXmlFragment('default').toString().length + 10 + Math.floor(random() * 80)
        await expect
          .poll(() => witness.doc.getXmlFragment('default').toString().length, { intervals: [10] })
          .toBeGreaterThan(enough)
        await workspace.kill()
        await witness.disconnected()
        witness.provider.disconnect()
        for (const { cable } of actors) cable.cut()
        await Promise.all(typing)
        for (const { state } of pages) await expect(state).toHaveText('Not saved')

        await workspace.restart()
        const auditor = createWireClient({ url: workspace.url, cookie: scenario.organiser.cookie(), documentId })
        await auditor.synced()
        const stored = paragraphsOf(auditor.doc)
        auditor.close()
        // People only add at the end of a paragraph of their own: what was there is still how it begins.
        const lost = (shown: string[]) => shown.filter((one) => !stored.some((kept) => kept.startsWith(one)))
        expect(lost(paragraphsOf(witness.doc)), 'seen and gone').toEqual([])
        for (const shown of calledSaved) expect(lost(shown), 'called saved and gone').toEqual([])
        for (const [index, page] of pages.entries()) {
          const ofOthers = (await page.blocks()).filter((block) => !block.startsWith(`Paragraph ${index} of`))
          expect(lost(ofOthers), 'seen in a browser and gone').toEqual([])
        }

        for (const { cable } of actors) cable.mend()
        witness.provider.connect()
        await witness.synced()
        for (const page of pages) await page.isSaved()
      })
    }

    // What was typed while the server was gone is there as well, and everybody has the same.
    for (const page of pages) {
      for (const index of pages.keys()) await expect(page.text).toContainText(words(index, rounds).trim())
    }
    const [first, second] = await Promise.all(pages.map((page) => page.blocks()))
    expect(second).toEqual(first)
    witness.close()
    for (const actor of actors) await actor.leave()
  } finally {
    await workspace.close()
  }
})

const words = (index: number, round: number) =>
  ` ${Array.from({ length: 12 }, (_, word) => `word ${word} of ${index} in ${round}`).join(', ')}`

function paragraphsOf(doc: Y.Doc): string[] {
  const root = doc.getXmlFragment('default')
  return root
    .toArray()
    .map((node) => (node instanceof Y.XmlElement ? node.toArray().join('') : ''))
    .filter((text) => text !== '')
}
