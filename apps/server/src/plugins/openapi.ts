import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { cookieName } from '../auth/session-cookie.ts'
import type { ServerDeps } from '../server-deps.ts'

/** Its page, and nothing but its page, may do what its own files need. */
const docsPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A 204 has no body and JSON Schema no word for that. */
const zodToJsonConfig = { unrepresentable: 'any' } as const
const describeRoute = createJsonSchemaTransform({ zodToJsonConfig })
const describeSchemas = createJsonSchemaTransformObject({ zodToJsonConfig })

/**
 * OpenAPI 3.1 at /api/openapi.json, read from the routes' own schemas, and a page to read it at /api/docs. Registered
 * before the routes it describes.
 */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, { config }) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Plenum',
        description:
          'Errors are RFC 9457 problem details with a stable `code`. Lists are paged: pass `next` as `cursor`. Writes accept `Idempotency-Key`. Times are ISO 8601 in UTC; ids are opaque.',
        version: '1',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: config.url }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName(config) } } },
      security: [{ session: [] }],
    },
    transform: withTag,
    transformObject: (document) => withProblems(describeSchemas(document)),
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: docsPolicy,
    theme: { title: 'Plenum API' },
    uiConfig: { docExpansion: 'list', layout: 'BaseLayout' },
  })
}

/** Grouped by the first word of the path: `/api/themes/…` under `themes`. */
const withTag: typeof describeRoute = (document) => {
  const { schema, url } = describeRoute(document)
  const [, api, group] = url.split('/')
  return { schema: { ...schema, tags: [api === 'api' && group !== undefined ? group : 'system'] }, url }
}

const problem = {
  description: 'Refused; `code` says why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** Any operation may be refused, all in the same form; said here once instead of at every route. */
function withProblems(document: ReturnType<typeof describeSchemas>): ReturnType<typeof describeSchemas> {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path ?? {})) {
      if (operation instanceof Object && 'responses' in operation) {
        operation.responses = Object.assign({}, operation.responses, { default: problem })
      }
    }
  }
  return document
}

export const openapi = fastifyPlugin(plugin, { name: 'openapi', fastify: '5.x' })
