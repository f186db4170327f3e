import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { findEntryFor } from '../entry.queries.ts'

const ANSWERS = {
  lead: 'territorial',
  leadName: 'Gemeinde Hellenthal',
  partners: 'Hellenthal\nSchleiden\nGemeinde Kall\nZweckverband Eifel',
  contractDate: '31.8.2016',
  savingsBank: 'no',
  legalForm: 'vereinbarung-mandatierend',
}

describe('from the self-check to an entry', () => {
  let portal: TestSite
  let erika: string

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
  })
  after(() => portal.close())

  const begin = async (cookie: string, check?: string) => {
    const page = await (await portal.request(paths.award.newEntry.to({ vorpruefung: check }), { cookie })).text()
    const entryId = /name="entryId" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return {
      page,
      entryId,
      post: () => portal.request(paths.award.newEntry.to(), { cookie, form: { entryId, ...(check && { check }) } }),
    }
  }
  const entries = async () =>
    Number(
      (
        await portal.db
          .selectFrom('award_entries')
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )

  it('the answers become verdicts and then the beginning of an entry', async () => {
    const checked = await portal.request(paths.award.selfCheck.to(), { form: ANSWERS })
    assert.equal(checked.status, 303)
    const address = checked.headers.get('location') ?? ''
    const result = await (await portal.request(address)).text()
    assert.match(result, /Ihr Projekt kann teilnehmen/)
    assert.match(result, /Das schließt Sie nicht aus/)
    const { post, entryId, page } = await begin(erika, address.split('/').at(-1))
    assert.match(page, /Die Angaben aus Ihrer Vorprüfung werden übernommen/)
    assert.equal((await post()).headers.get('location'), paths.award.entry.to({ entryId }))
    const person = await portal.db
      .selectFrom('people_persons as p')
      .innerJoin('people_memberships as m', 'm.person_id', 'p.id')
      .where('p.email', '=', 'erika.beispiel@hellenthal.example')
      .select(['p.id as personId', 'm.organisation_id as organisationId', 'm.manages'])
      .executeTakeFirstOrThrow()
    const entry = await findEntryFor(portal.db, entryId, person)
    assert.deepEqual(entry?.steps.partners?.content, {
      texts: { controlledPartners: 'Zweckverband Eifel' },
      partners: [
        { placeId: '05366036', name: 'Schleiden' },
        { placeId: '05366024', name: 'Kall' },
      ],
    })
    assert.deepEqual(entry?.steps.description?.content.texts, {
      legalForm: 'vereinbarung-mandatierend',
      contractDate: '31.8.2016',
    })
    assert.match(entry?.steps.lead?.content.texts.leadName ?? '', /Hellenthal/)
  })

  it('a double click begins one entry', async () => {
    const { post, entryId } = await begin(erika)
    const before = await entries()
    const answers = await Promise.all([post(), post()])
    assert.deepEqual(
      answers.map((answer) => answer.headers.get('location')),
      Array.from({ length: 2 }, () => paths.award.entry.to({ entryId })),
    )
    assert.equal(await entries(), before + 1)
  })

  it('an entry appears in the list and as tasks, with the warning that saving is not handing in', async () => {
    const list = await (await portal.request(paths.award.entries.to(), { cookie: erika })).text()
    assert.match(list, /Beitrag ohne Titel/)
    assert.match(list, /Gespeichert ist nicht eingereicht/)
    const { entryId } = await portal.db.selectFrom('award_entries').select('id as entryId').executeTakeFirstOrThrow()
    const tasks = await (await portal.request(paths.award.entry.to({ entryId }), { cookie: erika })).text()
    assert.match(tasks, /Montag, 9\. Februar 2026, 24:00 Uhr/)
    assert.match(tasks, /Nachweise und Anlagen/)
  })

  it('another organisation sees none of it', async () => {
    const otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    const { entryId } = await portal.db.selectFrom('award_entries').select('id as entryId').executeTakeFirstOrThrow()
    assert.equal((await portal.request(paths.award.entry.to({ entryId }), { cookie: otto })).status, 404)
    assert.equal((await portal.request(paths.award.entryRights.to({ entryId }), { cookie: otto })).status, 404)
    const list = await (await portal.request(paths.award.entries.to(), { cookie: otto })).text()
    assert.match(list, /Noch kein Beitrag/)
    assert.doesNotMatch(list, /Beitrag ohne Titel/)
  })

  it('an organisation begins no more than twenty, also not by thirty clicks at once', async () => {
    const rows = await portal.db.selectFrom('award_entries').select('lead_organisation_id').execute()
    const forms = await Promise.all(Array.from({ length: 30 }, () => begin(erika)))
    const answers = await Promise.all(forms.map(({ post }) => post()))
    assert.equal(answers.filter(({ status }) => status === 303).length, 20 - rows.length)
    const refused = answers.find(({ status }) => status === 422)
    assert.match((await refused?.text()) ?? '', /schon zwanzig Beiträge begonnen/)
    assert.equal(await entries(), 20)
    assert.match((await begin(erika)).page, /schon zwanzig Beiträge begonnen/)
  })

  it('the jury and the office cannot lead one', async () => {
    const { page, post } = await begin(await portal.signIn('ingrid.vordruck@buero.example'))
    assert.match(page, /Ihre Organisation kann keinen Beitrag einreichen/)
    const before = await entries()
    assert.equal((await post()).status, 422)
    assert.equal(await entries(), before)
  })

  it('without a sign-in leads to it and back', async () => {
    const answer = await portal.request(paths.award.newEntry.to({ vorpruefung: 'x' }))
    assert.equal(answer.status, 303)
    assert.match(decodeURIComponent(answer.headers.get('location') ?? ''), /weiter=\/landespreis\/beitraege\/neu\?vorpruefung=x/)
  })

  it('a wrong or missing answer is asked again with what was typed', async () => {
    const answer = await portal.request(paths.award.selfCheck.to(), {
      form: { ...ANSWERS, savingsBank: '', contractDate: 'neulich' },
    })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /Fehler:/)
    assert.match(page, /value="neulich"/)
    assert.match(page, /ob es um eine Kooperation von Sparkassen geht/)
  })

  it('whoever checks without end is asked to wait, and keeps the answers', async () => {
    await portal.request(paths.award.selfCheck.to(), { form: ANSWERS })
    const limits = portal.db.updateTable('platform_limits').where('key', 'like', 'self-check:%')
    await limits.set({ hits: 120 }).execute()
    const answer = await portal.request(paths.award.selfCheck.to(), { form: { ...ANSWERS, partners: 'Schleiden und Kall' } })
    await limits.set({ hits: 0 }).execute()
    assert.equal(answer.status, 429)
    assert.ok(Number(answer.headers.get('retry-after')) > 0)
    assert.match(await answer.text(), /sehr viele Vorprüfungen[^]*Schleiden und Kall/)
  })

  it('savings banks are told that they are excluded, and cannot go on', async () => {
    const checked = await portal.request(paths.award.selfCheck.to(), { form: { ...ANSWERS, savingsBank: 'yes' } })
    const page = await (await portal.request(checked.headers.get('location') ?? '')).text()
    assert.match(page, /So kann Ihr Projekt nicht teilnehmen/)
    assert.doesNotMatch(page, /Mit diesen Angaben beginnen/)
  })

  it('before opening neither tells a condition nor begins anything', async () => {
    await portal.moveTo('2025-11-30T23:59')
    const check = await (await portal.request(paths.award.selfCheck.to())).text()
    assert.match(check, /noch nicht geöffnet/)
    assert.doesNotMatch(check, /Sparkasse/)
    const { page, post } = await begin(erika)
    assert.match(page, /Der Wettbewerb hat noch nicht begonnen/)
    assert.equal((await post()).status, 422)
    await portal.moveTo('2026-02-10T00:00')
    assert.match((await begin(erika)).page, /Die Einreichungsfrist ist abgelaufen/)
  })
})
