import { expect, test } from 'vitest'
import { parseConfig } from '../parse-config.ts'
import { greeting } from './greeting.ts'

const said = (env: Record<string, string>, link: string | null = null) =>
  greeting(parseConfig(env, '/srv/plenum'), link).join('\n')

test('the address and where the data is', () => {
  expect(said({})).toBe('\n  Plenum answers at http://127.0.0.1:3000\n  Its data is in /srv/plenum/data\n')
  expect(said({ DATABASE_URL: 'postgres://a:hunter2@db/plenum' })).toMatch(/^(?!.*hunter2).*and PostgreSQL/s)
})

test('the set-up link on a line of its own, while there is one', () => {
  expect(said({}, 'http://127.0.0.1:3000/set-up#t')).toMatch(/\n {2}http:\/\/127\.0\.0\.1:3000\/set-up#t\n/)
  expect(said({})).not.toContain('organiser')
})

test('what to mind: an address nobody else can use, a line anyone can read, settings without effect', () => {
  expect(said({ HOST: '0.0.0.0' })).toMatch(/set PLENUM_URL/)
  expect(said({ HOST: '0.0.0.0', PLENUM_URL: 'https://plenum.example.org' })).not.toMatch(/PLENUM_URL/)
  expect(said({ PLENUM_URL: 'http://plenum.example.org' })).toMatch(/in the clear/)
  const set = { REDIS_URL: 'redis://r', SMTP_URL: 'smtp://m', MAIL_FROM: 'a@b.org' }
  expect(said(set)).toMatch(/Not used by this version yet: REDIS_URL\n/)
})
