import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  answer,
  answerUntil,
  ask,
  partnerState,
  type AnswerFacts,
  type Ask,
  type AskFacts,
  type PartnerState,
} from './partner-answers.rules.ts'

const until = new Date('2025-12-18T23:00:00Z')
const before = new Date(until.getTime() - 1)

describe('a partner', () => {
  const asked = { answerUntil: until, sentAt: before, failedAt: null, answer: null }
  const unsent = { ...asked, sentAt: null }
  const rows: [string, Parameters<typeof partnerState>, PartnerState][] = [
    ['nobody wrote to', [null, true, before], 'not-asked'],
    ['asked, a millisecond before the date', [asked, true, before], 'asked'],
    ['silent at the date', [asked, true, until], 'silent-agreed'],
    ['silent at the date, where silence does not count', [asked, false, until], 'silent'],
    ['who agreed', [{ ...asked, answer: 'agree' }, true, before], 'agreed'],
    ['who objected, also after the date', [{ ...asked, answer: 'object' }, true, until], 'objected'],
    ['whose mail waits', [unsent, true, before], 'asked'],
    ['whose mail was refused', [{ ...unsent, failedAt: before }, true, before], 'undelivered'],
    ['whose mail was refused, and then taken', [{ ...asked, failedAt: before }, true, before], 'asked'],
    ['whose mail was never taken', [unsent, true, until], 'undelivered'],
    ['whose mail arrived when it was too late to answer', [{ ...asked, sentAt: until }, true, until], 'undelivered'],
    ['whose mail was refused, but who answered', [{ ...unsent, failedAt: before, answer: 'agree' }, true, until], 'agreed'],
  ]
  for (const [who, given, state] of rows) {
    it(`${who} is ${state}`, () => assert.equal(partnerState(...given), state))
  }

  it('has until closing at most', () => {
    const closesAt = new Date('2026-02-09T23:00:00Z')
    assert.deepEqual(answerUntil(new Date(closesAt.getTime() - 1), closesAt), new Date(closesAt.getTime() - 1))
    assert.deepEqual(answerUntil(new Date(closesAt.getTime() + 1), closesAt), closesAt)
  })
})

describe('asking a partner', () => {
  const facts: AskFacts = {
    mayEdit: true,
    withdrawn: false,
    closesAt: until,
    keyDataComplete: true,
    isNamed: true,
    agreedToPresentKeyData: false,
  }
  const schleiden: Ask = { kind: 'partner', placeId: '05366028', line: null, recipient: 'buero@schleiden.example' }

  it('is allowed until the last millisecond, the head of administration too', () => {
    assert.deepEqual(ask(facts, schleiden, before), { ok: true, outcome: schleiden })
    assert.equal(ask(facts, { ...schleiden, kind: 'hvb', placeId: null }, before).ok, true)
  })
  const refused: [string, Partial<AskFacts>, Ask, Date, string][] = [
    ['without the right to edit', { mayEdit: false }, schleiden, before, 'no-right'],
    ['after withdrawal', { withdrawn: true }, schleiden, before, 'withdrawn'],
    ['exactly at closing', {}, schleiden, until, 'deadline-passed'],
    ['without title and category', { keyDataComplete: false }, schleiden, before, 'key-data-missing'],
    ['who is no partner', { isNamed: false }, schleiden, before, 'not-a-partner'],
    ['who agreed to just this', { agreedToPresentKeyData: true }, schleiden, before, 'already-agreed'],
  ]
  for (const [what, changes, whom, now, because] of refused) {
    it(`${what} is refused: ${because}`, () => assert.deepEqual(ask({ ...facts, ...changes }, whom, now), { ok: false, because }))
  }
})

describe('answering', () => {
  const facts: AnswerFacts = { requestId: 'r', answered: false, superseded: false, withdrawn: false, answerUntil: until }
  const given = {
    answer: 'object' as const,
    reason: 'Wir sind ausgestiegen.',
    name: 'Anna Beispiel',
    function: 'Hauptamtsleiterin',
  }

  it('counts until the last millisecond', () => {
    assert.deepEqual(answer(facts, given, before), { ok: true, outcome: { ...given, requestId: 'r', at: before } })
  })
  const refused: [string, Partial<AnswerFacts>, Date, string][] = [
    ['a second time', { answered: true }, before, 'already-answered'],
    ['for a withdrawn entry', { withdrawn: true }, before, 'withdrawn'],
    ['an older question', { superseded: true }, before, 'asked-again'],
    ['exactly at the date', {}, until, 'too-late'],
  ]
  for (const [what, changes, now, because] of refused) {
    it(`${what} is refused: ${because}`, () =>
      assert.deepEqual(answer({ ...facts, ...changes }, given, now), { ok: false, because }))
  }
})
