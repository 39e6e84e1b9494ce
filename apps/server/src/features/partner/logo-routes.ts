import { idSchema } from '@plenum/schema/api/common'
import { partnerDetailSchema } from '@plenum/schema/api/partner'
import { maxLogoBytes } from '@plenum/schema/partner'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { rawBody, takeRawBodies } from '../../plugins/raw-body.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { readLogo, setLogo } from './logo-service.ts'

const params = z.object({ partnerId: idSchema })
const response = { 200: partnerDetailSchema }
const path = '/api/partners/:partnerId/logo'

/** Logos of partners. The file is the body of the request as it is, of whatever type the request says. */
export const logoRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  takeRawBodies(app)

  app.get(path, { schema: { summary: 'The logo of a partner', params } }, async (request, reply) => {
    const { personId } = signedIn(request)
    const { mediaType, hash, bytes } = await readLogo(deps, personId, request.params.partnerId)
    const tag = `"${hash}"`
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, no-cache')
      .header('content-security-policy', "default-src 'none'")
      .header('x-content-type-options', 'nosniff')
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.type(mediaType).send(Buffer.from(bytes))
  })

  app.put(
    path,
    { bodyLimit: maxLogoBytes, schema: { summary: 'Set the logo of a partner', params, response } },
    (request) => {
      const bytes = rawBody(request)
      return setLogo(deps, signedIn(request).personId, request.params.partnerId, bytes)
    },
  )

  app.delete(path, { schema: { summary: 'Take the logo of a partner away', params, response } }, (request) =>
    setLogo(deps, signedIn(request).personId, request.params.partnerId, null),
  )
}
