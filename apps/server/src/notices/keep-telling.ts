import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { againAfterWrites } from '../plugins/again-after-writes.ts'
import type { ServerDeps } from '../server-deps.ts'
import { remindOfDeadlines } from './remind-of-deadlines.ts'
import { tellPeople } from './tell-people.ts'

/** What no request has done (a text that closed, a move at its time) is told after this long at most. */
const every = 5000

/**
 * Tells people of what happened: right after every write, and again and again for what came otherwise. A failure is
 * logged; the next time tries again.
 */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  const attempt = (work: (deps: ServerDeps) => Promise<void>, failed: string) =>
    work(deps).catch((error: unknown) => app.log.error({ err: error }, failed))
  againAfterWrites(app, every, async ({ byClock }) => {
    if (byClock) await attempt(remindOfDeadlines, 'deadlines not looked at')
    await attempt(tellPeople, 'people not told')
  })
}

export const keepTelling = fastifyPlugin(plugin, { name: 'keep-telling', fastify: '5.x' })
