import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { seedPlaces } from '../../db/seeds/places.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { fold } from '../plain/fold.ts'
import {
  findPlace,
  findPlaces,
  listPlaces,
  listPlacesByConfirmedDomain,
  listPlacesById,
  listPlacesOfCounty,
} from './place.queries.ts'

type Municipality = { ags: string; name: string; officialName: string; population: number; postalCodes: string[] }
const municipalities = JSON.parse(
  readFileSync(new URL('../../data/municipalities.json', import.meta.url), 'utf8'),
) as Municipality[]

describe('the register', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
  })
  after(() => database.drop())

  const names = async (query: string, limit = 8) => (await findPlaces(database.db, { query, limit })).map((place) => place.name)

  it('holds 396 municipalities, 31 Kreise, three bodies and five Regierungsbezirke, together as many people as the Land', async () => {
    const all = await listPlaces(database.db, ['municipality', 'county', 'body', 'district'])
    const count = (kind: string) => all.filter((place) => place.kind === kind).length
    assert.deepEqual([count('municipality'), count('county'), count('body'), count('district')], [396, 31, 3, 5])
    const people = (kind: string) =>
      all.filter((place) => place.kind === kind).reduce((sum, place) => sum + (place.population ?? 0), 0)
    // Press figure of IT.NRW for 31 December 2024.
    assert.equal(people('municipality'), 18_034_454)
    assert.equal(people('district'), 18_034_454)
  })

  it('is the same after it has been loaded again', async () => {
    const counts = async () =>
      Promise.all(
        ['places', 'places_spellings', 'places_postal_codes'].map(async (table) =>
          database.db
            .selectFrom(table as 'places')
            .select((row) => row.fn.countAll<number>().as('count'))
            .executeTakeFirstOrThrow(),
        ),
      )
    const earlier = await counts()
    await seedPlaces(database.db)
    assert.deepEqual(await counts(), earlier)
  })

  it('is kept in memory and read again when it has changed', async () => {
    const nameOf = async () => (await listPlaces(database.db, ['municipality'])).find(({ id }) => id === '05366020')?.name
    const until = async (name: string) => {
      for (let tries = 0; tries < 200 && (await nameOf()) !== name; tries += 1) await new Promise((go) => setTimeout(go, 20))
      return nameOf()
    }
    const rename = (name: string) => database.db.updateTable('places').set({ name }).where('id', '=', '05366020').execute()
    const kept = async () => (await listPlaces(database.db, ['county']))[0] === (await listPlaces(database.db, ['county']))[0]
    for (let tries = 0; tries < 200 && !(await kept()); tries += 1) await new Promise((go) => setTimeout(go, 20))
    assert.ok(await kept())
    await rename('Höllenthal')
    assert.equal(await until('Höllenthal'), 'Höllenthal')
    await rename('Hellenthal')
    assert.equal(await until('Hellenthal'), 'Hellenthal')
  })

  it('tells where a place lies', async () => {
    const hellenthal = await findPlace(database.db, '05366020')
    assert.equal(hellenthal?.name, 'Hellenthal')
    assert.equal(hellenthal?.countyName, 'Kreis Euskirchen')
    assert.equal(hellenthal?.districtName, 'Regierungsbezirk Köln')
    assert.equal(hellenthal?.landschaftsverband, 'LVR')
    assert.equal(await findPlace(database.db, '99999999'), null)
  })

  it('keeps the order of the ids asked for and leaves out unknown ones', async () => {
    const found = await listPlacesById(database.db, ['lwl', 'nirgends', '05315000'])
    assert.deepEqual(
      found.map((place) => place.name),
      ['Landschaftsverband Westfalen-Lippe', 'Köln'],
    )
  })

  it('lists the municipalities of a Kreis and of no other', async () => {
    const olpe = await listPlacesOfCounty(database.db, '05966')
    assert.deepEqual(
      olpe.map((place) => place.name),
      ['Attendorn', 'Drolshagen', 'Finnentrop', 'Kirchhundem', 'Lennestadt', 'Olpe', 'Wenden'],
    )
  })

  it('knows places by confirmed domains only', async () => {
    assert.deepEqual(
      (await listPlacesByConfirmedDomain(database.db, 'Duesseldorf.de')).map((place) => place.id),
      ['05111000'],
    )
    const windeck = await database.db
      .selectFrom('places')
      .where('name', '=', 'Windeck')
      .select(['domain', 'domain_confirmed'])
      .executeTakeFirstOrThrow()
    assert.equal(windeck.domain_confirmed, false)
    assert.deepEqual(await listPlacesByConfirmedDomain(database.db, windeck.domain as string), [])
  })

  describe('looking up', () => {
    const rows: [typed: string, found: string[]][] = [
      ['Muelheim a. d. Ruhr', ['Mülheim an der Ruhr']],
      ['Mülheim an der Ruhr', ['Mülheim an der Ruhr']],
      ['Mülheim/Ruhr', ['Mülheim an der Ruhr']],
      ['ruhr mülheim', ['Mülheim an der Ruhr']],
      ['Schloss Holte', ['Schloß Holte-Stukenbrock']],
      ['Schloß Holte-Stukenbrock', ['Schloß Holte-Stukenbrock']],
      ['SCHLOSSHOLTE', ['Schloß Holte-Stukenbrock']],
      ['Kreis Lippe', ['Kreis Lippe']],
      ['Landkreis Lippe', ['Kreis Lippe']],
      ['Lippe', ['Kreis Lippe', 'Lippetal', 'Landschaftsverband Westfalen-Lippe']],
      ['Städteregion Aachen', ['Städteregion Aachen']],
      ['Aachen', ['Aachen', 'Städteregion Aachen']],
      ['Borken', ['Borken', 'Kreis Borken']],
      ['Halle Westf', ['Halle (Westf.)']],
      ['Halle i. W.', ['Halle (Westf.)']],
      ['Halle in Westfalen', ['Halle (Westf.)']],
      ['Stolberg Rheinland', ['Stolberg (Rhld.)']],
      ['Wetter an der Ruhr', ['Wetter (Ruhr)']],
      ['Fröndenberg', ['Fröndenberg/Ruhr']],
      ['St. Augustin', ['Sankt Augustin']],
      ['Gemeinde Kall', ['Kall', 'Kalletal']],
      ['53940', ['Hellenthal']],
      ['53940 Hellenthal', ['Hellenthal']],
      ['52525', ['Heinsberg', 'Waldfeucht']],
      ['05366020', ['Hellenthal']],
      ['5366020', ['Hellenthal']],
      ['05315', ['Köln']],
      ['Koln', ['Köln', 'Regierungsbezirk Köln']],
      ['Köln', ['Köln', 'Regierungsbezirk Köln']],
      ['Bezirksregierung Detmold', ['Regierungsbezirk Detmold']],
      ['LVR', ['Landschaftsverband Rheinland']],
      ['HSK', ['Hochsauerlandkreis']],
      ['rhein siegkreis', ['Rhein-Sieg-Kreis']],
      ['Hellental', ['Hellenthal']],
      ['Münser', ['Münster']],
      ['Dsüseldorf', ['Düsseldorf']],
      ['Xanten', ['Xanten']],
      ['Atlantis', []],
      ['', []],
      ['   ', []],
      ['%', []],
      ['_____', []],
      ['東京', []],
    ]
    for (const [typed, found] of rows) {
      it(`"${typed}" finds ${found.join(', ') || 'nothing'}`, async () => assert.deepEqual(await names(typed), found))
    }

    it('puts the larger place first where the words fit equally, and keeps to the limit', async () => {
      assert.deepEqual(await names('Bad', 3), ['Bad Salzuflen', 'Bad Oeynhausen', 'Bad Honnef'])
    })

    it('keeps to the kinds asked for', async () => {
      const found = await findPlaces(database.db, { query: 'Borken', kinds: ['county'], limit: 8 })
      assert.deepEqual(
        found.map((place) => place.name),
        ['Kreis Borken'],
      )
      assert.deepEqual(await findPlaces(database.db, { query: 'Hellental', kinds: ['county'], limit: 8 }), [])
    })

    it('reads the beginning of ten thousand characters', async () => {
      assert.deepEqual(await names('Hellenthal '.repeat(1_000)), ['Hellenthal'])
      assert.deepEqual(await names('x'.repeat(10_000)), [])
    })

    it('finds every municipality by its names, its keys and its postal codes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...municipalities), fc.nat(), async (place, pick) => {
          const code = place.postalCodes[pick % place.postalCodes.length] as string
          for (const typed of [
            place.name,
            place.officialName,
            fold(place.name),
            place.name.toUpperCase(),
            place.ags,
            `${code} ${place.name}`,
          ]) {
            const [first] = await findPlaces(database.db, { query: typed, limit: 1 })
            assert.equal(first?.id, place.ags, typed)
          }
          const sharing = await findPlaces(database.db, { query: code, limit: 40 })
          assert.ok(
            sharing.some((found) => found.id === place.ags),
            code,
          )
        }),
        { numRuns: 50 },
      )
    })

    it('finds every place by its own name first, and by each of its postal codes', async () => {
      for (const place of await listPlaces(database.db, ['municipality', 'county', 'body', 'district'])) {
        const [first] = await findPlaces(database.db, { query: place.name, limit: 1 })
        assert.equal(first?.id, place.id, place.name)
      }
      for (const place of municipalities) {
        for (const code of place.postalCodes) {
          const found = await findPlaces(database.db, { query: code, limit: 40 })
          assert.ok(
            found.some((one) => one.id === place.ags),
            `${code} ${place.name}`,
          )
        }
      }
    })

    it('never fails, whatever is typed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (typed) => {
          assert.ok(Array.isArray(await findPlaces(database.db, { query: typed, limit: 5 })))
        }),
        { numRuns: 60 },
      )
    })
  })
})
