import { closeCodes } from '@plenum/schema/close-code'
import type { PersonId } from '@plenum/schema/id'
import type { LiveEvent } from '@plenum/schema/live-event'
import type { WebSocket } from 'ws'

/** Pages of one person open at once; more is a client gone wild. */
const maxPerPerson = 50
/** An event is some hundred bytes: whoever has this much waiting is not reading. */
const maxWaiting = 1024 * 1024

type Connection = { socket: WebSocket; personId: PersonId; sessionId: string; answered: boolean }

export type LiveConnections = ReturnType<typeof createLiveConnections>

/** The open sockets of `/live`, by person and session. Knows nothing of who should hear what. */
export function createLiveConnections() {
  const connections = new Set<Connection>()

  return {
    get size() {
      return connections.size
    },

    add(socket: WebSocket, { personId, sessionId }: { personId: PersonId; sessionId: string }): void {
      const connection: Connection = { socket, personId, sessionId, answered: true }
      socket.on('pong', () => {
        connection.answered = true
      })
      // Nothing is expected from this side.
      socket.on('message', () => socket.close(closeCodes.malformed))
      socket.on('close', () => connections.delete(connection))
      const open = [...connections].filter((other) => other.personId === personId).length
      if (open >= maxPerPerson) socket.close(closeCodes.tooMany)
      else connections.add(connection)
    },

    /** Sends to the persons that are connected and for whom `wanted` holds. */
    send(event: LiveEvent, wanted: (personId: PersonId) => boolean): void {
      const frame = JSON.stringify(event)
      for (const { socket, personId } of connections) {
        if (!wanted(personId)) continue
        if (socket.bufferedAmount > maxWaiting) socket.close(closeCodes.tooSlow)
        else socket.send(frame)
      }
    },

    /** Closes for good what belongs to sessions that are over. */
    endSessions(isOver: (sessionId: string) => boolean): void {
      for (const { socket, sessionId } of connections) {
        if (isOver(sessionId)) socket.close(closeCodes.notSignedIn)
      }
    },

    sessionIds(): string[] {
      return [...new Set([...connections].map(({ sessionId }) => sessionId))]
    },

    /** Drops whoever did not answer the last ping, and asks the others again. */
    ping(): void {
      for (const connection of connections) {
        if (!connection.answered) connection.socket.terminate()
        else {
          connection.answered = false
          connection.socket.ping()
        }
      }
    },

    closeAll(): void {
      for (const { socket } of connections) socket.close(closeCodes.goingAway)
    },
  }
}
