import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry, KALL, SCHLEIDEN } from '../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { withinLimit } from '../../../platform/limits.queries.ts'
import { sha256 } from '../../../platform/random.ts'
import { mailObjection } from '../partner/objection.job.ts'

/** Takes every mail but those to addresses that begin with 'falsch'. */
async function refusingMailServer() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, callback) =>
      callback(address.startsWith('falsch') ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, _, callback) => stream.resume().on('end', () => callback()),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

const MARTA = 'marta.probe@hellenthal.example'
const RATHAUS = 'rathaus@schleiden.example'

// proves: AC-03, AC-07
describe('the word of the partners', () => {
  let portal: TestSite
  let marta: string
  let entryId: string

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    marta = await portal.signIn(MARTA)
  })
  after(() => portal.close())
  beforeEach(async () => {
    await portal.moveTo('2025-12-04T09:30')
    await portal.db.deleteFrom('platform_mails').execute()
    await portal.db.deleteFrom('platform_limits').execute()
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: 'Rufbereitschaft *fett* <b>' } } })
  })

  const here = () => paths.award.partnerRequests.to({ entryId })
  const ask = (whom: string, recipient: string, cookie = marta) =>
    portal.request(here(), { cookie, form: { whom, [`recipient-${whom}`]: recipient } })
  const mails = () => portal.db.selectFrom('platform_mails').selectAll().orderBy('queued_at').orderBy('recipient').execute()
  const page = async (path = here(), cookie = marta) => (await portal.request(path, { cookie })).text()
  async function linkOf(recipient: string): Promise<string> {
    const mail = (await mails()).filter((one) => one.recipient === recipient).at(-1)
    return /http:\/\/portal\.example(\/landespreis\/partner\/\S+)/.exec(mail?.text ?? '')?.[1] ?? 'no link'
  }
  const answer = (link: string, form: Record<string, string>) =>
    portal.request(link, { form: { reason: '', name: 'Anna Amt', function: 'Amtsleiterin', ...form } })

  it('offers every register partner and the head of administration, with empty addresses', async () => {
    const html = await page()
    for (const name of ['Schleiden', 'Kall', 'Bestätigung der Verwaltungsleitung von Hellenthal'])
      assert.ok(html.includes(name), name)
    assert.doesNotMatch(html, /jonas\.vorlage@schleiden\.example/)
    assert.match(html, /bis Donnerstag, 18\. Dezember 2025, 24:00 Uhr/)
  })

  it('sends one mail with a link; only the hash of its token is stored', async () => {
    const asked = await ask(SCHLEIDEN.placeId, RATHAUS)
    assert.equal(asked.status, 303)
    const [mail] = await mails()
    assert.equal(mail?.recipient, RATHAUS)
    assert.match(mail?.text ?? '', /Rufbereitschaft \*fett\* <b>/)
    assert.doesNotMatch(mail?.html ?? '', /<b>/)
    assert.match(mail?.text ?? '', /Wenn Sie nicht antworten, gilt das als Zustimmung/)
    const token = (await linkOf(RATHAUS)).split('/').at(-1) ?? ''
    const { token_hash } = await portal.db
      .selectFrom('award_partner_requests')
      .where('entry_id', '=', entryId)
      .select('token_hash')
      .executeTakeFirstOrThrow()
    assert.ok(token.length >= 43 && !token_hash.includes(token))
    assert.match(await page(), /Antwort steht aus/)
  })

  it('sends a double click once', async () => {
    await Promise.all([ask(SCHLEIDEN.placeId, RATHAUS), ask(SCHLEIDEN.placeId, RATHAUS)])
    assert.equal((await mails()).length, 1)
  })

  it('sends no more than three mails a day to one address', async () => {
    const answers = []
    for (const minute of ['31', '33', '35', '37']) {
      await portal.moveTo(`2025-12-04T09:${minute}`)
      answers.push(await ask(SCHLEIDEN.placeId, RATHAUS.toUpperCase()))
    }
    assert.deepEqual(
      answers.map((one) => one.status),
      [303, 303, 303, 422],
    )
    assert.match((await answers[3]?.text()) ?? '', /heute schon drei Anfragen/)
    assert.equal((await mails()).length, 3)
  })

  it('lets one person write to sixty addresses a day, not to everybody', async () => {
    const { id } = await portal.db.selectFrom('people_persons').where('email', '=', MARTA).select('id').executeTakeFirstOrThrow()
    const limit = { name: 'partner-mail-person', most: 60, perSeconds: 86_400 }
    for (let asked = 0; asked < 59; asked += 1) await withinLimit(portal.db, limit, sha256(id))
    assert.equal((await ask(SCHLEIDEN.placeId, RATHAUS)).status, 303)
    const tooMany = await ask(KALL.placeId, 'info@kall.example')
    assert.equal(tooMany.status, 422)
    assert.match(await tooMany.text(), /heute schon sehr viele Anfragen/)
    assert.equal((await mails()).length, 1)
  })

  it("refuses who is no partner, what is no address, and somebody else's entry", async () => {
    assert.match(await (await ask('05112000', RATHAUS)).text(), /nicht als Partner des Beitrags genannt/)
    const wrong = await ask(SCHLEIDEN.placeId, 'kein-postfach')
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /value="kein-postfach"/)
    const otto = await portal.signIn('otto.gegenprobe@duisburg.example')
    assert.equal((await ask(SCHLEIDEN.placeId, RATHAUS, otto)).status, 404)
    assert.deepEqual(await mails(), [])
  })

  it('looking changes nothing; agreeing is kept and shown, another answer after it is refused with its words', async () => {
    await ask(SCHLEIDEN.placeId, RATHAUS)
    const link = await linkOf(RATHAUS)
    const shown = await (await portal.request(link)).text()
    assert.match(shown, /Rufbereitschaft \*fett\* &lt;b>/)
    assert.match(await page(), /Antwort steht aus/)
    assert.equal((await answer(link, { answer: 'agree' })).status, 303)
    assert.equal((await answer(link, { answer: 'agree' })).status, 303, 'a double click')
    const other = await answer(link, { answer: 'object', reason: 'doch nicht' })
    const refused = await other.text()
    assert.equal(other.status, 422)
    assert.match(refused, /liegt schon eine Antwort vor/)
    assert.match(refused, /doch nicht/)
    assert.doesNotMatch(refused, /Vielen Dank/)
    const html = await page()
    assert.match(html, /stimmt zu/)
    assert.match(html, /Anna Amt, Amtsleiterin/)
    assert.match(await (await portal.request(link)).text(), /Ihre Antwort ist festgehalten/)
  })

  it('of two different answers at once keeps one, and tells the other', async () => {
    await ask(SCHLEIDEN.placeId, RATHAUS)
    const link = await linkOf(RATHAUS)
    const both = await Promise.all([answer(link, { answer: 'agree' }), answer(link, { answer: 'object', reason: 'Ohne uns.' })])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 422])
  })

  it('the list of tasks tells who was asked and agreed, and an objection first of all', async () => {
    const tasks = () => page(paths.award.entry.to({ entryId }))
    assert.match(await tasks(), /Partner bestätigen lassen[^]*Freiwillig/)
    await ask(SCHLEIDEN.placeId, RATHAUS)
    await ask(KALL.placeId, 'info@kall.example')
    assert.match(await tasks(), /Zustimmung: 0 von 2/)
    await answer(await linkOf(RATHAUS), { answer: 'agree' })
    assert.match(await tasks(), /Zustimmung: 1 von 2/)
    await answer(await linkOf('info@kall.example'), { answer: 'object', reason: 'Ohne uns.' })
    assert.match(await tasks(), /Partner bestätigen lassen[^]*1 Widerspruch/)
  })

  it('an objection needs a reason, and goes to those who hand in and to the office', async () => {
    await ask(KALL.placeId, 'info@kall.example')
    const link = await linkOf('info@kall.example')
    const without = await answer(link, { answer: 'object' })
    assert.equal(without.status, 422)
    assert.match(await without.text(), /Bitte begründen Sie Ihren Widerspruch/)
    await answer(link, { answer: 'object', reason: 'Wir sind <ausgestiegen>.' })
    const { id } = await portal.db
      .selectFrom('award_partner_requests')
      .where('entry_id', '=', entryId)
      .select('id')
      .executeTakeFirstOrThrow()
    await mailObjection(portal.deps, { requestId: id })
    await mailObjection(portal.deps, { requestId: id })
    const told = (await mails()).filter((mail) => mail.subject.startsWith('Widerspruch'))
    assert.deepEqual(
      told.map((mail) => mail.recipient),
      ['ingrid.vordruck@buero.example', MARTA, 'paul.stempel@buero.example'],
    )
    assert.ok(told.every((mail) => !mail.html.includes('<ausgestiegen>')))
    const knowing = told.filter((mail) => `${mail.subject} ${mail.text}`.includes('Wir sind <ausgestiegen>.'))
    assert.deepEqual(
      knowing.map((mail) => mail.recipient),
      [MARTA],
    )
    const { title } = await portal.db
      .selectFrom('award_entry_states')
      .where('entry_id', '=', entryId)
      .where('step', '=', 'title')
      .select(sql<string>`content #>> '{texts,title}'`.as('title'))
      .executeTakeFirstOrThrow()
    const office = told.filter((mail) => mail.recipient.endsWith('@buero.example'))
    assert.ok(office.length === 2 && office.every((mail) => !`${mail.subject} ${mail.text} ${mail.html}`.includes(title)))
    assert.match(await page(), /widerspricht/)
  })

  it('nothing is chosen beforehand, and nothing is stored without a name', async () => {
    await ask(SCHLEIDEN.placeId, RATHAUS)
    const link = await linkOf(RATHAUS)
    assert.doesNotMatch(await (await portal.request(link)).text(), /checked/)
    const nameless = await answer(link, { answer: 'agree', name: '' })
    assert.equal(nameless.status, 422)
    assert.deepEqual(
      await portal.db
        .selectFrom('award_partner_answers')
        .innerJoin('award_partner_requests as r', 'r.id', 'request_id')
        .where('r.entry_id', '=', entryId)
        .select('answer')
        .execute(),
      [],
    )
  })

  it('silence until the date counts as agreement, and then it is too late to answer', async () => {
    await ask(SCHLEIDEN.placeId, RATHAUS)
    await ask('hvb', 'buergermeister@hellenthal.example')
    await portal.runJobs()
    await portal.moveTo('2025-12-18T23:59:59')
    assert.match(await page(), /Antwort steht aus/)
    await portal.moveTo('2025-12-19T00:00')
    const html = await page()
    assert.match(html, /hat nicht widersprochen/)
    assert.match(html, /keine Antwort/, 'the head of administration must say it')
    const late = await answer(await linkOf(RATHAUS), { answer: 'object', reason: 'Nie gefragt' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /nicht gespeichert[^]*Nie gefragt/)
  })

  it('whose mail server refuses the mail has not agreed by silence, and who asked is told what to do', async () => {
    const smtp = await refusingMailServer()
    Object.assign(portal.deps.config, { smtpUrl: smtp.url })
    await ask(SCHLEIDEN.placeId, 'falsch@schleiden.example')
    await ask(KALL.placeId, 'info@kall.example')
    await portal.runJobs()
    Object.assign(portal.deps.config, { smtpUrl: undefined })
    await smtp.close()
    const html = await page()
    assert.match(html, /Die Anfrage konnte nicht zugestellt werden[^]*falsch@schleiden\.example hat sie bisher nicht angenommen/)
    await portal.moveTo('2025-12-19T00:00')
    const late = await page()
    assert.match(late, /konnte nicht zugestellt werden/)
    assert.equal(late.match(/hat nicht widersprochen</g)?.length, 1, 'Kall was reached')
    assert.match(await page(paths.award.submission.to({ entryId })), /Das Schweigen dieses Partners gilt nicht als Zustimmung/)
  })

  it('everybody is asked at once, also partners that stand in no register', async () => {
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { partners: { foreignPartners: 'Aalten (NL)\nBocholt & Söhne' } } })
    const html = await page()
    const names = [...html.matchAll(/name="(recipient-[^"]+)"/g)].map(([, name]) => name ?? '')
    assert.equal(names.length, 5)
    const aalten = names.find((name) => name.includes('aalten')) ?? ''
    const form = { whom: 'alle', [`recipient-${SCHLEIDEN.placeId}`]: RATHAUS, [aalten]: 'burgemeester@aalten.example' }
    const asked = await portal.request(here(), { cookie: marta, form })
    assert.equal(asked.status, 303)
    assert.deepEqual((await mails()).map((mail) => mail.recipient).sort(), ['burgemeester@aalten.example', RATHAUS])
    const after = await page(asked.headers.get('location') ?? '')
    assert.match(after, /2 Anfragen sind verschickt/)
    const link = await linkOf('burgemeester@aalten.example')
    assert.match(await (await portal.request(link)).text(), /nennt Aalten \(NL\) als Partner/)
    await answer(link, { answer: 'object', reason: 'Nee.' })
    assert.match(await page(), /widerspricht[^]*Nee\./)
    const { line } = await portal.db
      .selectFrom('award_partner_requests')
      .where('entry_id', '=', entryId)
      .where('line', 'is not', null)
      .select('line')
      .executeTakeFirstOrThrow()
    assert.equal(line, 'Aalten (NL)')
  })

  it('clicked for five times is asked for once, and the clicks cost nothing of the three mails a day', async () => {
    for (const click of [1, 2, 3, 4, 5]) assert.equal((await ask(SCHLEIDEN.placeId, RATHAUS)).status, 303, `click ${click}`)
    assert.equal((await mails()).length, 1)
  })

  it('one wrong address among many is told beside its field; nothing typed is lost and nobody asked twice', async () => {
    const wrong = { whom: 'alle', [`recipient-${SCHLEIDEN.placeId}`]: RATHAUS, [`recipient-${KALL.placeId}`]: 'kein-postfach' }
    const refused = await portal.request(here(), { cookie: marta, form: wrong })
    assert.equal(refused.status, 422)
    const html = await refused.text()
    assert.ok(html.includes(`value="${RATHAUS}"`) && html.includes('value="kein-postfach"'))
    assert.deepEqual(await mails(), [])
    const limit = { name: 'partner-mail', most: 3, perSeconds: 86_400 }
    for (let sent = 0; sent < 3; sent += 1) await withinLimit(portal.db, limit, sha256('info@kall.example'))
    const partly = await portal.request(here(), {
      cookie: marta,
      form: { ...wrong, [`recipient-${KALL.placeId}`]: 'info@kall.example' },
    })
    assert.equal(partly.status, 422)
    const told = await partly.text()
    for (const what of [
      /Die Anfrage ist verschickt[^]*rathaus@schleiden/,
      /heute schon drei Anfragen/,
      /value="info@kall\.example"/,
    ])
      assert.match(told, what)
    assert.deepEqual(
      (await mails()).map((mail) => mail.recipient),
      [RATHAUS],
    )
    const nobody = await portal.request(here(), { cookie: marta, form: { whom: 'alle' } })
    assert.equal(nobody.status, 422)
    assert.match(await nobody.text(), /mindestens eine E-Mail-Adresse/)
  })

  it('asked again, the older link leads to the newer mail and the older answer no longer stands', async () => {
    await ask(SCHLEIDEN.placeId, RATHAUS)
    const older = await linkOf(RATHAUS)
    await portal.moveTo('2025-12-05T09:30')
    await ask(SCHLEIDEN.placeId, RATHAUS)
    const late = await answer(older, { answer: 'agree' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Link aus der neueren E-Mail/)
  })

  it('a link that was guessed is not found', async () => {
    assert.equal((await portal.request('/landespreis/partner/AAAA')).status, 404)
  })

  it('an answer between the look and the click does not keep anybody from handing in', async () => {
    await ask(SCHLEIDEN.placeId, RATHAUS)
    const submission = paths.award.submission.to({ entryId })
    const html = await page(submission)
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
    await answer(await linkOf(RATHAUS), { answer: 'object', reason: 'Nein.' })
    assert.equal(
      (await portal.request(submission, { cookie: marta, form: { contents: value('contents'), seen: value('seen') } })).status,
      303,
    )
    const { manifest } = await portal.db
      .selectFrom('award_submissions')
      .where('entry_id', '=', entryId)
      .select('manifest')
      .executeTakeFirstOrThrow()
    assert.match(manifest, /"reason":"Nein\."/)
  })
})
