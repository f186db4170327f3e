import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/random.ts'
import { givenJury, type JuryCase } from '../../../../test/jury.ts'
import { givenDeclared, givenDraftSheet, givenSealedSheet } from '../../../../test/sheets.ts'
import { decideClosing, decideExcuse } from './closing-transaction.queries.ts'
import { openRound } from './rounds.queries.ts'
import { findCategoryScoring } from './scoring.queries.ts'
import { decideSeal } from './seal-transaction.queries.ts'
import { findSheet, type SheetKey } from './sheet-case.queries.ts'
import { recordSheetSave } from './sheet-save.queries.ts'
import { voidSheet } from './sheet-void.queries.ts'
import { listCountedSheets } from './sheets.queries.ts'
import { decideUnsealing } from './unsealing.queries.ts'

const REASON = 'KANARIE-begruendung'
const DRAFT = { points: { gewinn: 3, innovation: 0, zukunft: 4 }, reasons: { innovation: REASON }, privateNote: 'KANARIE-notiz' }

describe('sealing and closing', () => {
  let jury: JuryCase
  let entryId: string
  let categoryId: string
  /** One category with two entries is used up by each test that closes it. */
  let unused: JuryCase['entries']
  before(async () => {
    jury = await givenJury(42)
    unused = [...jury.entries]
  })
  beforeEach(() => {
    const next = unused.shift()
    assert.ok(next, 'not enough entries')
    entryId = next.id
    categoryId = next.categoryId
  })
  after(() => jury.portal.close())

  const db = () => jury.portal.db
  const juror = (index: number) => jury.jurors[index]?.personId ?? ''
  const sealAs = (index: number, entry = entryId) =>
    givenSealedSheet(jury.portal.deps, { entryId: entry, personId: juror(index), draft: DRAFT })
  const close = (person: 0 | 1, round = 1) => decideClosing(db(), { categoryId, personId: jury.office[person], round })
  const voidFor = async (index: number) => {
    await givenDeclared(db(), { entryId, personId: juror(index), state: 'declared' })
    const { id } = await db()
      .selectFrom('award_conflicts')
      .where('entry_id', '=', entryId)
      .where('state', '=', 'declared')
      .select('id')
      .executeTakeFirstOrThrow()
    const at = await databaseNow(db())
    return transact(db(), (tx) => voidSheet(tx, { entryId, personId: juror(index), conflictId: id, voidedBy: juror(index), at }))
  }
  const unseal = (person: 0 | 1, sealId: string, act: 'ask' | 'confirm', reason = 'Zugang verloren') =>
    decideUnsealing(db(), { sealId, act, personId: jury.office[person], reason })

  async function events(kind: string, id: string) {
    const rows = await db()
      .selectFrom('platform_events')
      .where('kind', '=', kind)
      .where('subject_id', '=', id)
      .select('record')
      .orderBy('seq')
      .execute()
    return rows.map((row) => JSON.parse(row.record) as { data: Record<string, unknown>; actorId: string })
  }
  async function sealOf(key: SheetKey) {
    const sheet = await findSheet(db(), key)
    assert.ok(sheet?.seal)
    return sheet.seal
  }
  /** All other entries of the category by all jurors, this one by the given ones. */
  async function sealAll(jurors = [0, 1, 2, 3, 4]) {
    const others = jury.entries.filter((one) => one.categoryId === categoryId && one.id !== entryId)
    const pairs = others.flatMap(({ id }) => [0, 1, 2, 3, 4].map((index) => ({ id, index })))
    for (const { id, index } of pairs) {
      const sheet = await findSheet(db(), { entryId: id, seatId: jury.jurors[index]!.seatId, personId: juror(index) })
      if (!sheet?.seal) await sealAs(index, id)
    }
    for (const index of jurors) await sealAs(index)
  }

  // proves: JU-07
  it('puts a commitment into the chain, and neither content nor salt', async () => {
    const { commitment, id } = await sealOf(await sealAs(0))
    const row = await db().selectFrom('award_seals').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    assert.equal(row.commitment, sha256(row.content + row.salt))
    assert.ok(row.content.includes(REASON) && !row.content.includes('KANARIE-notiz'))
    const [event] = await events('sheet-sealed', id)
    assert.deepEqual(event?.data, { sheetId: row.sheet_id, commitment })
    assert.equal(event?.actorId, juror(0))
    const { chain } = await db()
      .selectFrom('platform_events')
      .select((eb) => eb.fn.agg<string>('string_agg', ['record', eb.val(' ')]).as('chain'))
      .executeTakeFirstOrThrow()
    assert.ok(!chain.includes(row.salt) && !chain.includes(REASON))
  })

  it('of equal sheets looks different each time', async () => {
    const [one, other] = [await sealOf(await sealAs(0)), await sealOf(await sealAs(1))]
    assert.notEqual(one.commitment, other.commitment)
  })

  it('happens once, however often it is clicked at once', async () => {
    const key = await givenDraftSheet(db(), { entryId, personId: juror(0), draft: DRAFT })
    const answers = await Promise.all([1, 2, 3].map(() => decideSeal(jury.portal.deps, { ...key, base: 1 })))
    assert.deepEqual(answers.map((answer) => (answer.ok ? 'done' : answer.because)).sort(), ['done', 'sealed', 'sealed'])
    assert.equal(
      (
        await db()
          .selectFrom('award_seals')
          .where('sheet_id', '=', (await findSheet(db(), key))?.id ?? '')
          .selectAll()
          .execute()
      ).length,
      1,
    )
  })

  it('lets no save slip in behind it, not even one that was decided before', async () => {
    const key = await sealAs(0)
    const late = { ...key, round: 1, revision: 2, draft: { ...DRAFT, points: { gewinn: 5 } }, savedAt: new Date() }
    assert.equal(await recordSheetSave(db(), late), false)
    assert.equal((await findSheet(db(), key))?.revision, 1)
  })

  it('is refused to somebody who no longer acts for the seat', async () => {
    const key = await givenDraftSheet(db(), { entryId, personId: juror(0), draft: DRAFT })
    const stranger = { ...key, personId: juror(1), base: 1 }
    assert.deepEqual(await decideSeal(jury.portal.deps, stranger), { ok: false, because: 'not-in-jury-phase' })
  })

  it('keeps what somebody wrote who acted for the seat before from the successor', async () => {
    const key = await givenDraftSheet(db(), { entryId, personId: juror(0), draft: DRAFT })
    const successor = juror(1)
    await db()
      .updateTable('award_sheets')
      .set({ person_id: successor })
      .where('seat_id', '=', key.seatId)
      .where('entry_id', '=', entryId)
      .execute()
    const sheet = await findSheet(db(), key)
    assert.equal(sheet?.revision, 1)
    assert.deepEqual(sheet?.draft, { points: {}, reasons: {}, privateNote: '' })
  })

  // proves: JU-03
  it('counts for nothing after a late conflict, and is kept', async () => {
    await sealAll()
    assert.equal(await voidFor(0), 1)
    const { id } = await db()
      .selectFrom('award_sheets')
      .where('entry_id', '=', entryId)
      .where('person_id', '=', juror(0))
      .select('id')
      .executeTakeFirstOrThrow()
    assert.equal((await db().selectFrom('award_seals').where('sheet_id', '=', id).selectAll().execute()).length, 1)
    assert.equal((await events('sheet-voided', id)).length, 1)
    assert.ok((await close(0)).ok && (await close(1)).ok)
    const counted = (await listCountedSheets(db(), categoryId, 1))?.filter((sheet) => sheet.entryId === entryId)
    assert.deepEqual(
      counted?.map(({ seatId }) => seatId),
      jury.jurors.slice(1).map(({ seatId }) => seatId),
    )
    assert.equal(
      (await findCategoryScoring(db(), categoryId))?.cells.find((cell) => cell.entryId === entryId)?.state,
      'conflicted',
    )
    skipCategory()
  })

  // proves: JU-06, JU-08
  it('shows nobody a sheet before the second act of closing, and all of them after it', async () => {
    await sealAll([0, 1, 2, 3])
    assert.deepEqual(await close(0), { ok: false, because: 'sheets-missing' })
    await sealAs(4)
    assert.ok((await close(0)).ok)
    assert.equal(await listCountedSheets(db(), categoryId, 1), null)
    assert.deepEqual(await close(0), { ok: false, because: 'acted-before' })
    const second = await close(1)
    assert.ok(second.ok && second.outcome.closes)
    const sheets = await listCountedSheets(db(), categoryId, 1)
    const ofEntry = sheets?.filter((sheet) => sheet.entryId === entryId) ?? []
    assert.equal(ofEntry.length, 5)
    for (const sheet of ofEntry) {
      const [revealed] = await events('sheet-revealed', sheet.sealId)
      assert.deepEqual(revealed?.data, { sheetId: sheet.sheetId, categoryId, round: 1, content: sheet.content, salt: sheet.salt })
      assert.deepEqual(sheet.points, DRAFT.points)
    }
    const [closed] = await events('category-closed', categoryId)
    assert.deepEqual(closed?.data, { round: 1, sheets: sheets?.length })
    assert.deepEqual(await close(0), { ok: false, because: 'already-closed' })
    skipCategory()
  })

  // proves: JU-08
  it('of a category needs a quorum of sealed sheets for each entry', async () => {
    await sealAll([0, 1])
    for (const index of [2, 3, 4]) await voidFor(index)
    assert.deepEqual(await close(0), { ok: false, because: 'no-quorum' })
    assert.deepEqual(
      await db().selectFrom('award_category_closings').where('category_id', '=', categoryId).selectAll().execute(),
      [],
    )
    skipCategory()
  })

  it('of a category is possible with excused seats, as long as there is a quorum', async () => {
    await sealAll([0, 1, 2])
    for (const index of [3, 4]) {
      const wanted = {
        categoryId,
        personId: jury.office[0],
        entryId,
        seatId: jury.jurors[index]?.seatId ?? '',
        reason: 'erkrankt',
      }
      assert.deepEqual(await decideExcuse(db(), { ...wanted, reason: ' ' }), { ok: false, because: 'reason-missing' })
      assert.ok((await decideExcuse(db(), wanted)).ok)
      assert.deepEqual(await decideExcuse(db(), wanted), { ok: false, because: 'not-open' })
    }
    const sealed = { categoryId, personId: jury.office[0], entryId, seatId: jury.jurors[0]?.seatId ?? '', reason: 'erkrankt' }
    assert.deepEqual(await decideExcuse(db(), sealed), { ok: false, because: 'not-open' })
    const [event] = await events('seat-excused', entryId)
    assert.ok(event && !JSON.stringify(event).includes('erkrankt'))
    assert.ok((await close(0)).ok && (await close(1)).ok)
    assert.equal((await listCountedSheets(db(), categoryId, 1))?.filter((sheet) => sheet.entryId === entryId).length, 3)
    skipCategory()
  })

  // proves: JU-14
  it('is undone by two persons of the office; the broken seal stays in the chain', async () => {
    const key = await sealAs(0)
    const { id } = await sealOf(key)
    assert.deepEqual(await unseal(0, id, 'ask', ''), { ok: false, because: 'reason-missing' })
    assert.deepEqual(await unseal(1, id, 'confirm'), { ok: false, because: 'nothing-asked' })
    assert.ok((await unseal(0, id, 'ask')).ok)
    assert.deepEqual(await unseal(0, id, 'confirm'), { ok: false, because: 'same-person' })
    assert.ok((await findSheet(db(), key))?.seal, 'one person is not enough')
    assert.deepEqual(await unseal(1, id, 'ask'), { ok: false, because: 'asked-meanwhile' })
    assert.ok((await unseal(1, id, 'confirm')).ok)
    assert.deepEqual(await unseal(1, id, 'confirm'), { ok: false, because: 'does-not-count' })
    const broken = await findSheet(db(), key)
    assert.equal(broken?.seal, null)
    assert.deepEqual(broken?.draft.points, DRAFT.points)
    const draft = { points: { gewinn: 1, innovation: 1, zukunft: 1 } }
    await givenSealedSheet(jury.portal.deps, { entryId, personId: juror(0), draft })
    const numbers = await db()
      .selectFrom('award_seals')
      .where('sheet_id', '=', broken?.id ?? '')
      .select('number')
      .orderBy('number')
      .execute()
    assert.deepEqual(numbers, [{ number: 1 }, { number: 2 }])
    assert.deepEqual(
      [await events('sheet-sealed', id), await events('seal-break-asked', id), await events('seal-broken', id)].map(
        (found) => found.length,
      ),
      [1, 1, 1],
    )
  })

  it('is not undone any more when the sheets are known', async () => {
    await sealAll()
    const { id } = await sealOf({ entryId, personId: juror(0), seatId: jury.jurors[0]?.seatId ?? '' })
    assert.ok((await close(0)).ok && (await close(1)).ok)
    assert.deepEqual(await unseal(0, id, 'ask'), { ok: false, because: 'category-closed' })
    skipCategory()
  })

  it('begins anew in a round that the deliberation has opened, for its entries alone', async () => {
    await sealAll()
    assert.ok((await close(0)).ok && (await close(1)).ok)
    const at = await databaseNow(db())
    await transact(db(), (tx) => openRound(tx, { categoryId, entryIds: [entryId], round: 2, openedBy: juror(0), at }))
    const key = { entryId, personId: juror(0), seatId: jury.jurors[0]?.seatId ?? '' }
    assert.deepEqual([(await findSheet(db(), key))?.round, (await findSheet(db(), key))?.seal], [2, null])
    assert.deepEqual(await close(0, 1), { ok: false, because: 'already-closed' })
    assert.deepEqual(await close(0, 2), { ok: false, because: 'sheets-missing' })
    for (const index of [0, 1, 2, 3, 4]) await sealAs(index)
    assert.ok((await close(0, 2)).ok && (await close(1, 2)).ok)
    assert.deepEqual([...new Set((await listCountedSheets(db(), categoryId, 2))?.map((sheet) => sheet.entryId))], [entryId])
    assert.equal((await listCountedSheets(db(), categoryId, 1))?.filter((sheet) => sheet.entryId === entryId).length, 5)
    skipCategory()
  })

  /** The rest of the entries of a category that is closed now. */
  function skipCategory() {
    unused = unused.filter((entry) => entry.categoryId !== categoryId)
  }
})
