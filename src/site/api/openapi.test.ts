import { createConfig, lintFromString } from '@redocly/openapi-core'
import createClient from 'openapi-fetch'
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { seedPeople } from '../../../db/seeds/people.ts'
import { seedProjects } from '../../../db/seeds/projects.ts'
import { apiTypes } from '../../../test/api-client.ts'
import type { paths as Api } from '../../../test/api-types.ts'
import { givenDraft } from '../../../test/projects.ts'
import { pdf } from '../../../test/sample-files.ts'
import { servedSite, type ServedSite } from '../../../test/served-site.ts'
import { paths } from '../../paths.ts'
import { recordScan } from '../../platform/scan-blob.queries.ts'
import { OPERATIONS } from './operations.ts'

describe('the description of the open interface', () => {
  let portal: ServedSite
  before(async () => {
    portal = await servedSite('2026-01-10T09:30')
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const description = async () => (await portal.request(paths.api.description.to())).text()

  const problemsOf = async (source: string) => {
    const config = await createConfig({ extends: ['spec', 'recommended'], rules: RULES })
    const found = await lintFromString({ source, config })
    return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer})`)
  }

  it('is without a fault to a linter of OpenAPI 3.1', async () => {
    assert.deepEqual(await problemsOf(await description()), [])
  })

  it('would not be, with a mistake in it', async () => {
    const broken = (await description()).replaceAll('#/components/schemas/Projekt"', '#/components/schemas/Projekte"')
    assert.match((await problemsOf(broken)).join('\n'), /no-unresolved-refs/)
  })

  it('names every address there is', async () => {
    const { paths: described } = JSON.parse(await description()) as { paths: Record<string, unknown> }
    const apis = portal.site.routes
      .map(({ path }) => path)
      .filter((path) => /^\/api\/v1\/[^*]/.test(path) && !/\.json(ld)?$/.test(path))
    assert.equal(Object.keys(described).length, new Set(apis).size)
  })

  it('has made the types of the client that is used below (bin/api-types.ts)', async () => {
    assert.equal(await readFile(new URL('../../../test/api-types.ts', import.meta.url), 'utf8'), await apiTypes())
  })

  it('is kept by the answers, as a generated client reads them', async () => {
    const client = createClient<Api, 'application/json'>({ baseUrl: portal.url })
    const { data } = await client.GET('/api/v1/projekte', { params: { query: { thema: 'standesamt', anzahl: 1 } } })
    assert.equal(data?.gesamt, 2)
    const [first] = data.eintraege
    const one = await client.GET('/api/v1/projekte/{slug}', { params: { path: { slug: first?.kennung ?? '' } } })
    assert.deepEqual(one.data?.projekt, first)
    const missing = await client.GET('/api/v1/projekte/{slug}', { params: { path: { slug: 'gibt-es-nicht' } } })
    assert.equal(missing.response.status, 404)
    const topics = await client.GET('/api/v1/themen')
    assert.ok(topics.data?.eintraege.some(({ themen }) => themen.some(({ kennung }) => kennung === 'standesamt')))
    const places = await client.GET('/api/v1/kommunen')
    assert.ok(places.data?.eintraege.some(({ kurzname, projekte }) => kurzname === 'altena' && projekte === 1))
    const editions = await client.GET('/api/v1/ausgaben')
    const edition = editions.data?.eintraege.find(({ kennung }) => kennung === '2025-2026')
    assert.equal(edition?.kategorien.length, 6)
    assert.equal(edition.kategorien.find(({ sonderkategorie }) => sonderkategorie)?.kennung, 'shared-service-center')
    const winners = await client.GET('/api/v1/preistraeger')
    assert.ok(
      winners.data?.eintraege.some(({ ausgabe, titel }) => ausgabe === '2021-2022' && titel === 'Interkommunale Rufbereitschaft'),
    )
  })

  it('tells of pictures, documents and the PDF with whose they are, and leads a client to the bytes', async () => {
    await seedPeople(portal.db)
    const slug = await givenProfileWithFiles(portal)
    const client = createClient<Api, 'application/json'>({ baseUrl: portal.url })
    const told = async () => (await client.GET('/api/v1/projekte/{slug}', { params: { path: { slug } } })).data?.projekt
    const project = await told()
    const [picture] = project?.bilder ?? []
    assert.deepEqual(
      [picture?.beschreibung, picture?.urheber, picture?.rechte, picture?.lizenz, picture?.medientyp],
      ['Zwei Räumfahrzeuge', 'Gemeinde Hellenthal', 'frei zur Veröffentlichung', null, 'image/webp'],
    )
    const [document] = project?.dokumente ?? []
    assert.deepEqual([document?.titel, document?.lizenz, document?.medientyp], ['Satzung', null, 'application/pdf'])
    for (const [address, type, bytes] of [
      [picture?.adresse, 'image/webp', picture?.bytes],
      [document?.adresse, 'application/pdf', document?.bytes],
    ] as const) {
      const answer = await fetch(portal.url + new URL(address ?? '').pathname)
      assert.equal(answer.headers.get('content-type'), type)
      assert.equal((await answer.arrayBuffer()).byteLength, bytes)
    }
    const pdfFile = await fetch(portal.url + new URL(project?.pdf ?? '').pathname)
    assert.equal(pdfFile.headers.get('content-type'), 'application/pdf')
    const listed = await client.GET('/api/v1/projekte', { params: { query: { q: 'Bauhof mit Bild' } } })
    assert.deepEqual(listed.data?.eintraege[0], project)
    assert.ok(listed.data?.lizenzen.some(({ gilt, adresse }) => gilt.startsWith('Bilder und Dokumente') && adresse === null))
    await scanAll(portal, 'infected')
    const hidden = await told()
    assert.deepEqual([hidden?.bilder, hidden?.dokumente], [[], []], 'nobody is told of what nobody is given')
  })

  // proves: AC-05
  it('says nothing that an answer has not, and an answer nothing that it says not', async () => {
    for (const { template, answer } of OPERATIONS) {
      const address = template.replace(':slug', 'standesamt-untere-lenne')
      const told: unknown = await (await portal.request(address)).json()
      assert.deepEqual(answer.parse(told), told, address)
    }
  })
})

/** Of the linter's recommendations only what does not fit: there is one answer for whatever a client did wrong, and a test server has no TLS. */
const RULES = { 'no-server-example.com': 'off', 'security-defined': 'error', 'operation-4xx-response': 'error' } as const

/** Published with a picture and a document. */
async function givenProfileWithFiles(portal: ServedSite): Promise<string> {
  const [cookie, editor] = [
    await portal.signIn('erika.beispiel@hellenthal.example'),
    await portal.signIn('nina.zeile@redaktion.example'),
  ]
  const draftId = await givenDraft(portal, { cookie, title: 'Bauhof mit Bild' })
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: { r: 10, g: 80, b: 40 } } })
    .jpeg()
    .toBuffer()
  const words = { title: 'Zwei Räumfahrzeuge', source: 'Gemeinde Hellenthal', rights: 'frei zur Veröffentlichung' }
  for (const [fileKind, name, content, said] of [
    ['bild', 'halle.jpg', photo, words],
    ['dokument', 'Satzung.pdf', pdf(), { title: 'Satzung' }],
  ] as const) {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(content)]), name)
    for (const [field, text] of Object.entries(said)) body.append(field, text)
    await portal.request(paths.projects.draftUpload.to({ draftId, fileKind }), { method: 'POST', cookie, body })
  }
  await scanAll(portal, 'clean')
  await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie, form: {} })
  const form = { round: '1', kind: 'published', message: '' }
  await portal.request(paths.projects.review.to({ draftId }), { cookie: editor, form })
  return 'bauhof-mit-bild'
}

async function scanAll({ db, deps }: ServedSite, verdict: 'clean' | 'infected'): Promise<void> {
  const at = new Date(deps.clock.now().getTime() + (verdict === 'infected' ? 1000 : 0))
  for (const { sha256 } of await db.selectFrom('projects_draft_files').select('sha256').execute())
    await recordScan(db, sha256, { verdict }, at)
}
