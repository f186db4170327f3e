import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'

type Node = { '@id': string; '@type': string } & Record<string, unknown>

/** Mandatory in DCAT-AP.de 2.0, and the licence, which GovData's conventions demand of every distribution. */
const MANDATORY: Record<string, string[]> = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
  'dcat:Dataset': ['dct:title', 'dct:description', 'dcat:distribution', 'dct:publisher', 'dcat:theme'],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license', 'dcatde:licenseAttributionByText', 'dct:format'],
  'foaf:Agent': ['foaf:name'],
}

describe('the catalogue', () => {
  let portal: TestSite
  let nodes: Node[]
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    const answer = await portal.request(paths.api.catalogue.to())
    assert.equal(answer.headers.get('content-type'), 'application/ld+json')
    const { '@graph': graph } = (await answer.json()) as { '@graph': Node[] }
    nodes = [...graph, ...graph.flatMap((node) => (node['dcat:distribution'] ?? []) as Node[])]
  })
  after(() => portal.close())

  const ofType = (type: string) => nodes.filter((node) => node['@type'] === type)

  it('has all that DCAT-AP.de demands of each thing', () => {
    assert.deepEqual([...new Set(nodes.map((node) => node['@type']))].sort(), Object.keys(MANDATORY).sort())
    for (const node of nodes) for (const name of MANDATORY[node['@type']] ?? []) assert.ok(node[name], `${node['@id']} ${name}`)
  })

  it('refers to nothing that is not in it', () => {
    const ids = new Set(nodes.map((node) => node['@id']))
    assert.equal(ids.size, nodes.length)
    const [catalog] = ofType('dcat:Catalog')
    const named = catalog?.['dcat:dataset'] as { '@id': string }[]
    assert.equal(named.length, ofType('dcat:Dataset').length)
    for (const { '@id': id } of named) assert.ok(ids.has(id), id)
  })

  it('leads to data in the format that it says', async () => {
    for (const node of ofType('dcat:Distribution')) {
      const { '@id': address } = node['dcat:accessURL'] as { '@id': string }
      const answer = await portal.request(address.replace('http://portal.example', ''))
      assert.equal(answer.status, 200, address)
      const { '@id': mediaType } = node['dcat:mediaType'] as { '@id': string }
      assert.ok(mediaType.endsWith(`/${answer.headers.get('content-type')?.split(';')[0]}`), address)
    }
  })

  it('calls nothing open in which a part has no licence', () => {
    const licenceOf = (id: string) => JSON.stringify(nodes.find((node) => node['@id'].endsWith(`#${id}-json`))?.['dct:license'])
    assert.match(licenceOf('projekte'), /other-closed"/)
    assert.match(licenceOf('projekt-dateien'), /other-closed"/)
    assert.match(licenceOf('themen'), /cc-by\/4\.0"/)
    assert.match(licenceOf('kommunen'), /other-open"/)
  })
})
