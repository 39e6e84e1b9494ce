import type { Clock, FanOut, UpdateLog } from '@plenum/sync/ports'
import type { Kysely } from 'kysely'
import type { AccessBus } from './access-bus.ts'
import type { Config } from './config.ts'
import type { Tables } from './db/tables.ts'
import type { InstanceKey } from './instance-key.ts'
import type { LiveBus } from './live-bus.ts'
import type { SearchIndex } from './search/search-index.ts'

/** What every feature is built from; `main.ts` puts it together, tests put together their own. */
export type ServerDeps = {
  config: Config
  db: Kysely<Tables>
  clock: Clock
  updateLog: UpdateLog
  searchIndex: SearchIndex
  fanOut: FanOut
  accessBus: AccessBus
  liveBus: LiveBus
  instanceKey: InstanceKey
}
