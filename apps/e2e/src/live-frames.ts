import type { Page } from '@playwright/test'

/** Everything that the server tells a page of over its sockets, `/live` and `/sync` alike; call before the page opens. */
export function watchFrames(page: Page): { mention(words: string): boolean } {
  const frames: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void frames.push(payload.toString('latin1'))),
  )
  return { mention: (words) => frames.some((frame) => frame.includes(words)) }
}
