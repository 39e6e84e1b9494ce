import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SaveEvent, type SaveState, initialSaveState, isUnsaved, nextSaveState, shownOf } from './save-state.ts'

const after = (...events: SaveEvent[]) =>
  events.reduce((step, event) => nextSaveState(step.state, event), {
    state: initialSaveState,
    probe: null as number | null,
  })

describe('what the editor says of saving', () => {
  it('says saved only after the ack of the latest change', () => {
    const wrote = after({ type: 'synced' }, { type: 'wrote' })
    expect(wrote.probe).toBe(1)
    expect(shownOf(wrote.state)).toBe('saving')
    expect(shownOf(nextSaveState(wrote.state, { type: 'acked', n: 1 }).state)).toBe('saved')
  })

  it('asks again when something was written while the ack was under way', () => {
    const second = after({ type: 'synced' }, { type: 'wrote' }, { type: 'wrote' })
    expect(second.probe).toBeNull()
    const acked = nextSaveState(second.state, { type: 'acked', n: 1 })
    expect(acked.probe).toBe(2)
    expect(shownOf(acked.state)).toBe('saving')
  })

  it('probes what was written offline once in sync again, not before', () => {
    const offline = after({ type: 'synced' }, { type: 'down' }, { type: 'wrote' }, { type: 'connecting' })
    expect(offline.probe).toBeNull()
    expect(nextSaveState(offline.state, { type: 'synced' }).probe).toBe(1)
  })

  it('offline: kept on this device only where this device keeps it', () => {
    const down = after({ type: 'synced' }, { type: 'wrote' }, { type: 'down' })
    expect(shownOf(down.state)).toBe('not-saved')
    expect(shownOf(nextSaveState(down.state, { type: 'kept-here', through: down.state.written }).state)).toBe(
      'offline-kept',
    )
    // The last letters are not on the device yet.
    const early = nextSaveState(down.state, { type: 'kept-here', through: down.state.written - 1 }).state
    expect(shownOf(early)).toBe('offline')
  })

  it('says not saved when the ack stays out', () => {
    const late = after({ type: 'synced' }, { type: 'wrote' }, { type: 'late' })
    expect(shownOf(late.state)).toBe('not-saved')
    expect(shownOf(nextSaveState(late.state, { type: 'acked', n: 1 }).state)).toBe('saved')
  })

  it('an ack of an earlier connection counts for nothing', () => {
    const back = after(
      { type: 'synced' },
      { type: 'wrote' },
      { type: 'down' },
      { type: 'connecting' },
      { type: 'acked', n: 1 },
    )
    expect(isUnsaved(back.state)).toBe(true)
  })

  it('never says saved while something written was not acked on a living line, whatever happens', () => {
    const event: fc.Arbitrary<SaveEvent> = fc.oneof(
      fc.constantFrom<SaveEvent>(
        { type: 'wrote' },
        { type: 'connecting' },
        { type: 'synced' },
        { type: 'down' },
        { type: 'ended' },
        { type: 'late' },
        { type: 'kept-here', through: 1 },
        { type: 'restored' },
      ),
      fc.record({ type: fc.constant('acked' as const), n: fc.integer({ min: 0, max: 12 }) }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: SaveState = initialSaveState
        let written = 0
        // What an honest reading of the events allows to call durable.
        let durable = 0
        let underWay: number | null = null
        for (const one of events) {
          if (one.type === 'wrote' || one.type === 'restored') written += 1
          if (one.type === 'acked' && one.n === underWay) {
            durable = one.n
            underWay = null
          }
          if (['connecting', 'synced', 'down', 'ended'].includes(one.type)) underWay = null
          const step = nextSaveState(state, one)
          if (step.probe !== null) {
            expect(state.link === 'synced' || one.type === 'synced').toBe(true)
            expect(step.probe).toBe(written)
            underWay = step.probe
          }
          state = step.state
          if (shownOf(state) === 'saved') expect(durable).toBe(written)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
