import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { addJob, TICK } from '../../../platform/jobs.ts'
import { findCorrectable } from '../corrections.queries.ts'
import { publishImported } from '../imported-profiles.queries.ts'

const MAILBOX = 'kanarie-bauhof@kall.example'
const CLAIMED = 'kanarie-neu@hellenthal.example'
const SLUG = 'uebernommener-bauhof'
const { profile, claim, decision, own } = paths.projects

describe('the words with which an import is asked about', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2026-05-12T09:30' })
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    const content = (await findCorrectable(portal.db, 'standesamt-untere-lenne'))!.content
    const parties = { lead: { placeId: '05366020', name: 'Hellenthal' }, partners: [{ placeId: '05366024', name: 'Kall' }] }
    await transact(portal.db, (tx) =>
      publishImported(tx, {
        projectId: null,
        name: SLUG,
        content: { ...content, title: 'Übernommener Bauhof', ...parties },
        contact: { mailbox: MAILBOX, unit: '', phone: '' },
        publishedAt: new Date('2026-05-01T07:00:00Z'),
        confirmedOn: '2025-06-10',
      }),
    )
  })
  after(() => portal.close())

  const at = async (moment: string) => {
    await portal.moveTo(moment)
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const page = async (address: string) => (await portal.request(address)).text()
  const newest = async (mailbox: string) => {
    const [mail] = await mailsTo(portal.db, mailbox)
    const text = mail?.text.replace(/\s+/g, ' ') ?? ''
    return { subject: mail?.subject ?? '', text, link: /(\/projekte\/bestaetigung\/[\w-]+)/.exec(text)?.[1] ?? '' }
  }
  const answer = async () => {
    const told = JSON.parse(await page(paths.api.project.to({ slug: SLUG }))) as Record<string, unknown>
    const { bestaetigtAm, standDerQuelle } = (told.projekt ?? told.daten ?? told) as Record<string, unknown>
    return { bestaetigtAm, standDerQuelle }
  }

  it('call nothing confirmed that nobody has confirmed here: profile and open data', async () => {
    const html = await page(profile.to({ slug: SLUG }))
    assert.match(html, /Stand vom 10\. Juni 2025, hier noch nicht bestätigt\./)
    assert.match(html, /haben ihn hier noch nicht bestätigt/)
    assert.doesNotMatch(html, /Zuletzt bestätigt|lastReviewed/)
    assert.deepEqual(await answer(), { bestaetigtAm: null, standDerQuelle: '2025-06-10' })
  })

  it('say in the mail how old it is, until when to look, and that it can be claimed or told of; not what needs an own project', async () => {
    await at('2026-05-13T09:30')
    const { subject, text } = await newest(MAILBOX)
    assert.equal(subject, 'Stimmt der Steckbrief „Übernommener Bauhof“ noch?')
    assert.match(text, /hat den Stand vom 10\. Juni 2025; hier hat ihn noch niemand bestätigt\./)
    assert.match(text, /Bitte sehen Sie ihn bis zum 10\. Juni 2026 an\./)
    assert.match(text, /genügt ein Klick auf der nächsten Seite/)
    assert.match(text, /mit einem Konto Ihrer Kommune \(„Das ist unser Projekt“\)[^]*Oder schreiben Sie der Redaktion/)
    assert.doesNotMatch(text, /Meine Projekte|zuletzt am/)
  })

  it('say the same on the page, with a way for each that the mail names', async () => {
    const html = await page((await newest(MAILBOX)).link)
    assert.match(html, /<h1[^>]*>Stimmt dieser Steckbrief noch\?/)
    assert.match(html, /Stand vom 10\. Juni 2025, hier noch nicht bestätigt\./)
    assert.match(html, /Ja, alles stimmt noch/)
    assert.match(html, new RegExp(`href="${claim.to({ slug: SLUG })}"[^>]*>[^]*Steckbrief übernehmen und ändern`))
    assert.match(
      html,
      /href="\/kontakt\?seite=[^"]*uebernommener-bauhof"[^>]*>\s*schreiben Sie der Redaktion, was sich geändert hat/,
    )
    assert.doesNotMatch(html, new RegExp(`href="${own.to()}"|Zuletzt bestätigt|Meine Projekte`))
  })

  it('say in the reminder that the profile says so', async () => {
    await at('2026-06-10T00:00')
    const { subject, text } = await newest(MAILBOX)
    assert.equal(subject, 'Erinnerung: Stimmt der Steckbrief „Übernommener Bauhof“ noch?')
    assert.match(text, /Seit dem 10\. Juni 2026 steht an ihm, dass er nicht bestätigt ist\./)
    assert.match(await page(profile.to({ slug: SLUG })), /Stand vom 10\. Juni 2025, seit dem 10\. Juni 2026 nicht bestätigt/)
  })

  it('call it confirmed once the mailbox has', async () => {
    const { link } = await newest(MAILBOX)
    assert.equal((await portal.request(link, { form: {} })).status, 303)
    assert.match(await page(link), /„Übernommener Bauhof“ ist bestätigt[^]*Stand: 10\. Juni 2026/)
    const html = await page(profile.to({ slug: SLUG }))
    assert.match(html, /Zuletzt bestätigt am 10\. Juni 2026\./)
    assert.match(html, /ist hier seitdem bestätigt worden/)
    assert.doesNotMatch(html, /noch nicht bestätigt/)
    assert.deepEqual(await answer(), { bestaetigtAm: '2026-06-10', standDerQuelle: null })
  })

  it('are those of an own project once a municipality answers for it', async () => {
    const contact = { mailbox: CLAIMED, unit: '', phone: '', note: '' }
    assert.equal((await portal.request(claim.to({ slug: SLUG }), { cookie: erika, form: contact })).status, 303)
    const { id: claimId } = await portal.db.selectFrom('projects_claims').select('id').executeTakeFirstOrThrow()
    const accepted = { act: 'accept', answer: '' }
    assert.equal((await portal.request(decision.to({ claimId }), { cookie: nina, form: accepted })).status, 303)
    const before = (await mailsTo(portal.db, MAILBOX)).length
    await at('2027-05-13T09:30')
    const { subject, text, link } = await newest(CLAIMED)
    assert.equal(subject, 'Stimmt Ihr Steckbrief „Übernommener Bauhof“ noch?')
    assert.match(text, /wurde zuletzt am 10\. Juni 2026 bestätigt\.[^]*unter „Meine Projekte“/)
    assert.doesNotMatch(text, /Das ist unser Projekt/)
    assert.match(await page(link), new RegExp(`Stimmt Ihr Steckbrief noch[^]*href="${own.to()}"`))
    assert.equal((await mailsTo(portal.db, MAILBOX)).length, before, 'the old mailbox is asked no more')
  })
})
