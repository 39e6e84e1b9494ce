import type { Language } from '@plenum/schema/language'
import type { FastifyReply } from 'fastify'
import type { DraftMediaType } from './negotiate.ts'

/** A draft as a page may do nothing but be looked at: what people wrote is on it, on the origin of their sessions. */
const pagePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** Answers with the text of a draft. Caching is the caller's to say. */
export function sendShownDraft(
  reply: FastifyReply,
  { mediaType, language, body }: { mediaType: DraftMediaType; language: Language; body: string },
): FastifyReply {
  if (mediaType === 'text/html') void reply.header('content-security-policy', pagePolicy)
  return reply.header('content-language', language).type(`${mediaType}; charset=utf-8`).send(body)
}
