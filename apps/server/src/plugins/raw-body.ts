import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Routes of this scope take a file: the body as it is, of whatever type the request says. */
export function takeRawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

/** Empty when there was none. */
export function rawBody({ body }: FastifyRequest<{ Body: unknown }>): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}
