import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { renewSetUpToken } from '../features/setup/set-up-token.ts'
import { logOptions } from '../plugins/log-options.ts'
import type { ServerDeps } from '../server-deps.ts'
import { asStartError } from './as-start-error.ts'
import type { Stop } from './command.ts'
import { openDeps } from './open-deps.ts'

export type Serving = {
  /** The link that makes the first organiser, or null when there is one. */
  setUpLink: string | null
  /** Sends everyone away, stores what is on its way, and lets go of everything. */
  stop: Stop
}

/** Opens the store, lets `prepare` put something into it, and listens. Throws a StartError. */
export async function serve(
  config: Config,
  prepare: (deps: ServerDeps) => Promise<void> = async () => {},
): Promise<Serving> {
  const opened = await openDeps(config)
  try {
    await prepare(opened.deps)
    const token = await renewSetUpToken(opened.deps.db)
    const app = await buildApp(opened.deps, { logger: logOptions(config.logLevel) })
    try {
      await app.listen({ port: config.port, host: config.host })
    } catch (error) {
      await app.close()
      throw error
    }
    return {
      setUpLink: token === null ? null : `${config.url}/set-up#${token}`,
      async stop() {
        await app.close()
        await opened.close()
      },
    }
  } catch (error) {
    await opened.close()
    throw asStartError(error, config)
  }
}
