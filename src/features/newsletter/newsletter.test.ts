import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../db/seeds/topics.ts'
import { givenEvent } from '../../../test/events.ts'
import { givenNews } from '../../../test/news.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { givenSubscriber } from '../../../test/subscribers.ts'
import { paths } from '../../paths.ts'
import { addJob, TICK } from '../../platform/jobs.ts'
import { readMails } from '../../platform/mail-folder.ts'
import { sendIssues } from './sending/send-issues.job.ts'

// proves: EM-10, AC-21

const EDITOR = 'nina.zeile@redaktion.example'
const [ONE, TWO, GONE, OTHER] = [
  'eins@anderswo.example',
  'zwei@anderswo.example',
  'weg@anderswo.example',
  'anders@anderswo.example',
]
const { newsletter } = paths

describe('an issue of the newsletter', () => {
  let portal: TestSite
  let cookie: string
  const leaving = new Map<string, string>()
  const issueId = randomUUID()
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
    const both = ['newsletter:aktuelles', 'newsletter:foerderung']
    for (const [email, zu] of Object.entries({ [ONE]: both, [TWO]: both[0], [GONE]: both[0], [OTHER]: 'newsletter:landespreis' }))
      leaving.set(email, await givenSubscriber(portal, { email, zu: zu as string | string[] }))
  })
  after(() => portal.close())

  const post = (address: string, form: Record<string, string | string[]>) => portal.request(address, { cookie, form })
  const read = async (address: string, as: string | undefined = cookie) => (await portal.request(address, { cookie: as })).text()
  const block = (number: number, art: string, form: Record<string, string>) =>
    post(newsletter.block.to({ issueId, number: String(number) }, { art }), form)
  const revision = async () =>
    String(
      (await portal.db.selectFrom('newsletter_issues').where('id', '=', issueId).select('revision').executeTakeFirstOrThrow())
        .revision,
    )
  const mails = async () =>
    (await readMails(portal.dataDir))
      .filter(({ headers }) => 'List-Id' in headers)
      .sort((one, other) => one.recipient.localeCompare(other.recipient))
  const at = async (moment: string) => {
    await portal.moveTo(moment)
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }

  it('can be subscribed to from the page that tells what one gets, each by itself', async () => {
    const page = await read(newsletter.page.to(), undefined)
    assert.match(page, /Newsletter: Förderung[^]*So sieht eine Ausgabe aus[^]*Zum Aufruf/)
    assert.match(page, /href="\/newsletter\/archiv"/)
    const form = await read(paths.subscribers.signUp.to({ von: 'newsletter' }), undefined)
    assert.match(form, /value="newsletter:foerderung"/)
    assert.doesNotMatch(form, /checked|Wie oft\?|thema:/)
  })

  it('is written in blocks; what is wrong is said, what was typed is kept', async () => {
    await post(newsletter.drafts.to(), { id: issueId, title: 'Dezember: Fristen & Neues' })
    const nothing = await block(1, 'call', {
      base: '1',
      title: 'Mitmachen',
      text: 'Bitte',
      label: 'Los',
      href: 'javascript:alert(1)',
    })
    assert.equal(nothing.status, 422)
    assert.match(await nothing.text(), /die mit https:\/\/ beginnt[^]*value="Mitmachen"/)
    assert.equal((await block(1, 'text', { base: '1', title: '', text: 'Guten Tag, **alle**.' })).status, 303)
    const eventId = await givenEvent(portal.db, { title: 'Sprechstunde' })
    assert.equal((await block(2, 'event', { base: '2', href: paths.events.event.to({ eventId }) })).status, 303)
    await block(3, 'call', { base: '3', title: 'Landespreis', text: 'Bis Februar.', label: 'Zum Aufruf', href: '/landespreis' })
    assert.equal((await block(4, 'gibtesnicht', { base: '4' })).status, 404)
    assert.equal((await block(6, 'text', { base: '4', text: 'Lücke' })).status, 404)
  })

  it('takes news as they are told, and none that nobody may read yet', async () => {
    await givenNews(portal.db, { title: 'Meldung offen' })
    await givenNews(portal.db, { title: 'Meldung gesperrt', visibleFrom: '2026-06-01T08:00:00Z' })
    const form = await read(newsletter.block.to({ issueId, number: '4' }, { art: 'news' }))
    assert.match(form, /Meldung offen/)
    assert.doesNotMatch(form, /Meldung gesperrt/)
    assert.equal((await block(4, 'news', { base: '4', href: '/aktuelles/meldung-gesperrt' })).status, 422)
    assert.equal((await block(4, 'news', { base: '4', href: '/aktuelles/meldung-offen' })).status, 303)
  })

  it('is put in order and is changed by nobody who has not seen it as it is', async () => {
    const draft = await read(newsletter.draft.to({ issueId }))
    const order = (number: number, form: Record<string, string>) => {
      const address = newsletter.blockOrder.to({ issueId, number: String(number) })
      const mark = new RegExp(`action="${address}"[^]*?name="mark" value="([^"]+)"`).exec(draft)?.[1] ?? ''
      return post(address, { ...form, mark })
    }
    assert.equal((await order(4, { base: '5', act: 'up' })).status, 303)
    const late = await order(1, { base: '5', act: 'remove' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /inzwischen geändert/)
    const html = await read(newsletter.draft.to({ issueId }))
    assert.match(html, /Text: Guten Tag[^]*Termin: Sprechstunde[^]*Meldung: Meldung offen[^]*Aufruf mit Knopf: Landespreis/)
    assert.match(html, /Baustein hinzufügen<\/h3>[^]*Zur Freigabe[^]*Vorschau[^]*Entwurf verwerfen/, 'the most important first')
  })

  it('is looked at narrow, dark and as text, and tried on oneself', async () => {
    const page = await read(newsletter.preview.to({ issueId }))
    assert.match(page, /width="320"[^]*width="375"[^]*dunkel[^]*Als reiner Text[^]*Worum es geht, in einem Satz/)
    const framed = await portal.request(newsletter.preview.to({ issueId }, { ansicht: 'html' }), { cookie })
    assert.match(framed.headers.get('content-security-policy') ?? '', /^sandbox/)
    const light = await framed.text()
    assert.match(light, /<strong>alle<\/strong>/)
    assert.doesNotMatch(light, /invert/)
    const dark = await portal.request(newsletter.preview.to({ issueId }, { ansicht: 'dunkel' }), { cookie })
    assert.match(dark.headers.get('content-security-policy') ?? '', /^sandbox/)
    assert.match(await dark.text(), /<body style="filter:invert\(1\)[^>]*background-color[^]*<strong>alle<\/strong>/)
    await post(newsletter.trial.to({ issueId }), {})
    const trial = await portal.db.selectFrom('platform_mails').where('recipient', '=', EDITOR).select('subject').execute()
    assert.deepEqual(trial, [{ subject: '[Probe] Dezember: Fristen & Neues' }])
  })

  it('shows before sending to whom it goes, and is not released to nobody or into the past', async () => {
    const nobody = await post(newsletter.release.to({ issueId }), { base: await revision(), when: 'now', sendAt: '' })
    assert.match(await nobody.text(), /an welche Newsletter/)
    const subjects = ['newsletter:aktuelles', 'newsletter:foerderung']
    await post(newsletter.draft.to({ issueId }), { base: await revision(), title: 'Dezember: Fristen & Neues', subjects })
    const page = await read(newsletter.release.to({ issueId }))
    assert.match(page, /geht an 3 Adressen[^]*eins@anderswo[^]*weg@anderswo[^]*zwei@anderswo/)
    assert.doesNotMatch(page, /anders@anderswo/)
    const past = await post(newsletter.release.to({ issueId }), {
      base: await revision(),
      when: 'later',
      sendAt: '2025-12-04T09:29',
    })
    assert.match(await past.text(), /in der Zukunft/)
    const never = await post(newsletter.release.to({ issueId }), { base: await revision(), when: 'later', sendAt: 'bald' })
    assert.match(await never.text(), /Tag und Uhrzeit/)
  })

  it('is nowhere to be read before its instant, and then frozen', async () => {
    const done = await post(newsletter.release.to({ issueId }), {
      base: await revision(),
      when: 'later',
      sendAt: '2025-12-05T08:00',
    })
    assert.equal(done.status, 303)
    await at('2025-12-05T07:59')
    assert.equal((await mails()).length, 0)
    for (const address of [newsletter.page, newsletter.archive, newsletter.feed, paths.sitemap])
      assert.doesNotMatch(await read(address.to(), undefined), /Dezember: Fristen|archiv\/1/)
    assert.doesNotMatch(await read(paths.search.to({ q: 'Meldung offen' }), undefined), /archiv\/1/)
    assert.equal((await portal.request(newsletter.issue.to({ number: '1' }))).status, 404)
    assert.equal((await block(1, 'text', { base: await revision(), text: 'anders' })).status, 404)
    await assert.rejects(portal.db.updateTable('newsletter_issues').set({ title: 'anders' }).execute(), /stays as it is/)
  })

  it('reaches everybody once, though a worker dies in the middle and two go on; who has left gets nothing', async () => {
    await portal.request(`${leaving.get(GONE)}/abmeldung`, { form: {} })
    await portal.moveTo('2025-12-05T08:00')
    const dying = {
      ...portal.deps,
      config: {
        ...portal.deps.config,
        get baseUrl(): string {
          throw new Error('killed')
        },
      },
    }
    await assert.rejects(async () => sendIssues(dying, {}), /killed/)
    assert.equal((await mails()).length, 0)
    await Promise.all([1, 2].map(() => sendIssues({ ...portal.deps }, {})))
    await at('2025-12-05T08:01')
    const sent = await mails()
    assert.deepEqual(
      sent.map(({ recipient }) => recipient),
      [ONE, TWO],
    )
    const { text = '', html = '', headers } = sent[0] ?? {}
    assert.match(
      text,
      /Guten Tag, alle\.[^]*Sprechstunde\nDonnerstag, 11\. Dezember 2025, 10:00 bis 11:00 Uhr · online\nhttp:\/\/portal\.example\/veranstaltungen\/[^]*Zum Aufruf: http:\/\/portal\.example\/landespreis/,
    )
    assert.match(html, /href="http:\/\/portal\.example\/newsletter\/archiv\/1"/)
    assert.match(JSON.stringify(headers), /abmeldung\/newsletter\/[^]*List-Unsubscribe=One-Click/)
    assert.match(await read(newsletter.draft.to({ issueId })), /Gesendet[^]*2[^]*Nicht gesendet[^]*1/)
  })

  it('stands in the archive and in the feed', async () => {
    assert.match(await read(newsletter.archive.to(), undefined), /Ausgabe 1, 5\. Dezember 2025/)
    assert.match(await read(newsletter.issue.to({ number: '1' }), undefined), /Meldung offen[^]*Zum Aufruf/)
    assert.match(await read(newsletter.feed.to(), undefined), /<title[^>]*>(<!\[CDATA\[)?Dezember: Fristen[^]*archiv\/1/)
    assert.match(await read(newsletter.page.to(), undefined), /Die letzte Ausgabe/)
    assert.match(await read(paths.search.to({ q: 'Meldung offen' }), undefined), /newsletter\/archiv\/1"[^]*<mark>/)
  })

  it('is stopped for whoever still waits, and then stands in no archive', async () => {
    const second = randomUUID()
    await post(newsletter.drafts.to(), { id: second, title: 'Irrtum' })
    await post(newsletter.draft.to({ issueId: second }), { base: '1', title: 'Irrtum', subjects: 'newsletter:aktuelles' })
    await post(newsletter.block.to({ issueId: second, number: '1' }, { art: 'text' }), { base: '2', title: '', text: 'Falsch' })
    await post(newsletter.release.to({ issueId: second }), { base: '3', when: 'later', sendAt: '2025-12-06T08:00' })
    assert.equal((await post(newsletter.cancellation.to({ issueId: second }), {})).status, 303)
    await at('2025-12-06T08:00')
    assert.equal((await mails()).length, 2)
    assert.doesNotMatch(await read(newsletter.archive.to(), undefined), /Irrtum/)
    assert.equal((await post(newsletter.cancellation.to({ issueId: second }), {})).status, 303, 'a second click')
    const toAll = await post(newsletter.cancellation.to({ issueId }), {})
    assert.match(await toAll.text(), /Es wartet niemand mehr/)
  })

  it('is the editors’ alone', async () => {
    for (const address of [newsletter.drafts.to(), newsletter.draft.to({ issueId })])
      assert.equal((await portal.request(address)).headers.get('location')?.startsWith('/anmelden'), true)
  })
})
