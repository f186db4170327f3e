import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedDemo } from '../../../../../db/seeds/index.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { CANARIES } from '../../../../../test/situation.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

// proves: AC-12

const LEAD = 'marta.probe@hellenthal.example'
const INGRID = 'ingrid.vordruck@buero.example'
const PAUL = 'paul.stempel@buero.example'

describe('opening the entries', () => {
  let portal: TestSite
  let entryId: string
  let submissionId: string
  let draftId: string
  let cookies: { ingrid: string; paul: string }
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedDemo(portal.database.url)
    entryId = await givenEntry(portal.db, { by: LEAD, texts: CANARIES })
    submissionId = await givenSubmission(portal.deps, { entryId, by: LEAD })
    draftId = await givenEntry(portal.db, { by: 'otto.gegenprobe@duisburg.example', texts: CANARIES })
    cookies = { ingrid: await portal.signIn(INGRID), paul: await portal.signIn(PAUL) }
  })
  after(() => portal.close())

  const open = (cookie: string) => portal.request(paths.office.opening.to(), { form: {}, cookie })
  const search = async (q: string) => (await portal.request(paths.office.entries.to({ q }), { cookie: cookies.ingrid })).text()
  const acts = () => portal.db.selectFrom('award_opening_acts').selectAll().execute()
  const kinds = async () =>
    (
      await portal.db.selectFrom('platform_events').select('kind').where('kind', 'like', 'entries-open%').orderBy('seq').execute()
    ).map((event) => event.kind)

  it('is refused while entries can be handed in, and stores nothing', async () => {
    const answer = await open(cookies.ingrid)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Die Einreichungsfrist läuft noch/)
    assert.deepEqual(await acts(), [])
  })

  it('leaves the office with metadata on page, list, search, export, statistics, file and start page', async () => {
    for (const [at, canary] of Object.entries(await allThatTheOfficeSees())) assert.equal(canary, null, at)
  })

  it('lets nobody find out by searching whether a word is in a title', async () => {
    assert.match(await search('KANARIE'), /0 Beiträge gefunden/)
    assert.match(await search('Hellenthal'), /[1-9] (Beitrag|Beiträge) gefunden/)
  })

  it('begins with one person, who cannot be the second', async () => {
    await portal.moveTo('2026-02-10T08:00')
    cookies = { ingrid: await portal.signIn(INGRID), paul: await portal.signIn(PAUL) }
    assert.equal((await open(cookies.ingrid)).status, 303)
    const again = await open(cookies.ingrid)
    assert.equal(again.status, 422)
    assert.match(await again.text(), /eine zweite Person/)
    assert.equal((await acts()).length, 1)
    for (const [at, canary] of Object.entries(await allThatTheOfficeSees())) assert.equal(canary, null, at)
  })

  it('wants a proof of identity that is fresh', async () => {
    await portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 10 * 60_000) })
      .execute()
    const answer = await open(cookies.paul)
    assert.match(String(answer.headers.get('location')), /^\/anmelden\/erneut/)
    assert.equal((await acts()).length, 1)
    cookies = { ingrid: await portal.signIn(INGRID), paul: await portal.signIn(PAUL) }
  })

  it('is done by the second person, is kept with its events, and is mailed to the whole office without content', async () => {
    assert.equal((await open(cookies.paul)).status, 303)
    assert.deepEqual(await kinds(), ['entries-opening-begun', 'entries-opened'])
    await portal.runJobs()
    const mails = await portal.db.selectFrom('platform_mails').where('once_key', 'like', 'opening %').selectAll().execute()
    assert.deepEqual(mails.map((mail) => mail.recipient).sort(), [INGRID, INGRID, PAUL, PAUL])
    assert.doesNotMatch(JSON.stringify(mails), /KANARIE/)
    assert.match(mails.map((mail) => mail.subject).join(), /Die Beiträge sind geöffnet/)
  })

  it('shows what was handed in on each of these pages, so the marks were not looked for in vain', async () => {
    const seen = await allThatTheOfficeSees()
    assert.deepEqual(
      Object.entries(seen)
        .filter(([, canary]) => canary !== null)
        .map(([at]) => at),
      ['page', 'list', 'search', 'csv', 'version', 'zip'],
    )
  })

  it('lets titles be found', async () => {
    assert.match(await search('KANARIE'), /1 Beitrag gefunden/)
  })

  it('never shows a draft', async () => {
    const text = await (await portal.request(paths.office.entry.to({ entryId: draftId }), { cookie: cookies.ingrid })).text()
    assert.match(text, /Duisburg/)
    assert.doesNotMatch(text, /KANARIE|Otto/)
  })

  it('is not done a third time', async () => {
    assert.equal((await open(cookies.paul)).status, 422)
    assert.equal((await acts()).length, 2)
  })

  /** What of the content can be met where; null for nothing. */
  async function allThatTheOfficeSees(): Promise<Record<string, string | null>> {
    const get = (path: string) => portal.request(path, { cookie: cookies.ingrid })
    const answers = {
      start: await get(paths.office.start.to()),
      page: await get(paths.office.entry.to({ entryId })),
      list: await get(paths.office.entries.to()),
      search: await get(paths.office.entries.to({ q: 'KANARIE' })),
      csv: await portal.request(paths.office.entriesExport.to(), {
        cookie: cookies.ingrid,
        form: { format: 'csv', spalte: ['federfuehrung', 'titel', 'description.shortDescription'] },
      }),
      version: await get(paths.office.entryVersion.to({ entryId, submissionId })),
      zip: await get(paths.office.entryDossier.to({ entryId })),
      statistics: await get(paths.office.statistics.to()),
    }
    const seen: Record<string, string | null> = {}
    for (const [at, answer] of Object.entries(answers)) {
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      const isZip = answer.status === 200 && answer.headers.get('content-type') === 'application/zip'
      seen[at] = isZip ? 'zip' : (/KANARIE-[a-z]+/.exec(text)?.[0] ?? null)
    }
    return seen
  }
})
