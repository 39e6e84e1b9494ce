/** A person's session over HTTP. */
export type Session = {
  url: string
  /** `name=value`, as the server gave it last. */
  cookie(): string
  /** Throws with the answer's text when it is not 2xx. `undefined` for an answer without a body. */
  send<Answer>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<Answer>
}

export function createSession(url: string): Session {
  let cookie = ''
  return {
    url,
    cookie: () => cookie,
    async send<Answer>(method: string, path: string, body?: unknown) {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          origin: url,
          cookie,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const [given] = answer.headers.getSetCookie()
      if (given !== undefined) cookie = given.split(';', 1)[0] ?? ''
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
      return (text === '' ? undefined : JSON.parse(text)) as Answer
    },
  }
}
