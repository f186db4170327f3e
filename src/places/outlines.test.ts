import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import counties from '../../data/counties.json' with { type: 'json' }
import municipalities from '../../data/municipalities.json' with { type: 'json' }
import { outlines, OUTLINES_VIEW_BOX, pointsIn } from './outlines.ts'

describe('the outlines of places', () => {
  const [, , width = 0, height = 0] = OUTLINES_VIEW_BOX.split(' ').map(Number)

  it('are those of the register, one each', () => {
    const ids = (kind: 'municipalities' | 'districts' | 'counties') =>
      outlines(kind, 2)
        .map((outline) => outline.placeId)
        .sort()
    assert.deepEqual(ids('municipalities'), municipalities.map((each) => each.ags).sort())
    assert.equal(ids('districts').join(), 'rb-051,rb-053,rb-055,rb-057,rb-059')
    assert.equal(ids('counties').filter((id) => counties.counties.some((county) => county.ags === id)).length, 31)
    assert.equal(ids('counties').length, 53)
  })

  it('lie within the view box, and each municipality around its middle as the register has it', () => {
    const shapes = new Map(outlines('municipalities', 0).map((outline) => [outline.placeId, pointsIn(outline.path)]))
    for (const { ags, lon, lat } of municipalities) {
      const points = shapes.get(ags) ?? []
      assert.ok(points.length > 3, ags)
      assert.ok(
        points.every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height),
        ags,
      )
      const [x, y] = [((lon - 5.86) / 3.61) * 1000, ((52.54 - lat) / 3.61) * (1000 / Math.cos((51.4 * Math.PI) / 180))]
      const xs = points.map(([each]) => each)
      const ys = points.map(([, each]) => each)
      assert.ok(Math.min(...xs) <= x && x <= Math.max(...xs) && Math.min(...ys) <= y && y <= Math.max(...ys), ags)
    }
  })

  it('weigh little: all municipalities under 90 KB as sent, the picture of the districts under 20 KB', () => {
    const file = readFileSync(new URL('../../data/geometry/nrw.topo.json', import.meta.url))
    assert.ok(gzipSync(file).length < 90_000)
    const asSent = outlines('municipalities', 1.5).map(({ path }) => path)
    assert.ok(gzipSync(asSent.join('\n')).length < 40_000)
    assert.ok(outlines('districts', 4).reduce((sum, { path }) => sum + path.length, 0) < 20_000)
  })
})
