import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { againAndAgain } from '../plugins/again-and-again.ts'
import type { ServerDeps } from '../server-deps.ts'
import { sendMails } from './send-mails.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

const every = 15_000
/** A mail server that cannot be reached is left alone for this long. */
const rest = 60_000

/** Sends what is due in the outbox, again and again. */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  const { smtpUrl, mailFrom } = deps.config
  const mailer = smtpUrl === null || mailFrom === null ? null : createSmtpMailer(smtpUrl, mailFrom)
  let restUntil = 0
  const work = async () => {
    if (deps.clock.now() < restUntil) return
    const outage = await sendMails(deps, mailer)
    if (!outage) return
    restUntil = deps.clock.now() + rest
    app.log.warn('the mail server cannot be used; mails wait in the outbox')
  }
  againAndAgain(app, work, 'mails not sent', every)
  app.addHook('onClose', async () => mailer?.close())
}

export const keepMailing = fastifyPlugin(plugin, { name: 'keep-mailing', fastify: '5.x' })
