import { describe, expect, it } from 'vitest'
import { parseConfig } from './parse-config.ts'
import { StartError } from './start-error.ts'

const parse = (env: Record<string, string | undefined>) => parseConfig(env, '/srv/plenum')

function mistakesOf(env: Record<string, string>): string[] {
  try {
    parse(env)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    expect(error.exitCode).toBe(2)
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(' ')[0] ?? '')
  }
  return []
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(parse({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      url: 'http://127.0.0.1:3000',
      dataFolder: '/srv/plenum/data',
      databaseUrl: null,
      logLevel: 'info',
      redisUrl: null,
      smtpUrl: null,
      mailFrom: null,
      examplePassword: null,
    })
  })

  it('takes an empty variable as one that is not set', () => {
    expect(parse({ PORT: '', PLENUM_URL: '', DATABASE_URL: '' })).toEqual(parse({}))
  })

  it('keeps the origin of the public address', () => {
    expect(parse({ PLENUM_URL: 'https://Plenum.Example.org/' }).url).toBe('https://plenum.example.org')
    expect(parse({ PLENUM_URL: 'https://plenum.example.org:443' }).url).toBe('https://plenum.example.org')
  })

  it('says an address that a browser can go to', () => {
    expect(parse({ HOST: '0.0.0.0', PORT: '8080' }).url).toBe('http://127.0.0.1:8080')
    expect(parse({ HOST: '::1' }).url).toBe('http://[::1]:3000')
  })

  it('names every mistake at once', () => {
    const wrong = {
      PORT: '70000',
      HOST: 'not a host',
      PLENUM_URL: 'plenum.example.org',
      DATABASE_URL: 'mysql://somewhere/plenum',
      REDIS_URL: 'localhost:6379',
      SMTP_URL: 'smtp.example.org',
      LOG_LEVEL: 'loud',
    }
    expect(mistakesOf(wrong)).toEqual([...Object.keys(wrong).slice(0, 6), 'LOG_LEVEL', 'MAIL_FROM'])
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '-1'],
    ['PORT', '3000a'],
    ['PORT', '1e3'],
    ['PORT', ' 80'],
    ['PLENUM_URL', 'ftp://plenum.example.org'],
    ['PLENUM_URL', 'https://plenum.example.org/workspace'],
    ['PLENUM_URL', 'https://user:secret@plenum.example.org'],
    ['PLENUM_URL', 'https://plenum.example.org/?a=b'],
    ['PLENUM_EXAMPLE_PASSWORD', 'short'],
    ['MAIL_FROM', 'Plenum'],
    ['MAIL_FROM', 'a@b\nBcc: c@d'],
  ])('refuses %s=%j', (name, value) => {
    expect(mistakesOf({ [name]: value })).toEqual([name])
  })

  it('does not repeat a value that may hold a password', () => {
    expect(() => parse({ DATABASE_URL: 'mysql://plenum:hunter2@db/plenum' })).toThrow(/^(?!.*hunter2)/s)
  })
})
