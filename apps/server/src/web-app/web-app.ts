import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import { AppError } from '../app-error.ts'

export type WebAppOptions = {
  /** Where the web app was built to. */
  webFolder: string
}

const notBuilt = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Plenum</title></head>
<body><h1>The pages of Plenum have not been built</h1>
<p>The server itself is running. Stop it and start it with <code>npx -y pnpm@12 start</code>, which builds them.</p>
</body></html>
`

/** The page that checks proofs can send nothing anywhere: whoever uses it need not trust this server with the file. */
const proofPagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The built web app: files as they are, and index.html for every other page address, which the app's own router
 * reads; the page that checks proofs is one apart. Files under assets/ carry a hash of their content in their name and
 * are kept for a year; the pages name them and are asked for each time.
 */
export const webApp: FastifyPluginAsync<WebAppOptions> = async (app, { webFolder }) => {
  const built = existsSync(join(webFolder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: webFolder,
      index: false,
      // A route per file: nothing that was not there at the start can be asked for.
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', cacheControlOf(path)),
    })
  } else {
    app.log.warn({ webFolder }, 'the web app is not built: pages say so, everything else works')
  }

  app.get('/public/verify', { schema: { hide: true } }, (_request, reply) => {
    void reply.header('content-security-policy', proofPagePolicy)
    if (built && existsSync(join(webFolder, 'verify.html'))) return reply.sendFile('verify.html')
    return reply.code(503).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(notBuilt)
  })

  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (!isPage(request.url, request.headers.accept)) throw new AppError('not-found', 'There is nothing here.')
    if (built) return reply.sendFile('index.html')
    return reply.code(503).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(notBuilt)
  })
}

/** No address of a page has a dot in its last part; an asset that is gone must not answer with a page. */
function isPage(url: string, accept: string | undefined): boolean {
  const path = url.split('?', 1)[0] ?? ''
  const last = path.slice(path.lastIndexOf('/') + 1)
  const takesHtml = accept === undefined || accept.includes('text/html') || accept.includes('*/*')
  return takesHtml && !last.includes('.') && !/^\/(api|sync|live|public)(\/|$)/.test(path)
}

function cacheControlOf(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
