import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../db/seeds/topics.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { givenPublished } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { givenSubscriber } from '../../../test/subscribers.ts'
import { paths } from '../../paths.ts'
import { addJob, TICK } from '../../platform/jobs.ts'
import { listThemes } from '../../topics/index.ts'
import { subscriberTicks } from '../../subscribers/index.ts'
import { projectSubscriptions } from './subscription-source.ts'

// proves: EM-06, EM-10

const AUTHOR = 'marta.probe@hellenthal.example'
const EDITOR = 'nina.zeile@redaktion.example'
const [WEEKLY, MONTHLY, OTHER] = ['woche@anderswo.example', 'monat@anderswo.example', 'bauhof-fremd@anderswo.example']
const WIDELY = 'weit@anderswo.example'

describe('following topics and municipalities', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' }) // a Thursday
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: AUTHOR, name: 'Marta Probe', placeId: '05366020' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await publish('Vor der Bestellung (erfunden)')
    await portal.moveTo('2025-12-04T10:00')
    await givenSubscriber(portal, { email: WEEKLY, zu: ['thema:bauhof', 'kommune:hellenthal'] })
    await givenSubscriber(portal, { email: MONTHLY, zu: 'kommune:hellenthal', frequency: 'monthly' })
    await givenSubscriber(portal, { email: WIDELY, zu: [`thema:${await themeOf('bauhof')}`, 'kreis:05366', 'kreis:05554'] })
    await givenSubscriber(portal, { email: OTHER, zu: 'thema:standesamt' })
  })
  after(() => portal.close())

  async function themeOf(topic: string) {
    const themes = await listThemes(portal.db)
    return themes.find(({ topics }) => topics.some(({ slug }) => slug === topic))?.slug ?? ''
  }
  async function publish(title: string) {
    await givenPublished(portal, { cookie: await portal.signIn(AUTHOR), editor: await portal.signIn(EDITOR), title })
  }
  const at = async (moment: string) => {
    await portal.moveTo(moment)
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const digestsTo = async (email: string) =>
    portal.db
      .selectFrom('platform_mails')
      .where('recipient', '=', email)
      .where('once_key', 'like', 'digest %')
      .select(['subject', 'text', 'html', 'headers'])
      .orderBy('queued_at')
      .execute()
  const leavingOf = async (email: string) =>
    /<http:\/\/portal\.example([^>]+)>/.exec(JSON.stringify((await digestsTo(email)).at(-1)?.headers))?.[1] ?? ''

  it('is offered where a list is about one topic, and on the page of a municipality', async () => {
    const list = await (await portal.request(paths.projects.directory.to({ thema: 'bauhof' }))).text()
    assert.match(list, /href="\/abonnements\?zu=thema%3Abauhof"[^>]*>\s*Diesem Thema folgen: /)
    const place = await (await portal.request(paths.projects.municipality.to({ slug: 'hellenthal' }))).text()
    assert.match(place, /href="\/abonnements\?zu=kommune%3Ahellenthal"[^>]*>\s*Dieser Kommune folgen/)
    const county = await (await portal.request(paths.projects.municipality.to({ slug: 'kreis-euskirchen' }))).text()
    assert.match(county, /href="\/abonnements\?zu=kreis%3A05366"[^>]*>\s*Diesem Kreis folgen/)
    const plain = await (await portal.request(paths.projects.directory.to())).text()
    assert.doesNotMatch(plain, /Diesem Thema folgen/)
  })

  it('brings nothing before Monday at seven, and then what came since it was followed, each project once', async () => {
    await portal.moveTo('2025-12-05T12:00')
    await publish('Neuer Bauhof (erfunden)')
    await at('2025-12-08T06:59')
    assert.equal((await digestsTo(WEEKLY)).length, 0)
    await at('2025-12-08T07:00')
    const mails = await digestsTo(WEEKLY)
    assert.equal(mails.length, 1)
    const [widely, ...more] = await digestsTo(WIDELY)
    assert.equal(more.length, 0)
    assert.equal(widely?.subject, 'Neues im Projektverzeichnis')
    assert.match(widely?.text ?? '', /Neuer Bauhof \(erfunden\)/)
    const { text = '', html = '', headers } = mails[0] ?? {}
    assert.match(text, /Neuer Bauhof \(erfunden\)\nNeu zu: Hellenthal, Thema Bauhof/)
    assert.match(html, /<h2[^>]*><a href="http:\/\/portal\.example\/projekte\/neuer-bauhof-erfunden"/)
    assert.doesNotMatch(text + html, /Vor der Bestellung/)
    const sent = headers as Record<string, string>
    assert.match(sent['List-Unsubscribe'] ?? '', /^<http:\/\/portal\.example\/abonnements\/abmeldung\/projekte\/v1\.[\w.-]+>$/)
    assert.equal(sent['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
    assert.match(text, /Einstellungen ändern: http:\/\/portal\.example\/abonnements\/einstellungen\//)
  })

  it('comes once for a week, also from two workers at once', async () => {
    await portal.db.deleteFrom('subscribers_digests').execute()
    await Promise.all([1, 2].map(() => Promise.all(subscriberTicks([projectSubscriptions]).map((tick) => tick(portal.deps)))))
    await at('2025-12-09T07:00')
    assert.equal((await digestsTo(WEEKLY)).length, 1)
  })

  it('brings nothing to whom nothing is new, and to others only in their month', async () => {
    await at('2025-12-15T07:00')
    assert.equal((await digestsTo(WEEKLY)).length, 1)
    assert.equal((await digestsTo(OTHER)).length, 0)
    assert.equal((await digestsTo(MONTHLY)).length, 0)
    await at('2026-01-01T07:00')
    assert.match((await digestsTo(MONTHLY))[0]?.text ?? '', /Neuer Bauhof/)
    assert.equal((await digestsTo(MONTHLY)).length, 1)
  })

  it('leaves nobody out when the portal stood still over a Monday', async () => {
    await portal.moveTo('2026-01-06T12:00')
    await publish('Über den Jahreswechsel (erfunden)')
    await at('2026-01-20T12:00') // 12 and 19 January passed
    const texts = (await digestsTo(WEEKLY)).map(({ text }) => text)
    assert.equal(texts.length, 2)
    assert.match(texts[1] ?? '', /Über den Jahreswechsel/)
    assert.doesNotMatch(texts[1] ?? '', /Neuer Bauhof/)
  })

  it('is undone whole when a worker dies in the middle, and done by the next', async () => {
    await publish('Nach dem Absturz (erfunden)')
    await portal.moveTo('2026-01-26T07:00')
    const dying = {
      ...projectSubscriptions,
      digest: { listNews: async () => Promise.reject(new Error('killed')), subject: () => '' },
    }
    const [, , digests] = subscriberTicks([dying])
    await assert.rejects(async () => digests?.(portal.deps), /killed/)
    assert.equal((await digestsTo(WEEKLY)).length, 2)
    await at('2026-01-26T07:01')
    assert.equal((await digestsTo(WEEKLY)).length, 3)
  })

  it('is left by one click from a mail program: no session, no origin, no redirect, as often as it likes', async () => {
    const leaving = await leavingOf(WEEKLY)
    const ask = (method: string) =>
      portal.site.request(`http://portal.example${leaving}`, {
        method,
        headers: { host: 'portal.example', 'content-type': 'application/x-www-form-urlencoded' },
        ...(method === 'POST' && { body: 'List-Unsubscribe=One-Click' }),
      })
    assert.match(await (await ask('GET')).text(), /Hellenthal[^]*Abbestellen/)
    const followed = () =>
      portal.db
        .selectFrom('subscribers_subscriptions')
        .where('email', '=', WEEKLY)
        .where('left_at', 'is', null)
        .selectAll()
        .execute()
    assert.equal((await followed()).length, 2) // looking leaves nothing
    for (const _ of [1, 2]) {
      const answer = await ask('POST')
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
      assert.match(await answer.text(), /Sie sind abgemeldet/)
    }
    assert.deepEqual(await followed(), [])
    const left = await portal.db.selectFrom('platform_events').where('kind', '=', 'subscription-left').selectAll().execute()
    assert.equal(left.length, 1)
    await portal.moveTo('2026-01-27T12:00')
    await publish('Danach (erfunden)')
    await at('2026-02-02T07:00')
    assert.equal((await digestsTo(WEEKLY)).length, 3)
    assert.equal((await digestsTo(MONTHLY)).length, 2)
  })

  it('gives a link that opens nothing else, and is accepted nowhere else without an origin', async () => {
    const token = (await leavingOf(MONTHLY)).split('/').at(-1) ?? ''
    for (const address of [
      paths.subscribers.preferences.to({ token }),
      paths.subscribers.leaving.to({ source: 'newsletter', token }),
      paths.subscribers.leaving.to({ source: 'projekte', token: `${token.slice(0, -2)}xx` }),
    ])
      assert.equal((await portal.request(address)).status, 410, address)
    const anywhere = await portal.site.request(`http://portal.example${paths.subscribers.signUp.to()}`, {
      method: 'POST',
      headers: { host: 'portal.example' },
    })
    assert.equal(anywhere.status, 403)
    assert.equal((await mailsTo(portal.db, OTHER)).length, 1)
  })
})
