import { noticeKinds } from '@plenum/schema/notice'
import { expect, it } from 'vitest'
import { mailFor, mannerOf } from './notice-manner.ts'

it('what somebody chose for a theme counts before what they chose for its programme', () => {
  expect(mannerOf({ theme: 'off', programme: 'at-once' })).toBe('off')
  expect(mannerOf({ theme: null, programme: 'at-once' })).toBe('at-once')
  expect(mannerOf({ theme: null, programme: null })).toBe('usual')
})

it('without a choice, what is meant for this person comes at once and the rest once a day', () => {
  const atOnce = noticeKinds.filter((kind) => mailFor(kind, 'usual') === 'at-once')
  expect(atOnce).toEqual([
    'mention',
    'disposition',
    'joined-theme',
    'invitation-accepted',
    'place-free',
    'late-words',
    'offer-made',
    'offer-accepted',
    'offer-declined',
    'partner-promoted',
    'promotion-refused',
  ])
  expect(noticeKinds.filter((kind) => mailFor(kind, 'usual') === null)).toEqual([])
})

it('a choice holds for every kind', () => {
  const allIn = (manner: 'at-once' | 'digest' | 'off') => [...new Set(noticeKinds.map((kind) => mailFor(kind, manner)))]
  expect([allIn('at-once'), allIn('digest'), allIn('off')]).toEqual([['at-once'], ['digest'], [null]])
})
