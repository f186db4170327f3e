import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Edition } from '../../edition.rules.ts'
import { nextEdition } from './clone.rules.ts'
import { previewedEditions } from './preview.rules.ts'

const at = new Date('2026-04-15T08:00:00Z')
const edition = (id: string, number: number, announced = '2025-11-17T07:00:00Z') =>
  ({
    id,
    slug: '2025-2026',
    number,
    title: '2. Landespreis',
    results: [{ visibleFrom: at }],
    participants: [{ visibleFrom: at }],
    entryCounts: [{ visibleFrom: at }],
    entriesReceived: 75,
    phases: { announced: new Date(announced), ceremony: at },
  }) as unknown as Edition

describe('a preview', () => {
  const known = [
    { edition: edition('prepared', 3), inPreparation: true },
    { edition: edition('other', 4), inPreparation: true },
    { edition: edition('running', 2), inPreparation: false },
  ]

  it('never shows results before their instant has really come, whatever instant it is for', () => {
    const [before] = previewedEditions(known, 'running', new Date(at.getTime() - 1))
    assert.deepEqual([before?.results, before?.participants, before?.entryCounts, before?.entriesReceived], [[], [], [], null])
    const [since] = previewedEditions(known, 'running', at)
    assert.deepEqual([since?.results.length, since?.participants.length, since?.entriesReceived], [1, 1, 75])
  })

  it('knows of editions in preparation only the asked one', () => {
    const ids = (id: string) => previewedEditions(known, id, at).map((one) => one.id)
    assert.deepEqual(ids('prepared'), ['prepared', 'running'])
    assert.deepEqual(ids('running'), ['running'])
  })
})

describe('the next edition', () => {
  const proposed = (now: string, editions = [edition('a', 2)]) =>
    nextEdition({ editions, withContents: true, now: new Date(now) })

  it('is proposed for the first year in which its announcement still lies ahead', () => {
    assert.deepEqual([proposed('2026-03-02T08:00:00Z')?.years, proposed('2026-03-02T08:00:00Z')?.slug], [1, '2026-2027'])
    assert.equal(proposed('2026-11-17T06:59:59Z')?.years, 1)
    assert.equal(proposed('2026-11-17T07:00:00Z')?.years, 2)
    assert.equal(proposed('2020-01-01T00:00:00Z')?.years, 1)
  })

  it('follows the newest, under an address of its own', () => {
    const taken = { ...edition('b', 3), slug: '2026-2027' } as Edition
    const next = proposed('2026-03-02T08:00:00Z', [edition('a', 2), taken])
    assert.deepEqual([next?.number, next?.title, next?.slug], [4, '4. Landespreis', '2026-2027-4'])
    assert.equal(proposed('2026-03-02T08:00:00Z', []), null)
  })
})
