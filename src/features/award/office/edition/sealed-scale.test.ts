import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { visitor } from '../../../../../test/browser-jar.ts'
import { formOf } from '../../../../../test/form-of.ts'
import { givenJury, OFFICE, type JuryCase } from '../../../../../test/jury.ts'
import { givenSealedSheet } from '../../../../../test/sheets.ts'
import { paths } from '../../../../paths.ts'

const DRAFT = { points: { gewinn: 3, innovation: 4, zukunft: 4 }, reasons: {}, privateNote: '' }

describe('the scale of an edition', () => {
  let jury: JuryCase
  before(async () => {
    jury = await givenJury(2)
  })
  after(() => jury.portal.close())

  let fields: Record<string, string> = {}
  const weigh = async (weight: string) => {
    const office = visitor(jury.portal)
    office.jar.set('sid', (await jury.portal.signIn(OFFICE[0])).split('=')[1] as string)
    const address = paths.office.edition.part.to({ editionId: jury.edition.id, part: 'kriterien' })
    const shown = formOf(await (await office.get(address)).text())
    if (shown.base) fields = shown
    return office.post(address, { ...fields, 'item-0-weight': weight, reason: 'Anders gewichtet', act: 'save' })
  }

  it('can change until the first sheet is sealed, and then no more, by no way', async () => {
    assert.equal((await weigh('2')).status, 303)
    const [entry, juror] = [jury.entries[0], jury.jurors[0]]
    assert.ok(entry && juror)
    await givenSealedSheet(jury.portal.deps, { entryId: entry.id, personId: juror.personId, draft: DRAFT })
    const refused = await weigh('3')
    assert.equal(refused.status, 422)
    const page = await refused.text()
    assert.match(page, /schon versiegelt/)
    assert.match(page, /Ihre Eingaben, nicht gespeichert/)
    const { db } = jury.portal
    const criterion = db.updateTable('award_criteria').set({ weight: '9' }).where('edition_id', '=', jury.edition.id)
    await assert.rejects(criterion.execute(), /sealed/)
    await assert.rejects(db.updateTable('award_criterion_points').set({ label: 'Anders' }).execute(), /sealed/)
    await assert.rejects(db.deleteFrom('award_criterion_points').execute(), /sealed/)
  })

  it('cannot be closed to before what was handed in, by the database', async () => {
    const early = jury.portal.db
      .updateTable('award_phases')
      .set({ at: new Date('2025-12-02T00:00:00Z') })
      .where('edition_id', '=', jury.edition.id)
      .where('kind', '=', 'closes')
    await assert.rejects(early.execute(), /before an entry/)
  })
})
