import { expect, test, vi } from 'vitest'
import { createSharedReads } from './shared-reads.ts'

test('the same text is read once, while it is read and afterwards; another head is another text', async () => {
  const reads = createSharedReads<object>()
  const read = vi.fn(async () => ({}))
  const [one, two] = await Promise.all([reads.share('a.nl', 1, read), reads.share('a.nl', 1, read)])
  expect(two).toBe(one)
  expect(await reads.share('a.nl', 1, read)).toBe(one)
  expect(read).toHaveBeenCalledTimes(1)
  expect(await reads.share('a.nl', 2, read)).not.toBe(one)
  expect(await reads.share('b.nl', 2, read)).not.toBe(one)
  expect(read).toHaveBeenCalledTimes(3)
})

test('a read that failed is tried again, and takes no later one with it', async () => {
  const reads = createSharedReads<string>()
  const failing = reads.share('a.nl', 1, () => Promise.reject(new Error('the worker died')))
  const later = reads.share('a.nl', 2, async () => 'two')
  await expect(failing).rejects.toThrow('the worker died')
  expect(await later).toBe('two')
  expect(await reads.share('a.nl', 2, async () => 'again')).toBe('two')
  await expect(reads.share('b.nl', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await reads.share('b.nl', 1, async () => 'yes')).toBe('yes')
})

test('a few documents are kept: those that were read last', async () => {
  const reads = createSharedReads<string>()
  const read = vi.fn(async () => '')
  for (let index = 0; index < 8; index++) await reads.share(`${index}`, 1, read)
  await reads.share('0', 1, read)
  await reads.share('8', 1, read)
  expect(read).toHaveBeenCalledTimes(9)
  await reads.share('0', 1, read)
  expect(read).toHaveBeenCalledTimes(9)
  await reads.share('1', 1, read)
  expect(read).toHaveBeenCalledTimes(10)
})
