import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('work under one key runs one after the other, under another beside it', async () => {
  const turns = createTurns()
  const done: string[] = []
  const { open, opened } = gate()
  const first = turns.take('a', async () => {
    await opened
    done.push('first')
  })
  const second = turns.take('a', async () => void done.push('second'))
  await turns.take('b', async () => void done.push('beside'))
  open()
  await Promise.all([first, second])
  expect(done).toEqual(['beside', 'first', 'second'])
})

test('work that fails says so to its own caller and lets the next one begin', async () => {
  const turns = createTurns()
  const failed = turns.take('a', () => Promise.reject(new Error('no')))
  const next = turns.take('a', () => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
