import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { givenJury, OFFICE, type JuryCase } from '../../../../../test/jury.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { givenSealedSheet } from '../../../../../test/sheets.ts'
import { paths } from '../../../../paths.ts'
import { conflictOf } from '../../judging/conflict.queries.ts'
import type { Juror } from '../../judging/juror.queries.ts'
import { listCountedSheets } from '../../judging/sheets.queries.ts'

describe('a juror declares', () => {
  let jury: JuryCase
  let juror: Juror
  let cookie: string
  let entryId: string
  let unused: string[]
  before(async () => {
    jury = await givenJury(14, { declared: false })
    juror = jury.jurors[1] as Juror
    cookie = await jury.portal.signIn(juror.email)
    unused = jury.entries.map(({ id }) => id)
  })
  beforeEach(() => {
    entryId = unused.shift() ?? ''
  })
  after(() => jury.portal.close())

  const get = async (path: string) => (await jury.portal.request(path, { cookie })).text()
  const declare = (form: Record<string, string>, id = entryId) =>
    jury.portal.request(paths.jury.declaration.to({ entryId: id }), { cookie, form })
  const rows = (id = entryId) => jury.portal.db.selectFrom('award_conflicts').where('entry_id', '=', id).selectAll().execute()
  const titleOf = async (id: string) => {
    const row = await jury.portal.db
      .selectFrom('award_submissions')
      .where('entry_id', '=', id)
      .select(['title', 'manifest'])
      .executeTakeFirstOrThrow()
    return row.title ?? ''
  }

  // proves: JU-02
  it('before the first content, with nothing chosen beforehand', async () => {
    const asked = await jury.portal.request(paths.jury.entry.to({ entryId }), { cookie })
    assert.equal(asked.headers.get('location'), paths.jury.declaration.to({ entryId }))
    const page = await get(paths.jury.declaration.to({ entryId }))
    assert.ok(page.includes(await titleOf(entryId)))
    assert.match(page, /Federführung/)
    assert.doesNotMatch(page, /checked/)
    assert.doesNotMatch(page, /Antwort auf aim/)
    const refused = await declare({})
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Bitte wählen Sie, ob Sie befangen sind/)
    assert.deepEqual(await rows(), [])
    assert.equal((await declare({ state: 'none' })).headers.get('location'), paths.jury.sheet.to({ entryId }))
    assert.match(await get(paths.jury.entry.to({ entryId })), /Antwort auf aim/)
  })

  it('a conflict only with its class; afterwards there is the title and nothing else', async () => {
    const refused = await declare({ state: 'declared', note: 'KANARIE-vermerk' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /aus welchem Grund[\s\S]*KANARIE-vermerk/)
    assert.equal((await declare({ state: 'declared', reasonClass: 'erfunden' })).status, 422)
    assert.deepEqual(await rows(), [])
    assert.equal((await declare({ state: 'declared', reasonClass: 'family', note: 'KANARIE-vermerk' })).status, 303)
    const again = await declare({ state: 'declared', reasonClass: 'family', note: 'KANARIE-vermerk' })
    assert.equal(again.status, 303, 'a second click')
    const [row] = await rows()
    assert.deepEqual(
      [row?.state, row?.reason_class, row?.note, row?.set_by],
      ['declared', 'family', 'KANARIE-vermerk', juror.personId],
    )
    const page = await get(paths.jury.declaration.to({ entryId }))
    assert.match(page, new RegExp(`${escaped(await titleOf(entryId))}: befangen`))
    assert.doesNotMatch(page, /Federführung|KANARIE-vermerk|<form[^>]*befangenheit/)
    const queue = await get(paths.jury.start.to())
    assert.match(queue, new RegExp(`${escaped(await titleOf(entryId))}: befangen`))
    assert.equal(queue.includes(entryId), false)
  })

  // proves: JU-04
  it('no conflict away', async () => {
    await declare({ state: 'declared', reasonClass: 'family', note: '' })
    const forms: Record<string, string>[] = [
      { state: 'none', seen: 'lead partner took-part advice' },
      { state: 'declared', reasonClass: 'other' },
    ]
    for (const form of forms) {
      const answer = await declare(form)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Nur zwei Personen des Wettbewerbsbüros/)
    }
    assert.equal((await rows()).length, 1)
    for (const path of [paths.office.conflicts.one, paths.office.conflicts.lift, paths.office.conflicts.liftConfirmation]) {
      const act = path.to({ entryId, personId: juror.personId })
      assert.equal((await jury.portal.request(act, { cookie, form: { reason: 'Irrtum' } })).status, 403)
    }
    assert.equal(await conflictOf(jury.portal.db, entryId, juror.personId), 'declared')
    assert.deepEqual(await jury.portal.db.selectFrom('award_conflict_lifts').selectAll().execute(), [])
  })

  it('anew when a fact has come up that was not in view', async () => {
    await declare({ state: 'none' })
    const note = paths.office.conflicts.advice.to({ entryId, personId: juror.personId })
    const office = await jury.portal.signIn(OFFICE[0])
    const noted = await jury.portal.request(note, { cookie: office, form: { advisedOn: '4.12.2025', occasion: 'Sprechstunde' } })
    assert.equal(noted.status, 303)
    assert.equal(await conflictOf(jury.portal.db, entryId, juror.personId), 'not-asked')
    const page = await get(paths.jury.declaration.to({ entryId }))
    assert.match(page, /Sie haben zu diesem Beitrag beraten/)
    assert.doesNotMatch(page, /checked/)
    const stale = await declare({ state: 'none', seen: '' })
    assert.equal(stale.status, 422)
    assert.match(await stale.text(), /ist ein Hinweis hinzugekommen/)
    assert.equal((await declare({ state: 'none', seen: 'advice' })).status, 303)
    assert.equal(await conflictOf(jury.portal.db, entryId, juror.personId), 'none')
  })

  // proves: JU-03, JU-10
  it('late: the own sheet is kept and counts no more, and the office is told without the note', async () => {
    await declare({ state: 'none' })
    await givenSealedSheet(jury.portal.deps, { entryId, personId: juror.personId })
    assert.match(await get(paths.jury.declaration.to({ entryId })), /zählt danach nicht mehr/)
    await declare({ state: 'declared', reasonClass: 'employment', note: 'KANARIE-schwager' })
    const { categoryId = '' } = jury.entries.find(({ id }) => id === entryId) ?? {}
    await jury.portal.db
      .insertInto('award_category_closings')
      .values(jury.office.map((person_id) => ({ category_id: categoryId, round: 1, person_id, acted_at: new Date() })))
      .execute()
    assert.deepEqual(await listCountedSheets(jury.portal.db, categoryId, 1), [])
    assert.equal((await jury.portal.db.selectFrom('award_seals').selectAll().execute()).length, 1)
    await jury.portal.runJobs()
    for (const address of OFFICE) {
      const mails = await mailsTo(jury.portal.db, address)
      const told = mails.filter((mail) => mail.subject === `Nachträgliche Befangenheit: ${juror.name}`)
      assert.equal(told.length, 1)
      assert.match(told[0]?.text ?? '', /Beschäftigung oder Amt[\s\S]*aufbewahrt, aber nicht gezählt/)
      assert.doesNotMatch(JSON.stringify(told), /KANARIE/)
    }
    for (const { email } of jury.jurors)
      assert.deepEqual(
        (await mailsTo(jury.portal.db, email)).filter(({ subject }) => /efangen/.test(subject)),
        [],
      )
  })

  it('many at once; what is left open is asked again, and one mistake stores nothing', async () => {
    const [one = '', two = '', three = ''] = unused
    const page = await get(paths.jury.declarations.to())
    assert.doesNotMatch(page, /checked/)
    for (const id of [one, two, three]) assert.ok(page.includes(`name="state.${id}"`))
    const post = (form: Record<string, string>) => jury.portal.request(paths.jury.declarations.to(), { cookie, form })
    const refused = await post({ [`state.${one}`]: 'none', [`state.${two}`]: 'declared', [`reasonClass.${two}`]: '' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /aus welchem Grund/)
    assert.deepEqual(await rows(one), [])
    await post({
      [`state.${one}`]: 'none',
      [`state.${two}`]: 'declared',
      [`reasonClass.${two}`]: 'interest',
      [`reasonClass.${three}`]: '',
    })
    const states = await Promise.all([one, two, three].map((id) => conflictOf(jury.portal.db, id, juror.personId)))
    assert.deepEqual(states, ['none', 'declared', 'not-asked'])
    const left = await get(paths.jury.declarations.to())
    assert.deepEqual(
      [one, two, three].map((id) => left.includes(id)),
      [false, false, true],
    )
  })

  it('nothing about an entry of no concern', async () => {
    const strange = '00000000-0000-4000-8000-000000000000'
    assert.equal((await declare({ state: 'none' }, strange)).status, 404)
    await jury.portal.request(paths.jury.declarations.to(), { cookie, form: { [`state.${strange}`]: 'none' } })
    assert.deepEqual(await rows(strange), [])
    assert.equal((await jury.portal.request(paths.jury.declarations.to(), { cookie, form: { 'state.x': 'none' } })).status, 422)
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
