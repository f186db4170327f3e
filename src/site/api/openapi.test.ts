import { createConfig, lintFromString } from '@redocly/openapi-core'
import createClient from 'openapi-fetch'
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../db/seeds/projects.ts'
import { apiTypes } from '../../../test/api-client.ts'
import type { paths as Api } from '../../../test/api-types.ts'
import { servedSite, type ServedSite } from '../../../test/served-site.ts'
import { paths } from '../../paths.ts'
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
    const winners = await client.GET('/api/v1/preistraeger')
    assert.ok(
      winners.data?.eintraege.some(({ ausgabe, titel }) => ausgabe === '2021-2022' && titel === 'Interkommunale Rufbereitschaft'),
    )
  })

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
