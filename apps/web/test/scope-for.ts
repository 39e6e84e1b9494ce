import type { Scope } from '../src/features/discussion/discussion-scope.ts'
import { createKeptTexts } from '../src/features/discussion/kept/kept-texts.ts'
import { createClock } from '../src/shared/time/create-clock.ts'
import { createFormats } from '../src/shared/time/create-formats.ts'

/** Somebody who takes part in the discussion of the theme `t`, beside its Dutch text. */
export function scopeFor(personId: string): Scope {
  return {
    themeId: 't',
    stage: 'drafting',
    numbers: {},
    deadline: null,
    mayComment: true,
    role: 'editor',
    language: 'nl',
    personId,
    formats: createFormats('nl', 'Europe/Brussels'),
    clock: createClock(),
    keptTexts: createKeptTexts(sessionStorage, personId, 't'),
  }
}
