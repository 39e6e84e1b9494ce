import { Counter, Gauge, Histogram, type Registry as MetricsRegistry } from '@prometheus-io/client'
import type { UpdateLog } from '@plenum/sync/ports'
import type { Registry } from './registry.ts'

export type SyncMetrics = {
  refused(code: string): void
  commitFailed(): void
  compactionFailed(): void
  /** Counts and times the appends of a log. */
  timed(log: UpdateLog): UpdateLog
  /** Gauges read the registry when they are asked. */
  watch(registry: Registry): void
}

/** What an operator watches of the sync server. Labels hold codes, never ids. */
export function createSyncMetrics(registers: MetricsRegistry[]): SyncMetrics {
  const refused = new Counter({
    name: 'plenum_sync_refused_total',
    help: 'Frames and connections refused, by code',
    labelNames: ['code'],
    registers,
  })
  const failed = new Counter({ name: 'plenum_sync_commits_failed_total', help: 'Commits that failed', registers })
  const unfolded = new Counter({
    name: 'plenum_sync_foldings_failed_total',
    help: 'Foldings refused or failed',
    registers,
  })
  const rows = new Counter({ name: 'plenum_sync_updates_total', help: 'Updates made durable', registers })
  const bytes = new Counter({ name: 'plenum_sync_bytes_total', help: 'Bytes of updates made durable', registers })
  const commit = new Histogram({
    name: 'plenum_sync_commit_seconds',
    help: 'Time of one commit',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers,
  })
  return {
    refused: (code) => refused.inc({ code }),
    commitFailed: () => failed.inc(),
    compactionFailed: () => unfolded.inc(),
    timed: (log) => ({
      ...log,
      async append(batches) {
        const begun = performance.now()
        const appended = await log.append(batches)
        commit.observe((performance.now() - begun) / 1000)
        const sealed = new Set(appended.filter((one) => 'sealed' in one).map(({ documentId }) => documentId))
        for (const batch of batches) {
          if (sealed.has(batch.documentId)) continue
          rows.inc(batch.rows.length)
          bytes.inc(batch.rows.reduce((sum, row) => sum + row.bytes.length, 0))
        }
        return appended
      },
    }),
    watch(registry) {
      const gauge = (name: string, help: string, read: () => number): void => {
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read())
          },
        })
      }
      gauge('plenum_sync_rooms', 'Drafts held in memory', () => registry.rooms)
      gauge('plenum_sync_connections', 'Connections in rooms', () => registry.connections)
      gauge('plenum_sync_waiting', 'Updates that wait for the log', () => registry.waiting)
      gauge('plenum_sync_document_bytes', 'Bytes of drafts held', () => registry.bytes)
    },
  }
}
