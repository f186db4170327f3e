import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry, givenNothingHandedIn, givenSubmission, SCHLEIDEN } from '../../../../test/factories.ts'
import { pdfFindings } from '../../../../test/pdf-structure.ts'
import { programs } from '../../../../test/programs.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { mailReceipts } from './receipt.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const HOSTILE = 'Äöüß #set page() *fett* $x$ <script>alert(1)</script> ] #read("/etc/passwd") \\ „Łódź“'
const FILE = createHash('sha256').update('Niederschrift').digest('hex')

const noPoppler =
  programs.some((program) => program.package === 'poppler-utils' && !program.find()) && 'poppler-utils is not installed'

// proves: EM-11, IN-10, UP-18, AC-17
describe('the receipt', () => {
  let portal: TestSite
  let marta: string
  let ids: { entryId: string; submissionId: string }
  const folder = mkdtempSync(join(tmpdir(), 'ik-receipt-'))

  before(async () => {
    portal = await testSite({ at: '2026-02-09T23:59:59' })
    await seedPeople(portal.db)
    marta = await portal.signIn(MARTA)
    const entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: HOSTILE } } })
    await attach(entryId)
    ids = { entryId, submissionId: await givenSubmission(portal.deps, { entryId, by: MARTA }) }
  })
  after(async () => {
    await portal.close()
    rmSync(folder, { recursive: true })
  })

  async function attach(entryId: string) {
    const { id: personId } = await portal.db
      .selectFrom('people_persons')
      .where('email', '=', MARTA)
      .select('id')
      .executeTakeFirstOrThrow()
    const at = portal.deps.clock.now()
    await portal.db
      .insertInto('platform_blobs')
      .values({ sha256: FILE, bytes: 13, media_type: 'application/pdf', stored_at: at })
      .execute()
    await portal.db
      .insertInto('award_attachments')
      .values({
        entry_id: entryId,
        kind: 'minutes-extract',
        sha256: FILE,
        file_name: 'Niederschrift #7 *Rat*.pdf',
        description: '',
        rights_statement: '',
        added_by: personId,
        added_at: at,
      })
      .execute()
  }

  const stored = () =>
    portal.db.selectFrom('award_submissions').where('id', '=', ids.submissionId).selectAll().executeTakeFirstOrThrow()

  it('shows number, instant with seconds and zone, partners, files with their hash, and the state', async () => {
    const html = await (await portal.request(paths.award.receipt.to(ids), { cookie: marta })).text()
    const { receipt_number, manifest_sha256 } = await stored()
    for (const text of [
      receipt_number,
      '9. Februar 2026',
      '23:59:59 MEZ',
      'Schleiden, Kall',
      FILE,
      manifest_sha256,
      'Ihr Beitrag ist eingereicht',
    ])
      assert.ok(html.includes(text), text)
    assert.ok(html.includes('&lt;script>alert(1)'))
  })

  it("is nobody else's, and no other entry's", async () => {
    const otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    for (const path of [paths.award.receipt, paths.award.receiptFile]) {
      assert.equal((await portal.request(path.to(ids), { cookie: otto })).status, 404)
      const foreign = await givenEntry(portal.db, { by: 'otto.gegenprobe@duisburg.example' })
      assert.equal((await portal.request(path.to({ ...ids, entryId: foreign }), { cookie: otto })).status, 404)
    }
  })

  it('is a tagged German PDF in which everything typed is plain text', { skip: noPoppler }, async () => {
    const answer = await portal.request(paths.award.receiptFile.to(ids), { cookie: marta })
    const { receipt_number } = await stored()
    assert.equal(answer.headers.get('content-disposition'), `attachment; filename=Eingangsbestaetigung-${receipt_number}.pdf`)
    const file = join(folder, 'receipt.pdf')
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    assert.match(info, /Tagged:\s+yes/)
    assert.match(info, new RegExp(`Title:\\s+Eingangsbestätigung ${receipt_number}`))
    const text = flat(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))
    for (const part of [HOSTILE, 'Niederschrift #7 *Rat*.pdf', FILE, '23:59:59 MEZ', receipt_number])
      assert.ok(text.includes(flat(part)), `${part} in ${text}`)
  })

  // Without letters of the second font: poppler reads the text of the structure wrongly after them, the pages rightly.
  it('has a structure in which nothing is wrong', { skip: noPoppler }, async () => {
    const by = 'lena.entwurf@kall.example'
    const entryId = await givenEntry(portal.db, { by, partners: [SCHLEIDEN] })
    const submissionId = await givenSubmission(portal.deps, { entryId, by })
    const address = paths.award.receiptFile.to({ entryId, submissionId })
    const answer = await portal.request(address, { cookie: await portal.signIn(by) })
    assert.deepEqual(pdfFindings(Buffer.from(await answer.arrayBuffer())), [])
  })

  it('goes as one mail to everybody who may hand in, with the PDF, however often the job runs', async () => {
    await mailReceipts(portal.deps, { submissionId: ids.submissionId })
    await mailReceipts(portal.deps, { submissionId: ids.submissionId })
    const mails = await portal.db.selectFrom('platform_mails').selectAll().execute()
    assert.deepEqual(
      mails.map((mail) => mail.recipient),
      [MARTA],
    )
    assert.match(
      JSON.stringify(mails[0]?.attachments),
      new RegExp(`"contentBase64":\\s*"${Buffer.from('%PDF-').toString('base64').slice(0, 6)}`),
    )
    assert.ok(mails[0]?.text.includes(HOSTILE))
    assert.ok(!mails[0]?.html.includes('<script>'))
  })

  it('goes to the person who made the entry too, when their right to hand in comes from that', async () => {
    const erika = 'erika.beispiel@hellenthal.example'
    await givenNothingHandedIn(portal.db, MARTA)
    const entryId = await givenEntry(portal.db, { by: erika })
    const submissionId = await givenSubmission(portal.deps, { entryId, by: erika })
    await mailReceipts(portal.deps, { submissionId })
    const mails = await portal.db
      .selectFrom('platform_mails')
      .where('once_key', 'like', `receipt ${submissionId}%`)
      .select('recipient')
      .orderBy('recipient')
      .execute()
    assert.deepEqual(
      mails.map((mail) => mail.recipient),
      [erika, MARTA],
    )
  })

  /** Lines break where they must. */
  function flat(text: string): string {
    return text.replace(/\s+/g, '')
  }
})
