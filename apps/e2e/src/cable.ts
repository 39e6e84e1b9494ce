import { createServer, connect, type Socket } from 'node:net'

/** The network between one browser and the server, which can be pulled out. A SOCKS 5 proxy on the loopback (RFC 1928). */
export type Cable = {
  /** For Playwright's `proxy.server`. */
  address: string
  /** Every connection breaks, and no new one succeeds. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function createCable(): Promise<Cable> {
  const open = new Set<Socket>()
  let whole = true

  const server = createServer((browser) => {
    keep(browser)
    if (!whole) return void browser.destroy()
    // Greeting, answered with "no authentication"; then one request, answered with "connected".
    browser.once('data', () => {
      browser.write(Uint8Array.of(5, 0))
      browser.once('data', (request: Buffer) => {
        const target = targetOf(request)
        if (target === null || !whole) return void browser.destroy()
        const upstream = connect(target.port, target.host, () => {
          browser.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0))
          browser.pipe(upstream).pipe(browser)
        })
        keep(upstream)
        upstream.on('close', () => browser.destroy())
        browser.on('close', () => upstream.destroy())
      })
    })
  })

  function keep(socket: Socket): void {
    open.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }

  function cut(): void {
    whole = false
    for (const socket of open) socket.destroy()
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return {
    address: `socks5://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`,
    cut,
    mend() {
      whole = true
    },
    close() {
      cut()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

/** A CONNECT request for an IPv4 address or a name: version, command, reserved, kind, address, port. */
function targetOf(request: Buffer): { host: string; port: number } | null {
  const [, command, , kind, length = 0] = request
  if (command !== 1) return null
  if (kind === 1) return { host: [...request.subarray(4, 8)].join('.'), port: request.readUInt16BE(8) }
  if (kind !== 3) return null
  return { host: request.subarray(5, 5 + length).toString(), port: request.readUInt16BE(5 + length) }
}
