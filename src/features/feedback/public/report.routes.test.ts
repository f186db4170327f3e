import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { openedForm, proven } from '../../../../test/strangers.ts'
import { forgetProofs } from '../../../outbox/strangers/forget-proofs.job.ts'
import { paths } from '../../../paths.ts'
import type { CaseKind } from '../case.rules.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'

describe('writing to the portal', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, role: 'editor' })
  })
  beforeEach(async () => {
    await portal.db.deleteFrom('platform_limits').execute()
  })
  after(() => portal.close())

  /** As if the form had been opened so many seconds ago. */
  const opened = (secondsAgo: number, kind: CaseKind = 'barrier') => openedForm(portal, `feedback ${kind}`, { secondsAgo })
  const barrier = (more: Record<string, string> = {}) => ({
    form: opened(10),
    website: '',
    subject: 'Karte ohne Tastatur',
    message: 'Die Karte lässt sich\nnicht bedienen.',
    page: '/projekte/karte',
    assistive: 'Screenreader',
    name: 'Vera Besuch',
    email: VERA,
    ...more,
  })
  const send = (form: Record<string, string>) => portal.request(paths.feedback.barrier.to(), { form })
  const count = async () => (await portal.db.selectFrom('feedback_cases').select('id').execute()).length
  const refused = async (form: Record<string, string>, sentence: RegExp) => {
    const before = await count()
    const answer = await send(form)
    const html = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(html, sentence)
    assert.match(html, /Die Karte lässt sich\nnicht bedienen\./)
    assert.match(html, /value="Screenreader"/)
    assert.equal(await count(), before)
    return /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
  }

  it('takes a barrier, says its number and days, and tells the sender and the team', async () => {
    const answer = await send(barrier())
    assert.equal(answer.status, 303)
    const thanks = await (await portal.request(answer.headers.get('location') ?? '')).text()
    const { number, ...stored } = await portal.db
      .selectFrom('feedback_cases')
      .select(['number', 'kind', 'message', 'notice_due_on', 'answer_due_on'])
      .executeTakeFirstOrThrow()
    assert.deepEqual(stored, {
      kind: 'barrier',
      message: 'Die Karte lässt sich\nnicht bedienen.',
      notice_due_on: '2025-12-18',
      answer_due_on: '2026-01-15',
    })
    assert.match(thanks, new RegExp(`Nummer ${number}[^]*18\\. Dezember 2025[^]*15\\. Januar 2026`))
    assert.doesNotMatch(thanks, /Karte ohne|Vera Besuch|vera@/)
    const [toSender] = await mailsTo(portal.db, VERA)
    assert.match(toSender?.subject ?? '', new RegExp(`Vorgang ${number}`))
    assert.doesNotMatch(toSender?.text ?? '', /Karte|Vera Besuch/) // nothing of what anybody could have typed
    const [toTeam] = await mailsTo(portal.db, EDITOR)
    assert.match(toTeam?.text ?? '', /18\. Dezember 2025[^]*\/redaktion\/rueckmeldungen\//)
    assert.doesNotMatch(toTeam?.text ?? '', /Karte|Vera|vera@/)
  })

  it('takes a letter without a name and without an address, due in two weeks', async () => {
    const form = { form: opened(10, 'contact'), website: '', subject: 'Frage', message: 'Wann?', page: '', name: '', email: '' }
    const answer = await portal.request(paths.feedback.contact.to(), { form })
    assert.equal(answer.status, 303)
    assert.match(await (await portal.request(answer.headers.get('location') ?? '')).text(), /Antworten können wir Ihnen nicht/)
    const row = await portal.db.selectFrom('feedback_cases').where('kind', '=', 'contact').selectAll().executeTakeFirstOrThrow()
    assert.deepEqual([row.notice_due_on, row.answer_due_on, row.email], [null, '2025-12-18', ''])
    assert.equal((await mailsTo(portal.db, '')).length, 0)
  })

  it('says what is missing and keeps the rest', async () => {
    await refused(barrier({ subject: '' }), /Bitte schreiben Sie in wenigen Worten, worum es geht/)
    await refused(barrier({ email: 'keine' }), /vollständige E-Mail-Adresse/)
  })

  // proves: RL-04
  it('refuses what is sent at once, with the trap filled in, or without our signature; a person can send it again', async () => {
    const quick = opened(1)
    assert.equal(await refused(barrier({ form: quick }), /drei Sekunden/), quick) // waiting helps
    await refused(barrier({ website: 'https://spam.example' }), /Wir haben es geleert/)
    for (const form of ['', 'v1.falsch.a.b.c', opened(10, 'contact')]) {
      const renewed = await refused(barrier({ form }), /nicht mehr gültig/)
      assert.notEqual(renewed, form)
    }
    const renewed = await refused(barrier({ form: opened(24 * 3600 + 5) }), /länger als einen Tag/)
    await refused(barrier({ form: renewed }), /drei Sekunden/)
  })

  it('writes one case for a form that is sent twice, and keeps another text that comes with it', async () => {
    const form = barrier({ form: opened(10) })
    const before = await count()
    const [first, second] = [await send(form), await send(form)]
    assert.equal(second.headers.get('location'), first.headers.get('location'))
    assert.equal(await count(), before + 1)
    const answer = await send({ ...form, message: 'Und noch etwas.' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /ist angekommen[^]*Und noch etwas\./)
  })

  // proves: RL-04
  it('mails one mailbox three times a day at most, however its address is written, and takes the report all the same', async () => {
    const before = await count()
    for (const email of [
      'otto.opfer@x.example',
      'OttoOpfer@x.example',
      'ottoopfer+1@x.example',
      'otto.opfer+2@x.example',
      'o.tto.opfer@x.example',
    ])
      assert.equal((await send(barrier({ form: opened(10), email }))).status, 303)
    assert.equal(await count(), before + 5)
    const mails = await portal.db
      .selectFrom('platform_mails')
      .where('recipient', 'like', '%@x.example')
      .select('recipient')
      .execute()
    assert.equal(mails.length, 3)
  })

  // proves: RL-04
  it('takes twenty an hour from one connection, and hands back what was typed in the next', async () => {
    for (let n = 0; n < 20; n += 1) assert.equal((await send(barrier({ form: opened(10), email: '' }))).status, 303)
    const answer = await send(barrier({ form: opened(10), email: '' }))
    assert.equal(answer.status, 429)
    assert.match(await answer.text(), /Die Karte lässt sich/)
  })

  // proves: RL-04
  describe('without a proof of work', () => {
    const unproven = (secondsAgo = 10) => openedForm(portal, 'feedback barrier', { secondsAgo, isProven: false })
    const sendTimes = async (times: number, form: () => string) => {
      for (let n = 0; n < times; n += 1) assert.equal((await send(barrier({ form: form(), email: '' }))).status, 303)
      return send(barrier({ form: form(), email: '' }))
    }

    it('asks for eight seconds instead of three, and takes the same form then', async () => {
      const seal = await refused(barrier({ form: unproven(4) }), /kein JavaScript[^]*acht Sekunden zu warten/)
      assert.equal((await send(barrier({ form: proven(seal) }))).status, 303)
      assert.equal((await send(barrier({ form: unproven(9) }))).status, 303)
    })

    it('takes six an hour, and hands back what was typed with a sentence that says what else helps', async () => {
      const answer = await sendTimes(6, unproven)
      assert.equal(answer.status, 429)
      assert.ok(Number(answer.headers.get('retry-after')) <= 3600)
      assert.match(await answer.text(), /schalten Sie JavaScript ein[^]*Die Karte lässt sich/)
      assert.equal((await send(barrier({ form: opened(10), email: '' }))).status, 303) // who proves it does not wait
    })

    it('counts a proof that is spent, one of another form and one for less work as none', async () => {
      const spent = opened(10)
      const [, , proof = ''] = opened(10).split('~')
      const cheaper = proven(`0~${unproven().split('~')[1]}`)
      assert.equal((await sendTimes(7, () => spent)).status, 429) // the first of them was good
      await portal.db.deleteFrom('platform_limits').execute()
      assert.equal((await sendTimes(6, () => `${unproven()}~${proof}`)).status, 429)
      await refused(barrier({ form: cheaper }), /nicht mehr gültig/)
    })

    it('forgets what was spent when no such form is taken any more', async () => {
      await send(barrier())
      const spent = () => portal.db.selectFrom('outbox_spent_proofs').select('form_id').execute()
      await portal.db
        .updateTable('outbox_spent_proofs')
        .set({ spent_at: new Date(Date.now() - 49 * 3_600_000) })
        .execute()
      await send(barrier())
      await forgetProofs(portal.deps)
      assert.equal((await spent()).length, 1)
    })
  })

  it('fills in the page somebody comes from, without what was asked there, and no page of others', async () => {
    const page = async (referer: string) => {
      const html = await (await portal.request(paths.feedback.barrier.to(), { headers: { referer } })).text()
      return /name="page"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? ''
    }
    assert.equal(await page('http://portal.example/projekte/karte?q=geheim'), 'http://portal.example/projekte/karte')
    assert.equal(await page('https://anderswo.example/projekte'), '')
    assert.equal(await page('kein Ort'), '')
  })

  it('is no page for a number nobody has, nor for the other form’s', async () => {
    const { id } = await portal.db
      .selectFrom('feedback_cases')
      .where('kind', '=', 'contact')
      .select('id')
      .executeTakeFirstOrThrow()
    for (const vorgang of [randomUUID(), "1' or '1'='1", id])
      assert.equal((await portal.request(paths.feedback.barrier.to({ vorgang }))).status, 404)
  })
})
