import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { listBrokenInvariants } from '../../../../db/invariants.ts'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../../test/factories.ts'
import { formOf } from '../../../../test/form-of.ts'
import { formsOf } from '../../../../test/forms.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { outboxTicks } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { retentionTick } from '../retention.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const OFFICE = 'ingrid.vordruck@buero.example'
const EDITOR = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'
const { award, office } = paths

// proves: RL-04, JU-10
describe('a question to the office', () => {
  let portal: TestSite
  const cookie = { marta: '', office: '', editor: '' }
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    cookie.marta = await portal.signIn(MARTA)
    cookie.office = await portal.signIn(OFFICE)
    cookie.editor = await portal.signIn(EDITOR)
  })
  beforeEach(async () => {
    await portal.db.deleteFrom('platform_limits').execute()
  })
  after(async () => {
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    await portal.close()
  })

  const opened = (secondsAgo: number) => openedForm(portal, 'award question', { secondsAgo })
  const asking = (more: Record<string, string> = {}) => ({
    form: opened(10),
    website: '',
    question: 'Gilt der Stichtag {{name}} auch für [Verlängerungen](https://boese.example)?',
    chapter: '',
    name: 'Vera Besuch',
    email: VERA,
    ...more,
  })
  const ask = (form: Record<string, string>, who?: string) => portal.request(award.ask.to(), { form, cookie: who })
  const page = async (path: string, who?: string) => (await portal.request(path, { cookie: who })).text()
  const newest = () =>
    portal.db.selectFrom('award_asked_questions').select(['id', 'number']).orderBy('number', 'desc').executeTakeFirstOrThrow()
  const count = async () => (await portal.db.selectFrom('award_asked_questions').select('id').execute()).length
  const formOn = async (path: string, action: string, who: string) =>
    formsOf(await page(path, who)).find((form) => form.action === action)?.untouched ?? {}
  const draft = async (questionId: string, more: Record<string, string> = {}, who = cookie.editor) => {
    const html = await page(office.questions.one.to({ questionId }), who)
    const form = formOf(html.slice(0, html.indexOf('Entwurf speichern')))
    return portal.request(office.questions.draft.to({ questionId }), {
      cookie: who,
      form: { ...form, answer: 'Ja, **auch** für diese.', ...more },
    })
  }
  const publish = async (questionId: string, more: Record<string, string> = {}, who = cookie.office) => {
    const action = office.questions.publication.to({ questionId })
    return portal.request(action, { cookie: who, form: { ...(await formOn(action, action, cookie.office)), ...more } })
  }
  /** PostgreSQL tells a moment later that an edition has changed. */
  const noticed = async (words: RegExp) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const html = await page(award.questions.to())
      if (words.test(html)) return html
      await setTimeout(50)
    }
    throw new Error(`the questions never said ${words}`)
  }
  const conditionId = async (position: number) =>
    (
      await portal.db
        .selectFrom('award_conditions as condition')
        .innerJoin('award_editions as edition', 'edition.id', 'condition.edition_id')
        .where('edition.slug', '=', '2025-2026')
        .where('condition.position', '=', position)
        .select('condition.id')
        .executeTakeFirstOrThrow()
    ).id

  it('is taken without an account, acknowledged without its words, and shown to the office', async () => {
    const answer = await ask(asking())
    assert.equal(answer.status, 303)
    const { number } = await newest()
    const thanks = await page(answer.headers.get('location') ?? '')
    assert.match(thanks, new RegExp(`Nummer ${number}`))
    assert.doesNotMatch(thanks, /Stichtag|Vera Besuch|vera@/)
    const [mail] = await mailsTo(portal.db, VERA)
    assert.doesNotMatch(mail?.text ?? 'Stichtag', /Stichtag|Vera Besuch/)
    assert.doesNotMatch((await mailsTo(portal.db, OFFICE))[0]?.text ?? 'Stichtag', /Stichtag|Vera Besuch|vera@/)
    assert.match(await page(office.questions.list.to(), cookie.office), /Gilt der Stichtag/)
    assert.match(await page(office.start.to(), cookie.office), /Frage wartet auf eine Antwort/)
  })

  it('knows who is signed in, and asks nobody for name or address', async () => {
    assert.match(await page(award.ask.to(), cookie.marta), /value="marta\.probe@hellenthal\.example"/)
    assert.equal((await ask(asking({ name: '', email: '', question: 'Ohne Namen?' }))).status, 303)
    assert.match(await page(award.ask.to({ frage: (await newest()).id })), /E-Mail-Adresse haben Sie nicht angegeben/)
    assert.deepEqual(await mailsTo(portal.db, ''), [])
  })

  it('is refused as spam like any letter, with what was typed kept', async () => {
    for (const [form, sentence] of [
      [asking({ form: opened(1) }), /drei Sekunden/],
      [asking({ website: 'https://spam.example' }), /Wir haben es geleert/],
      [asking({ form: '' }), /nicht mehr gültig/],
      [asking({ question: '' }), /Bitte schreiben Sie Ihre Frage/],
      [asking({ email: 'keine' }), /vollständige E-Mail-Adresse/],
    ] as const) {
      const before = await count()
      const answer = await ask(form)
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, sentence)
      assert.match(html, /value="Vera Besuch"/)
      assert.equal(await count(), before)
    }
  })

  it('is written once for a form that is sent twice', async () => {
    const form = asking({ question: 'Zweimal?' })
    const before = await count()
    assert.equal((await ask(form)).headers.get('location'), (await ask(form)).headers.get('location'))
    assert.equal(await count(), before + 1)
    assert.equal((await ask({ ...form, question: 'Anders?' })).status, 422)
  })

  it('comes by mail through an editor, once', async () => {
    const form = { id: randomUUID(), question: 'Aus einer E-Mail?', chapter: '', name: 'Otto Brief', email: 'otto@brief.example' }
    for (const _ of [1, 2]) {
      const answer = await portal.request(office.questions.entering.to(), { cookie: cookie.editor, form })
      assert.equal(answer.headers.get('location'), office.questions.one.to({ questionId: form.id }))
    }
    assert.match(
      await page(office.questions.one.to({ questionId: form.id }), cookie.editor),
      /E-Mail, von uns eingetragen \(Nina Zeile\)/,
    )
    assert.deepEqual(await mailsTo(portal.db, 'otto@brief.example'), [])
  })

  it('gets an answer that editors draft and only the office publishes, to everybody at once', async () => {
    await givenEntry(portal.db, { by: MARTA })
    const other = await givenEntry(portal.db, { by: OTTO })
    await givenSubmission(portal.deps, { entryId: other, by: OTTO })
    assert.equal((await ask(asking({ question: 'Gilt {{name}} der [Stichtag](https://boese.example)?' }))).status, 303)
    const { id, number } = await newest()
    assert.equal((await draft(id, { conditionId: await conditionId(3), reviewOn: '31.12.2026' })).status, 303)
    assert.doesNotMatch(await page(award.questions.to()), /auch<\/strong> für diese/)
    assert.equal((await publish(id, {}, cookie.editor)).status, 403)
    const preview = await page(office.questions.publication.to({ questionId: id }), cookie.office)
    assert.match(
      preview,
      /Nr\. 3 der Teilnahmebedingungen[^]*Fassung 1[^]*Personen mit einem Entwurf oder Beitrag, dazu wer gefragt hat/,
    )
    assert.equal((await publish(id)).status, 303)

    const faq = await noticed(/auch<\/strong> für diese/)
    assert.match(faq, /Veröffentlicht am 4\. Dezember 2025\. [^]*Fassung <!-- -->?1|Fassung 1/)
    assert.match(faq, /31\. Dezember 2026/)
    assert.doesNotMatch(faq, /Vera Besuch/)
    const publication = await portal.db
      .selectFrom('award_question_publications')
      .where('question_id', '=', id)
      .selectAll()
      .executeTakeFirstOrThrow()
    assert.deepEqual([publication.condition_position, publication.conditions_version], [3, 1])
    const change = await portal.db.selectFrom('award_edition_changes').select(['part', 'reason']).execute()
    assert.deepEqual(change, [{ part: 'fragen', reason: `Antwort auf die Frage ${number}` }])

    await portal.moveTo('2025-12-04T09:32')
    for (const tick of outboxTicks) await tick(portal.deps)
    const told = await portal.db.selectFrom('outbox_recipients').select('email').execute()
    assert.ok(told.some(({ email }) => email === MARTA) && told.some(({ email }) => email === OTTO))
    assert.equal(new Set(told.map(({ email }) => email)).size, told.length, 'each once')
    const [mail] = await mailsTo(portal.db, MARTA)
    assert.match(mail?.text ?? '', /Gilt \{\{name\}\} der \[Stichtag\]\(https:\/\/boese\.example\)\?/)
    assert.match(mail?.html ?? '', /<strong>auch<\/strong>/)
    assert.doesNotMatch(mail?.html ?? 'boese.example"', /href="https:\/\/boese\.example"/)
    assert.match(mail?.text ?? '', /Nr\. 3 der Teilnahmebedingungen/)
    assert.doesNotMatch(mail?.text ?? 'Vera', /Vera/)
    assert.match((await mailsTo(portal.db, VERA))[0]?.subject ?? '', /beantwortet/)
    assert.equal((await publish(id)).status, 303)
    assert.equal(
      (await portal.db.selectFrom('outbox_mailings').select('id').execute()).length,
      1,
      'a second click tells nobody again',
    )
  })

  it('says so when the condition has been changed since', async () => {
    await portal.db
      .updateTable('award_conditions')
      .set({ text: 'Neuer Wortlaut.' })
      .where('id', '=', await conditionId(3))
      .execute()
    await noticed(/Die Bedingung wurde seither geändert/)
    assert.match(await page(office.questions.list.to(), cookie.office), /Bedingung geändert/)
  })

  it('shows whoever publishes what was changed meanwhile, and keeps what two have written', async () => {
    await ask(asking({ question: 'Noch eine?', email: '' }))
    const { id } = await newest()
    assert.equal((await draft(id)).status, 303)
    const seen = await formOn(
      office.questions.publication.to({ questionId: id }),
      office.questions.publication.to({ questionId: id }),
      cookie.office,
    )
    assert.equal((await draft(id, { answer: 'Nein.' })).status, 303)
    const answer = await publish(id, seen)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /geändert, seit Sie diese Seite geöffnet haben/)
    const stale = await draft(id, { base: '1', answer: 'Mein langer Text' })
    assert.equal(stale.status, 422)
    assert.match(await stale.text(), /wurde inzwischen geändert[^]*Mein langer Text/)
    assert.equal((await draft(id, { answer: 'Mit {{name}}.' })).status, 422)
  })

  it('is closed with an answer to whoever asked, and then neither drafted nor published', async () => {
    await ask(asking({ question: 'Nur für mich?', email: 'nur@mich.example' }))
    const { id } = await newest()
    const close = (reply: string) =>
      portal.request(office.questions.closing.to({ questionId: id }), { cookie: cookie.editor, form: { reply } })
    assert.equal((await close('')).status, 422)
    assert.equal((await close('Das steht unter Frage 3.')).status, 303)
    assert.match((await mailsTo(portal.db, 'nur@mich.example'))[0]?.text ?? '', /Das steht unter Frage 3/)
    assert.match(await (await close('Noch einmal.')).text(), /schon einzeln beantwortet/)
    assert.equal(
      (await draft(id, { id: randomUUID(), base: '0', wording: 'W', chapter: 'K', conditionId: '', reviewOn: '' })).status,
      422,
    )
    assert.equal(
      (await portal.request(office.questions.publication.to({ questionId: id }), { cookie: cookie.office })).status,
      404,
    )
    assert.doesNotMatch(await page(award.questions.to()), /Nur für mich/)
  })

  it('counts what helps, once a day and connection, and keeps nothing of who said so', async () => {
    const vote = (slug: string, helpful: string) => portal.request(award.questionVote.to({ slug }), { form: { helpful } })
    const { slug } = await portal.db.selectFrom('award_question_publications').select('slug').executeTakeFirstOrThrow()
    const answer = await vote(slug, 'ja')
    assert.match(await page((answer.headers.get('location') ?? '').split('#')[0] ?? ''), /Danke für Ihre Rückmeldung/)
    await vote(slug, 'nein')
    await vote(slug, 'vielleicht')
    assert.equal((await vote('gibt-es-nicht', 'ja')).status, 404)
    const votes = await portal.db.selectFrom('award_question_votes').selectAll().execute()
    assert.deepEqual(
      votes.map(({ helpful }) => helpful),
      [true],
    )
    assert.deepEqual(Object.keys(votes[0] ?? {}).sort(), ['edition_id', 'helpful', 'id', 'slug', 'voted_on'])
    assert.match(await page(office.questions.list.to(), cookie.office), /1 ja, 0 nein/)
    for (let n = 0; n < 30; n += 1) await vote(slug, 'ja')
    assert.equal((await vote(slug, 'ja')).status, 429)
  })

  it('asks whom an answer did not help what is missing, once a form, and shows it to those who mend answers', async () => {
    await portal.db.deleteFrom('platform_limits').execute()
    const slug = 'frist'
    const remark = (text: string, more: Record<string, string> = {}) =>
      portal.request(award.questionRemark.to({ slug }), {
        form: { form: openedForm(portal, 'answer remark'), website: '', remark: text, ...more },
      })
    const remarks = () => portal.db.selectFrom('award_answer_remarks').selectAll().execute()
    const voted = await portal.request(award.questionVote.to({ slug }), { form: { helpful: 'nein' } })
    const asked = await page(voted.headers.get('location') ?? '')
    assert.match(asked, /Danke für Ihre Rückmeldung[^]*Bis wann können wir einreichen\?[^]*Was fehlt, was ist unklar/)
    assert.ok((await page(award.questions.to())).includes(`href="${award.questionRemark.to({ slug })}"`))
    for (const [text, more, sentence] of [
      [' ', {}, /schreiben Sie, was Ihnen fehlt/],
      ['x'.repeat(501), {}, /höchstens 500 Zeichen[^]*xxx/],
      ['Typisch', { website: 'https://spam.example' }, /leer bleiben muss[^]*Typisch/],
      ['Typisch', { form: openedForm(portal, 'award question') }, /nicht mehr gültig[^]*Typisch/],
    ] as const) {
      const refused = await remark(text, more)
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), sentence)
    }
    assert.deepEqual(await remarks(), [])
    const form = openedForm(portal, 'answer remark')
    for (const _ of [1, 2]) assert.equal((await remark('KANARIE-lücke '.padEnd(500, 'y'), { form })).status, 303)
    const [row, ...others] = await remarks()
    assert.deepEqual(others, [])
    assert.deepEqual(Object.keys(row ?? {}).sort(), ['edition_id', 'id', 'remark', 'slug', 'written_on'])
    for (const who of [cookie.office, cookie.editor])
      assert.match(await page(office.questions.list.to(), who), /Was in Antworten fehlt[^]*Bis wann können wir[^]*KANARIE-lücke/)
    assert.doesNotMatch(await page(award.questions.to()), /KANARIE-lücke/)
    const unknown = award.questionRemark.to({ slug: 'gibt-es-nicht' })
    assert.equal((await portal.request(unknown)).status, 404)
    assert.equal((await portal.request(unknown, { form: { remark: 'x' } })).status, 404)
    for (let n = 0; n < 8; n += 1) assert.equal((await remark(`Noch ${n}`)).status, 303)
    assert.equal((await remark('Zu viel')).status, 429)
    assert.equal((await remarks()).length, 9)
  })

  it('shows the office the newest 200 of what was missing, and says so', async () => {
    const { edition_id } = await portal.db.selectFrom('award_answer_remarks').select('edition_id').executeTakeFirstOrThrow()
    const many = Array.from({ length: 201 }, () => ({
      id: randomUUID(),
      edition_id,
      slug: 'frist',
      remark: 'KANARIE-viel',
      written_on: '2025-12-31',
    }))
    await portal.db.insertInto('award_answer_remarks').values(many).execute()
    const html = await page(office.questions.list.to(), cookie.office)
    assert.match(html, /Was in Antworten fehlt \(die neuesten 200\)/)
    assert.equal(html.match(/KANARIE-viel/g)?.length, 200)
    await portal.db.deleteFrom('award_answer_remarks').where('remark', '=', 'KANARIE-viel').execute()
  })

  it('forgets who asked a year after the answer, and keeps what was asked; what was missing goes after a year', async () => {
    const { edition_id } = await portal.db.selectFrom('award_answer_remarks').select('edition_id').executeTakeFirstOrThrow()
    const newer = { id: randomUUID(), edition_id, slug: 'frist', remark: 'Jünger als ein Jahr', written_on: '2025-12-07' }
    await portal.db.insertInto('award_answer_remarks').values(newer).execute()
    await portal.moveTo('2026-12-06T04:00')
    await retentionTick(portal.deps)
    const remarks = await portal.db.selectFrom('award_answer_remarks').select('remark').execute()
    assert.deepEqual(remarks, [{ remark: 'Jünger als ein Jahr' }])
    const rows = await portal.db.selectFrom('award_asked_questions').select(['question', 'email']).execute()
    assert.deepEqual(
      rows.filter(({ email }) => email === 'nur@mich.example'),
      [],
    )
    assert.ok(rows.some(({ question, email }) => question === 'Nur für mich?' && email === ''))
    assert.ok(
      rows.some(({ email }) => email === 'otto@brief.example'),
      'still open',
    )
  })
})
