import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { AppError } from '../app-error.ts'
import { refusalOf } from './refusal-of.ts'
import { sendProblem } from './send-problem.ts'

/** Every error leaves as problem details with a code of the closed list; nobody else writes an error. */
const plugin: FastifyPluginAsync = async (app) => {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'internal') request.log.error({ err: error }, 'request failed')
    return sendProblem(reply, refusal)
  })
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new AppError('not-found', 'There is nothing here.')))
}

/** For the errors that Fastify meets before any hook or handler runs, such as an address that cannot be decoded. */
export function frameworkErrors(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(reply, refusalOf(error))
}

export const errors = fastifyPlugin(plugin, { name: 'errors', fastify: '5.x' })
