import { expect, test } from 'vitest'
import { becameCongested, congestionOf, watchSocket } from './socket-watch.ts'

function watched() {
  const socket = { bufferedAmount: 0, send: () => {}, close: () => {} }
  return { socket, watch: watchSocket(socket) }
}
const megabyte = 1024 * 1024

test('B1: congested above a megabyte, said once, drained far below it', () => {
  const { socket, watch } = watched()
  socket.bufferedAmount = megabyte
  expect(becameCongested(watch, 0)).toBe(false)
  socket.bufferedAmount = megabyte + 1
  expect(becameCongested(watch, 0)).toBe(true)
  expect(becameCongested(watch, 1)).toBe(false)
  socket.bufferedAmount = 500_000
  expect(congestionOf(watch, 2)).toBe('waiting')
  socket.bufferedAmount = 1000
  expect(congestionOf(watch, 3)).toBe('drained')
  expect(congestionOf(watch, 4)).toBe('none')
})

test('B1: stuck only after 30 s without any progress: a large draft on a slow line is progress', () => {
  const { socket, watch } = watched()
  socket.bufferedAmount = 20 * megabyte
  becameCongested(watch, 0)
  for (let second = 1; second <= 120; second++) {
    socket.bufferedAmount -= 10_000
    expect(congestionOf(watch, second * 1000)).toBe('waiting')
  }
  expect(congestionOf(watch, 120_000 + 29_000)).toBe('waiting')
  expect(congestionOf(watch, 120_000 + 31_000)).toBe('stuck')
})
