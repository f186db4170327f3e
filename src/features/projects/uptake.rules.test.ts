import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { declareUptake, proposeUptake, type UptakeFacts } from './uptake.rules.ts'

const facts: UptakeFacts = {
  profile: { organisationId: 'hellenthal', placeIds: ['05366020', '05366024'] },
  taker: { id: 'monschau', kind: 'municipality', placeId: '05334020' },
  standing: null,
}
const taker = (more: Partial<NonNullable<UptakeFacts['taker']>>) => ({ id: 'x', kind: 'municipality', placeId: null, ...more })
const none = { wanted: '', published: [] }

const REFUSED: [because: string, facts: UptakeFacts][] = [
  ['no-municipality', { ...facts, taker: taker({ kind: 'office' }) }],
  ['own-project', { ...facts, taker: taker({ id: 'hellenthal' }) }],
  ['takes-part', { ...facts, taker: taker({ placeId: '05366024' }) }],
]

describe('having brought the same on its way', () => {
  for (const kind of ['municipality', 'county', 'association'])
    it(`is said by a ${kind}`, () => assert.equal(declareUptake({ ...facts, taker: taker({ kind }) }, none).ok, true))
  for (const [because, refused] of REFUSED)
    it(`is neither said nor proposed where: ${because}`, () => {
      assert.deepEqual(declareUptake(refused, none), { ok: false, because })
      assert.deepEqual(proposeUptake(refused), { ok: false, because })
    })
  it('is said by nobody without an organisation, and proposed to nobody who is not there', () => {
    assert.deepEqual(declareUptake({ ...facts, taker: null }, none), { ok: false, because: 'no-organisation' })
    assert.deepEqual(proposeUptake({ ...facts, taker: null }), { ok: false, because: 'nobody-there' })
  })

  it('names a project of the directory only where it is the own one', () => {
    assert.deepEqual(declareUptake(facts, { wanted: 'eigenes', published: ['eigenes'] }), {
      ok: true,
      outcome: { answers: null, ownProjectId: 'eigenes' },
    })
    assert.deepEqual(declareUptake(facts, { wanted: 'fremdes', published: ['eigenes'] }), {
      ok: false,
      because: 'not-own-project',
    })
  })
  it('answers what was proposed', () =>
    assert.deepEqual(declareUptake({ ...facts, standing: { id: 'vorschlag', isConfirmed: false } }, none), {
      ok: true,
      outcome: { answers: 'vorschlag', ownProjectId: null },
    }))
  it('is said once and proposed once', () => {
    assert.deepEqual(declareUptake({ ...facts, standing: { id: 'a', isConfirmed: true } }, none), {
      ok: true,
      outcome: 'declared',
    })
    for (const isConfirmed of [true, false])
      assert.deepEqual(proposeUptake({ ...facts, standing: { id: 'a', isConfirmed } }), { ok: true, outcome: 'proposed' })
    assert.deepEqual(proposeUptake(facts), { ok: true, outcome: { organisationId: 'monschau' } })
  })
})
