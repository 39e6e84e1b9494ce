import type { Page } from '@playwright/test'

/** What a page's console says of errors, breaches of the content policy among them, and whom it speaks to. */
export type ConsoleWatch = {
  /** The journey provokes this one: a refusal that it asks for, a cable that it pulls. */
  expect(pattern: RegExp): void
  complaints(): string[]
}

export function watchConsole(page: Page, home: string): ConsoleWatch {
  const seen: string[] = []
  const expected: RegExp[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      seen.push(`${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => seen.push(`exception: ${error.stack ?? error.message}`))
  // Nothing that people do here is told to anybody else.
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && origin !== home) seen.push(`request to another server: ${request.url()}`)
  })
  page.on('crash', () => seen.push('the page crashed'))
  return {
    expect: (pattern) => void expected.push(pattern),
    complaints: () => seen.filter((text) => !expected.some((pattern) => pattern.test(text))),
  }
}

/** For `expect`: what Chromium says of requests that find no server at the other end. */
export const lostConnection = /ERR_(SOCKS|CONNECTION|INTERNET|NETWORK|PROXY|EMPTY|ABORTED)|WebSocket connection to/
