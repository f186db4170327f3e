import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'

// proves: DL-17, AC-04, AC-10
describe('checking a receipt', () => {
  let portal: TestSite
  let entryId: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: 'KANARIE' } } })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
  })
  after(() => portal.close())

  const stored = () => portal.db.selectFrom('award_submissions').selectAll().orderBy('version', 'desc').executeTakeFirstOrThrow()
  async function check(nummer: string, pruefzeichen: string) {
    const answer = await portal.request(paths.award.receiptCheck.to({ nummer, pruefzeichen }))
    return { status: answer.status, html: await answer.text() }
  }

  it('says that it is real and counts, when, in which category, and nothing else about it', async () => {
    const { receipt_number, manifest_sha256 } = await stored()
    const typed = receipt_number.toLowerCase().replaceAll('-', ' ')
    const { html } = await check(typed, manifest_sha256.slice(0, 8).toUpperCase())
    assert.match(html, /echt und gültig/)
    assert.match(html, /4\. Dezember 2025.*09:30:00 MEZ/)
    assert.match(html, /Kommunale Pflichtaufgaben/)
    assert.doesNotMatch(html, /KANARIE|Hellenthal|Marta/)
  })

  it('answers a wrong number and a wrong code with the same words', async () => {
    const { receipt_number, manifest_sha256 } = await stored()
    const [wrongCode, wrongNumber] = [await check(receipt_number, '00000000'), await check('IKZ-2222-2222', manifest_sha256)]
    for (const { html } of [wrongCode, wrongNumber]) assert.match(html, /passen zu keiner Eingangsbestätigung/)
  })

  it('asks again for what is no number or too short a code', async () => {
    const { status, html } = await check('7K3M', 'abc')
    assert.equal(status, 422)
    assert.match(html, /Bitte geben Sie die Eingangsnummer an/)
    assert.match(html, /mindestens die ersten 8 Zeichen/)
  })

  it('tells of taking back, of the later version, and of withdrawal', async () => {
    const { receipt_number, manifest_sha256 } = await stored()
    const marta = await portal.signIn(MARTA)
    await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta, form: {} })
    assert.match((await check(receipt_number, manifest_sha256)).html, /zurückgenommen/)
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    assert.match(
      (await check(receipt_number, manifest_sha256)).html,
      /echt, aber ersetzt[\s\S]*Er wurde erneut eingereicht, korrigiert oder berichtigt\. Es zählt die spätere Fassung\./,
    )
    await portal.request(paths.award.withdrawal.to({ entryId }), { cookie: marta, form: { reason: '', sure: 'ja' } })
    assert.match((await check(receipt_number, manifest_sha256)).html, /zurückgezogen/)
  })

  it('stops whoever tries numbers out', async () => {
    const answers = []
    for (let tries = 0; tries < 31; tries += 1) answers.push(await check('IKZ-2222-2222', '00000000'))
    assert.equal(answers.at(-1)?.status, 429)
    assert.match(answers.at(-1)?.html ?? '', /Bitte warten Sie zehn Minuten/)
  })
})
