import { mayInTheme } from '@plenum/domain/permission'
import { actorRoleOf } from '@plenum/domain/theme-actor'
import { type ThreadSituation, isAnswered, mayWithThread } from '@plenum/domain/thread-permission'
import { disposeThreadSchema, entryInputSchema } from '@plenum/schema/api/thread'
import type { ThreadAction } from '@plenum/schema/thread'
import { describe, expect, it } from 'vitest'
import { compareMoments } from '../compare-moments.ts'
import { exampleAccounts } from '../example-accounts.ts'
import { stageAt } from '../stage-at.ts'
import type { ExampleTheme } from './content-types.ts'
import { exampleEdits } from './draft-edits.ts'
import { examplePartners } from './partners.ts'
import { exampleFinishes, exampleVisits } from './reading-along.ts'
import { exampleThemes } from './themes.ts'
import type { ExampleAct, ExampleMoment, ExampleThread } from './thread-types.ts'
import { exampleThreads } from './threads.ts'

const themeOf = (key: string): ExampleTheme => exampleThemes.find((theme) => theme.key === key)!
const accountOf = (role: string) => exampleAccounts.find((account) => account.role === role)!
const titleOf = ({ theme, about, said }: ExampleThread) => `${theme}, ${about.on}: ${said[0].text.slice(0, 40)}`

/** A theme as it stood at a moment, with the settings that it has all along. */
function stateAt(key: string, moment: ExampleMoment) {
  const { openToStakeholders, roundOpenToStakeholders, ...theme } = themeOf(key)
  const { stage } = stageAt({ ...theme, openToStakeholders, roundOpenToStakeholders }, moment)
  return {
    stage,
    openToStakeholders,
    roundOpenToStakeholders,
    earlyComments: false,
    roundLocksText: false,
    roundOver: false,
  }
}

function actorOf(role: string) {
  const { programmeRole, themeRole, partner, represents } = accountOf(role)
  const partnerIds = partner === null ? [] : [partner]
  return { role: actorRoleOf(programmeRole, themeRole), representsPartner: represents, personId: role, partnerIds }
}

/** A thread as it was just before a moment at which it was neither closed nor decided. */
function openAt({ about, internal, said }: ExampleThread, moment: ExampleMoment): ThreadSituation {
  const isInternal =
    internal !== null && (internal.submitted === null || compareMoments(moment, internal.submitted.at) <= 0)
  return {
    kind: about.on === 'block' ? 'suggestion' : 'comment',
    authorId: said[0].by,
    partnerId: accountOf(said[0].by).partner,
    visibility: isInternal ? 'organisation' : 'theme',
    state: 'open',
    hasDisposition: false,
    isApplied: false,
  }
}

/** What was done in a thread after it was begun, and as what. */
function actsIn({ internal, said, ending }: ExampleThread): [ThreadAction, ExampleAct][] {
  const [, ...replies] = said
  const acts: [ThreadAction, ExampleAct][] = [...replies, ...said.flatMap((entry) => entry.agreed ?? [])].map((act) => [
    'reply',
    act,
  ])
  if (internal !== null && internal.submitted !== null) acts.push(['submit', internal.submitted])
  const actions = { resolved: 'resolve', disposed: 'dispose', applied: 'apply' } as const
  if (ending !== null) acts.push([actions[ending.kind], ending])
  return acts
}

describe('what is said in the example programme', () => {
  it('is in every theme but the one that is being drafted, in both languages, of every kind and end', () => {
    expect(new Set(exampleThreads.map((thread) => thread.theme))).toEqual(
      new Set(['proximity', 'governance', 'training', 'wellbeing']),
    )
    expect(new Set(exampleThreads.map((thread) => thread.language))).toEqual(new Set(['nl', 'fr', null]))
    expect(new Set(exampleThreads.map((thread) => thread.about.on)).size).toBe(4)
    const ends = exampleThreads.map(({ ending }) => (ending?.kind === 'disposed' ? ending.outcome : ending?.kind))
    expect(new Set(ends)).toEqual(
      new Set(['accepted', 'partly', 'rejected', 'deferred', 'applied', 'resolved', undefined]),
    )
    expect(new Set(exampleThreads.map(({ said }) => said[0].by))).toEqual(new Set(['reviewer', 'partner', 'observer']))
    expect(exampleThreads.filter(({ internal }) => internal !== null && internal.submitted === null)).toHaveLength(1)
  })

  it('would be accepted by the API, word by word', () => {
    for (const { said, ending } of exampleThreads) {
      for (const { text } of said) entryInputSchema.parse({ text })
      if (ending?.kind === 'disposed') {
        disposeThreadSchema.parse({ outcome: ending.outcome, reason: ending.reason })
      }
    }
  })

  it('has only suggestions accepted by putting them into the text', () => {
    for (const { about, ending } of exampleThreads) {
      if (ending?.kind === 'applied') expect(about.on).toBe('block')
      if (about.on === 'block' && ending?.kind === 'disposed') expect(ending.outcome).not.toBe('accepted')
    }
  })

  it('mentions partners that there are and people who may read the theme', () => {
    const mentions = exampleThreads.flatMap(({ theme, said }) =>
      said.flatMap(({ text, at }) =>
        [...text.matchAll(/@\[(\w+):([\w-]+)\]/g)].map(([, kind, key]) => ({ theme, at, kind, key })),
      ),
    )
    expect(new Set(mentions.map(({ kind }) => kind))).toEqual(new Set(['person', 'partner']))
    for (const { theme, at, kind, key } of mentions) {
      if (kind === 'partner') expect(examplePartners.map((partner) => partner.key)).toContain(key)
      else expect(mayInTheme(actorOf(key!), 'draft.read', stateAt(theme, at)), key).toBe(true)
    }
  })

  it('happens one thing after another', () => {
    for (const thread of exampleThreads) {
      const { internal, said, ending } = thread
      const spoken = [...said, ...(internal?.submitted ? [internal.submitted] : [])].map((act) => act.at)
      const acts = [...spoken.toSorted(compareMoments), ...(ending === null ? [] : [ending.at])]
      for (const [index, moment] of acts.slice(1).entries()) {
        expect(compareMoments(acts[index]!, moment), titleOf(thread)).toBeLessThan(0)
      }
      expect(said.map((entry) => entry.at)).toEqual(said.map((entry) => entry.at).toSorted(compareMoments))
      for (const { at, agreed } of said) {
        for (const agreement of agreed ?? []) expect(compareMoments(at, agreement.at)).toBeLessThan(0)
      }
    }
  })

  it('is agreed with by others only', () => {
    for (const { by, agreed } of exampleThreads.flatMap((thread) => thread.said)) {
      for (const agreement of agreed ?? []) expect(agreement.by).not.toBe(by)
    }
  })

  it('keeps the typography of its language', () => {
    const texts = exampleThreads.flatMap((thread) => {
      const reason = thread.ending !== null && 'reason' in thread.ending ? [thread.ending.reason] : []
      const all = [...thread.said.map((entry) => entry.text), ...reason]
      return all.map((text) => ({ language: thread.language, text: text.replaceAll(/@\[[\w:-]+\]/g, 'X') }))
    })
    for (const { language, text } of texts) {
      expect(text).not.toMatch(/['"]| {2}|^\s|\s$/)
      if (language === 'fr') expect(text).not.toMatch(/(?<!\u202F)[;!?»]|«(?!\u202F)|(?<!\u00A0):/)
      // Dutch puts no space before its signs; where it does, it is French.
      if (language === 'nl') expect(text).not.toMatch(/\s[;!?»:]/)
    }
  })
})

describe('the rights of whoever speaks in the example programme', () => {
  it.each(exampleThreads.map((thread) => [titleOf(thread), thread] as const))('%s', (_title, thread) => {
    const [opening] = thread.said
    expect(mayInTheme(actorOf(opening.by), 'thread.create', stateAt(thread.theme, opening.at))).toBe(true)
    for (const [action, { by, at }] of actsIn(thread)) {
      const theme = stateAt(thread.theme, at)
      const may = mayWithThread(actorOf(by), action, openAt(thread, at), theme)
      expect(may, `${action} by ${by} ${at[0]} days before, in ${theme.stage}`).toBe(true)
    }
  })

  it('let the editors change the texts when they did', () => {
    for (const { theme, by, at } of exampleEdits) {
      expect(mayInTheme(actorOf(by), 'text.write', stateAt(theme, at)), `${theme} ${at[0]}`).toBe(true)
    }
  })

  it('let partners finish a round while it runs, once, and say nothing afterwards', () => {
    for (const { theme, by, at } of exampleFinishes) {
      const { stage, round } = stageAt(themeOf(theme), at)
      expect(stage, `${theme} ${at[0]}`).toBe('review')
      expect(mayInTheme(actorOf(by), 'thread.create', stateAt(theme, at))).toBe(true)
      const begun = exampleThreads.filter((thread) => thread.theme === theme && thread.said[0].by === by)
      const late = begun.filter(
        ({ said: [opening] }) =>
          stageAt(themeOf(theme), opening.at).round === round && compareMoments(at, opening.at) < 0,
      )
      expect(late.map(titleOf)).toEqual([])
    }
    const rounds = exampleFinishes.map(({ theme, by, at }) => `${theme} ${stageAt(themeOf(theme), at).round} ${by}`)
    expect(new Set(rounds).size).toBe(rounds.length)
    const running = rounds.filter((round) => round.startsWith('training 2'))
    expect(running).toEqual(['training 2 partner'])
  })

  it('let everybody read the themes that they looked into', () => {
    for (const { theme, by, at } of exampleVisits) {
      expect(mayInTheme(actorOf(by), 'draft.read', stateAt(theme, at)), `${by} in ${theme}`).toBe(true)
    }
  })
})

describe('the frozen theme of the example programme', () => {
  it('owes nobody an answer; the others do', () => {
    const unanswered = exampleThreads.filter((thread) => {
      const { ending } = thread
      const isDecided = ending?.kind === 'disposed' || ending?.kind === 'applied'
      const isInternal = thread.internal !== null && thread.internal.submitted === null
      return !isAnswered({
        ...openAt(thread, [0, '00:00']),
        visibility: isInternal ? 'organisation' : 'theme',
        state: ending === null ? 'open' : 'resolved',
        hasDisposition: isDecided,
        isApplied: ending?.kind === 'applied',
        resolvedBy: ending?.kind === 'resolved' ? ending.by : null,
      })
    })
    const frozen = exampleThemes.filter((theme) => theme.stages.at(-1)?.stage === 'frozen').map((theme) => theme.key)
    expect(frozen).toEqual(['proximity'])
    expect(new Set(unanswered.map((thread) => thread.theme))).toEqual(new Set(['governance', 'training', 'wellbeing']))
  })
})
