import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import jsonld, { type Term, type Triple } from 'jsonld'
import { seedProjects } from '../db/seeds/projects.ts'
import { testSite, type TestSite } from './site.ts'
import { paths } from '../src/paths.ts'

const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'
const FOAF = 'http://xmlns.com/foaf/0.1/'
const DCATDE = 'http://dcat-ap.de/def/dcatde/'
const SCHEMA = 'https://schema.org/'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const WORDS = 'Literal'
const ADDRESS = 'NamedNode'

/** What DCAT-AP 2.1 calls mandatory, and what DCAT-AP.de 2.0 adds; the value is a literal, an address or a thing of that class. */
const MANDATORY: Record<string, Record<string, string>> = {
  [`${DCAT}Catalog`]: {
    [`${DCT}title`]: WORDS,
    [`${DCT}description`]: WORDS,
    [`${DCT}publisher`]: `${FOAF}Agent`,
    [`${DCAT}dataset`]: `${DCAT}Dataset`,
  },
  [`${DCAT}Dataset`]: {
    [`${DCT}title`]: WORDS,
    [`${DCT}description`]: WORDS,
    [`${DCT}publisher`]: `${FOAF}Agent`,
    [`${DCAT}theme`]: ADDRESS,
    [`${DCAT}distribution`]: `${DCAT}Distribution`,
  },
  [`${DCAT}Distribution`]: {
    [`${DCAT}accessURL`]: ADDRESS,
    [`${DCT}license`]: ADDRESS,
    [`${DCT}format`]: ADDRESS,
    [`${DCATDE}licenseAttributionByText`]: WORDS,
  },
  [`${FOAF}Agent`]: { [`${FOAF}name`]: WORDS },
}

describe('JSON-LD, read by a processor of others', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const text = async (address: string) => (await portal.request(address)).text()
  /** No term that the context does not know is dropped in silence (safe), and no context is fetched. */
  const triplesOf = async (document: object, contexts: Record<string, object> = {}): Promise<Triple[]> => {
    const documentLoader = async (url: string) => {
      const known = contexts[url]
      assert.ok(known, `${url} would be fetched`)
      return { document: known, documentUrl: url }
    }
    return jsonld.toRDF(document, { safe: true, documentLoader })
  }

  it('is a catalogue in which each thing has what DCAT-AP demands, of the kind that it demands', async () => {
    const triples = await triplesOf(JSON.parse(await text(paths.api.catalogue.to())))
    assert.deepEqual([...new Set(typesOf(triples).values())].sort(), Object.keys(MANDATORY).sort())
    assert.deepEqual(lacksOf(triples), [])
  })

  it('names everything by an address, and every text in German', async () => {
    const triples = await triplesOf(JSON.parse(await text(paths.api.catalogue.to())))
    assert.ok(triples.length > 150, `${triples.length} triples`)
    for (const { subject, predicate, object } of triples) {
      assert.equal(subject.termType, ADDRESS)
      assert.match(predicate.value, /^http:\/\/(www\.w3\.org|purl\.org|xmlns\.com|dcat-ap\.de)\//)
      if ([`${DCT}title`, `${DCT}description`].includes(predicate.value)) assert.equal(object.language, 'de', object.value)
      if (object.termType === ADDRESS) assert.ok(URL.canParse(object.value), object.value)
    }
  })

  it('is noticed where it says what no vocabulary knows, or lacks what is demanded', async () => {
    const document = JSON.parse(await text(paths.api.catalogue.to()))
    await assert.rejects(triplesOf({ ...document, unknownTerm: 'x' }))
    const [publisher, list, dataset, ...others] = document['@graph']
    const { 'dct:title': _, 'dct:publisher': __, ...untitled } = dataset
    const graph = [publisher, list, { ...untitled, 'dct:publisher': 'ein Ministerium' }, ...others]
    const triples = await triplesOf({ '@context': document['@context'], '@graph': graph })
    assert.deepEqual(lacksOf(triples), [`${dataset['@id']} ${DCT}title`, `${dataset['@id']} ${DCT}publisher ein Ministerium`])
  })

  const scriptsOf = (html: string) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, data]) => JSON.parse(data ?? ''))
  const CONTEXT = { 'https://schema.org': { '@context': { '@vocab': SCHEMA } } }

  it('tells on pages of municipalities and projects what they are, and the way to them', async () => {
    for (const [address, type] of [
      [paths.projects.municipality.to({ slug: 'altena' }), 'AdministrativeArea'],
      [paths.projects.profile.to({ slug: 'standesamt-untere-lenne' }), 'Article'],
    ] as const) {
      const documents = scriptsOf(await text(address))
      assert.equal(documents.length, 2, address)
      const triples = (await Promise.all(documents.map((one) => triplesOf(one, CONTEXT)))).flat()
      const types = typesOf(triples)
      assert.equal(types.get(`http://portal.example${address}`), SCHEMA + type)
      assert.equal([...types.values()].filter((one) => one === `${SCHEMA}BreadcrumbList`).length, 1)
      const items = triples.filter(({ predicate }) => predicate.value === `${SCHEMA}item`).map(({ object }) => object.value)
      assert.deepEqual([items.at(0), items.at(-1)], ['http://portal.example/', `http://portal.example${address}`])
    }
  })
})

/** What a thing of the catalogue does not say, or says by something of another kind. */
function lacksOf(triples: Triple[]): string[] {
  const types = typesOf(triples)
  return [...types].flatMap(([thing, type]) =>
    Object.entries(MANDATORY[type] ?? {}).flatMap(([property, kind]) => {
      const said = triples.filter(({ subject, predicate }) => subject.value === thing && predicate.value === property)
      if (said.length === 0) return [`${thing} ${property}`]
      return said
        .filter(({ object }) => kindOf(object, types) !== kind)
        .map(({ object }) => `${thing} ${property} ${object.value}`)
    }),
  )
}

function typesOf(triples: Triple[]): Map<string, string> {
  const typed = triples.filter(({ predicate }) => predicate.value === TYPE)
  return new Map(typed.map(({ subject, object }) => [subject.value, object.value]))
}

function kindOf({ termType, value }: Term, types: Map<string, string>): string {
  return types.get(value) ?? termType
}
