import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { listBrokenInvariants } from '../../../../db/invariants.ts'
import { givenJury, type JuryCase } from '../../../../test/jury.ts'
import { givenDraftSheet } from '../../../../test/sheets.ts'
import { transact } from '../../../platform/db.ts'
import { decideCorrectionRequest } from '../correction-transaction.queries.ts'
import { decideOfficeEdit } from '../office-edit-transaction.queries.ts'
import { decideSeal } from './seal-transaction.queries.ts'

describe('what stands is mended or judged, never both at once', () => {
  let jury: JuryCase
  before(async () => {
    jury = await givenJury(12)
  })
  after(() => jury.portal.close())

  const db = () => jury.portal.db

  async function givenDraft(index: number) {
    const entry = jury.entries[index]
    const personId = jury.jurors[0]?.personId
    assert.ok(entry && personId)
    const key = await givenDraftSheet(db(), { entryId: entry.id, personId })
    return { ...entry, seal: () => decideSeal(jury.portal.deps, { ...key, base: 1 }) }
  }

  /** Starts both while the category is held, and lets it go once both wait for it. */
  async function atOnce<A, B>(categoryId: string, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
    const started = await transact(db(), async (tx) => {
      await tx.selectFrom('award_categories').where('id', '=', categoryId).select('id').forUpdate().executeTakeFirstOrThrow()
      const both = [one(), other()] as const
      const patience = Date.now() + 20_000
      while ((await waiting()) < 2) assert.ok(Date.now() < patience, 'one of them does not wait for the category')
      return { both }
    })
    return Promise.all(started.both)
  }

  async function waiting(): Promise<number> {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db())
    return rows[0]?.count ?? 0
  }

  for (const order of ['seal first', 'correction first'] as const)
    it(`is corrected or sealed: ${order}`, async () => {
      const { id: entryId, categoryId, seal } = await givenDraft(order === 'seal first' ? 0 : 1)
      const wish = {
        message: 'KANARIE-nachricht',
        parts: [{ step: 'description' as const, field: '' }],
        correctUntil: new Date('2027-01-01T00:00:00Z'),
      }
      const ask = () => decideCorrectionRequest(db(), { entryId, personId: jury.office[0] }, wish)
      const answers =
        order === 'seal first' ? await atOnce(categoryId, seal, ask) : (await atOnce(categoryId, ask, seal)).reverse()
      const [sealed, asked] = answers as [Awaited<ReturnType<typeof seal>>, Awaited<ReturnType<typeof ask>>]
      assert.notEqual(sealed.ok, asked.ok)
      assert.ok(asked.ok || asked.because === 'being-judged')
    })

  it('is edited before a seal, never after it', async () => {
    const { id: entryId, categoryId, seal } = await givenDraft(2)
    const edit = (base: string) =>
      decideOfficeEdit(jury.portal.deps, {
        entryId,
        personId: jury.office[0],
        wish: { step: 'title', field: 'title', base, text: 'Ohne Tippfehler', reason: 'KANARIE-grund' },
      })
    const standing = () =>
      db().selectFrom('award_standing_entries').where('entry_id', '=', entryId).select('submission_id').executeTakeFirstOrThrow()
    const { submission_id } = await standing()
    const [sealed, edited] = await atOnce(categoryId, seal, () => edit(submission_id ?? ''))
    assert.ok(sealed.ok)
    const events = await db()
      .selectFrom('platform_events')
      .where('kind', 'in', ['sheet-sealed', 'entry-edited'])
      .select('kind')
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    assert.equal(events[0]?.kind, 'sheet-sealed')
    assert.equal(events[1]?.kind === 'entry-edited', edited.ok)
    const late = await edit((await standing()).submission_id ?? '')
    assert.deepEqual(late, { ok: false, because: 'being-judged' })
    assert.deepEqual(await listBrokenInvariants(db()), [])
  })
})
