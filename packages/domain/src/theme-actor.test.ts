import { expect, test } from 'vitest'
import { actorRoleOf } from './theme-actor.ts'

test.each([
  [null, null, 'public'],
  // A role in a working group says nothing once its holder has left the programme.
  [null, 'editor', 'public'],
  ['organiser', null, 'organiser'],
  ['organiser', 'reviewer', 'organiser'],
  ['member', 'editor', 'editor'],
  ['member', 'reviewer', 'reviewer'],
  ['member', 'observer', 'observer'],
  ['member', null, 'observer'],
] as const)('programme role %s and theme role %s make a %s', (programmeRole, themeRole, actorRole) => {
  expect(actorRoleOf(programmeRole, themeRole)).toBe(actorRole)
})
