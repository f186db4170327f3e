import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { givenEntry } from '../../test/factories.ts'
import { seedPeople } from '../../db/seeds/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { transact } from './db.ts'
import { queueMail } from './mail.ts'
import { openMetrics, serveMetrics } from './metrics.ts'

const MAIL = { recipient: 'jemand@anderswo.example', subject: 'Probe', html: '<p>Probe</p>', text: 'Probe' }

describe('the figures for a monitoring system', () => {
  let portal: TestSite
  let url: string
  let close: () => void
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    portal.deps.metrics = openMetrics(portal.db)
    const server = await serveMetrics(portal.deps.metrics, { host: '127.0.0.1', port: 0 })
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = () => server.close()
  })
  after(async () => {
    close()
    await portal.close()
  })

  const figures = async () => (await fetch(`${url}/metrics`)).text()
  const counted = (text: string, labels: string) =>
    Number(new RegExp(`portal_request_seconds_count{${labels}} (\\d+)`).exec(text)?.[1])

  it('count requests by template and kind of status, kept pages and refusals too, and never tell what was asked', async () => {
    const entryId = await givenEntry(portal.db, { by: 'marta.probe@hellenthal.example' })
    const cookie = await portal.signIn('marta.probe@hellenthal.example')
    await portal.request(paths.award.entry.to({ entryId }), { cookie })
    for (let times = 0; times < 3; times += 1) await portal.request(paths.award.call.to())
    await portal.request('/gibt-es-nicht/geheim')
    const text = await figures()
    assert.equal(counted(text, `method="GET",route="${paths.award.entry.template}",status="2xx"`), 1)
    assert.equal(counted(text, `method="GET",route="${paths.award.call.template}",status="2xx"`), 3)
    assert.equal(counted(text, 'method="GET",route="[^"]*",status="4xx"'), 1)
    assert.doesNotMatch(text, new RegExp(`${entryId}|geheim|hellenthal`))
  })

  it('tell how many mails and jobs wait, and how busy the database is', async () => {
    const waiting = async () => {
      const text = await figures()
      return ['mails', 'jobs'].map((queue) =>
        Number(new RegExp(`portal_queue{queue="${queue}",state="waiting"} (\\d+)`).exec(text)?.[1]),
      )
    }
    const [mails = 0, jobs = 0] = await waiting()
    await transact(portal.db, (tx) => queueMail(tx, { ...MAIL, queuedAt: new Date() }))
    assert.deepEqual(await waiting(), [mails + 1, jobs + 1])
    assert.match(await figures(), /portal_database_connections{state="total"} [1-9]/)
  })

  it('stand at one address only, and are not served at all when the database cannot be asked', async () => {
    assert.equal((await fetch(url)).status, 404)
    const gone = await testSite({ at: '2025-12-04T09:30' })
    const server = await serveMetrics(openMetrics(gone.db), { host: '127.0.0.1', port: 0 })
    await gone.close()
    assert.equal((await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`)).status, 503)
    server.close()
  })
})
