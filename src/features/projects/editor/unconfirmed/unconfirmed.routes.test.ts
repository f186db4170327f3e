import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { seedProjects } from '../../../../../db/seeds/projects.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { transact } from '../../../../platform/db.ts'
import { addJob, TICK } from '../../../../platform/jobs.ts'
import { findCorrectable } from '../../corrections.queries.ts'
import { publishImported } from '../../imported-profiles.queries.ts'
import type { ListName } from './unconfirmed.rules.ts'

const ROAD = 'kanarie-strasse@kall.example'
const WATER = 'kanarie-wasser@kall.example'

describe('profiles that nobody has confirmed', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2026-06-01T09:30' })
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenImported('Alte Straße', ROAD, '2024-01-31')
    await givenImported('Altes Wasser', WATER, '2024-02-01')
    await givenImported('Alter Wald', null, '2024-02-02')
    await portal.db.updateTable('projects_freshness').set({ asks_per_day: 1 }).execute()
  })
  after(() => portal.close())

  async function givenImported(title: string, mailbox: string | null, confirmedOn: string) {
    const content = (await findCorrectable(portal.db, 'standesamt-untere-lenne'))!.content
    await transact(portal.db, (tx) =>
      publishImported(tx, {
        projectId: null,
        name: title,
        content: { ...content, title },
        contact: mailbox === null ? null : { mailbox, unit: '', phone: '' },
        publishedAt: new Date('2026-06-01T07:00:00Z'),
        confirmedOn,
      }),
    )
  }

  const at = async (moment: string) => {
    await portal.moveTo(moment)
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const list = async (liste: ListName, more: Record<string, string> = {}) =>
    (await portal.request(paths.projects.unconfirmed.to({ liste, ...more }), { cookie: nina })).text()
  const titles = async (liste: ListName) =>
    ['Alte Straße', 'Altes Wasser', 'Alter Wald'].filter((title) => htmlOf.get(liste)!.includes(`>${title}</a>`))
  const htmlOf = new Map<ListName, string>()
  const lists = async () => {
    const all: Partial<Record<ListName, string[]>> = {}
    for (const liste of ['keine-antwort', 'unzustellbar', 'ohne-postfach', 'spaeter', 'wartend'] as const) {
      htmlOf.set(liste, await list(liste))
      const found = await titles(liste)
      if (found.length > 0) all[liste] = found
    }
    return all
  }
  const settle = (profile: string[], form: Record<string, string>) =>
    portal.request(paths.projects.unconfirmed.to(), { cookie: nina, form: { profile, note: '', again: '', ...form } })
  const mails = async () => [(await mailsTo(portal.db, ROAD)).length, (await mailsTo(portal.db, WATER)).length]
  const events = async (kind: string) =>
    (await portal.db.selectFrom('platform_events').where('kind', '=', kind).select('seq').execute()).length

  it('are the editors’ alone', async () =>
    assert.equal((await portal.request(paths.projects.unconfirmed.to(), { cookie: erika })).status, 403))

  it('are never said to be silent before somebody has asked, however old an import is', async () => {
    assert.deepEqual(await lists(), { wartend: ['Alte Straße', 'Altes Wasser'], 'ohne-postfach': ['Alter Wald'] })
    assert.match(htmlOf.get('ohne-postfach')!, /kennen wir kein Postfach/)
  })

  it('are asked about in portions of a day', async () => {
    await at('2026-06-01T10:00')
    await at('2026-06-01T23:59')
    assert.deepEqual(await mails(), [0, 1])
    await at('2026-06-02T00:00')
    assert.deepEqual(await mails(), [1, 1])
    await at('2026-06-03T00:00')
    assert.deepEqual(await mails(), [1, 1])
    assert.deepEqual(await lists(), { 'ohne-postfach': ['Alter Wald'] })
  })

  it('are without an answer when the term after the mail is over, each by its own day', async () => {
    await at('2026-07-26T23:59')
    assert.deepEqual((await lists())['keine-antwort'], undefined)
    await at('2026-07-27T00:00')
    assert.deepEqual((await lists())['keine-antwort'], ['Altes Wasser'])
    await at('2026-07-28T00:00')
    assert.deepEqual((await lists())['keine-antwort'], ['Alte Straße', 'Altes Wasser'])
    assert.match(htmlOf.get('keine-antwort')!, /kanarie-wasser@kall\.example[^]*1\.6\.2026/)
  })

  it('whose mail never left the portal stand apart, with that reason, three days later', async () => {
    const unsent = { sent_at: null, failed_at: new Date('2026-06-02T00:10:00Z'), failure: '550 no such user' }
    const { sent_at: sentAt } = await portal.db
      .selectFrom('platform_mails')
      .where('recipient', '=', ROAD)
      .select('sent_at')
      .executeTakeFirstOrThrow()
    await portal.db.updateTable('platform_mails').set(unsent).where('recipient', '=', ROAD).execute()
    const found = await lists()
    assert.deepEqual([found.unzustellbar, found['keine-antwort']], [['Alte Straße'], ['Altes Wasser']])
    await portal.db
      .updateTable('platform_mails')
      .set({ ...unsent, sent_at: sentAt })
      .where('recipient', '=', ROAD)
      .execute()
  })

  it('are put off together with a note until a day, and come back on it', async () => {
    const missing = await settle(['alte-strasse'], { act: 'later', note: '', again: '1.9.2026' })
    assert.equal(missing.status, 422)
    assert.match(await missing.text(), /Bitte schreiben Sie, was Sie getan haben[^]*value="alte-strasse" checked/)
    assert.equal((await settle([], { act: 'confirm' })).status, 422)
    assert.equal((await settle(['standesamt-untere-lenne'], { act: 'confirm' })).status, 422, 'is on no list')
    const note = { act: 'later', note: 'Angerufen am 28.7., meldet sich.', again: '1.9.2026' }
    const answer = await settle(['alte-strasse', 'alter-wald'], note)
    assert.equal(answer.status, 303)
    const page = await portal.request(answer.headers.get('location')!, { cookie: nina })
    assert.match(await page.text(), /Ihre Notiz ist gespeichert/)
    assert.deepEqual(await lists(), { 'keine-antwort': ['Altes Wasser'], spaeter: ['Alte Straße', 'Alter Wald'] })
    assert.match(htmlOf.get('spaeter')!, /28\.7\.2026: Angerufen am 28\.7\., meldet sich\. \(wieder am 1\.9\.2026\)/)
    assert.equal(await events('project-confirmation-noted'), 2)
    await at('2026-09-01T00:00')
    assert.deepEqual(await lists(), { 'keine-antwort': ['Alte Straße', 'Altes Wasser'], 'ohne-postfach': ['Alter Wald'] })
  })

  it('are asked once more where editors wish it, and where the mailbox is another one', async () => {
    const refused = await settle(['altes-wasser', 'alter-wald'], { act: 'ask' })
    assert.match(await refused.text(), /gibt es kein Postfach, das wir fragen könnten/)
    assert.deepEqual(await mails(), [1, 1])
    assert.equal((await settle(['altes-wasser'], { act: 'ask' })).status, 303)
    await at('2026-09-01T01:00')
    await at('2026-09-01T02:00')
    assert.deepEqual(await mails(), [1, 2])
    assert.deepEqual((await lists())['keine-antwort'], ['Alte Straße'])
    await portal.db.updateTable('projects_contacts').set({ mailbox: WATER }).where('mailbox', '=', ROAD).execute()
    await at('2026-09-02T00:00')
    assert.deepEqual(await mails(), [1, 3])
    assert.equal(await events('project-confirmation-wanted'), 1)
  })

  it('are confirmed together by what editors were told, and leave all lists', async () => {
    await at('2026-10-28T00:00')
    assert.deepEqual(await lists(), { 'keine-antwort': ['Alte Straße', 'Altes Wasser'], 'ohne-postfach': ['Alter Wald'] })
    assert.equal((await settle(['alte-strasse', 'altes-wasser', 'alter-wald'], { act: 'confirm' })).status, 303)
    assert.deepEqual(await lists(), {})
    assert.equal(await events('project-confirmed'), 3)
  })

  it('are read page by page', async () => {
    for (let number = 1; number <= 51; number++) await givenImported(`Nummer ${number}`, null, '2024-03-01')
    assert.match(await list('ohne-postfach'), /Ohne Postfach \(51\)[^]*Seite 1 von 2/)
    const rest = await list('ohne-postfach', { seite: '2' })
    assert.equal([...rest.matchAll(/name="profile"/g)].length, 1)
  })
})
