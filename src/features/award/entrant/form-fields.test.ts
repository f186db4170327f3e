import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { changeEdition } from '../../../../test/editions.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'

/** What a step asks, and how, are rows of the edition. */
describe('a row of the entry form that is changed', () => {
  let portal: TestSite
  let erika: string
  let entryId: string
  let editionId: string

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
    entryId = await givenEntry(portal.db, { by: ERIKA, texts: { description: { occasion: 'Zwölf Zeichen' } } })
    editionId = (await portal.db.selectFrom('award_entries').select('edition_id').executeTakeFirstOrThrow()).edition_id
  })
  after(() => portal.close())

  const see = async (path: string) => (await portal.request(path, { cookie: erika })).text()
  const step = () => see(paths.award.step.to({ entryId, step: 'description' }))
  const review = () => see(paths.award.submission.to({ entryId }))
  const occasion = () =>
    portal.db
      .updateTable('award_form_fields')
      .where('edition_id', '=', editionId)
      .where('step', '=', 'description')
      .where('name', '=', 'occasion')

  it('shows its label wherever the field is named', async () => {
    const label = 'Auslöser <der Sache>'
    await changeEdition(portal.db, occasion().set({ label }))
    for (const page of [await step(), await review()]) {
      assert.ok(page.includes('Auslöser &lt;der Sache'))
      assert.doesNotMatch(page, />Anlass</)
    }
  })

  it('shows its hint and its limit, and says how much too long the text now is', async () => {
    await changeEdition(portal.db, occasion().set({ hint: 'Erzählen Sie vom Anfang.', max_characters: 10 }))
    const page = await step()
    assert.match(page, /Erzählen Sie vom Anfang\./)
    assert.match(page, /[Hh]öchstens 10 Zeichen/)
    assert.match(await review(), /um 3 Zeichen zu lang/)
  })

  it('is missed when it is required, and no longer when it is not', async () => {
    const bare = await givenEntry(portal.db, { by: ERIKA, without: ['description'] })
    const isMissed = async () =>
      /Bitte ergänzen Sie: Auslöser/.test(await see(paths.award.step.to({ entryId: bare, step: 'description' }, { fehlt: '' })))
    await changeEdition(portal.db, occasion().set({ required: true }))
    assert.equal(await isMissed(), true)
    await changeEdition(portal.db, occasion().set({ required: false }))
    assert.equal(await isMissed(), false)
  })

  it('asks a new field, keeps its answer and shows it before handing in; without a row it is not asked', async () => {
    const row = {
      edition_id: editionId,
      step: 'description',
      name: 'lessons',
      position: 99,
      max_characters: 500,
      required: false,
    }
    const path = paths.award.step.to({ entryId, step: 'description' })
    const save = () => portal.request(path, { cookie: erika, form: { base: '1', action: 'save', lessons: 'Früher reden' } })
    assert.equal((await save()).status, 422)
    await changeEdition(
      portal.db,
      portal.db.insertInto('award_form_fields').values({ ...row, label: 'Was haben Sie gelernt?', hint: '' }),
    )
    assert.match(await step(), /Was haben Sie gelernt\?/)
    assert.equal((await save()).status, 303)
    assert.match(await step(), /Früher reden/)
    assert.match(await review(), /Was haben Sie gelernt\?[^]*Früher reden/)
    await changeEdition(portal.db, portal.db.deleteFrom('award_form_fields').where('name', '=', 'lessons'))
    assert.doesNotMatch(await step(), /Was haben Sie gelernt|Früher reden/)
  })
})
