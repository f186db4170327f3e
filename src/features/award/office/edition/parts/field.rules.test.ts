import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Field, FieldKind } from './field.ts'
import { asTyped, fieldProblem, readPoints } from './field.rules.ts'
import { readCents, storedOf, textOf } from './field-text.ts'

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({ name: 'x', label: 'Angabe', kind, ...more })

describe('a field of the editor', () => {
  const wrong: [FieldKind, string, RegExp][] = [
    ['line', '', /fehlt noch/],
    ['line', 'ä'.repeat(301), /301 Zeichen.*höchstens 300/],
    ['whole', '0', /ganze Zahl/],
    ['whole', '1,5', /ganze Zahl/],
    ['megabytes', '1000', /zwischen 1 und 999/],
    ['decimal', '0', /über 0/],
    ['decimal', '0,000', /über 0/],
    ['decimal', '1.5', /über 0/],
    ['decimal', '1,2345', /drei Stellen/],
    ['euros', '10,5', /Betrag/],
    ['euros', '-5', /Betrag/],
    ['day', '31.02.2026', /Datum/],
    ['tick', 'nein', /angekreuzt/],
    ['choice', 'anders', /aus der Liste/],
    ['points', '1 gut', /zwei Stufen/],
    ['points', '1 gut\n1 besser', /doppelt/],
    ['points', '1 gut\nbesser', /je Zeile/],
  ]
  for (const [kind, text, sentence] of wrong)
    it(`of kind ${kind} refuses ${JSON.stringify(text.slice(0, 20))}`, () =>
      assert.match(fieldProblem(field(kind), text, ['eins']) ?? '', sentence))

  const right: [FieldKind, string][] = [
    ['line', 'ä'.repeat(300)],
    ['whole', '14'],
    ['decimal', '33,333'],
    ['decimal', '0,001'],
    ['euros', '10.000'],
    ['euros', '10000,50 €'],
    ['day', '01.09.2016'],
    ['tick', ''],
    ['choice', 'eins'],
    ['points', '0 nichts\n5 alles'],
  ]
  for (const [kind, text] of right)
    it(`of kind ${kind} takes ${JSON.stringify(text.slice(0, 20))}`, () =>
      assert.equal(fieldProblem(field(kind), text, ['eins']), null))

  it('may be left empty where the edition can do without', () => {
    assert.equal(fieldProblem(field('line', { optional: 'null' }), ''), null)
    assert.equal(storedOf(field('line', { optional: 'null' }), ''), null)
    assert.equal(storedOf(field('line', { optional: 'empty' }), ''), '')
    assert.equal(textOf(field('whole'), null), '')
  })

  it('comes back from the database as it was typed', () => {
    const pairs: [FieldKind, string, unknown][] = [
      ['euros', '10.000', 1_000_000],
      ['euros', '12.500,05', 1_250_005],
      ['megabytes', '25', 26_214_400],
      ['decimal', '33,333', '33.333'],
      ['tick', 'ja', true],
      ['whole', '14', 14],
      ['instant', '2026-02-10T00:00', new Date('2026-02-09T23:00:00Z')],
      ['instant', '2026-07-01T00:00', new Date('2026-06-30T22:00:00Z')],
    ]
    for (const [kind, text, stored] of pairs) {
      assert.deepEqual(storedOf(field(kind), text), stored, kind)
      assert.equal(textOf(field(kind), stored), text, kind)
    }
  })

  it('reads money and scales exactly', () => {
    assert.equal(readCents('1.234.567,89'), 123_456_789)
    assert.ok(Number.isNaN(readCents('viel')))
    assert.deepEqual(readPoints(' 0: nichts\n\n10  sehr gut '), [
      { points: 0, label: 'nichts' },
      { points: 10, label: 'sehr gut' },
    ])
  })

  it('keeps line breaks where there can be some, as one sign', () => {
    assert.equal(asTyped('text', 'eins\r\nzwei\r\n'), 'eins\nzwei')
    assert.equal(asTyped('line', ' eins\r\n zwei '), 'eins zwei')
  })
})
