import type { ServerDeps } from '../server-deps.ts'
import { type MailRow, composeMail } from './compose-mail.ts'
import { type MailOutcome, pauseAfter } from './mail-attempt.ts'
import { mailHtml } from './mail-html.ts'
import { mailText } from './mail-text.ts'
import type { Mailer } from './smtp-mailer.ts'

type Needs = Pick<ServerDeps, 'db' | 'clock' | 'config'>

/** How long a mail belongs to who is sending it. Much longer than sending one may take. */
const lease = 5 * 60 * 1000
const perRound = 100

/**
 * Sends the mails that are due, one after the other.
 *
 *  1. A mail is claimed before it is sent: of several that send at once one has it.
 *  2. It is marked as sent after the mail server has accepted it. A process that dies in between leaves a claim that runs
 *     out; the mail is then sent again under the same Message-ID, by which mail servers tell a repetition.
 *  3. Nothing is lost: what fails is tried again later and later (`pauseAfter`), then shown as failed.
 *  4. An outage ends the round, since the next mail would meet it too. True when there was one.
 *
 * Without a mail server what is due is kept, for organisers to read, and is not sent by itself when there is one later.
 */
export async function sendMails(deps: Needs, mailer: Mailer | null): Promise<boolean> {
  for (const { id } of await dueMails(deps)) {
    if (mailer?.isClosed === true) break
    const mail = await claim(deps, id)
    if (mail === null) continue
    const composed = await composeMail(deps, mail)
    if (composed === null) {
      await settle(deps, mail, { state: 'dropped' })
    } else if (mailer === null) {
      await settle(deps, mail, { state: 'kept' })
    } else {
      const outcome = await mailer.send({
        messageId: `<${mail.id}@${new URL(deps.config.url).hostname}>`,
        to: composed.to,
        subject: composed.content.subject,
        text: mailText(composed.content),
        html: mailHtml(composed.content),
        unsubscribe: composed.unsubscribe,
        at: deps.clock.now(),
      })
      await settle(deps, mail, after(outcome, mail, deps.clock.now()))
      if (outcome.kind === 'outage') return true
    }
  }
  return false
}

async function dueMails({ db, clock }: Needs) {
  const now = clock.now()
  return db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(perRound)
    .execute()
}

async function claim({ db, clock }: Needs, id: string): Promise<MailRow | null> {
  const now = clock.now()
  const row = await db
    .updateTable('mail')
    .set({ claimed_until: now + lease })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

type Settled = Partial<Pick<MailRow, 'state' | 'due_at' | 'tries' | 'sent_at' | 'last_error'>>

function after(outcome: MailOutcome, mail: MailRow, now: number): Settled {
  const tries = mail.tries + 1
  if (outcome.kind === 'accepted') return { state: 'sent', sent_at: now, tries, last_error: '' }
  const pause = outcome.kind === 'refused' ? null : pauseAfter(tries)
  const failed = { tries, last_error: outcome.reason }
  return pause === null ? { ...failed, state: 'failed' } : { ...failed, due_at: now + pause }
}

/** Only as long as the claim is ours. */
async function settle({ db }: Needs, mail: MailRow, settled: Settled): Promise<void> {
  await db
    .updateTable('mail')
    .set({ ...settled, claimed_until: null })
    .where('id', '=', mail.id)
    .where('claimed_until', '=', mail.claimed_until)
    .execute()
}
