import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  acceptPlace,
  arrive,
  leave,
  mayRegister,
  nextOffers,
  registrationState,
  sendAgain,
  type Arriving,
  type OpenEvent,
  type RegistrationFacts,
} from './registration.rules.ts'

const at = (iso: string) => new Date(`2025-12-${iso}:00.000Z`)
const before = (instant: Date) => new Date(instant.getTime() - 1)
const startsAt = at('11T09:00')
const EVENT: OpenEvent = {
  registers: true,
  registersFrom: at('02T09:00'),
  registersUntil: at('10T09:00'),
  startsAt,
  cancelledAt: null,
  capacity: 5,
}
const said = (decision: { ok: true; outcome: string } | { ok: false; because: string }) =>
  decision.ok ? decision.outcome : decision.because

describe('registering', () => {
  const rows: [string, Partial<OpenEvent>, Date, string][] = [
    ['a moment before it begins', {}, before(at('02T09:00')), 'not-yet'],
    ['when it begins', {}, at('02T09:00'), 'open'],
    ['a moment before it ends', {}, before(at('10T09:00')), 'open'],
    ['when it ends', {}, at('10T09:00'), 'registration-closed'],
    ['without an end, until the event begins', { registersUntil: null }, before(startsAt), 'open'],
    ['without an end, when the event begins', { registersUntil: null }, startsAt, 'registration-closed'],
    ['where nobody registers', { registers: false }, at('04T09:00'), 'no-registration'],
    ['after the cancellation', { cancelledAt: at('03T09:00') }, at('04T09:00'), 'event-cancelled'],
  ]
  for (const [when, change, now, expected] of rows)
    it(`${when}: ${expected}`, () => assert.equal(said(mayRegister({ ...EVENT, ...change }, now)), expected))
})

describe('arriving', () => {
  const now = at('04T09:00')
  const arriving: Arriving = { seats: 1, writtenAt: at('04T08:00'), free: 1, someoneWaits: false, isRegistered: false }
  const rows: [string, Partial<Arriving>, string][] = [
    ['takes the last place', {}, 'placed'],
    ['waits when there is none', { free: 0 }, 'waiting'],
    ['waits when the party is larger than what is free', { seats: 2 }, 'waiting'],
    ['waits behind a larger party, although one place is free', { someoneWaits: true }, 'waiting'],
    ['has a place where there is no end of them', { free: null, seats: 5 }, 'placed'],
    ['fills the event alone', { seats: 5, free: 5 }, 'placed'],
    ['is refused as a party larger than the event', { seats: 6, free: 5 }, 'party-too-large'],
    ['is refused a second time', { isRegistered: true }, 'already-registered'],
    ['is possible a moment before the link is too old', { writtenAt: new Date(now.getTime() - 7 * 86_400_000 + 1) }, 'placed'],
    ['is refused with a link of seven days', { writtenAt: new Date(now.getTime() - 7 * 86_400_000) }, 'link-too-old'],
  ]
  for (const [what, change, expected] of rows)
    it(what, () => assert.equal(said(arrive(EVENT, { ...arriving, ...change }, now)), expected))
})

describe('the waiting list', () => {
  const waiting = [
    { registrationId: 'a', seats: 1 },
    { registrationId: 'b', seats: 3 },
    { registrationId: 'c', seats: 1 },
  ]
  const offered = (free: number | null, now = at('04T09:00')) =>
    nextOffers(waiting, free, { startsAt, now }).map(({ registrationId }) => registrationId)

  it('moves up in order and lets nobody pass a larger party', () => {
    assert.deepEqual(offered(0), [])
    assert.deepEqual(offered(1), ['a'])
    assert.deepEqual(offered(3), ['a'])
    assert.deepEqual(offered(4), ['a', 'b'])
    assert.deepEqual(offered(null), ['a', 'b', 'c'])
  })

  it('gives a day to accept, but no longer than until the beginning, and ends with it', () => {
    const term = (now: Date) => nextOffers(waiting, 1, { startsAt, now })[0]?.confirmBy
    assert.deepEqual(term(at('04T09:00')), at('05T09:00'))
    assert.deepEqual(term(at('10T09:01')), startsAt)
    assert.deepEqual(offered(4, before(startsAt)), ['a', 'b'])
    assert.deepEqual(offered(4, startsAt), [])
  })
})

describe('an offered place', () => {
  const confirmBy = at('05T09:00')
  const facts = (change: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
    number: 3,
    place: { confirmBy, confirmedAt: null },
    departed: null,
    ...change,
  })

  it('is there until its term and lapsed from it on, whether the job has run or not', () => {
    assert.equal(registrationState(facts(), before(confirmBy)), 'offered')
    assert.equal(registrationState(facts(), confirmBy), 'lapsed')
    assert.equal(said(acceptPlace(facts(), EVENT, before(confirmBy))), 'accepted')
    assert.equal(said(acceptPlace(facts(), EVENT, confirmBy)), 'lapsed')
  })

  it('is accepted once, and not without an offer or after the cancellation', () => {
    const placed = facts({ place: { confirmBy, confirmedAt: at('04T10:00') } })
    assert.equal(said(acceptPlace(placed, EVENT, at('06T09:00'))), 'placed')
    assert.equal(said(acceptPlace(facts({ place: null }), EVENT, at('04T10:00'))), 'not-offered')
    assert.equal(said(acceptPlace(facts({ departed: 'cancelled' }), EVENT, at('04T10:00'))), 'not-offered')
    assert.equal(said(acceptPlace(facts(), { cancelledAt: at('04T09:00') }, at('04T10:00'))), 'event-cancelled')
  })

  it('has its link mailed once more as long as that is of use', () => {
    const again = (change: Partial<RegistrationFacts>, now: Date) =>
      said(sendAgain({ ...facts(change), writtenAt: at('01T09:00') }, now))
    const unconfirmed = { number: null, place: null }
    assert.equal(again(unconfirmed, before(at('08T09:00'))), 'confirmation')
    assert.equal(again(unconfirmed, at('08T09:00')), 'nothing-to-send')
    assert.equal(again({ place: null }, at('08T09:00')), 'registration')
    assert.equal(again({}, before(confirmBy)), 'registration')
    assert.equal(again({}, confirmBy), 'nothing-to-send')
    assert.equal(again({ departed: 'cancelled' }, at('04T09:00')), 'nothing-to-send')
  })

  it('is left until the event begins; a second click is well', () => {
    assert.equal(said(leave(facts(), startsAt, at('04T09:00'))), 'leaves')
    const placed = facts({ place: { confirmBy: null, confirmedAt: at('04T09:00') } })
    assert.equal(said(leave(placed, startsAt, before(startsAt))), 'leaves')
    assert.equal(said(leave(placed, startsAt, startsAt)), 'over')
    assert.equal(said(leave(facts({ departed: 'cancelled' }), startsAt, startsAt)), 'gone')
    assert.equal(said(leave(facts({ number: null, place: null }), startsAt, at('04T09:00'))), 'not-registered')
  })
})
