import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { demoCast, seedPeople } from '../../../db/seeds/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import type { Web } from '../../platform/web.ts'
import { createSite } from '../../site/create-site.ts'

const BASE_URL = 'http://portal.example'
const headers = { host: 'portal.example', origin: BASE_URL }

describe('signing in to the demo', () => {
  let portal: TestSite
  let demo: Web
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    demo = await createSite({ ...portal.deps, config: { ...portal.deps.config, mode: 'demo' } })
  })
  after(() => portal.close())

  const click = (person: string) =>
    demo.request(BASE_URL + paths.people.demoSignIn.to(), { method: 'POST', headers, body: new URLSearchParams({ person }) })

  it('lists the whole cast with what each plays', async () => {
    const html = await (await demo.request(BASE_URL + paths.people.signIn.to(), { headers })).text()
    for (const { name, part } of demoCast) assert.ok(html.includes(name) && html.includes(part), name)
  })

  it('takes one click, for the office without a second factor too', async () => {
    const office = demoCast.find(({ role }) => role === 'office')
    const { id } = await portal.db
      .selectFrom('people_persons')
      .where('email', '=', office?.email ?? '')
      .select('id')
      .executeTakeFirstOrThrow()
    const answer = await click(id)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const account = await demo.request(BASE_URL + paths.people.account.to(), { headers: { ...headers, cookie } })
    assert.match(await account.text(), new RegExp(office?.name ?? 'nobody'))
  })

  it('is for the cast alone', async () => {
    const created_at = portal.deps.clock.now()
    const { id } = await portal.db
      .insertInto('people_persons')
      .values({ email: 'echt@stadt.example', name: 'Echte Person', created_at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const html = await (await demo.request(BASE_URL + paths.people.signIn.to(), { headers })).text()
    assert.doesNotMatch(html, /Echte Person/)
    assert.equal((await click(id)).status, 404)
  })
})
