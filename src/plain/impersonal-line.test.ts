import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { impersonalLine } from './impersonal-line.ts'

describe('a line without anything personal', () => {
  const rows: [string, string][] = [
    ['time-out', 'time-out'],
    ['time-out\n    at send (mail.ts:1)', 'time-out'],
    ['550 <erika@kall.example>: unknown', '550 <[Adresse]>: unknown'],
    ['invalid input syntax for type uuid: "Erika Kanarie"', 'invalid input syntax for type uuid: […]'],
    ['Eingangsbestätigung für „Rufbereitschaft“ vom 1. Dezember', 'Eingangsbestätigung für […] vom 1. Dezember'],
    ["no such row: 'Erika'", 'no such row: […]'],
    ['x'.repeat(300), 'x'.repeat(200)],
    ['', ''],
  ]
  for (const [said, told] of rows) it(`of ${JSON.stringify(said.slice(0, 60))}`, () => assert.equal(impersonalLine(said), told))
})
