import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Crafted, craftUpdate } from '../test/craft-update.ts'
import { base, items } from '../test/guarded-draft.ts'
import { createHeadlessEditor } from '../test/headless-editor.ts'
import { createRandom, type Random } from '../test/random.ts'
import { checkDraft } from './check-draft.ts'
import { judgeStructs } from './content-gate.ts'
import { createDepthGuard } from './depth-guard.ts'
import { updateToDraftJson } from './update-to-draft-json.ts'

const element = (name: string) => new Y.ContentType(new Y.XmlElement(name))

/** Structs of any kind anywhere, most of them nonsense. */
function randomUpdate(client: number, random: Random): Uint8Array {
  const contents = [
    () => new Y.ContentString('ab'),
    () => new Y.ContentFormat('italic', {}),
    () => new Y.ContentFormat('comment--abcdefgh', { id: 't' }),
    () => new Y.ContentAny([random.oneOf([1, 2, 'x', null, [10]])]),
    () => new Y.ContentDeleted(1 + random.below(2)),
    () => new Y.ContentType(new Y.XmlText()),
    () => element(random.oneOf(['paragraph', 'heading', 'listItem', 'bulletList', 'tableCell', 'tableRow', 'note'])),
    () => element(random.oneOf(['recommendation', 'recommendationTitle', 'blockquote', 'hardBreak', 'table'])),
  ]
  let clock = 0
  const anyId = () =>
    random.chance(0.4) && clock > 0 ? Y.createID(client, random.below(clock)) : random.oneOf(items).id
  const structs: Crafted[] = []
  for (let left = 1 + random.below(3); left > 0; left--) {
    const content = random.oneOf(contents)()
    structs.push({
      client,
      clock,
      content,
      origin: random.chance(0.5) ? anyId() : null,
      rightOrigin: random.chance(0.2) ? anyId() : null,
      parent: random.chance(0.3) ? 'default' : anyId(),
      parentSub: random.chance(0.2) ? random.oneOf(['id', 'colspan', 'level', 'text']) : null,
    })
    clock += content.getLength()
  }
  return craftUpdate(structs)
}

test('whatever both gates let through leaves a draft that every editor opens without changing it', () => {
  const random = createRandom(2026)
  let passed = 0
  for (let batch = 0; batch < 60; batch++) {
    const stored = new Y.Doc()
    Y.applyUpdate(stored, base)
    const guard = createDepthGuard(() => base)
    for (let client = 10; client < 210; client++) {
      const update = randomUpdate(client, random)
      const structs = Y.decodeUpdate(update).structs
      if (judgeStructs(structs) ?? guard.judge(structs)) continue
      Y.applyUpdate(stored, update)
      guard.commit(structs)
      passed++
    }
    const state = Y.encodeStateAsUpdate(stored)
    expect(checkDraft(state)).toEqual({ ok: true })
    const opened = new Y.Doc()
    Y.applyUpdate(opened, state)
    let written = 0
    opened.on('update', () => written++)
    const editor = createHeadlessEditor(opened)
    expect(editor.editor.getJSON().content).toHaveLength(updateToDraftJson(state).content!.length)
    editor.destroy()
    expect(written).toBe(0)
  }
  expect(passed).toBeGreaterThan(500)
}, 60_000)
