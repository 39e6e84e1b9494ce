import { idSchema, languageSchema } from '@plenum/schema/api/common'
import { draftSchema } from '@plenum/schema/api/theme'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../plugins/signed-in.ts'
import type { ServerDeps } from '../../server-deps.ts'
import { addDraft } from './add-draft.ts'
import { createDraftReader } from './draft-reader.ts'
import { readDraft } from './read-draft.ts'

const params = z.object({ themeId: idSchema, language: languageSchema })

/** A draft as a page may do nothing but be looked at: what people wrote is on it, on the origin of their sessions. */
const pagePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

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
      if (shown.mediaType === 'text/html') void reply.header('content-security-policy', pagePolicy)
      return reply
        .header('content-language', request.params.language)
        .type(`${shown.mediaType}; charset=utf-8`)
        .send(shown.body)
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
