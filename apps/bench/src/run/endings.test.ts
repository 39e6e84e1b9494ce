import { expect, test } from 'vitest'
import { createEndings } from './endings.ts'

test('what was begun last ends first, and only once', async () => {
  const ended: string[] = []
  const endings = createEndings()
  endings.add(() => void ended.push('server'))
  endings.add(async () => void ended.push('browser'))
  await endings.end()
  await endings.end()
  expect(ended).toEqual(['browser', 'server'])
})

test('one that fails keeps none of the others running, and is told of', async () => {
  const ended: string[] = []
  const endings = createEndings()
  endings.add(() => void ended.push('server'))
  endings.add(() => Promise.reject(new Error('stuck')))
  await expect(endings.end()).rejects.toThrow('not everything could be ended')
  expect(ended).toEqual(['server'])
})

test('a signal in the middle of the end waits for the same end', async () => {
  const endings = createEndings()
  const { promise, resolve } = Promise.withResolvers<void>()
  const ended: string[] = []
  endings.add(() => void ended.push('folder'))
  endings.add(() => promise)
  const both = Promise.all([endings.end(), endings.end()])
  await new Promise(setImmediate)
  expect(ended).toEqual([])
  resolve()
  await both
  expect(ended).toEqual(['folder'])
})

test('what begins while everything ends is ended too', async () => {
  const endings = createEndings()
  const ended: string[] = []
  endings.add(() => endings.add(() => void ended.push('late')))
  await endings.end()
  expect(ended).toEqual(['late'])
})
