import { roomLimits } from '@plenum/sync/room-types'
import type { FastifyPluginAsync } from 'fastify'
import type { DocumentId } from '@plenum/schema/id'
import fastifyPlugin from 'fastify-plugin'
import { metricsRegistry } from '../plugins/metrics.ts'
import type { ServerDeps } from '../server-deps.ts'
import { CompactionRefused, createCompactor } from './compactor.ts'
import { createDraftDesk, deskDecorator } from './draft-desk.ts'
import { digestDraft } from './draft-digest.ts'
import { createDraftGate } from './draft-gate.ts'
import { syncGateway } from './gateway.ts'
import { createLateNews } from './late-news.ts'
import { quarantineDraft } from './quarantine-draft.ts'
import { createRegistry } from './registry.ts'
import { createSyncMetrics } from './sync-metrics.ts'
import type { SyncObserver } from './sync-observer.ts'

export type SyncOptions = ServerDeps & {
  /** Milliseconds over which connections are closed at shutdown, so that not all come back at once. */
  spread: number
}

/** The rooms of this node and the way into them. */
const plugin: FastifyPluginAsync<SyncOptions> = async (app, { spread, ...deps }) => {
  const metrics = createSyncMetrics([metricsRegistry(app)])
  const compactor = createCompactor(deps.updateLog)
  const note = (what: string, work: Promise<void>): void => {
    work.catch((error: unknown) => app.log.error({ err: error }, what))
  }

  const lateNews = createLateNews(deps, (error, documentId) =>
    app.log.error({ err: error, documentId }, 'sync: late edits not told'),
  )
  app.addHook('onClose', async () => lateNews.close())
  const restListeners = new Set<(documentId: DocumentId) => void>()
  const observer: SyncObserver = {
    refused(what) {
      metrics.refused(what.code)
      app.log.warn(what, 'sync: refused')
    },
    commitFailed(documentId, error) {
      metrics.commitFailed()
      app.log.error({ err: error, documentId }, 'sync: not stored')
    },
    compactionFailed(documentId, throughSeq, error) {
      metrics.compactionFailed()
      app.log.error({ err: error, documentId, throughSeq }, 'sync: rows not folded')
      if (!(error instanceof CompactionRefused)) return
      note('sync: quarantine not noted', quarantineDraft(deps, documentId, throughSeq, error.message))
    },
    failed(documentId, error) {
      app.log.error({ err: error, documentId }, 'sync: failed')
    },
    keptAside: lateNews.tell,
    rested(documentId, state) {
      for (const listener of restListeners) listener(documentId)
      note('sync: draft not counted', digestDraft(deps, compactor, documentId, state))
    },
  }

  const registry = createRegistry({
    log: metrics.timed(deps.updateLog),
    fanOut: deps.fanOut,
    clock: deps.clock,
    compactor,
    observer,
    limits: roomLimits,
    createGate: createDraftGate,
  })
  metrics.watch(registry)
  const desk = createDraftDesk(registry, (listener) => {
    restListeners.add(listener)
    return () => void restListeners.delete(listener)
  })
  app.decorate(deskDecorator, desk)
  app.addHook('onClose', () => desk.close())
  await app.register(syncGateway, { deps, registry, spread })
}

export const sync = fastifyPlugin(plugin, { name: 'sync', fastify: '5.x', dependencies: ['metrics'] })
