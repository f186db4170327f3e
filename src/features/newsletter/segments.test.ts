import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedTopics } from '../../../db/seeds/topics.ts'
import { givenEntry, givenSubmission } from '../../../test/factories.ts'
import { givenIssue } from '../../../test/newsletter.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { givenSubscriber } from '../../../test/subscribers.ts'
import { listThemes } from '../../topics/index.ts'
import { newsletterSegments } from '../../site/newsletter-segments.ts'
import { paths } from '../../paths.ts'
import { findIssue } from './issues.queries.ts'
import { listRecipients, type SegmentSource } from './segments.ts'
import { sendIssues } from './sending/send-issues.job.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const NEWS = 'newsletter:aktuelles'
const { newsletter } = paths
const who = (name: string) => `${name}@anderswo.example`

describe('an issue for a part of the readers', () => {
  let portal: TestSite
  let cookie: string
  let issueId = ''
  const settings = new Map<string, string>()
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    const { personId } = await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
    // 05366024 is Kall, 05366020 Hellenthal, both in Kreis Euskirchen.
    await givenPerson(portal.db, { email: who('arbeitet-in-kall'), placeId: '05366024', manages: true })
    await givenPerson(portal.db, { email: who('jury'), role: 'juror' })
    const reads: Record<string, string[]> = {
      'nur-newsletter': [NEWS],
      standesamt: [NEWS, 'thema:standesamt'],
      'folgt-hellenthal': [NEWS, 'kommune:hellenthal'],
      'arbeitet-in-kall': [NEWS],
      jury: [NEWS],
      'standesamt-in-hellenthal': [NEWS, 'thema:standesamt', 'kommune:hellenthal'],
      'ohne-newsletter': ['thema:standesamt', 'kommune:hellenthal'],
    }
    for (const [name, zu] of Object.entries(reads)) settings.set(name, await givenSubscriber(portal, { email: who(name), zu }))
    issueId = await givenIssue(portal.db, { personId, at: new Date('2025-12-04T08:00:00Z') })
  })
  after(() => portal.close())

  const namesFor = async (segments: string[], sources: SegmentSource[] = newsletterSegments) =>
    (await listRecipients(portal.db, { subjects: [NEWS], segments }, sources)).map(({ email }) => email.split('@')[0]).sort()

  it('goes to all who subscribed when nothing is chosen', async () => {
    assert.equal((await namesFor([])).length, 6)
  })

  it('goes to who follows one of the topics, and to nobody who has not subscribed', async () => {
    assert.deepEqual(await namesFor(['thema:standesamt']), ['standesamt', 'standesamt-in-hellenthal'])
    assert.deepEqual(await namesFor(['thema:standesamt', 'thema:gibt-es-nicht']), ['standesamt', 'standesamt-in-hellenthal'])
    assert.deepEqual(await namesFor(['thema:gibt-es-nicht']), [])
  })

  it('goes to who follows what was merged into the topic, also when the issue was narrowed before', async () => {
    const merge = (into: string | null) =>
      sql`update topics_topics set merged_into = (select id from topics_topics where slug = ${into}) where slug = 'standesamt'`.execute(
        portal.db,
      )
    await merge('archiv')
    listThemes.forget(portal.db)
    for (const key of ['thema:archiv', 'thema:standesamt'])
      assert.deepEqual(await namesFor([key]), ['standesamt', 'standesamt-in-hellenthal'], key)
    assert.deepEqual(await namesFor(['thema:bauhof']), [])
    await merge(null)
    listThemes.forget(portal.db)
  })

  it('goes to who works in one of the counties or follows a municipality there', async () => {
    const county = await portal.db.selectFrom('places').where('id', '=', '05366').select('slug').executeTakeFirstOrThrow()
    const near = ['arbeitet-in-kall', 'folgt-hellenthal', 'standesamt-in-hellenthal']
    assert.deepEqual(await namesFor([`kreis:${county.slug}`]), near)
    assert.deepEqual(await namesFor(['kreis:muenster']), [])
    assert.deepEqual(await namesFor([`kreis:${county.slug}`, 'thema:standesamt']), ['standesamt-in-hellenthal'])
  })

  it('goes to who has one of the roles', async () => {
    assert.deepEqual(await namesFor(['rolle:juror']), ['jury'])
    assert.deepEqual(await namesFor(['rolle:administrator']), [])
  })

  it('goes to who takes part, whatever their address looks like', async () => {
    const entrants: SegmentSource = {
      kind: 'teilnehmende',
      legend: '',
      list: async () => [],
      listEmails: async () => [who('JURY')],
    }
    assert.deepEqual(await namesFor(['teilnehmende:entwurf'], [entrants]), ['jury'])
  })

  it('tells whoever has begun from whoever has handed in', async () => {
    assert.deepEqual(await namesFor(['teilnehmende:entwurf', 'teilnehmende:eingereicht']), [])
    const entryId = await givenEntry(portal.db, { by: who('arbeitet-in-kall') })
    assert.deepEqual(
      [await namesFor(['teilnehmende:entwurf']), await namesFor(['teilnehmende:eingereicht'])],
      [['arbeitet-in-kall'], []],
    )
    await givenSubmission(portal.deps, { entryId, by: who('arbeitet-in-kall') })
    assert.deepEqual(
      [await namesFor(['teilnehmende:entwurf']), await namesFor(['teilnehmende:eingereicht'])],
      [[], ['arbeitet-in-kall']],
    )
  })

  it('is chosen on the page of the draft, shown before the release, and frozen with it', async () => {
    const post = (address: string, form: Record<string, string | string[]>) => portal.request(address, { cookie, form })
    const draft = await (await portal.request(newsletter.details.to({ issueId }), { cookie })).text()
    assert.match(
      draft,
      /Wer einem dieser Themen folgt[^]*value="thema:standesamt"[^]*value="rolle:juror"[^]*value="teilnehmende:entwurf"/,
    )
    const base = String((await findIssue(portal.db, issueId))?.revision)
    const segments = ['thema:standesamt', 'rolle:gibtesnicht']
    await post(newsletter.draft.to({ issueId }), { base, title: 'Standesamt', subjects: NEWS, segments })
    assert.deepEqual((await findIssue(portal.db, issueId))?.segments, ['thema:standesamt'])
    const release = await (await portal.request(newsletter.release.to({ issueId }), { cookie })).text()
    assert.match(
      release,
      /geht an 2 Adressen[^]*Davon nur[^]*Wer einem dieser Themen folgt[^]*Standesamt[^]*standesamt-in-hellenthal@anderswo/,
    )
    assert.doesNotMatch(release, /nur-newsletter@|ohne-newsletter@/)
    await post(newsletter.release.to({ issueId }), { base: String(Number(base) + 1), when: 'now', sendAt: '' })
    await assert.rejects(portal.db.updateTable('newsletter_issues').set({ segments: [] }).execute(), /stays as it is/)
    await sendIssues(portal.deps, {})
  })

  it('says afterwards what came of it, without watching anybody', async () => {
    await portal.request(`${settings.get('standesamt')}/abmeldung`, { form: {} })
    await sql`insert into newsletter_bounces (mail_id, kind, status, noted_at)
      select mail_id, 'soft', '5.2.2', portal_now() from newsletter_recipients where issue_id = ${issueId} limit 1`.execute(
      portal.db,
    )
    const page = await (await portal.request(newsletter.draft.to({ issueId }), { cookie })).text()
    const counts = [...page.matchAll(/<dt[^>]*>([^<]+)<\/dt>\s*<dd[^>]*>([^<]+)/g)].map(([, term, count]) => `${term}: ${count}`)
    for (const line of [
      'Gesendet: 2',
      'Zurückgekommen aus anderem Grund: 1',
      'Als unerwünscht gemeldet: 0',
      'Abbestellt in den 7 Tagen danach: 1',
    ])
      assert.ok(counts.includes(line), `${line} in ${counts.join(' · ')}`)
    const archived = await (await portal.request(newsletter.issue.to({ number: '1' }))).text()
    assert.doesNotMatch(archived, /<img|utm_|pixel/)
  })
})
