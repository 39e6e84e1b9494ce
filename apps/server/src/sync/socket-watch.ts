import type { RoomSocket } from './room-socket.ts'

/** Above this a socket is sent nothing more … */
const CONGESTED = 1024 * 1024
/** … until it is below this. */
const DRAINED = 64 * 1024
/** No progress for so long: it is closed. */
const STUCK = 30_000

export type Watched = {
  socket: RoomSocket
  congestedSince: number | null
  lowest: number
}

export const watchSocket = (socket: RoomSocket): Watched => ({ socket, congestedSince: null, lowest: 0 })

/** Whether this socket has just become congested. */
export function becameCongested(watched: Watched, at: number): boolean {
  if (watched.congestedSince !== null || watched.socket.bufferedAmount <= CONGESTED) return false
  watched.congestedSince = at
  watched.lowest = watched.socket.bufferedAmount
  return true
}

/** To be asked now and then of a congested socket. A large draft on a slow line is progress, not a fault. */
export function congestionOf(watched: Watched, at: number): 'none' | 'waiting' | 'drained' | 'stuck' {
  if (watched.congestedSince === null) return 'none'
  const buffered = watched.socket.bufferedAmount
  if (buffered < DRAINED) {
    watched.congestedSince = null
    return 'drained'
  }
  if (buffered < watched.lowest) {
    watched.lowest = buffered
    watched.congestedSince = at
    return 'waiting'
  }
  return at - watched.congestedSince > STUCK ? 'stuck' : 'waiting'
}
