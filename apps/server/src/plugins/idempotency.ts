import { createHash } from 'node:crypto'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { AppError } from '../app-error.ts'
import type { ServerDeps } from '../server-deps.ts'
import { type Claim, type ClaimedKey, claimKey, releaseKey, storeAnswer } from './idempotency-keys.ts'
import { maybeSignedIn } from './signed-in.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
const claimDecorator = 'idempotencyClaim'
const secretDecorator = 'answerIsSecret'

/**
 * `Idempotency-Key` on writes: the same person, key and request get the stored answer, so that a client that heard
 * nothing may simply ask again.
 *
 *  1. An answer is stored only if it says that something was done (2xx); a refusal changed nothing and is judged anew.
 *  2. An answer that sets a cookie is never stored, nor is one to somebody without a session.
 *  3. Nor is one that holds a secret which is shown once (`keepAnswerSecret`): the request then runs again.
 *  4. The key is claimed before the handler runs, so of two at once one runs and the other is told to come back.
 */
const plugin: FastifyPluginAsync<ServerDeps> = async (app, deps) => {
  app.decorateRequest(claimDecorator, null)
  app.decorateRequest(secretDecorator, false)

  // Before validation, because validation turns the body into something else.
  app.addHook('preValidation', async (request, reply) => {
    const key = keyOf(request)
    const personId = maybeSignedIn(request)?.personId
    if (key === null || personId === undefined) return
    const claim: Claim = { personId, key, requestHash: hashOf(request) }
    const outcome = await claimKey(deps, claim)
    switch (outcome.kind) {
      case 'claimed':
        request.setDecorator<ClaimedKey>(claimDecorator, { personId, key })
        return
      case 'running':
        throw new AppError('conflict', 'The same request is still being answered.', undefined, 1)
      case 'other-request':
        throw new AppError('idempotency-key-reused', 'This Idempotency-Key belongs to another request.')
      case 'answered': {
        void reply.code(outcome.status).header('idempotency-replayed', 'true').serializer(String)
        if (outcome.body !== '') void reply.type('application/json; charset=utf-8')
        return reply.send(outcome.body)
      }
    }
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const claimed = request.getDecorator<ClaimedKey | null>(claimDecorator)
    if (claimed === null) return payload
    const body = payload ?? ''
    const done = reply.statusCode >= 200 && reply.statusCode < 300
    const secret = request.getDecorator<boolean>(secretDecorator)
    if (done && !secret && typeof body === 'string' && reply.getHeader('set-cookie') === undefined) {
      await storeAnswer(deps, claimed, reply.statusCode, body)
    } else {
      await releaseKey(deps, claimed)
    }
    return payload
  })
}

/** Call before answering with a secret of which only a hash is kept, such as the link of an invitation. */
export function keepAnswerSecret(request: FastifyRequest): void {
  request.setDecorator(secretDecorator, true)
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined || reading.has(request.method)) return null
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new AppError('bad-request', 'Not accepted: Idempotency-Key.', [
    { path: 'Idempotency-Key', message: 'must be 1 to 200 printable characters without spaces' },
  ])
}

function hashOf(request: FastifyRequest): string {
  const body = JSON.stringify(request.body) ?? ''
  return createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest('hex')
}

export const idempotency = fastifyPlugin(plugin, { name: 'idempotency', fastify: '5.x', dependencies: ['auth'] })
