import type { PersonId } from '@plenum/schema/id'
import type { Language } from '@plenum/schema/language'
import type { ProgrammeRole, ThemeRole } from '@plenum/schema/role'

export type ExampleAccount = {
  /** Part of the address before `@example.org`, and how `demo` calls the account. */
  role: 'organiser' | 'editor' | 'editor2' | 'reviewer' | 'partner' | 'observer'
  email: string
  /** A role in the language of its account: the example invents no people. */
  name: string
  language: Language
  programmeRole: ProgrammeRole
  /** In every theme; null for none. */
  themeRole: ThemeRole | null
  /** Key of the partner that the account belongs to, or null. */
  partner: string | null
  /** Records the position of that partner. */
  represents: boolean
}

export type MadeAccount = ExampleAccount & { personId: PersonId }

export const exampleAccounts = [
  {
    role: 'organiser',
    email: 'organiser@example.org',
    name: 'Organisator',
    language: 'nl',
    programmeRole: 'organiser',
    themeRole: null,
    partner: null,
    represents: false,
  },
  {
    role: 'editor',
    email: 'editor@example.org',
    name: 'Redacteur CPS',
    language: 'nl',
    programmeRole: 'member',
    themeRole: 'editor',
    partner: 'cps',
    represents: false,
  },
  {
    role: 'editor2',
    email: 'editor2@example.org',
    name: 'Rédaction CEP',
    language: 'fr',
    programmeRole: 'member',
    themeRole: 'editor',
    partner: 'cep',
    represents: false,
  },
  {
    role: 'reviewer',
    email: 'reviewer@example.org',
    name: 'Nalezer CPL',
    language: 'nl',
    programmeRole: 'member',
    themeRole: 'reviewer',
    partner: 'cpl',
    represents: false,
  },
  {
    role: 'partner',
    email: 'partner@example.org',
    name: 'Représentation ADVP',
    language: 'fr',
    programmeRole: 'member',
    themeRole: 'reviewer',
    partner: 'advp',
    represents: true,
  },
  {
    role: 'observer',
    email: 'observer@example.org',
    name: 'Beobachtung OJR',
    language: 'de',
    programmeRole: 'member',
    themeRole: null,
    partner: 'youth',
    represents: false,
  },
] as const satisfies readonly ExampleAccount[]
