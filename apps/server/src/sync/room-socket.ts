/** What the registry needs of a WebSocket; `ws` has it, and so have the tests' pairs. */
export type RoomSocket = {
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  /** Bytes handed over and not yet taken by the network. */
  readonly bufferedAmount: number
}
