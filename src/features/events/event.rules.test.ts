import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { EventContent } from './event-content.rules.ts'
import { addMaterial, cancelEvent, stateOf, writeEvent, type EventFacts } from './event.rules.ts'

const at = (iso: string) => new Date(`2025-12-${iso}:00Z`)
const published = { number: 1, visibleFrom: at('01T09:00'), endsAt: at('11T10:00') }
const facts = (more: Partial<EventFacts> = {}): EventFacts => ({ latest: 1, published, cancelledAt: null, taken: 0, ...more })

describe('the state of an event', () => {
  const rows: [string, EventFacts, Date, string][] = [
    ['nothing is public', facts({ published: null }), at('04T09:00'), 'draft'],
    ['a second before it becomes visible', facts(), new Date(published.visibleFrom.getTime() - 1), 'planned'],
    ['when it becomes visible', facts(), published.visibleFrom, 'public'],
    ['a second before its end', facts(), new Date(published.endsAt.getTime() - 1), 'public'],
    ['at its end', facts(), published.endsAt, 'over'],
    ['cancelled, also after its end', facts({ cancelledAt: at('05T09:00') }), published.endsAt, 'cancelled'],
  ]
  for (const [when, event, now, state] of rows) it(`${when}: ${state}`, () => assert.equal(stateOf(event, now), state))
})

describe('writing an event', () => {
  const content = { title: 'Archiv', capacity: null as number | null, questions: ['Wer?'] } as EventContent
  const write = (event: EventFacts, wish: Partial<Parameters<typeof writeEvent>[1]>) => {
    const decision = writeEvent(
      { ...event, content },
      { base: 1, act: 'publish', content: { ...content, title: 'Neu' }, ...wish },
    )
    if (!decision.ok) return decision.because
    return decision.outcome === 'unchanged' ? 'unchanged' : decision.outcome.number
  }
  const refusal = (event: EventFacts, base = 1, capacity: number | null = null) =>
    write(event, { base, content: { ...content, title: 'Neu', capacity } })
  const isSaved = { ...facts(), latest: 2 }
  const rows: [string, EventFacts, Partial<Parameters<typeof writeEvent>[1]>, string | number][] = [
    ['saves nothing that has just been saved', isSaved, { act: 'save', content: { ...content } }, 'unchanged'],
    ['publishes nothing that has just been published', facts(), { base: 0, content: { ...content } }, 'unchanged'],
    ['publishes what was only saved', isSaved, { base: 2, content: { ...content } }, 3],
    ['does not publish what somebody else has saved', isSaved, { content: { ...content } }, 'changed-meanwhile'],
    ['is refused after the cancellation, also of the same', facts({ cancelledAt: at('05T09:00') }), { content }, 'cancelled'],
  ]
  for (const [what, event, wish, outcome] of rows) it(what, () => assert.equal(write(event, wish), outcome))
  it('makes the next version', () => assert.equal(refusal(facts()), 2))
  it('is refused on an older version', () => assert.equal(refusal(facts({ latest: 2 })), 'changed-meanwhile'))
  it('is refused after the cancellation', () => assert.equal(refusal(facts({ cancelledAt: at('05T09:00') })), 'cancelled'))
  it('does not take places away', () => {
    assert.equal(refusal(facts({ taken: 20 }), 1, 19), 'capacity-below-taken')
    assert.equal(refusal(facts({ taken: 20 }), 1, 20), 2)
    assert.equal(refusal(facts({ taken: 20 }), 1, null), 2)
  })
})

describe('cancelling an event', () => {
  const refusal = (event: EventFacts, now = at('04T09:00')) => {
    const decision = cancelEvent(event, now)
    return decision.ok ? decision.outcome : decision.because
  }
  it('ends it', () => assert.equal(refusal(facts()), 'cancelled'))
  it('is possible until its end', () => {
    assert.equal(refusal(facts(), new Date(published.endsAt.getTime() - 1)), 'cancelled')
    assert.equal(refusal(facts(), published.endsAt), 'over')
  })
  it('needs something public', () => assert.equal(refusal(facts({ published: null })), 'never-public'))
  it('happens once', () => assert.equal(refusal(facts({ cancelledAt: at('03T09:00') })), 'already-cancelled'))
})

describe('recordings and slides', () => {
  it('come with the beginning', () => {
    const startsAt = at('11T09:00')
    assert.equal(addMaterial(startsAt, new Date(startsAt.getTime() - 1)).ok, false)
    assert.equal(addMaterial(startsAt, startsAt).ok, true)
  })
})
