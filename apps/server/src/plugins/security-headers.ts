import helmet from '@fastify/helmet'
import type { FastifyPluginAsync } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { ServerDeps } from '../server-deps.ts'

const self = ["'self'"]
const none = ["'none'"]

/**
 * Everything comes from this server and nothing is inline: no script, no style element, no style attribute in markup.
 * Styles set from script (the CSSOM, as React and ProseMirror set them) are not touched by this.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: none,
    scriptSrc: self,
    styleSrc: self,
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: self,
    connectSrc: self,
    manifestSrc: self,
    workerSrc: self,
    baseUri: none,
    formAction: self,
    frameAncestors: none,
    objectSrc: none,
  },
}

const permissionsPolicy = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'display-capture',
  'browsing-topics',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

const plugin: FastifyPluginAsync<ServerDeps> = async (app, { config }) => {
  await app.register(helmet, {
    contentSecurityPolicy,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.url.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', permissionsPolicy)
    // What an answer of the API holds is one person's; pages and assets say themselves how long they keep.
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
  })
}

export const securityHeaders = fastifyPlugin(plugin, { name: 'security-headers', fastify: '5.x' })
