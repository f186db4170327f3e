import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../db/seeds/people.ts'
import { givenEntry, SCHLEIDEN } from '../../test/factories.ts'
import { mailsTo } from '../../test/mailbox.ts'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const NEW = 'neu@anderswo.example'
const RATHAUS = 'rathaus@schleiden.example'
const TURNED = '\u202Enegnureisnetnoz\u200B'
const TURNING = /[\u202A-\u202E\u2066-\u2069]/

// proves: IN-06
describe('signs that nobody sees', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await givenPerson(portal.db, { email: NEW })
  })
  after(() => portal.close())

  it('are left out of the name of a person', async () => {
    const cookie = await portal.signIn(MARTA)
    await portal.request(paths.people.ownName.to(), { form: { name: `Marta\u00A0 ${TURNED}\u00AD` }, cookie })
    const { name } = await portal.db
      .selectFrom('people_persons')
      .where('email', '=', MARTA)
      .select('name')
      .executeTakeFirstOrThrow()
    assert.equal(name, 'Marta negnureisnetnoz')
  })

  it('are no name by themselves, and neither is a tower of accents', async () => {
    const cookie = await portal.signIn(MARTA)
    const answers: [string, RegExp][] = [
      ['\u200B\u202E\u3164', /Bitte geben Sie Ihren Vor- und Nachnamen an\./],
      [`Q${'\u0308'.repeat(80)}`, /ohne Sonderzeichen/],
    ]
    for (const [name, sentence] of answers) {
      const answer = await portal.request(paths.people.ownName.to(), { form: { name }, cookie })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
  })

  it('are left out of the name of an organisation', async () => {
    const form = { name: `Zweckverband ${TURNED}`, kind: 'association' }
    await portal.request(paths.people.joinOrganisation.to(), { form, cookie: await portal.signIn(NEW) })
    const names = await portal.db.selectFrom('people_organisations').select('name').execute()
    assert.ok(names.some(({ name }) => name === 'Zweckverband negnureisnetnoz'))
  })

  it('stay in the title of a draft, which cannot be handed in so and turns nothing around elsewhere', async () => {
    const title = `Rufbereitschaft ${TURNED}`
    const entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title } } })
    const cookie = await portal.signIn(MARTA)
    const read = async (path: string) => (await portal.request(path, { cookie })).text()
    assert.ok((await read(paths.award.step.to({ entryId, step: 'title' }))).includes(`value="${title}"`))
    const review = await read(paths.award.submission.to({ entryId }))
    assert.match(review, /unsichtbare Zeichen/)
    assert.doesNotMatch(review, /Beitrag einreichen<\/span>/)
    for (const path of [paths.award.entries.to(), paths.award.entry.to({ entryId })]) {
      assert.match(await read(path), /Rufbereitschaft negnureisnetnoz/)
      assert.doesNotMatch(await read(path), TURNING)
    }
    await portal.request(paths.award.partnerRequests.to({ entryId }), {
      form: { whom: SCHLEIDEN.placeId, [`recipient-${SCHLEIDEN.placeId}`]: RATHAUS },
      cookie,
    })
    const [asked] = await mailsTo(portal.db, RATHAUS)
    assert.match(asked?.text ?? '', /Rufbereitschaft negnureisnetnoz/)
    assert.doesNotMatch(Object.values(asked ?? {}).join('\n'), TURNING)
  })
})
