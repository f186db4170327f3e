import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { EntryEdition, StepField } from '../steps.rules.ts'
import { shownValue } from './step-content.page.tsx'

describe('a day that was typed', () => {
  const field = { step: 'description', name: 'contractDate', control: 'day' } as StepField
  for (const [typed, shown] of [
    ['2017-01-15', '15.1.2017'],
    ['15.1.2017', '15.1.2017'],
    ['noch offen', 'noch offen'],
  ] as const)
    it(`as '${typed}' is read as '${shown}'`, () => {
      const content = { texts: { contractDate: typed }, partners: [] }
      assert.equal(shownValue({} as EntryEdition, field, content), shown)
    })
})
