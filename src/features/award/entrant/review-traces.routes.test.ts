import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { docx, docxMembers, zip } from '../../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const TITLE = 'Diese Dateien sagen mehr, als man sieht'
const telling = zip([
  ...docxMembers('</w:t></w:r><w:ins w:id="1" w:author="KANARIE-name"/><w:r><w:t>'),
  { name: 'word/comments.xml', content: '<w:comments><w:comment w:id="0" w:author="KANARIE-name"/></w:comments>' },
])

// proves: JU-11
describe('the review page about files that say more than they show', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    cookie = await portal.signIn(MARTA)
  })
  after(() => portal.close())

  const review = async (entryId: string) => (await portal.request(paths.award.submission.to({ entryId }), { cookie })).text()
  async function attach(entryId: string, name: string, content: Buffer) {
    const body = new FormData()
    for (const [field, value] of Object.entries({ kind: 'other', description: '', rights: '' })) body.append(field, value)
    body.append('file', new Blob([Uint8Array.from(content)]), name)
    const answer = await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie })
    assert.equal(answer.status, 303)
  }

  it('warns per file, by kind and not by name, and lets it be handed in', async () => {
    const entryId = await givenEntry(portal.db, { by: MARTA })
    await attach(entryId, 'Sauber.docx', docx())
    assert.ok(!(await review(entryId)).includes(TITLE))
    await attach(entryId, 'Entwurf.docx', telling)
    const page = await review(entryId)
    assert.match(page, /„<bdi>Entwurf\.docx<\/bdi>“: Namen von Personen[^<]*; Kommentare; nachverfolgte Änderungen/)
    assert.doesNotMatch(page, /„<bdi>Sauber\.docx<\/bdi>“: |KANARIE/)
    assert.match(page, /Beitrag einreichen<\/button>|>Beitrag einreichen</)
    const rows = await portal.db.selectFrom('platform_blob_traces').select('trace').orderBy('trace').execute()
    assert.deepEqual(
      rows.map(({ trace }) => trace),
      ['author-names', 'comments', 'tracked-changes'],
    )
    await assert.rejects(portal.db.deleteFrom('platform_blob_traces').execute(), /append-only/)
    const event = await portal.db
      .selectFrom('platform_events')
      .select('record')
      .where('kind', '=', 'attachment-added')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    assert.match(event.record, /author-names comments tracked-changes/)
  })

  it('says the same when the same file comes to another entry', async () => {
    const entryId = await givenEntry(portal.db, { by: MARTA })
    await attach(entryId, 'Noch einmal.docx', telling)
    assert.match(await review(entryId), /„<bdi>Noch einmal\.docx<\/bdi>“: Namen/)
  })
})
