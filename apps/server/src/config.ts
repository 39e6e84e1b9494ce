/** What the environment says, parsed and checked once (see contract: every mistake named at start). */
export type Config = {
  port: number
  host: string
  /** Public base address without a trailing slash; its origin is the only one that may write. */
  url: string
  dataFolder: string
  databaseUrl: string | null
  logLevel: LogLevel
  /** Kept for fan-out between nodes. */
  redisUrl: string | null
  /** Where mail goes out, and from whom; both or neither. */
  smtpUrl: string | null
  mailFrom: string | null
  /** Of the accounts of the example programme; random for each loading when null. */
  examplePassword: string | null
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]
