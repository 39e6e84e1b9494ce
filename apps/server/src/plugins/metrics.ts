import { Histogram, Registry, collectDefaultMetrics } from '@prometheus-io/client'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

const registryDecorator = 'metricsRegistry'

/** The registry behind `/metrics`; whoever has something to count registers it here. */
export function metricsRegistry(app: FastifyInstance): Registry {
  return app.getDecorator<Registry>(registryDecorator)
}

/** Metrics of the process and of HTTP, by route pattern: an id in a label would make a series of its own. */
const plugin: FastifyPluginAsync = async (app) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'plenum_http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  app.decorate(registryDecorator, registry)
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    }
    duration.observe(labels, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

export const metrics = fastifyPlugin(plugin, { name: 'metrics', fastify: '5.x' })
