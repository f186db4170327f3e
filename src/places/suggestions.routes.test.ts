import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestSite, testSite } from '../../test/site.ts'

describe('suggestions of places', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const ask = async (query: string) => {
    const answer = await portal.request(`/orte/vorschlaege?${query}`)
    return {
      status: answer.status,
      headers: answer.headers,
      json: (await answer.json()) as { places?: { id: string; name: string; detail: string }[]; error?: string },
    }
  }

  it('name the place and where it lies, and may be cached by anybody', async () => {
    const { status, headers, json } = await ask('q=Hellenth')
    assert.equal(status, 200)
    assert.deepEqual(json, { places: [{ id: '05366020', name: 'Hellenthal', detail: 'Gemeinde, Kreis Euskirchen' }] })
    assert.equal(headers.get('cache-control'), 'public, max-age=3600')
  })

  it('keep to the kinds asked for', async () => {
    assert.deepEqual(
      (await ask('q=Borken&art=county%20body')).json.places?.map((place) => place.id),
      ['05554'],
    )
  })

  it('are eight at most', async () => {
    assert.equal((await ask('q=b')).json.places?.length, 8)
  })

  for (const query of ['', 'q=', 'q=%20', `q=${'a'.repeat(81)}`, 'q=a&art=planet', 'q=a&sort=population', 'q=a&limit=1000']) {
    it(`refuse "${query.slice(0, 30)}" with a sentence`, async () => {
      const { status, json } = await ask(query)
      assert.equal(status, 400)
      assert.match(json.error ?? '', /Bitte geben Sie/)
    })
  }

  it('take signs of every kind', async () => {
    for (const query of ['q=%00', 'q=%25', "q='--", 'q=%FF', 'q=%F0%9F%A6%94']) {
      assert.ok([200, 400].includes((await ask(query)).status), query)
    }
  })
})
