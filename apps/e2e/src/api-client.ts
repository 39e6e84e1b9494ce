/** A person over HTTP: JSON in, JSON out, with the session cookie that the server gave last. */
export type ApiClient = {
  url: string
  /** `name=value`, or '' before anything gave one. */
  cookie(): string
  /** Throws with the problem's text when the answer is not 2xx. `undefined` when there is no body. */
  send<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer>
  /** The answer as it is, whatever its status. */
  request(method: string, path: string, options?: RequestOptions): Promise<Response>
}

type RequestOptions = { body?: unknown; headers?: Record<string, string> }

export function createApiClient(url: string, startCookie = ''): ApiClient {
  let cookie = startCookie

  async function request(method: string, path: string, options: RequestOptions = {}): Promise<Response> {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        origin: url,
        ...(cookie !== '' && { cookie }),
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    })
    const [given] = response.headers.getSetCookie()
    if (given !== undefined) cookie = given.split(';')[0] ?? ''
    return response
  }

  return {
    url,
    cookie: () => cookie,
    request,
    async send<Answer>(method: string, path: string, body?: unknown) {
      const response = await request(method, path, { body })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
      return (text === '' ? undefined : JSON.parse(text)) as Answer
    },
  }
}
