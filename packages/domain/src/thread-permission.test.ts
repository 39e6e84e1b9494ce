import { type ActorRole, actorRoles } from '@plenum/schema/role'
import { stages } from '@plenum/schema/stage'
import {
  type ThreadAction,
  type ThreadKind,
  type ThreadState,
  type ThreadVisibility,
  threadActions,
  threadKinds,
  threadStates,
  threadVisibilities,
} from '@plenum/schema/thread'
import { describe, expect, it, test } from 'vitest'
import { type ThemeState, mayInTheme } from './permission.ts'
import { type ThreadActor, type ThreadSituation, isAnswered, maySeeThread, mayWithThread } from './thread-permission.ts'

/** All 5 stages × 32 settings. */
const themes: ThemeState[] = stages.flatMap((stage) =>
  Array.from({ length: 32 }, (_, bits) => ({
    stage,
    openToStakeholders: (bits & 1) > 0,
    earlyComments: (bits & 2) > 0,
    roundLocksText: (bits & 4) > 0,
    roundOpenToStakeholders: (bits & 8) > 0,
    roundOver: (bits & 16) > 0,
  })),
)

/** Who asks: the thread's author, somebody of its partner, or anybody else. */
const relations = ['author', 'of its partner', 'anybody else'] as const
type Relation = (typeof relations)[number]

const actorOf = (role: ActorRole, relation: Relation): ThreadActor => ({
  role,
  representsPartner: false,
  personId: relation === 'author' ? 'an' : 'bo',
  partnerIds: relation === 'of its partner' ? ['other', 'cps'] : ['other'],
})

const situations: ThreadSituation[] = threadKinds.flatMap((kind) =>
  threadVisibilities.flatMap((visibility) =>
    threadStates.flatMap((state) =>
      [0, 1, 2, 3].map((bits) => ({
        kind,
        visibility,
        state,
        authorId: 'an',
        partnerId: 'cps',
        hasDisposition: (bits & 1) > 0,
        isApplied: (bits & 2) > 0,
      })),
    ),
  ),
)

/** What of a thread a cell depends on, as a condition that names it. */
type Cell = (thread: ThreadSituation, theme: ThemeState) => boolean
type Row = [action: ThreadAction, visibility: ThreadVisibility, cells: Record<Cast, Cell>]
/**
 * `leads` (organisers and editors) and `reads` (reviewers and observers), by what the thread is to them. That they may
 * comment at all is in the matrix of `mayInTheme` and its own test.
 */
type Cast = 'leads, author' | 'leads, partner' | 'leads, else' | 'reads, author' | 'reads, partner' | 'reads, else'

const never: Cell = () => false
const is =
  (...states: ThreadState[]): Cell =>
  (thread) =>
    states.includes(thread.state)
const isOfKind =
  (kind: ThreadKind): Cell =>
  (thread) =>
    thread.kind === kind
const undecided: Cell = (thread) => !thread.hasDisposition && !thread.isApplied
const unapplied: Cell = (thread) => !thread.isApplied
const answers: Cell = (_thread, theme) => theme.stage !== 'frozen'
const all =
  (...cells: Cell[]): Cell =>
  (thread, theme) =>
    cells.every((cell) => cell(thread, theme))
const everybody = (cell: Cell): Record<Cast, Cell> => ({
  'leads, author': cell,
  'leads, partner': cell,
  'leads, else': cell,
  'reads, author': cell,
  'reads, partner': cell,
  'reads, else': cell,
})
const comments =
  (role: ActorRole): Cell =>
  (_thread, theme) =>
    mayInTheme({ role, representsPartner: false }, 'thread.create', theme)

const rowsFor = (role: ActorRole): Row[] => {
  const says = comments(role)
  const ownPeople = (cell: Cell) => ({ ...everybody(cell), 'leads, else': never, 'reads, else': never })
  const authors = (cell: Cell) => ({ ...everybody(never), 'leads, author': cell, 'reads, author': cell })
  const leads = (cell: Cell) => ({
    ...everybody(never),
    'leads, author': cell,
    'leads, partner': cell,
    'leads, else': cell,
  })
  const decides = all(answers, unapplied, is('open', 'resolved'))
  const textIsOpen: Cell = (_thread, theme) =>
    ['drafting', 'consolidation'].includes(theme.stage) || (theme.stage === 'review' && !theme.roundLocksText)
  return [
    ['reply', 'theme', everybody(all(says, is('open', 'resolved')))],
    ['reply', 'organisation', ownPeople(all(says, is('open', 'resolved')))],
    ['resolve', 'theme', { ...leads(all(is('open'), answers)), 'reads, author': all(says, is('open')) }],
    ['resolve', 'organisation', ownPeople(all(says, is('open')))],
    [
      'reopen',
      'theme',
      { ...leads(all(is('resolved'), unapplied, answers)), 'reads, author': all(says, is('resolved'), unapplied) },
    ],
    ['reopen', 'organisation', ownPeople(all(says, is('resolved'), unapplied))],
    ['withdraw', 'theme', authors(all(says, is('open', 'resolved'), undecided))],
    ['withdraw', 'organisation', authors(all(says, is('open', 'resolved'), undecided))],
    ['submit', 'theme', everybody(never)],
    ['submit', 'organisation', ownPeople(all(says, is('open')))],
    ['dispose', 'theme', leads(decides)],
    ['dispose', 'organisation', everybody(never)],
    ['apply', 'theme', leads(all(decides, isOfKind('suggestion'), textIsOpen))],
    ['apply', 'organisation', everybody(never)],
  ]
}

const castOf = (role: ActorRole, relation: Relation): Cast => {
  const side = role === 'organiser' || role === 'editor' ? 'leads' : 'reads'
  return `${side}, ${relation === 'author' ? 'author' : relation === 'of its partner' ? 'partner' : 'else'}`
}

describe('what may be done with a thread, cell by cell', () => {
  for (const role of actorRoles) {
    for (const [action, visibility, cells] of rowsFor(role)) {
      test.each(relations)(`${role}: ${action} a thread of the ${visibility}, %s`, (relation) => {
        const actor = actorOf(role, relation)
        for (const theme of themes) {
          const reads = mayInTheme(actor, 'draft.read', theme)
          for (const thread of situations.filter((one) => one.visibility === visibility)) {
            const wanted = reads && cells[castOf(role, relation)](thread, theme)
            expect(mayWithThread(actor, action, thread, theme), JSON.stringify({ thread, theme })).toBe(wanted)
          }
        }
      })
    }
  }

  it('has a row for every action on both kinds of thread', () => {
    const covered = rowsFor('editor').map(([action, visibility]) => `${action} ${visibility}`)
    const wanted = threadActions.flatMap((action) => threadVisibilities.map((visibility) => `${action} ${visibility}`))
    expect(covered.toSorted()).toEqual(wanted.toSorted())
  })
})

describe('seeing a thread', () => {
  it('takes the right to read the draft, and for an internal one to be of its organisation', () => {
    for (const role of actorRoles) {
      for (const theme of themes) {
        for (const thread of situations) {
          for (const relation of relations) {
            const actor = actorOf(role, relation)
            const wanted =
              mayInTheme(actor, 'draft.read', theme) && (thread.visibility === 'theme' || relation !== 'anybody else')
            expect(maySeeThread(actor, thread, theme)).toBe(wanted)
          }
        }
      }
    }
  })

  it('of nobody’s organisation is its author’s alone, also before people without a partner', () => {
    const [theme] = themes
    const thread = { ...situations[0], visibility: 'organisation', partnerId: null } as ThreadSituation
    if (theme === undefined) throw new Error('no theme')
    expect(maySeeThread({ ...actorOf('organiser', 'anybody else'), partnerIds: [] }, thread, theme)).toBe(false)
    expect(maySeeThread(actorOf('organiser', 'author'), thread, theme)).toBe(true)
  })

  it('is what everything else takes', () => {
    for (const role of actorRoles) {
      for (const thread of situations) {
        for (const theme of themes) {
          const actor = actorOf(role, 'anybody else')
          if (maySeeThread(actor, thread, theme)) continue
          expect(threadActions.filter((action) => mayWithThread(actor, action, thread, theme))).toEqual([])
        }
      }
    }
  })
})

describe('an answered thread', () => {
  const open: ThreadSituation & { resolvedBy: string | null } = {
    kind: 'comment',
    authorId: 'an',
    partnerId: null,
    visibility: 'theme',
    state: 'open',
    hasDisposition: false,
    isApplied: false,
    resolvedBy: null,
  }

  test.each([
    ['open', {}, false],
    ['internal', { visibility: 'organisation' }, true],
    ['withdrawn', { state: 'withdrawn' }, true],
    ['decided', { hasDisposition: true }, true],
    ['decided and reopened', { hasDisposition: true, state: 'open', resolvedBy: 'bo' }, true],
    ['settled by its author', { state: 'resolved', resolvedBy: 'an' }, true],
    ['closed by somebody else without a word', { state: 'resolved', resolvedBy: 'bo' }, false],
    ['settled by its author and reopened', { state: 'open', resolvedBy: 'an' }, false],
  ] as const)('%s: %o', (_name, change, wanted) => {
    expect(isAnswered({ ...open, ...change })).toBe(wanted)
  })
})
