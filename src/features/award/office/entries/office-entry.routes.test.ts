import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedDemo } from '../../../../../db/seeds/index.ts'
import { paths } from '../../../../paths.ts'
import { givenAdmitted, givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { CANARIES } from '../../../../../test/situation.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'

// proves: AC-12, LG-07

const LEAD = 'marta.probe@hellenthal.example'
const INGRID = 'ingrid.vordruck@buero.example'

describe('the office reads an entry', () => {
  let portal: TestSite
  let entryId: string
  let submissionId: string
  let ingrid: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedDemo(portal.database.url)
    entryId = await givenEntry(portal.db, { by: LEAD, texts: CANARIES })
    submissionId = await givenSubmission(portal.deps, { entryId, by: LEAD })
    ingrid = await portal.signIn(INGRID)
  })
  after(() => portal.close())

  const page = async () => (await portal.request(paths.office.entry.to({ entryId }), { cookie: ingrid })).text()
  const readings = () => portal.db.selectFrom('platform_events').where('kind', '=', 'entry-read').selectAll().execute()

  it('as metadata only before the opening', async () => {
    const text = await page()
    assert.match(text, /Hellenthal/)
    assert.match(text, /Eingereicht/)
    assert.doesNotMatch(text, /KANARIE/)
    assert.deepEqual(await readings(), [])
  })

  it('whole after it, and leaves one trace per person and version', async () => {
    const { edition_id } = await portal.db
      .selectFrom('award_entries')
      .where('id', '=', entryId)
      .select('edition_id')
      .executeTakeFirstOrThrow()
    await givenOpened(portal.db, edition_id)
    await givenAdmitted(portal.db, entryId)
    const text = await page()
    for (const mark of ['KANARIE-titel', 'KANARIE-kriterium', 'KANARIE-ansprechperson', 'Zugelassen'])
      assert.match(text, new RegExp(mark))
    await page()
    assert.deepEqual(
      (await readings()).map((event) => event.subject_id),
      [submissionId],
    )
  })
})
