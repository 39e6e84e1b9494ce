import { resolve } from 'node:path'
import { passwordSchema } from '@plenum/schema/api/session'
import { z } from 'zod'
import { type Config, logLevels } from './config.ts'
import { StartError } from './start-error.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** An address with one of these schemes; `said` ends the sentence about a wrong one. */
const address = (said: string, ...schemes: string[]) =>
  z.string().refine((value) => schemes.includes(URL.parse(value)?.protocol ?? ''), { message: `must be ${said}` })

const portMessage = 'must be a whole number from 1 to 65535'

const environment = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, portMessage)
      .transform(Number)
      .pipe(z.int().min(1, portMessage).max(65_535, portMessage))
      .default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'must be a host name or an address to listen on, such as 127.0.0.1 or 0.0.0.0')
      .default('127.0.0.1'),
    PLENUM_URL: address('a web address, such as https://plenum.example.org', 'http:', 'https:')
      .refine(isBareOrigin, { message: 'must have nothing after host and port: Plenum lives at the root of its host' })
      .optional(),
    PLENUM_DATA: z.string().default('./data'),
    DATABASE_URL: address('postgres://user:password@host:port/database', 'postgres:', 'postgresql:').optional(),
    REDIS_URL: address('redis://host:port', 'redis:', 'rediss:').optional(),
    SMTP_URL: address('smtp://user:password@host:port', 'smtp:', 'smtps:').optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^@\r\n]+@[^@\r\n]+$/, 'must hold an e-mail address')
      .optional(),
    PLENUM_EXAMPLE_PASSWORD: passwordSchema.optional(),
    LOG_LEVEL: z.enum(logLevels, { message: `must be one of ${logLevels.join(', ')}` }).default('info'),
  })
  .refine((env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    message: 'must be set when SMTP_URL is: a mail needs a sender',
    when: () => true,
  })

/**
 * The configuration that the environment describes; an empty variable counts as not set. Throws a StartError (exit
 * code 2) that names every mistake at once, without repeating values, which may hold passwords.
 */
export function parseConfig(env: Environment, workingFolder: string): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) throw new StartError(describe(parsed.error), 2)
  const { PORT: port, HOST: host, PLENUM_URL: url } = parsed.data
  return {
    port,
    host,
    url: url === undefined ? `http://${reachable(host)}:${port}` : new URL(url).origin,
    dataFolder: resolve(workingFolder, parsed.data.PLENUM_DATA),
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    logLevel: parsed.data.LOG_LEVEL,
    redisUrl: parsed.data.REDIS_URL ?? null,
    smtpUrl: parsed.data.SMTP_URL ?? null,
    mailFrom: parsed.data.MAIL_FROM ?? null,
    examplePassword: parsed.data.PLENUM_EXAMPLE_PASSWORD ?? null,
  }
}

function isBareOrigin(value: string): boolean {
  const url = URL.parse(value)
  // A wrong scheme has been named already.
  if (url === null || !url.protocol.startsWith('http')) return true
  return `${url.pathname}${url.search}${url.hash}${url.username}${url.password}` === '/'
}

/** "Every interface" is no address that a browser could go to. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function describe(error: z.ZodError): string {
  const mistakes = error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  return `The configuration is not right:\n${mistakes.join('\n')}`
}
