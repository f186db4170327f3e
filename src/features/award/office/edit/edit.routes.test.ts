import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const FIELD = 'description.shortDescription'

describe('the office mends a text', () => {
  let portal: TestSite
  let office = ''
  let marta = ''
  let entryId = ''
  let editionId = ''
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    const texts = { description: { shortDescription: 'Fünf Orte, ein Dinst', financing: 'Umlage' } }
    entryId = await givenEntry(portal.db, { by: MARTA, texts })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-02-11T09:00')
    editionId = (await portal.db.selectFrom('award_entries').select('edition_id').executeTakeFirstOrThrow()).edition_id
    office = await portal.signIn('ingrid.vordruck@buero.example')
    marta = await portal.signIn(MARTA)
  })
  after(() => portal.close())

  const page = () => paths.office.edits.to({ entryId })
  const read = async (path: string, cookie = office) => (await portal.request(path, { cookie })).text()
  const versions = () =>
    portal.db
      .selectFrom('award_submissions')
      .where('entry_id', '=', entryId)
      .select(['id', 'version', 'origin', 'manifest'])
      .orderBy('version')
      .execute()
  const newest = async () => (await versions()).at(-1)
  const edit = async (change: Record<string, string> = {}) =>
    portal.request(page(), {
      cookie: office,
      form: {
        field: FIELD,
        base: (await newest())?.id ?? '',
        text: 'Fünf Orte, ein Dienst',
        reason: 'KANARIE-grund: Tippfehler',
        ...change,
      },
    })

  it('only once the entries are opened', async () => {
    assert.equal((await edit()).status, 404)
    assert.equal((await portal.request(page(), { cookie: office })).status, 404)
    await givenOpened(portal.db, editionId)
    const form = await read(`${page()}?feld=${FIELD}`)
    assert.match(form, /<textarea[^>]*name="text"[^]*Fünf Orte, ein Dinst/)
    const choice = await read(page())
    assert.match(choice, /value="description\.shortDescription"/)
    assert.doesNotMatch(choice, /title\.category|declarations\.|partners\.partners"/)
  })

  it('in a field that may be mended, with a reason, and keeps what was typed', async () => {
    const category = await portal.db.selectFrom('award_categories').select('id').executeTakeFirstOrThrow()
    const refused: [Record<string, string>, RegExp][] = [
      [{ reason: ' ' }, /Bitte geben Sie einen Grund an/],
      [{ text: 'Fünf Orte, ein Dinst' }, /Der Text ist unverändert/],
      [{ text: ' ' }, /Der Text fehlt, ist zu lang/],
      [{ base: category.id }, /Inzwischen gibt es eine neuere Fassung/],
      [{ field: 'title.category', text: category.id }, /Dieses Feld berichtigt das Wettbewerbsbüro nicht/],
      [{ field: 'declarations.consentToPublish', text: 'yes' }, /Dieses Feld berichtigt das Wettbewerbsbüro nicht/],
    ]
    for (const [change, sentence] of refused) {
      const answer = await edit(change)
      assert.equal(answer.status, 422, JSON.stringify(change))
      assert.match(await answer.text(), sentence)
    }
    assert.equal((await versions()).length, 1)
  })

  it('as a new version that differs in this text alone; a second click makes no other', async () => {
    const form = { base: (await newest())?.id ?? '' }
    const answers = await Promise.all([edit(form), edit(form), edit(form)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422, 422])
    const [first, second, ...more] = await versions()
    assert.deepEqual([second?.version, second?.origin, more], [2, 'office', []])
    const [old, present] = [first, second].map((one) => one?.manifest.replace(/"revision":\d+|"version":\d+/g, ''))
    assert.equal(present, old?.replace('Dinst', 'Dienst'))
    const standing = await portal.db.selectFrom('award_standing_entries').select('submission_id').executeTakeFirstOrThrow()
    assert.equal(standing.submission_id, second?.id)
    const checked = async (version: number) => {
      const submission = portal.db.selectFrom('award_submissions').where('version', '=', version)
      const { receipt_number, manifest_sha256 } = await submission
        .select(['receipt_number', 'manifest_sha256'])
        .executeTakeFirstOrThrow()
      return read(paths.award.receiptCheck.to({ nummer: receipt_number, pruefzeichen: manifest_sha256 }))
    }
    assert.match(await checked(1), /echt, aber ersetzt[^]*erneut eingereicht, korrigiert oder berichtigt/)
    assert.match(await checked(2), /echt und gültig/)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('traced, and told to the entrants: who, when, why, before and after', async () => {
    await portal.runJobs()
    const [mail, ...more] = (await mailsTo(portal.db, MARTA)).filter(({ subject }) => subject.includes('berichtigt'))
    assert.deepEqual(more, [])
    assert.match(mail?.text ?? '', /Kurzbeschreibung[^]*Ingrid Vordruck[^]*KANARIE-grund[^]*Fassung 2/)
    assert.doesNotMatch(mail?.text ?? '', /Dienst|Dinst/)
    assert.ok(mail?.text.includes(paths.award.officeEdits.to({ entryId })))
    const shown = await read(paths.award.officeEdits.to({ entryId }), marta)
    assert.match(shown, /11\. Februar 2026, 09:00 Uhr, von Ingrid Vordruck[^]*KANARIE-grund/)
    assert.match(shown, /<del><span class="kern-sr-only">\[gestrichen: <\/span>Dinst[^]*<ins>[^]*Dienst/)
    assert.match(await read(paths.award.entry.to({ entryId }), marta), /Berichtigung vom [^]*KANARIE-grund/)
    const entry = await read(paths.office.entry.to({ entryId }))
    assert.match(entry, /Berichtigungen[^]*KANARIE-grund[^]*Text berichtigt, neue Fassung/)
    const receipt = await read(paths.award.receipt.to({ entryId, submissionId: (await newest())?.id ?? '' }), marta)
    assert.match(receipt, /Eingereicht von[^]*Wettbewerbsbüro \(Ingrid Vordruck\)/)
    const events = await portal.db.selectFrom('platform_events').select(['record', 'kind']).execute()
    assert.equal(events.filter(({ kind }) => kind === 'entry-edited').length, 1)
    assert.ok(events.every(({ record }) => !record.includes('KANARIE')))
  })

  it('so that a later correction begins with it', async () => {
    assert.match(await read(paths.award.step.to({ entryId, step: 'description' }), marta), /Fünf Orte, ein Dienst/)
    const form = { message: 'KANARIE-nachforderung', parts: 'description.financing', day: '21.2.2026', time: '18:00' }
    await portal.request(paths.office.correction.page.to({ entryId }), { cookie: office, form })
    const meanwhile = await edit({ text: 'Sechs Orte' })
    assert.equal(meanwhile.status, 422)
    assert.match(await meanwhile.text(), /Eine Nachforderung läuft/)
    const step = paths.award.step.to({ entryId, step: 'description' })
    const base = '2'
    await portal.request(step, { cookie: marta, form: { action: 'save', base, financing: 'Umlage je Ort' } })
    const address = paths.award.correction.to({ entryId })
    const contents = /name="contents"[^>]*value="([^"]*)"/.exec(await read(address, marta))?.[1] ?? ''
    assert.equal((await portal.request(address, { cookie: marta, form: { contents } })).status, 303)
    const third = await newest()
    assert.deepEqual([third?.version, third?.origin], [3, 'correction'])
    assert.match(third?.manifest ?? '', /Fünf Orte, ein Dienst/)
    assert.match(third?.manifest ?? '', /Umlage je Ort/)
  })

  it('and nothing else: the database lets no other state slip in with it', async () => {
    assert.equal((await edit({ field: 'title.title', text: 'Neuer Titel' })).status, 303)
    const rows = await portal.db
      .selectFrom('award_office_edits')
      .select(['step', 'field', 'revision'])
      .orderBy('edited_at')
      .execute()
    assert.deepEqual(rows.at(-1), { step: 'title', field: 'title', revision: 2 })
    assert.match((await newest())?.manifest ?? '', /"title":"Neuer Titel","version":4/)
    await assert.rejects(portal.db.updateTable('award_office_edits').set({ reason: 'Anders' }).execute())
    await assert.rejects(portal.db.deleteFrom('award_office_edits').execute())
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('for the office alone', async () => {
    assert.equal((await portal.request(page(), { cookie: marta, form: { field: FIELD } })).status, 403)
    const otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    assert.equal((await portal.request(paths.award.officeEdits.to({ entryId }), { cookie: otto })).status, 404)
  })
})
