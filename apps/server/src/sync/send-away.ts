import { setTimeout } from 'node:timers/promises'
import { closeCodes } from '@plenum/schema/close-code'
import type { RoomSocket } from './room-socket.ts'

const SLICES = 20

/** Closes everyone with 1012 over about `spread` milliseconds, so that not all come back in the same moment. */
export async function sendAway(sockets: readonly RoomSocket[], spread: number): Promise<void> {
  const slices = Math.max(1, Math.min(SLICES, sockets.length))
  for (let slice = 0; slice < slices; slice++) {
    if (slice > 0) await setTimeout(spread / slices)
    for (let index = slice; index < sockets.length; index += slices) {
      sockets[index]?.close(closeCodes.goingAway, 'the server is restarting')
    }
  }
}
