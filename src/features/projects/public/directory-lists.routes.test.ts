import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { transact } from '../../../platform/db.ts'
import { recordProject, recordPublication } from '../publication.queries.ts'
import type { ProfileContent } from '../profile.rules.ts'

const DUISBURG = { placeId: '05112000', name: 'Duisburg' }
const EUSKIRCHEN = { placeId: '05366016', name: 'Euskirchen' }
const SCHLEIDEN = { placeId: '05366036', name: 'Schleiden' }
const KALL = { placeId: '05366024', name: 'Kall' }

type Profile = Pick<ProfileContent, 'title' | 'lead' | 'partners' | 'legalForm' | 'since' | 'status'> & { day: string }

/** None stands at the same place in two of the orders, and none in the order of being written. */
const PROFILES: Profile[] = [
  {
    title: 'Mobiler Bürgerkoffer',
    lead: SCHLEIDEN,
    partners: [KALL],
    legalForm: 'vertrag',
    since: 2020,
    status: 'running',
    day: '2025-10-03',
  },
  {
    title: 'Zentrales Archiv',
    lead: KALL,
    partners: [EUSKIRCHEN],
    legalForm: null,
    since: null,
    status: 'unknown',
    day: '2025-10-05',
  },
  {
    title: 'Archiv am Fluss',
    lead: DUISBURG,
    partners: [KALL],
    legalForm: 'zweckverband',
    since: 2019,
    status: 'ended',
    day: '2025-10-02',
  },
  {
    title: 'Winterdienst',
    lead: EUSKIRCHEN,
    partners: [],
    legalForm: 'zweckverband',
    since: 2025,
    status: 'planned',
    day: '2025-10-01',
  },
  {
    title: 'Feuerwehrtechnik',
    lead: null,
    partners: [KALL, DUISBURG],
    legalForm: 'privatrecht',
    since: 1999,
    status: 'running',
    day: '2025-10-04',
  },
]

describe('a list of projects', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    for (const [index, profile] of PROFILES.entries()) await givenProfile(portal, `profil-${index}`, profile)
  })
  after(() => portal.close())

  const read = (query: Record<string, string>) => readTitles(portal, query)

  const NARROWED: [facet: string, value: string, titles: string[]][] = [
    ['groesse', 'grossstadt', ['Archiv am Fluss', 'Feuerwehrtechnik']],
    ['groesse', 'mittelstadt', ['Winterdienst', 'Zentrales Archiv']],
    ['groesse', 'kleinstadt', ['Archiv am Fluss', 'Feuerwehrtechnik', 'Mobiler Bürgerkoffer', 'Zentrales Archiv']],
    ['rechtsform', 'zweckverband', ['Archiv am Fluss', 'Winterdienst']],
    ['rechtsform', 'vertrag', ['Mobiler Bürgerkoffer']],
    ['rechtsform', 'privatrecht,vertrag', ['Feuerwehrtechnik', 'Mobiler Bürgerkoffer']],
    ['seit', 'vor-2000', ['Feuerwehrtechnik']],
    ['seit', '2015-2019', ['Archiv am Fluss']],
    ['seit', '2020-2024', ['Mobiler Bürgerkoffer']],
    ['seit', 'ab-2025', ['Winterdienst']],
    ['stand', 'planned', ['Winterdienst']],
    ['stand', 'running', ['Feuerwehrtechnik', 'Mobiler Bürgerkoffer']],
    ['stand', 'ended', ['Archiv am Fluss']],
    ['stand', 'unknown', ['Zentrales Archiv']],
  ]
  for (const [facet, value, titles] of NARROWED)
    it(`is narrowed by ${facet} to ${value}`, async () =>
      assert.deepEqual(await read({ [facet]: value, sortierung: 'titel' }), titles))

  it('is narrowed by size, legal form, year and state together', async () =>
    assert.deepEqual(
      await read({ groesse: 'grossstadt,mittelstadt', rechtsform: 'zweckverband', seit: 'ab-2025,2015-2019', stand: 'ended' }),
      ['Archiv am Fluss'],
    ))

  const BOXES: [facet: string, value: string, label: string, count: number][] = [
    ['groesse', 'grossstadt', 'Großstadt', 2],
    ['rechtsform', 'zweckverband', 'Zweckverband', 2],
    ['seit', 'vor-2000', 'vor 2000', 1],
    ['stand', 'running', 'laufend', 2],
  ]
  for (const [facet, value, label, count] of BOXES)
    it(`offers ${label} with its number`, async () =>
      assert.match(
        (await (await portal.request(paths.projects.directory.to())).text()).replaceAll(/\s+/g, ' '),
        new RegExp(`id="${facet}-${value}".{0,300}?${label} <span class="projects-facet__count">\\(${count}\\)`),
      ))

  const ORDERED: [order: string, titles: string[]][] = [
    ['neu', ['Zentrales Archiv', 'Feuerwehrtechnik', 'Mobiler Bürgerkoffer', 'Archiv am Fluss', 'Winterdienst']],
    ['titel', ['Archiv am Fluss', 'Feuerwehrtechnik', 'Mobiler Bürgerkoffer', 'Winterdienst', 'Zentrales Archiv']],
    ['seit', ['Winterdienst', 'Mobiler Bürgerkoffer', 'Archiv am Fluss', 'Feuerwehrtechnik', 'Zentrales Archiv']],
  ]
  for (const [sortierung, titles] of ORDERED)
    it(`is read in the order ${sortierung}`, async () => assert.deepEqual(await read({ sortierung }), titles))
  it('is read with the newest first where nobody asks for an order', async () =>
    assert.deepEqual(await read({}), ORDERED[0]?.[1]))
})

describe('the pages of a list of projects', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const SIZES: [asked: string, cards: number[]][] = [
    ['12', [12, 12, 12, 12, 12, 9]],
    ['24', [24, 24, 21]],
    ['60', [60, 9]],
    ['61', [12]],
  ]
  for (const [size, cards] of SIZES)
    it(`have ${cards[0]} cards each where ${size} are asked for`, async () => {
      const pages: string[][] = []
      for (const seite of cards.keys())
        pages.push(await readTitles(portal, { 'je-seite': size, seite: String(seite + 1), sortierung: 'titel' }))
      assert.deepEqual(
        pages.map((titles) => titles.length),
        cards,
      )
      assert.equal(
        new Set(pages.flat()).size,
        cards.reduce((sum, number) => sum + number, 0),
      )
    })
})

async function readTitles(portal: TestSite, query: Record<string, string>): Promise<string[]> {
  const html = await (await portal.request(paths.projects.directory.to(query))).text()
  return [...html.matchAll(/kern-link--stretched" href="\/projekte\/[^"]+">(.*?)<\/a>/gs)].map(([, title = '']) => title.trim())
}

async function givenProfile(portal: TestSite, slug: string, { day, ...said }: Profile): Promise<void> {
  const publishedAt = berlinInstant(`${day}T12:00`)
  const content: ProfileContent = { ...REST, ...said }
  await transact(portal.db, async (tx) => {
    const projectId = await recordProject(tx, { slug, origin: 'public-sources', organisationId: null, createdAt: publishedAt })
    await recordPublication(tx, { projectId, content, publishedAt, publishedBy: null, confirmedOn: day })
  })
}

const REST = {
  summary: 'Erfunden für diese Liste.',
  topics: [],
  prizeCategory: null,
  otherPartners: [],
  supportedBy: '',
  texts: {},
  legalFormNote: '',
  until: null,
  effects: [],
  awards: [],
  links: [],
  sources: ['https://www.kommune.example/projekt'],
}
