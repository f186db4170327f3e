import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenAdmitted, givenEntry, givenOpened, givenSubmission, officeOf } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { transact } from '../../../platform/db.ts'
import { paths } from '../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'

describe('withdrawing an entry', () => {
  let portal: TestSite
  let martas = ''
  let ottos = ''
  let categoryId = ''
  let office: string[] = []
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    martas = await given(MARTA)
    ottos = await given(OTTO)
    await portal.moveTo('2026-03-20T10:00')
    const standing = await portal.db
      .selectFrom('award_standing_entries')
      .where('entry_id', '=', martas)
      .selectAll()
      .executeTakeFirstOrThrow()
    categoryId = String(standing.category_id)
    await givenOpened(portal.db, String(standing.edition_id))
    for (const entryId of [martas, ottos]) await givenAdmitted(portal.db, entryId)
    office = await officeOf(portal.db)
  })
  after(() => portal.close())

  async function given(by: string): Promise<string> {
    const entryId = await givenEntry(portal.db, { by })
    await givenSubmission(portal.deps, { entryId, by })
    return entryId
  }
  const withdraw = async (entryId: string, by: string) => {
    const form = { sure: 'ja', reason: 'Das Vorhaben ruht' }
    return portal.request(paths.award.withdrawal.to({ entryId }), { cookie: await portal.signIn(by), form })
  }
  const closeBy = (person_id = '') =>
    portal.db
      .insertInto('award_category_closings')
      .values({ category_id: categoryId, round: 1, person_id, acted_at: portal.deps.clock.now() })
      .execute()
  const withdrawn = async () =>
    (await portal.db.selectFrom('award_withdrawals').select('entry_id').execute()).map(({ entry_id }) => entry_id)
  const decideFor = (db: TestSite['db'], entry_id: string | null) =>
    db
      .insertInto('award_decisions')
      .values({ category_id: categoryId, entry_id, reason: 'Überzeugend.', decided_at: portal.deps.clock.now() })
      .execute()

  const linksTo = async (path: string) => {
    const html = await (await portal.request(path, { cookie: await portal.signIn(MARTA) })).text()
    return { html, isOffered: html.includes(`href="${paths.award.withdrawal.to({ entryId: martas })}"`) }
  }
  const pagesOf = async () => {
    const submission = portal.db.selectFrom('award_submissions').where('entry_id', '=', martas).select('id')
    const { id: submissionId } = await submission.executeTakeFirstOrThrow()
    const ids = { entryId: martas, submissionId }
    return [paths.award.entry.to(ids), paths.award.receipt.to(ids), paths.award.takeBack.to(ids)]
  }

  it('promises the place to another entry only while entries are taken', async () => {
    const page = async () =>
      (await portal.request(paths.award.withdrawal.to({ entryId: ottos }), { cookie: await portal.signIn(OTTO) })).text()
    const late = await page()
    assert.match(late, /nicht mehr einreichen: Die Frist ist abgelaufen/)
    assert.doesNotMatch(late, /können Sie einen anderen Beitrag einreichen/)
    await portal.moveTo('2026-02-05T10:00')
    assert.match(await page(), /Bis zum Einreichungsschluss können Sie einen anderen Beitrag einreichen/)
    await portal.moveTo('2026-03-20T10:00')
  })

  it('is possible while one person alone has ended the scoring; then it cannot win, also when both happen at once', async () => {
    await closeBy(office[0])
    let deciding: Promise<unknown> | undefined
    await transact(portal.db, async (tx) => {
      await tx.selectFrom('award_entries').where('id', '=', ottos).select('id').forUpdate().execute()
      await tx
        .insertInto('award_withdrawals')
        .values({ entry_id: ottos, withdrawn_by: office[0] ?? '', withdrawn_at: portal.deps.clock.now(), reason: '' })
        .execute()
      deciding = assert.rejects(decideFor(portal.db, ottos), /does not stand in this category/)
      await new Promise((resolve) => setTimeout(resolve, 200))
    })
    await deciding
    await portal.db.deleteFrom('award_withdrawals').execute()
    assert.equal((await withdraw(ottos, OTTO)).status, 303)
    assert.deepEqual(await withdrawn(), [ottos])
    await assert.rejects(decideFor(portal.db, ottos), /does not stand in this category/)
  })

  it('is offered on the pages of the entry as long as it is possible', async () => {
    for (const path of await pagesOf()) assert.ok((await linksTo(path)).isOffered, path)
  })

  it('ends when two have: told in the same words before and after the decision, whoever wins, with what was typed', async () => {
    await closeBy(office[1])
    const upFront = await portal.request(paths.award.withdrawal.to({ entryId: martas }), { cookie: await portal.signIn(MARTA) })
    const page = await upFront.text()
    assert.match(page, /Die Bewertung in der Kategorie dieses Beitrags ist abgeschlossen/)
    assert.doesNotMatch(page, /<textarea|endgültig zurückziehen/)
    const said = async () => {
      const answer = await withdraw(martas, MARTA)
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, /Das Vorhaben ruht/)
      return /Die Bewertung in der Kategorie dieses Beitrags ist abgeschlossen[^<]*/.exec(html)?.[0]
    }
    const before = await said()
    assert.ok(before)
    await decideFor(portal.db, martas)
    assert.equal(await said(), before)
    assert.deepEqual(await withdrawn(), [ottos])
  })

  it('is then offered on no page', async () => {
    for (const path of await pagesOf()) {
      const { html, isOffered } = await linksTo(path)
      assert.match(html, /Landespreis/)
      assert.ok(!isOffered, path)
      assert.doesNotMatch(html, /zurückziehen/, path)
    }
  })

  it('is then refused by the database too', async () => {
    const row = { entry_id: martas, withdrawn_by: office[0] ?? '', withdrawn_at: portal.deps.clock.now(), reason: '' }
    await assert.rejects(portal.db.insertInto('award_withdrawals').values(row).execute(), /closed for scoring/)
    assert.deepEqual(await withdrawn(), [ottos])
  })
})
