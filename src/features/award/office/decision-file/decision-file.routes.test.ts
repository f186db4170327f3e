import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenAdmitted, givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { htmlFindings } from '../../../../../test/page-checks.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { unzip } from '../../../../../test/unzip.ts'
import { givenPress } from '../../../../../test/winners.ts'
import { paths } from '../../../../paths.ts'
import { transact } from '../../../../platform/db.ts'
import { recordFeedbackRelease } from '../feedback/feedback.queries.ts'

// proves: LG-07, AC-20

const MARTA = 'marta.probe@hellenthal.example'
const slug = '2025-2026'
const TITLE = 'Ein Bauhof für drei'
const { decisionFile, edition: editionPaths } = paths.office

describe('the record of an edition', () => {
  let portal: TestSite
  let office = ''
  let entryId = ''
  let editionId = ''
  let foreignEntryId = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    office = await portal.signIn('ingrid.vordruck@buero.example')
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: TITLE } } })
    await attach(await portal.signIn(MARTA))
    await portal.runJobs()
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.runJobs()
    const editions = await portal.db.selectFrom('award_editions').select(['id', 'slug']).execute()
    editionId = editions.find((one) => one.slug === slug)?.id ?? ''
    await givenOpened(portal.db, editionId)
    await givenAdmitted(portal.db, entryId)
    foreignEntryId = await entryOf(editions.find((one) => one.slug === '2021-2022')?.id ?? '')
    await act(paths.office.check.page.to({ entryId }), await findingOf())
    await mail('share-news', entryId, 'KANARIE-preisgeld')
    await mail('result', entryId, `Ihr Ergebnis steht auf https://portal.example/geheim/${randomUUID()} bereit.`)
    await mail('result', foreignEntryId, 'KANARIE-andere-ausgabe')
    await mail('sign-in', randomUUID(), 'KANARIE-anmeldung')
  })
  after(() => portal.close())

  async function attach(cookie: string): Promise<void> {
    const body = new FormData()
    const bytes = '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
    body.append('kind', 'other')
    body.append('file', new Blob([bytes], { type: 'application/pdf' }), 'Plan.pdf')
    const answer = await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', cookie, body })
    assert.equal(answer.status, 303, await answer.text())
  }

  async function entryOf(edition_id: string): Promise<string> {
    const like = await portal.db.selectFrom('award_entries').where('id', '=', entryId).selectAll().executeTakeFirstOrThrow()
    const id = randomUUID()
    await portal.db
      .insertInto('award_entries')
      .values({ ...like, id, edition_id })
      .execute()
    return id
  }

  async function findingOf(): Promise<Record<string, string>> {
    const item = await portal.db
      .selectFrom('award_check_items')
      .where('edition_id', '=', editionId)
      .select('slug')
      .executeTakeFirstOrThrow()
    return { [`finding-${item.slug}`]: 'remark', [`note-${item.slug}`]: 'KANARIE-befund' }
  }

  async function act(address: string, form: Record<string, string>): Promise<void> {
    const answer = await portal.request(address, { cookie: office, form })
    assert.equal(answer.status, 303, await answer.text())
  }

  async function mail(occasion: string, id: string, text: string): Promise<void> {
    await portal.db
      .insertInto('platform_mails')
      .values({
        once_key: `${occasion} ${id} ${randomUUID()}`,
        recipient: 'jemand@ort.example',
        subject: 'Betreff',
        html: '',
        text,
        queued_at: new Date('2025-12-04T09:00:00Z'),
        sent_at: new Date('2025-12-04T09:01:00Z'),
      })
      .execute()
  }

  const read = async (address: string) => (await portal.request(address, { cookie: office })).text()
  const archive = () => portal.request(editionPaths.archiving.to({ editionId }), { cookie: office, form: {} })
  const taken = async () => {
    const answer = await portal.request(decisionFile.download.to({ slug }), { cookie: office })
    assert.equal(answer.status, 200)
    return unzip(Buffer.from(await answer.arrayBuffer()))
  }

  it('keeps the edition from being archived while results are not released, or prize money is not paid', async () => {
    await portal.moveTo('2026-04-16T09:00')
    const unreleased = await archive()
    assert.equal(unreleased.status, 422)
    assert.match(await unreleased.text(), /Ergebnisse sind noch nicht veröffentlicht/)
    const category = await portal.db
      .selectFrom('award_standing_entries')
      .where('entry_id', '=', entryId)
      .select('category_id as id')
      .executeTakeFirstOrThrow()
    await portal.db
      .insertInto('award_decisions')
      .values({ category_id: category.id, entry_id: entryId, reason: 'Gut.', decided_at: new Date() })
      .execute()
    const [first, second] = await portal.db
      .selectFrom('people_roles')
      .where('role', '=', 'office')
      .select('person_id')
      .limit(2)
      .execute()
    const at = new Date('2026-04-15T08:00:00Z')
    await portal.db
      .insertInto('award_releases')
      .values({
        edition_id: editionId,
        release_at: new Date('2026-04-15T09:00:00Z'),
        asked_by: first!.person_id,
        asked_at: at,
        confirmed_by: second!.person_id,
        confirmed_at: at,
      })
      .execute()
    const unpaid = await archive()
    assert.equal(unpaid.status, 422)
    assert.match(await unpaid.text(), /noch nicht jedes Preisgeld ausgezahlt/)
  })

  it('can still be read when the edition is archived and the office works with the next one', async () => {
    await portal.db.updateTable('award_editions').set({ archived: true }).where('id', '=', editionId).execute()
    assert.match(await read(editionPaths.overview.to({ editionId })), new RegExp(`href="${decisionFile.page.to({ slug })}"`))
    assert.match(await read(decisionFile.list.to()), new RegExp(`href="${decisionFile.page.to({ slug })}"`))
    const page = await read(decisionFile.page.to({ slug }))
    assert.match(page, new RegExp(TITLE))
    assert.match(page, /Zugelassen[\s\S]*Preis/)
    assert.match(await read(decisionFile.statistics.to({ slug })), /1 eingereichter Beitrag/)
    assert.match(await read(paths.office.entry.to({ entryId })), new RegExp(TITLE))
    const other = await read(decisionFile.page.to({ slug: '2021-2022' }))
    assert.doesNotMatch(other, new RegExp(TITLE))
    for (const email of [MARTA, 'hans.juror@ikz.example']) {
      const cookie = await portal.signIn(email)
      for (const path of [decisionFile.page, decisionFile.download, decisionFile.statistics])
        assert.equal((await portal.request(path.to({ slug }), { cookie })).status, 403)
      assert.equal((await portal.request(paths.office.scoring.record.to(), { cookie })).status, 403)
    }
  })

  it('holds what the office found and changed, the files, and the text of the mails of this edition alone', async () => {
    const files = await taken()
    const text = (name: string) => files.get(name)?.toString() ?? assert.fail(`${name} is missing`)
    for (const name of ['nachforderungen', 'fristverlaengerungen', 'berichtigungen', 'beratung', 'ausgabe-aenderungen'])
      assert.ok(files.has(`${name}.json`), name)
    assert.match(text('pruefliste.json'), /KANARIE-befund/)
    const plan = [...files.keys()].find((name) => name.endsWith('-Plan.pdf')) ?? assert.fail('the file is missing')
    assert.match(plan, /^beitraege\/.*\/anlagen\//)
    assert.match(text(plan), /^%PDF/)
    const notices = text('mitteilungen.json')
    assert.match(notices, /Ihr Ergebnis steht auf \[Link\] bereit/)
    assert.match(notices, new RegExp(MARTA.replace('.', '\\.')))
    assert.doesNotMatch(notices, /KANARIE|https?:/)
    const links = [...text('index.html').matchAll(/href="([^"]+)"/g)].map((match) => match[1] as string)
    assert.deepEqual([...links, 'index.html'].sort(), [...files.keys()].sort())
    assert.deepEqual(await htmlFindings(text('index.html')), [])
  })

  // proves: LG-07
  it('holds what came of the decision: press and pictures as approved, released feedback, certificates once issued', async () => {
    const before = await taken()
    assert.ok(![...before.keys()].some((name) => name.startsWith('urkunden/') || name.startsWith('presse/')))
    await given()
    const files = await taken()
    const text = (name: string) => files.get(name)?.toString() ?? assert.fail(`${name} is missing`)
    const one = (pattern: RegExp) => [...files.keys()].find((name) => pattern.test(name)) ?? assert.fail(String(pattern))
    assert.equal(text(one(/^presse\/.*\/pressetext-1\.txt$/)), 'Wir teilen uns die Bereitschaft.')
    assert.doesNotMatch(text('presse.json'), /KANARIE-entwurf/)
    const picture = files.get(one(/^presse\/.*\/bild-[0-9a-f]{8}\.jpg$/)) ?? Buffer.alloc(0)
    assert.equal((await sharp(picture).metadata()).format, 'jpeg')
    assert.match(text(one(/^urkunden\/.*Urkunde-.*\.pdf$/)), /^%PDF/)
    assert.match(text('rueckmeldungen.json'), /Ihr Konzept war klar\./)
    assert.doesNotMatch(text('rueckmeldungen.json'), /KANARIE-fassung/)
    assert.match(text('beitraege.json'), new RegExp(TITLE))
    const links = [...text('index.html').matchAll(/href="([^"]+)"/g)].map((match) => match[1] as string)
    assert.deepEqual([...links, 'index.html'].sort(), [...files.keys()].sort())
    const page = await read(decisionFile.page.to({ slug }))
    for (const name of ['beitraege.json', 'bewertung/protokoll.json', 'rueckmeldungen.json', '„presse“', '„urkunden“'])
      assert.ok(page.includes(name), name)
  })

  /** A draft beside each thing that was released, which must not be filed. */
  async function given(): Promise<void> {
    const { db } = portal
    await givenPress(portal, entryId, MARTA)
    const cookie = await portal.signIn(MARTA)
    const approval = paths.award.pressApproval.to({ entryId })
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(await (await portal.request(approval, { cookie })).text())?.[1] ?? ''
    assert.equal((await portal.request(approval, { cookie, form: { seen } })).status, 303)
    const person = await db
      .selectFrom('people_roles')
      .where('role', '=', 'office')
      .select('person_id as id')
      .executeTakeFirstOrThrow()
    const [by, at] = [person.id, new Date('2026-04-16T07:00:00Z')]
    const draft = { entry_id: entryId, revision: 9, text: 'KANARIE-entwurf', saved_by: by, saved_at: at }
    await db.insertInto('award_press_texts').values(draft).execute()
    const other = await entryOf(editionId)
    const feedback = { entry_id: other, written_by: by, written_at: at }
    await db
      .insertInto('award_feedback_texts')
      .values([
        { ...feedback, revision: 1, text: 'Ihr Konzept war klar.' },
        { ...feedback, revision: 2, text: 'KANARIE-fassung' },
      ])
      .execute()
    await transact(db, (tx) => recordFeedbackRelease(tx, { entryId: other, revision: 1, personId: by, at }))
    const words = {
      heading: 'Urkunde',
      place: 'Düsseldorf',
      signatory_name: 'Minna Muster',
      signatory_office: 'Ministerin (erfunden)',
    }
    const design = { edition_id: editionId, ...words, changed_by: by, changed_at: at, issued_by: by, issued_at: at }
    await db.insertInto('award_certificates').values(design).execute()
  }
})
