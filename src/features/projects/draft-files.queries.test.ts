import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenDraft, givenHandedIn } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { recordBlob } from '../../platform/scan-blob.queries.ts'
import { recordDraftFile, recordDraftFileRemoval } from './draft-files.queries.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'

// proves: GD-03
describe('bytes of a profile’s files', () => {
  let portal: TestSite
  let [erika, nina, personId] = ['', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
    nina = await portal.signIn('nina.zeile@redaktion.example')
    const person = await portal.db.selectFrom('people_persons').select('id').where('email', '=', ERIKA).executeTakeFirstOrThrow()
    personId = person.id
  })
  after(() => portal.close())

  const brought = async (draftId: string, text: string) => {
    const { sha256, bytes } = await portal.deps.files.put(Readable.from([Buffer.from(text)]), 1000)
    const [id, at] = [randomUUID(), portal.deps.clock.now()]
    const words = { fileName: 'a.pdf', title: 'Satzung', source: '', rights: '' }
    await transact(portal.db, async (tx) => {
      await recordBlob(tx, { sha256, bytes, mediaType: 'application/pdf', storedAt: at })
      await recordDraftFile(tx, { id, draftId, kind: 'document', sha256, ...words, addedBy: personId, addedAt: at })
    })
    await sql`insert into platform_blob_scans (sha256, verdict, scanned_at) values (${sha256}, 'clean', ${at}) on conflict do nothing`.execute(
      portal.db,
    )
    return { id, sha256 }
  }
  const remove = (fileId: string) =>
    transact(portal.db, (tx) => recordDraftFileRemoval(tx, { fileId, personId, at: portal.deps.clock.now() }))
  const unneededSince = async ({ sha256 }: { sha256: string }) => {
    const { rows } = await sql<{ since: Date }>`select since from award_unneeded_blobs where sha256 = ${sha256}`.execute(
      portal.db,
    )
    return rows[0]?.since.toISOString() ?? null
  }
  const handIn = (draftId: string) => portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })

  it('are needed while the draft has them, and no longer from their removal on', async () => {
    const file = await brought(await givenDraft(portal, { cookie: erika }), 'bald entfernt')
    assert.equal(await unneededSince(file), null)
    await portal.moveTo('2025-12-05T09:30')
    await remove(file.id)
    assert.equal(await unneededSince(file), '2025-12-05T08:30:00.000Z')
  })

  it('are needed while another draft has the same', async () => {
    const first = await brought(await givenDraft(portal, { cookie: erika }), 'in zweien')
    await brought(await givenDraft(portal, { cookie: erika }), 'in zweien')
    await remove(first.id)
    assert.equal(await unneededSince(first), null)
  })

  it('are needed once handed in, also when removed in a later round; not any more when the draft is discarded', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const file = await brought(draftId, 'eingereicht')
    await handIn(draftId)
    const form = { round: '1', kind: 'returned', message: 'Bitte ergänzen.' }
    await portal.request(paths.projects.review.to({ draftId }), { cookie: nina, form })
    await remove(file.id)
    assert.equal(await unneededSince(file), null)
    await portal.request(paths.projects.draftDiscard.to({ draftId }), { cookie: erika, form: {} })
    assert.notEqual(await unneededSince(file), null)
  })

  it('are needed while the profile is published, and no longer from its withdrawal on', async () => {
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Bauhof auf Zeit' })
    const file = await brought(draftId, 'veröffentlicht')
    await handIn(draftId)
    const form = { round: '1', kind: 'published', message: '' }
    await portal.request(paths.projects.review.to({ draftId }), { cookie: nina, form })
    assert.equal(await unneededSince(file), null)
    await portal.moveTo('2025-12-06T09:30')
    await portal.request(paths.projects.withdrawal.to({ slug: 'bauhof-auf-zeit' }), {
      cookie: erika,
      form: { reason: 'Zu Ende' },
    })
    assert.equal(await unneededSince(file), '2025-12-06T08:30:00.000Z')
  })

  it('are not taken into a draft that is with the editors, whoever writes the row', async () => {
    const draftId = await givenHandedIn(portal, { cookie: erika })
    const file = await brought(draftId, 'zu spät')
    const row = await portal.db.selectFrom('projects_draft_files').where('id', '=', file.id).select('id').executeTakeFirst()
    assert.equal(row, undefined)
  })

  it('count wherever a table names bytes: none is left out of what is collected', async () => {
    const { rows } = await sql<{ table: string }>`
      select con.conrelid::regclass::text as table from pg_constraint con
      cross join (select pg_get_viewdef('award_unneeded_blobs') || pg_get_viewdef('award_unneeded_files') || pg_get_viewdef('projects_file_needs') as definition) views
      where con.contype = 'f' and con.confrelid = 'platform_blobs'::regclass
        and con.conrelid::regclass::text not in ('platform_blob_scans', 'platform_blob_traces')
        and position(con.conrelid::regclass::text in views.definition) = 0`.execute(portal.db)
    assert.deepEqual(rows, [])
  })
})
