import { keyFingerprint } from '@plenum/proof/key-fingerprint'
import { idSchema } from '@plenum/schema/api/common'
import { instanceKeySchema } from '@plenum/schema/api/freeze'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { addressKey } from '../../auth/address-key.ts'
import { createAttemptLimit } from '../../auth/attempt-limit.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { Proof } from '../../proof/proof-of-version.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { proofFor, publishedProof } from './service.ts'

const params = z.object({ versionId: idSchema })

/** Proof files of one person, or of one address: twenty at once, one every five seconds on average. */
const fileRule = { burst: 20, every: 5000 }

/** What it takes to check a final version without this server, and whose key signed it. */
export const proofRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const limit = createAttemptLimit(deps.clock, fileRule)

  app.get(
    '/api/instance-key',
    { schema: { summary: 'With which key this instance signs final versions', response: { 200: instanceKeySchema } } },
    async () => {
      const { publicKeyHex: key } = deps.instanceKey
      return { key, fingerprint: await keyFingerprint(key) }
    },
  )

  app.get(
    '/api/versions/:versionId/proof',
    { schema: { summary: 'The proof file of a final version', params } },
    async (request, reply) => {
      const { personId } = signedIn(request)
      limit.take(personId)
      const proof = await proofFor(deps, personId, request.params.versionId)
      return reply.header('cache-control', 'private, no-store').headers(headersOf(proof)).send(proof.text)
    },
  )

  app.get('/public/versions/:versionId/proof', { schema: { hide: true, params } }, async (request, reply) => {
    limit.take(addressKey(request.ip))
    const proof = await publishedProof(deps, request.params.versionId)
    // It may be taken back at any moment.
    return reply.header('cache-control', 'no-cache').headers(headersOf(proof)).send(proof.text)
  })
}

function headersOf({ name }: Proof) {
  return {
    'content-disposition': `attachment; filename="${name}"`,
    'content-type': 'application/json; charset=utf-8',
  }
}
