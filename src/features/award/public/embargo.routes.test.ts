import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeEdition } from '../../../../test/editions.ts'
import { type TestSite, testSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const { award } = paths
/** Each stands in one kind of prepared content and nowhere in what is announced before. */
const CANARIES = {
  condition: 'Kooperationen von Sparkassen sind ausgeschlossen',
  category: 'Sonderkategorie Shared Service Center',
  criterion: 'Grad der Innovation der Kooperation',
  question: 'Ist das Preisgeld zweckgebunden',
}
const WORDS = ['Sparkassen', 'Shared', 'Innovation', 'zweckgebunden', 'Teilnahmebedingungen veröffentlicht']
const ADDRESSES = [
  paths.home.to(),
  paths.sitemap.to(),
  award.call.to(),
  award.categories.to(),
  award.conditions.to(),
  award.jury.to(),
  award.dates.to(),
  award.datesFile.to(),
  award.questions.to(),
  award.questions.to({ q: 'Preisgeld' }),
  award.questions.to({ frage: 'verwendung' }),
  award.editions.to(),
  award.edition.to({ slug: '2025-2026' }),
  award.edition.to({ slug: '2021-2022' }),
  award.feed.to(),
  award.receiptCheck.to(),
  award.receiptKeys.to(),
  award.checkpoints.to(),
  award.checkpointsFile.to(),
  paths.api.editions.to(),
  paths.api.winners.to(),
  ...WORDS.map((q) => paths.search.to({ q })),
]

describe('what is prepared for 1 December 2025, 00:00', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-11-30T23:59:59.999' })
  })
  after(() => portal.close())

  const everything = async () => {
    const answers = await Promise.all(ADDRESSES.map((address) => portal.request(address)))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    return texts.join('\n').replaceAll('&amp;', '&')
  }

  it('is in the database beforehand', async () => {
    const { text } = await portal.db
      .selectFrom('award_conditions')
      .select('text')
      .where('position', '=', 8)
      .executeTakeFirstOrThrow()
    assert.ok(text.includes(CANARIES.condition))
  })

  it('is on no page, feed, search, sitemap or calendar in the last millisecond before', async () => {
    await portal.moveTo('2025-11-30T23:59:59.999')
    const read = await everything()
    for (const canary of Object.values(CANARIES)) assert.ok(!read.includes(canary), `${canary} leaked`)
    assert.doesNotMatch(await (await portal.request(paths.sitemap.to())).text(), /teilnahmebedingungen|kategorien|fragen/)
    assert.doesNotMatch(await (await portal.request(award.feed.to())).text(), /Teilnahmebedingungen/)
    assert.match(await (await portal.request(award.conditions.to())).text(), /erscheinen am Montag, 1\. Dezember 2025/)
  })

  it('is on its page, in the search, the feed and the sitemap in that instant, without a restart', async () => {
    await portal.moveTo('2025-11-30T23:59:59.999')
    await everything()
    await portal.moveTo('2025-12-01T00:00')
    const shown = async (address: string, text: string | RegExp) =>
      assert.match((await (await portal.request(address)).text()).replaceAll('&amp;', '&'), new RegExp(text), address)
    await shown(award.conditions.to(), CANARIES.condition)
    await shown(award.categories.to(), CANARIES.category)
    await shown(award.categories.to(), CANARIES.criterion)
    await shown(award.questions.to(), CANARIES.question)
    await shown(award.feed.to(), /Teilnahmebedingungen veröffentlicht/)
    await shown(paths.sitemap.to(), /landespreis\/teilnahmebedingungen/)
    await shown(paths.search.to({ q: 'Sparkassen' }), /landespreis\/teilnahmebedingungen#nummer-8/)
    await shown(paths.search.to({ q: 'Shared Service' }), /landespreis\/kategorien#shared-service-center/)
    await shown(paths.search.to({ q: 'zweckgebunden' }), /landespreis\/fragen\?frage=verwendung#verwendung/)
  })

  it('of an edition not yet announced is found nowhere, not even its name', async () => {
    await portal.moveTo('2025-11-17T07:59:59.999')
    assert.equal(/2\. Landespreis|Digitale Sprechstunde/.exec(await everything()), null)
    await portal.moveTo('2025-11-17T08:00')
    assert.ok((await everything()).includes('2. Landespreis'))
  })

  it('leaves no trace in size, ETag or headers: without it, every answer before its instant is the same to the byte', async () => {
    await portal.moveTo('2025-11-30T23:59:59.999')
    const answers = async () => {
      const all: string[] = []
      for (const address of ADDRESSES) {
        const answer = await portal.request(address)
        all.push(
          [address, answer.status, answer.headers.get('etag'), answer.headers.get('content-length'), await answer.text()].join(
            ' ',
          ),
        )
      }
      return all
    }
    const withContent = await answers()
    const { id } = await portal.db
      .selectFrom('award_editions')
      .select('id')
      .where('slug', '=', '2025-2026')
      .executeTakeFirstOrThrow()
    const { db } = portal
    const other = { title: 'Etwas anderes', description: 'Anders' }
    const changes = [
      db.updateTable('award_conditions').set({ text: 'Etwas ganz anderes' }).where('edition_id', '=', id),
      db.updateTable('award_categories').set(other).where('edition_id', '=', id),
      db.updateTable('award_questions').set({ question: 'Warum?', answer: 'Darum.' }).where('edition_id', '=', id),
      db.updateTable('award_criteria').set({ title: 'Anders', explanation: 'Anders' }).where('edition_id', '=', id),
    ]
    for (const change of changes) await changeEdition(db, change)
    const changed = await answers()
    for (const [index, address] of ADDRESSES.entries()) assert.ok(changed[index] === withContent[index], address)
  })
})
