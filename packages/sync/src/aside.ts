import type { PersonId } from '@plenum/schema/id'
import { raiseClocks } from './clocks.ts'
import { addDeleted } from './delete-set.ts'
import type { DocumentState } from './document-state.ts'
import { type ContentGate, type Known, type Verdict, judgeUpdate } from './ingress.ts'
import { mergeTree } from './merge.ts'
import type { KeptAside } from './ports.ts'

type NewVerdict = Extract<Verdict, { kind: 'new' }>

/** What the updates of somebody who came late are judged by. */
export type AsideView = { known: Known; gate: ContentGate }

/** What is kept aside of a sealed document, as far as those concern it who are here: Z of ../SPEC.md. */
export type Aside = {
  /** Updates are numbered as they are handed out; all up to `kept` are durable. */
  readonly handedOut: number
  readonly kept: number
  /** Somebody came late; `kept` is what the log has of them. */
  join(personId: PersonId, kept: readonly KeptAside[]): void
  /** One connection less of somebody who came late. */
  leave(personId: PersonId): void
  /** Null where nothing is kept aside of this person: what the room itself judges by is all there is. */
  viewOf(personId: PersonId): AsideView | null
  /** Numbers an update that was judged good. False when too much of this person's is kept; then nothing changed. */
  take(personId: PersonId, update: Uint8Array, verdict: NewVerdict): boolean
  /** Numbers an update of whomever, that is on its way to the log no longer. */
  number(update: Uint8Array): void
  /** The oldest `count` that were handed out are durable. */
  confirm(count: number): void
  /** None of what was handed out and not confirmed was stored. */
  rollBack(): void
}

type Person = {
  /** Late connections of theirs. */
  connections: number
  /** Kept, or on their way. */
  updates: Uint8Array[]
  /** Of those not settled. */
  rows: number
  bytes: number
  view: (AsideView & { document: Known; headSeq: number }) | null
}

const anything: ContentGate = { judge: () => null, accept: () => undefined }

export function createAside(
  document: DocumentState,
  createGate: (state: () => Uint8Array) => ContentGate,
  limits: { asideRows: number; asideBytes: number },
): Aside {
  const people = new Map<PersonId, Person>()
  let pending: { person: Person | null; update: Uint8Array }[] = []
  let handedOut = 0
  let kept = 0

  /** The document and, on top of it, what is kept aside; made anew when the document has changed beneath. */
  function buildView(personId: PersonId, person: Person): NonNullable<Person['view']> {
    const { clocks, deleted, owners } = document.known
    const known = {
      clocks: new Map(clocks),
      deleted: new Map([...deleted].map(([client, ranges]) => [client, [...ranges]])),
      owners,
    }
    const whole: Uint8Array[] = []
    let rest = person.updates
    // In rounds, for the log may give them in another order. What lacks something that it builds on stays unknown: or
    // what fills the gap would be taken for known too.
    for (let before = 0; before !== rest.length;) {
      before = rest.length
      rest = rest.filter((update) => {
        const verdict = judgeUpdate(update, personId, known, anything)
        if (verdict.kind !== 'new') return verdict.kind === 'behind'
        learn(known, verdict)
        whole.push(update)
        return false
      })
    }
    const gate = createGate(() => mergeTree([document.state(), ...whole]))
    return { known, gate, document: document.known, headSeq: document.headSeq }
  }

  return {
    get handedOut() {
      return handedOut
    },
    get kept() {
      return kept
    },
    join(personId, keptBefore) {
      const present = people.get(personId)
      if (present !== undefined) return void (present.connections += 1)
      const open = keptBefore.filter(({ settled }) => !settled)
      people.set(personId, {
        connections: 1,
        updates: keptBefore.map(({ bytes }) => bytes),
        rows: open.length,
        bytes: open.reduce((sum, { bytes }) => sum + bytes.length, 0),
        view: null,
      })
    },
    leave(personId) {
      const person = people.get(personId)
      if (person === undefined) return
      person.connections -= 1
      if (person.connections === 0) people.delete(personId)
    },
    viewOf(personId) {
      const person = people.get(personId)
      if (person === undefined || person.updates.length === 0) return null
      const { view } = person
      if (view?.document === document.known && view.headSeq === document.headSeq) return view
      return (person.view = buildView(personId, person))
    },
    take(personId, update, verdict) {
      const person = people.get(personId)
      if (person === undefined) throw new Error('kept aside of somebody who is not here')
      if (person.rows >= limits.asideRows || person.bytes + update.length > limits.asideBytes) return false
      person.updates.push(update)
      person.rows += 1
      person.bytes += update.length
      if (person.view !== null) {
        learn(person.view.known, verdict)
        person.view.gate.accept(verdict.structs)
      }
      pending.push({ person, update })
      handedOut += 1
      return true
    },
    number(update) {
      pending.push({ person: null, update })
      handedOut += 1
    },
    confirm(count) {
      kept += pending.splice(0, count).length
    },
    rollBack() {
      for (const { person, update } of pending) {
        if (person === null) continue
        person.updates = person.updates.filter((other) => other !== update)
        person.rows -= 1
        person.bytes -= update.length
        person.view = null
      }
      pending = []
      handedOut = kept
    },
  }
}

/** As if the update were in the document. */
function learn(known: Known, verdict: NewVerdict): void {
  raiseClocks(known.clocks, verdict.ends)
  for (const { client, start, end } of verdict.deletes) addDeleted(known.deleted, client, start, end)
}
