import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeOver } from './seen.rules.ts'

describe('writing over what is stored', () => {
  const rows: [string, { seen: string; stored: string; typed: string }, string][] = [
    ['nothing is stored', { seen: '', stored: '', typed: 'mine' }, 'written'],
    ['it is what the page showed', { seen: 'old', stored: 'old', typed: 'mine' }, 'written'],
    ['a second click', { seen: 'old', stored: 'mine', typed: 'mine' }, 'unchanged'],
    ['nothing was changed', { seen: 'old', stored: 'old', typed: 'old' }, 'unchanged'],
    ['somebody has stored the same', { seen: '', stored: 'mine', typed: 'mine' }, 'unchanged'],
    ['somebody has stored something else', { seen: 'old', stored: 'theirs', typed: 'mine' }, 'changed-since'],
    ['somebody has stored something where nothing was', { seen: '', stored: 'theirs', typed: 'mine' }, 'changed-since'],
  ]
  for (const [name, marks, expected] of rows)
    it(`${name}: ${expected}`, () => {
      const decision = writeOver(marks)
      assert.equal(decision.ok ? decision.outcome : decision.because, expected)
    })
})
