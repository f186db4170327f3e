import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { decideClosing } from '../src/features/award/judging/closing-transaction.queries.ts'
import { makeRecord } from '../src/features/award/judging/record.queries.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { givenJury, type JuryCase } from '../test/jury.ts'
import { givenSealedSheet } from '../test/sheets.ts'

const POINTS = [
  { gewinn: 3, innovation: 2, zukunft: 4 },
  { gewinn: 1, innovation: 4, zukunft: 4 },
  { gewinn: 2, innovation: 2, zukunft: 1 },
]

// proves: JU-07
describe('the record of an edition', () => {
  let jury: JuryCase
  let file: string
  let closed: string
  /** One connection: session_replication_role, which lets a superuser past the triggers, belongs to it. */
  let past: Db
  before(async () => {
    jury = await givenJury(12)
    const { portal, entries, jurors } = jury
    file = join(portal.dataDir, 'record.json')
    closed = entries[0]?.categoryId ?? ''
    const sheets = entries.slice(0, 4).flatMap(({ id, categoryId }, index) => {
      const seats = categoryId === closed ? jurors : jurors.slice(0, 2)
      const gewinn = `KANARIE ${categoryId === closed ? 'offen' : 'versiegelt'}`
      return seats.map(({ personId }, seat) => {
        const draft = { points: POINTS[(index + seat) % 3], reasons: { gewinn } }
        return { entryId: id, personId, draft }
      })
    })
    for (const sheet of sheets) await givenSealedSheet(portal.deps, sheet)
    for (const personId of jury.office) {
      const act = await decideClosing(portal.db, { categoryId: closed, personId, round: 1 })
      assert.ok(act.ok)
    }
    past = openDb({ connectionString: portal.database.url }, 1, () => {})
    await sql`set session_replication_role = replica`.execute(past)
  })
  after(async () => {
    await past.destroy()
    await jury.portal.database.dropDamaged()
    rmSync(jury.portal.dataDir, { recursive: true })
  })

  async function verify() {
    writeFileSync(file, JSON.stringify(await makeRecord(jury.portal.db, jury.edition.slug)))
    return spawnSync(process.execPath, ['verify/verify.ts', file], { encoding: 'utf8' })
  }
  const nameOf = async (seal: { entry_id: string; seat_id: string }) => {
    const { body } = await past.selectFrom('award_seats').where('id', '=', seal.seat_id).select('body').executeTakeFirstOrThrow()
    const { title } = await past
      .selectFrom('award_standing_entries as e')
      .innerJoin('award_submissions as s', 's.id', 'e.submission_id')
      .where('e.entry_id', '=', seal.entry_id)
      .select(sql<string>`s.manifest::json ->> 'title'`.as('title'))
      .executeTakeFirstOrThrow()
    return `Sitz „${body}“, Beitrag „${title}“`
  }
  const anySeal = () =>
    past
      .selectFrom('award_counting_seals as s')
      .innerJoin('award_standing_entries as e', 'e.entry_id', 's.entry_id')
      .where('e.category_id', '=', closed)
      .selectAll('s')
      .orderBy('s.seal_id')
      .executeTakeFirstOrThrow()

  it('passes the verifier', async () => {
    const { status, stdout } = await verify()
    assert.match(stdout, /14 Versiegelungen, davon 10 zählende Bögen/)
    assert.match(stdout, /Das Protokoll stimmt\./)
    assert.equal(status, 0)
  })

  // proves: JU-06
  it('holds the content of closed categories and of no other', async () => {
    const text = JSON.stringify(await makeRecord(jury.portal.db, jury.edition.slug))
    assert.ok(text.includes('KANARIE offen'))
    assert.ok(!text.includes('KANARIE versiegelt'))
  })

  it('names no person', async () => {
    const text = JSON.stringify(await makeRecord(jury.portal.db, jury.edition.slug))
    const persons = await past.selectFrom('people_persons').select(['name', 'email']).execute()
    assert.ok(persons.length > 15)
    assert.deepEqual(
      persons.filter(({ name, email }) => text.includes(name) || text.includes(email)),
      [],
    )
  })

  it('does not exist for an edition that does not', async () => assert.equal(await makeRecord(jury.portal.db, '1999-2000'), null))

  it('altered in one stored sheet by SQL: the verifier names juror and entry, and no other', async () => {
    const seal = await anySeal()
    await sql`update award_seals set content = replace(content, '"innovation":2', '"innovation":3')
      where id = ${seal.seal_id} and content like '%"innovation":2%'`.execute(past)
    await sql`update award_seals set content = replace(content, '"innovation":4', '"innovation":1')
      where id = ${seal.seal_id} and content like '%"innovation":4%'`.execute(past)
    const { status, stdout } = await verify()
    assert.equal(status, 1)
    const lines = stdout.split('\n').filter((line) => line.startsWith('- Sitz'))
    assert.ok(
      lines.some((line) => line.includes('wurde verändert')),
      stdout,
    )
    const name = await nameOf(seal)
    for (const line of lines) assert.ok(line.includes(name), line)
    await sql`update award_seals set content = ${seal.content} where id = ${seal.seal_id}`.execute(past)
    assert.equal((await verify()).status, 0)
  })

  it('with a sheet sealed anew by SQL, commitment included: the chain still knows the first one', async () => {
    const seal = await anySeal()
    await sql`update award_seals set salt = 'x', commitment = encode(sha256(convert_to(content || 'x', 'UTF8')), 'hex') where id = ${seal.seal_id}`.execute(
      past,
    )
    const { stdout } = await verify()
    assert.match(stdout, /Die gespeicherte Festlegung ist nicht die, die versiegelt wurde/)
    assert.ok(stdout.includes(await nameOf(seal)))
    await sql`update award_seals set salt = ${seal.salt}, commitment = ${seal.commitment} where id = ${seal.seal_id}`.execute(
      past,
    )
  })

  it('with a seal taken out by SQL: the opened sheet is missed', async () => {
    const seal = await anySeal()
    const name = await nameOf(seal)
    await sql`delete from award_seals where id = ${seal.seal_id}`.execute(past)
    const { stdout } = await verify()
    assert.ok(stdout.includes(name) && /Der geöffnete Bogen fehlt im Protokoll/.test(stdout), stdout)
  })
})
