import type { Thread, ThreadEntry } from '@plenum/schema/api/thread'

const at = '2026-11-23T12:00:00.000Z'

export function entryOf(id: string, change: Partial<ThreadEntry> = {}): ThreadEntry {
  return {
    id,
    author: { personId: 'anna', name: 'Anna' },
    partner: null,
    text: `words of ${id}`,
    at,
    editedAt: null,
    takenBackAt: null,
    agreements: 0,
    agreed: false,
    me: { mayEdit: false },
    ...change,
  }
}

/** A passage whose words are `quote`, in the block of that name. */
export function passageOf(quote: string, recommendationId: string | null = null) {
  return { blockId: quote, recommendationId, quote, before: '', after: '' }
}

/** An open comment of Anna's on a passage of the Dutch text. */
export function threadOf(
  id: string,
  change: Omit<Partial<Thread>, 'me'> & { me?: Partial<Thread['me']> } = {},
): Thread {
  return {
    id,
    themeId: 't',
    kind: 'comment',
    visibility: 'theme',
    language: 'nl',
    anchor: { on: 'passage', passage: passageOf(`quote of ${id}`) },
    marked: true,
    author: { personId: 'anna', name: 'Anna' },
    partner: { partnerId: 'cps', acronym: 'CPS' },
    round: 1,
    state: 'open',
    entries: [entryOf(`${id}-1`)],
    mentions: {},
    change: null,
    onEarlierText: false,
    disposition: null,
    applied: null,
    history: [],
    createdAt: at,
    activeAt: at,
    ...change,
    me: { may: [], isAuthor: false, isOurs: false, mentioned: false, unread: false, ...change.me },
  }
}
