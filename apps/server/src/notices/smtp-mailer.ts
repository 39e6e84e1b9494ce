import { createTransport } from 'nodemailer'
import type { MailOutcome } from './mail-attempt.ts'
import { oneLine } from './sentence-of.ts'

export type OutgoingMail = {
  /** The same at every attempt, so that a mail server can tell a repetition. */
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** https address that unsubscribes by a POST (RFC 8058). */
  unsubscribe: string
  at: number
}

export type Mailer = {
  /** Never rejects for what a mail server can do. */
  send(mail: OutgoingMail): Promise<MailOutcome>
  readonly isClosed: boolean
  /** What is being sent has a few seconds to end. */
  close(): void
}

/** Whatever hangs is over after this; far below how long a mail is claimed for. */
const patience = 60_000
const grace = 5000
/** One address and nothing around it that a header could read as something else. */
const plainAddress = /^[^\s@<>,;:"'()[\]\\\p{Cc}]+@[^\s@<>,;:"'()[\]\\\p{Cc}]+$/u

/** Hands mails to the server that `SMTP_URL` names, one connection each. */
export function createSmtpMailer(url: string, from: string, waitFor = patience): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: Math.min(waitFor, 10_000),
    greetingTimeout: Math.min(waitFor, 10_000),
    socketTimeout: Math.min(waitFor, 30_000),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const ending = new AbortController()
  let isClosed = false
  return {
    async send(mail) {
      if (!plainAddress.test(mail.to.address)) {
        return { kind: 'refused', reason: 'The address is not one that mail can be sent to.' }
      }
      try {
        await transport.sendMail({
          from,
          to: { name: oneLine(mail.to.name), address: mail.to.address },
          subject: oneLine(mail.subject),
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          date: new Date(mail.at),
          headers: {
            'Auto-Submitted': 'auto-generated',
            'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribe}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
          signal: AbortSignal.any([AbortSignal.timeout(waitFor), ending.signal]),
        })
        return { kind: 'accepted' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    get isClosed() {
      return isClosed
    },
    close() {
      isClosed = true
      setTimeout(() => ending.abort(), grace).unref()
    },
  }
}

/** What is about this one mail; everything else is about the way to the mail server. */
const ofTheMail = new Set(['EENVELOPE', 'EMESSAGE'])

function outcomeOf(error: unknown): MailOutcome {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const reason = oneLine(error instanceof Error ? error.message : String(error)).slice(0, 300)
  if (!ofTheMail.has(String(code))) return { kind: 'outage', reason }
  return { kind: typeof responseCode === 'number' && responseCode >= 500 ? 'refused' : 'later', reason }
}
