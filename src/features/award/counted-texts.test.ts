import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { randomUUID } from 'node:crypto'
import type { ZodType } from 'zod'
import { declarationForm, setConflictForm } from './judging/conflict.form.ts'
import { withdrawalForm } from './entrant/withdrawal.form.ts'
import { answerForm as guestForm } from './guest/answer.form.ts'
import { messageForm } from './message.form.ts'
import { feedbackForm } from './office/feedback/feedback.form.ts'
import { excuseForm } from './office/scoring/scoring.form.ts'
import { seatEndForm } from './office/seats/seats.form.ts'
import { answerForm } from './partner/answer.form.ts'
import { signatureForm } from './jury/room/minutes.form.ts'
import { motionForm, statementForm, tieForm } from './jury/room/room.form.ts'
import { takeOverForm } from './jury/seat/take-over.form.ts'

const id = randomUUID()
const partner = { answer: 'object', name: 'Petra Wort', function: 'Kämmerin' }

/** Each with what else the form needs; texts with a counter beside them on the page. */
const FORMS: [string, ZodType, string, number, object][] = [
  ['a statement', statementForm, 'statement', 4000, {}],
  ['a motion', motionForm, 'reasonNotAwarded', 4000, { kind: 'not-awarded' }],
  ["the chair's word", tieForm, 'tieReason', 4000, { kind: 'chair', tieEntry: id }],
  ['a remark on the minutes', signatureForm, 'remark', 4000, { seen: 'a'.repeat(64) }],
  ['a message or note', messageForm, 'text', 5000, { id }],
  ['a withdrawal', withdrawalForm, 'reason', 1000, { sure: 'ja' }],
  ["a partner's objection", answerForm, 'reason', 2000, partner],
  ["a juror's declaration", declarationForm, 'note', 1000, { state: 'declared', reasonClass: 'family' }],
  ["the office's note of a conflict", setConflictForm, 'note', 1000, { reasonClass: 'family' }],
  ['a feedback', feedbackForm, 'text', 10_000, { act: 'save', base: '0' }],
  ['an excuse', excuseForm, 'reason', 1000, { entry: id, seat: id }],
  ['the end of a seat', seatEndForm, 'reason', 1000, {}],
  ['taking over a seat', takeOverForm, 'reason', 1000, {}],
  ["a guest's needs", guestForm, 'needsNote', 500, { coming: 'no' }],
]

describe('a text that the counter on the page lets pass', () => {
  /** As forms send them: line ends are two signs, an umlaut may be a letter with its dots, an emoji is two units. */
  const text = (count: number) => 'u\u0308\r\n🙂'.repeat(Math.floor(count / 3)) + 'x'.repeat(count % 3)
  for (const [name, form, field, most, more] of FORMS) {
    it(`passes as ${name}, and not with a sign more`, () => {
      const at = (count: number) => form.safeParse({ ...more, [field]: `a${text(count - 2)}b` })
      assert.deepEqual(at(most).error?.issues, undefined)
      const issues = at(most + 1).error?.issues ?? []
      assert.deepEqual(
        issues.map(({ path }) => path.join('.')),
        [field],
      )
      assert.match(issues[0]?.message ?? '', new RegExp(`${most.toLocaleString('de-DE')} Zeichen|${most} Zeichen`))
    })
  }
})
