import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenNothingHandedIn, givenSubmission } from '../../../test/factories.ts'
import { programs } from '../../../test/programs.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { openDb } from '../../platform/db.ts'
import { publicJwk, type PublicJwk } from '../../platform/jws.ts'
import { mailReceipts } from './entrant/receipt.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const VERIFIER = new URL('../../../bin/verify-receipt.ts', import.meta.url).pathname
const noPoppler =
  programs.some((program) => program.package === 'poppler-utils' && !program.find()) && 'poppler-utils is not installed'

// proves: DL-17, CF-03
describe('the signature of a receipt', () => {
  let portal: TestSite
  let folder: string
  let ids: { entryId: string; submissionId: string }
  let marta: string
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signature-'))
    portal = await testSite({ at: '2026-02-09T23:59:59' })
    await seedPeople(portal.db)
    const entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: 'KANARIE' } } })
    ids = { entryId, submissionId: await givenSubmission(portal.deps, { entryId, by: MARTA }) }
    marta = await portal.signIn(MARTA)
  })
  after(async () => {
    await portal.database.dropDamaged()
    for (const dir of [folder, portal.dataDir]) rmSync(dir, { recursive: true })
  })

  const stored = (id = ids.submissionId) =>
    portal.db.selectFrom('award_submissions').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  const signed = async (of = ids) => (await portal.request(paths.award.receiptSignature.to(of), { cookie: marta })).text()
  const published = async () =>
    ((await (await portal.request(paths.award.receiptKeys.to())).json()) as { keys: PublicJwk[] }).keys
  async function check(submissionId = ids.submissionId): Promise<string> {
    const { receipt_number: nummer, manifest_sha256: pruefzeichen } = await stored(submissionId)
    return (await portal.request(paths.award.receiptCheck.to({ nummer, pruefzeichen }))).text()
  }

  it('fits the published key and states number, version, instants and hashes, but no name and no title', async () => {
    const [header = '', payload = '', signature = ''] = (await signed()).split('.')
    const [key] = await published()
    assert.ok(key)
    const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' })
    assert.ok(verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url')))
    const { receipt_number, manifest_sha256 } = await stored()
    const event = await portal.db
      .selectFrom('platform_events')
      .where('subject_id', '=', ids.submissionId)
      .select('hash')
      .executeTakeFirstOrThrow()
    assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()), {
      format: 'interkommunal-receipt-1',
      issuer: 'http://portal.example',
      receiptNumber: receipt_number,
      edition: '2025-2026',
      entryId: ids.entryId,
      version: 1,
      arrivedAt: '2026-02-09T22:59:59.000Z',
      decidedAt: '2026-02-09T22:59:59.000Z',
      manifestSha256: manifest_sha256,
      files: [],
      eventHash: event.hash,
    })
  })

  it('is checked without the portal by bin/verify-receipt.ts, which says no to a changed one and to foreign keys', async () => {
    const jws = await signed()
    const { keys } = { keys: await published() }
    const verified = (receipt: string, by: PublicJwk[]) => {
      writeFileSync(join(folder, 'receipt.jws'), receipt)
      writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: by }))
      const { status, stdout } = spawnSync(process.execPath, [VERIFIER, join(folder, 'receipt.jws'), join(folder, 'keys.json')], {
        encoding: 'utf8',
      })
      return { status, stdout }
    }
    const genuine = verified(jws.replace(/(.{60})/g, '$1\n  '), keys)
    assert.equal(genuine.status, 0, genuine.stdout)
    assert.ok(genuine.stdout.includes((await stored()).manifest_sha256))
    const [header, payload = '', signature] = jws.split('.')
    const later = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('22:59:59', '22:59:58')).toString('base64url')
    assert.notEqual(later, payload)
    assert.deepEqual(verified([header, later, signature].join('.'), keys), {
      status: 1,
      stdout: 'NOT GENUINE: the signature does not fit\n',
    })
    assert.equal(verified(jws, [publicJwk(generateKeyPairSync('ed25519').publicKey)]).status, 1)
  })

  it('stands in the PDF and goes with the mail', { skip: noPoppler }, async () => {
    const pdf = await portal.request(paths.award.receiptFile.to(ids), { cookie: marta })
    writeFileSync(join(folder, 'receipt.pdf'), Buffer.from(await pdf.arrayBuffer()))
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'receipt.pdf'), '-'], { encoding: 'utf8' }).replace(/\s/g, '')
    const jws = await signed()
    assert.ok(text.includes(jws), text.slice(-1500))
    await mailReceipts(portal.deps, { submissionId: ids.submissionId })
    const { attachments } = await portal.db.selectFrom('platform_mails').select('attachments').executeTakeFirstOrThrow()
    assert.ok(JSON.stringify(attachments).includes(Buffer.from(jws).toString('base64')))
  })

  it('is told of by the check page, with the key it may be checked with', async () => {
    const html = await check()
    assert.match(html, /echt und gültig/)
    assert.match(html, /Digitale Signatur<\/dt>[^§]*geprüft, sie stimmt/)
    assert.ok(html.includes((await published())[0]?.kid ?? 'none'))
  })

  it('stays checkable after its key was replaced, and both keys are published', async () => {
    const [old] = await published()
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    portal.deps.keys.signing = { privateKey, publicJwk: publicJwk(publicKey) }
    assert.deepEqual(
      (await published()).map(({ kid }) => kid),
      [old?.kid, publicJwk(publicKey).kid],
    )
    assert.match(await check(), /geprüft, sie stimmt/)
    const later = await anotherSubmission()
    assert.match(await check(later.submissionId), /geprüft, sie stimmt/)
    assert.match(
      Buffer.from((await signed(later)).split('.')[0] ?? '', 'base64url').toString(),
      new RegExp(publicJwk(publicKey).kid),
    )
  })

  it('of another receipt is none', async () => {
    const other = await anotherSubmission()
    await pastTriggers(sql`
      update award_receipt_signatures set jws = (select jws from award_receipt_signatures where submission_id = ${ids.submissionId})
      where submission_id = ${other.submissionId}`)
    const html = await check(other.submissionId)
    assert.match(html, /Die digitale Signatur dieser Eingangsbestätigung stimmt nicht/)
    assert.doesNotMatch(html, /Eingangsbestätigung ist echt/)
    assert.match((await listBrokenInvariants(portal.db)).join(), new RegExp(`A signed receipt.*${other.submissionId}`))
  })

  it('is missing from receipts older than the key, which count all the same', async () => {
    const old = await anotherSubmission()
    await pastTriggers(sql`delete from award_receipt_signatures where submission_id = ${old.submissionId}`)
    const html = await check(old.submissionId)
    assert.match(html, /echt und gültig/)
    assert.match(html, /älter als die Signatur/)
    const page = await (await portal.request(paths.award.receipt.to(old), { cookie: marta })).text()
    assert.ok(page.includes('Ihr Beitrag ist eingereicht') && !page.includes('signierten Fassung'))
    assert.equal((await portal.request(paths.award.receiptSignature.to(old), { cookie: marta })).status, 404)
    assert.equal((await portal.request(paths.award.receiptFile.to(old), { cookie: marta })).status, 200)
  })

  async function anotherSubmission() {
    await givenNothingHandedIn(portal.db, MARTA)
    const entryId = await givenEntry(portal.db, { by: MARTA })
    return { entryId, submissionId: await givenSubmission(portal.deps, { entryId, by: MARTA }) }
  }

  /** As somebody who owns the database. */
  async function pastTriggers(statement: ReturnType<typeof sql>): Promise<void> {
    const db = openDb({ connectionString: portal.database.url }, 1, () => {})
    await sql`set session_replication_role = replica`.execute(db)
    await statement.execute(db)
    await db.destroy()
  }
})
