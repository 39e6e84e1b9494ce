import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { freePort } from './free-port.ts'

export type ReceivedMail = {
  to: string[]
  /** By lower-case name; folded lines joined. */
  headers: Record<string, string>
  raw: string
}

/** What the server does with a mail: takes it, refuses it for good or for now, or takes it and never says so. */
type Answer = 'accept' | 'refuse' | 'later' | 'silence' | 'cut'

export type MailServer = {
  url: string
  received: ReceivedMail[]
  /** Of the mails to come. */
  answer: Answer
  start(): Promise<void>
  stop(): Promise<void>
}

/** A real SMTP server in this process, which can go away and come back under the same address. */
export async function createMailServer(): Promise<MailServer> {
  const port = await freePort()
  const received: ReceivedMail[] = []
  let running: SMTPServer | null = null
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: 'accept',
    async start() {
      const smtp = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        closeTimeout: 50,
        onRcptTo(_address, _session, callback) {
          if (server.answer === 'refuse') return callback(withCode(550))
          if (server.answer === 'later') return callback(withCode(451))
          return callback()
        },
        onData(stream, session, callback) {
          void text(stream).then((raw) => {
            received.push({ to: session.envelope.rcptTo.map(({ address }) => address), headers: headersOf(raw), raw })
            if (server.answer === 'accept') callback()
            // Everything is here, and whoever sent it does not learn that.
            if (server.answer === 'cut') smtp.connections.forEach((connection) => connection.close())
          })
        },
      })
      smtp.on('error', () => {})
      await new Promise<void>((resolve) => {
        smtp.listen(port, '127.0.0.1', resolve)
      })
      running = smtp
    },
    async stop() {
      const smtp = running
      running = null
      if (smtp === null) return
      await new Promise<void>((resolve) => {
        smtp.close(resolve)
      })
    },
  }
  await server.start()
  return server
}

function withCode(responseCode: number): Error {
  return Object.assign(new Error('not now'), { responseCode })
}

function headersOf(raw: string): Record<string, string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return Object.fromEntries(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
