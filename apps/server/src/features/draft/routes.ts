import { idSchema, languageSchema } from '@plenum/schema/api/common'
import { draftSchema } from '@plenum/schema/api/theme'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sendShownDraft } from '../../draft-formats/send-shown-draft.ts'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { addDraft } from './add-draft.ts'
import { createDraftReader } from './draft-reader.ts'
import { readDraft } from './read-draft.ts'

const params = z.object({ themeId: idSchema, language: languageSchema })

export const draftRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, deps) => {
  const reader = createDraftReader()
  app.addHook('onClose', () => reader.close())

  app.get(
    '/api/themes/:themeId/drafts/:language',
    { schema: { summary: 'The draft as JSON, HTML, Markdown or text, by Accept', params } },
    async (request, reply) => {
      const { accept, 'if-none-match': ifNoneMatch } = request.headers
      const { personId } = signedIn(request)
      const shown = await readDraft(deps, reader, personId, { ...request.params, accept, ifNoneMatch })
      void reply
        .header('etag', shown.entityTag)
        .header('vary', 'accept, cookie')
        .header('cache-control', 'private, no-cache')
      if (shown.body === null) return reply.code(304).send()
      const { mediaType, body } = shown
      return sendShownDraft(reply, { mediaType, language: request.params.language, body })
    },
  )

  app.put(
    '/api/themes/:themeId/drafts/:language',
    { schema: { summary: 'Add a language', params, response: { 200: draftSchema, 201: draftSchema } } },
    async (request, reply) => {
      const { themeId, language } = request.params
      const { draft, added } = await addDraft(deps, signedIn(request).personId, themeId, language)
      return reply.code(added ? 201 : 200).send(draft)
    },
  )
}
