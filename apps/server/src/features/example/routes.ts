import { type Programme, programmeSchema } from '@plenum/schema/api/programme'
import type { PersonId, ProgrammeId } from '@plenum/schema/id'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { signedIn } from '../../plugins/signed-in.ts'
import { requireMayCreateProgrammes } from '../../programme-access.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { loadExample } from './load-example.ts'

export type ExampleOptions = ServerDeps & {
  /** Another feature's; handed in by what composes both. */
  readProgramme: (deps: ServerDeps, personId: PersonId, programmeId: ProgrammeId) => Promise<Programme>
}

export const exampleRoutes: FastifyPluginAsyncZod<ExampleOptions> = async (app, { readProgramme, ...deps }) => {
  app.post(
    '/api/programmes/example',
    { schema: { summary: 'Load the example programme', response: { 201: programmeSchema } } },
    async (request, reply) => {
      const { personId } = signedIn(request)
      await requireMayCreateProgrammes(deps.db, personId)
      const { programmeId } = await loadExample(deps, { organiserId: personId })
      return reply.code(201).send(await readProgramme(deps, personId, programmeId))
    },
  )
}
