import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../test/factories.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenPublished, PROJECT_FORMS } from '../../../test/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { givenWinner } from '../../../test/winners.ts'
import { sendResults } from '../../features/award/result-mails.job.ts'
import { paths } from '../../paths.ts'
import { showReleasedPrizes } from './entry-project.job.ts'

const MARTA = 'marta.probe@hellenthal.example'
const BEFORE = '2026-04-15T10:59:59.999'
const RELEASE = '2026-04-15T11:00'
const SLUG = 'gemeinsamer-bauhof-oberes-tal'
const PRIZE = /Preisträger: 2\. Landespreis für innovative interkommunale Zusammenarbeit, Kategorie „[^“]+“/
const { api, award, projects } = paths

/** Everything public that tells of the profile. */
const ADDRESSES = [
  paths.home.to(),
  paths.sitemap.to(),
  paths.search.to({ q: 'Preisträger' }),
  paths.search.to({ q: 'Bauhof' }),
  projects.directory.to(),
  projects.directory.to({ auszeichnung: 'won' }),
  projects.directory.to({ kategorie: 'kommunale-pflichtaufgaben-innere-verwaltung' }),
  projects.directory.to({ q: 'Preisträger' }),
  projects.feed.to(),
  projects.feed.to({ auszeichnung: 'won' }),
  projects.map.to({ auszeichnung: 'won' }),
  projects.statistics.to({ auszeichnung: 'won' }),
  projects.statisticsFile.to({ auszeichnung: 'won' }),
  projects.profile.to({ slug: SLUG }),
  projects.versions.to({ slug: SLUG }),
  projects.version.to({ slug: SLUG, number: '1' }),
  projects.municipality.to({ slug: 'hellenthal' }),
  api.projects.to(),
  api.projects.to({ auszeichnung: 'won' }),
  api.project.to({ slug: SLUG }),
  api.winners.to(),
  award.edition.to({ slug: '2025-2026' }),
]

describe('the prize on a profile', () => {
  let portal: TestSite
  let entryId = ''
  const cookie = { marta: '', nina: '' }
  const read = async (address: string, who?: keyof typeof cookie) =>
    (await portal.request(address, who ? { cookie: cookie[who] } : {})).text()
  const link = (slug: string) => portal.request(award.entryProjectLink.to({ entryId }), { cookie: cookie.marta, form: { slug } })
  const everything = async () => {
    const answers: string[] = []
    for (const address of ADDRESSES) {
      const answer = await portal.request(address)
      const { status, headers } = answer
      answers.push([address, status, headers.get('etag'), headers.get('content-length'), await answer.text()].join(' '))
    }
    return answers
  }

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    cookie.marta = await portal.signIn(MARTA)
    cookie.nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenPublished(portal, { cookie: cookie.marta, editor: cookie.nina })
    entryId = await givenEntry(portal.db, { by: MARTA })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    assert.equal((await link(SLUG)).status, 303)
    await portal.moveTo(RELEASE)
  })
  after(() => portal.close())

  it('leaves no trace before the release: every public answer is the same to the byte with a decision and without', async () => {
    await portal.moveTo(BEFORE)
    const without = await everything()
    await portal.moveTo(RELEASE)
    await givenWinner(portal.db, entryId)
    await portal.moveTo(BEFORE)
    await showReleasedPrizes(portal.deps)
    await sendResults(portal.deps)
    assert.ok((await mailsTo(portal.db, MARTA)).every(({ subject }) => !subject.includes('ausgezeichnet')))
    const decided = await everything()
    for (const [index, address] of ADDRESSES.entries()) assert.ok(decided[index] === without[index], address)
    assert.doesNotMatch(decided.join('\n'), /Preisträger: 2\. Landespreis/)
    assert.deepEqual(await portal.db.selectFrom('projects_prizes').selectAll().execute(), [])
    assert.match(await read(award.entryProject.to({ entryId }), 'marta'), /Daraus ein Projekt anlegen|steht im Verzeichnis/)
    assert.doesNotMatch(await read(award.entryProject.to({ entryId }), 'marta'), /ist ausgezeichnet/)
    assert.equal((await portal.request(award.winner.to({ entryId }), { cookie: cookie.marta })).status, 404)
  })

  it('cannot be stored before it by anybody', async () => {
    const { project_id } = await portal.db.selectFrom('projects_entries').select('project_id').executeTakeFirstOrThrow()
    const early = { entry_id: entryId, project_id, text: 'x', category: 'x', released_at: new Date('2026-04-15T09:00:00Z') }
    await assert.rejects(portal.db.insertInto('projects_prizes').values(early).execute(), /no prize is known before its release/)
  })

  it('stands there in the instant of the release, with the first request, together with the winners', async () => {
    await portal.moveTo(BEFORE)
    await everything()
    await portal.moveTo(RELEASE)
    const list = await read(projects.directory.to({ auszeichnung: 'won' }))
    assert.match(list, /Gemeinsamer Bauhof Oberes Tal/, 'the facet, asked first of all')
    assert.match(await read(projects.profile.to({ slug: SLUG })), PRIZE)
    assert.match(await read(api.project.to({ slug: SLUG })), /"gewonnen","text":"Preisträger: 2[^}]*"ausgabe":"2025-2026"/)
    assert.match(await read(api.projects.to({ auszeichnung: 'won' })), /"gewonnen","text":"Preisträger: 2/)
    assert.match(await read(projects.feed.to({ auszeichnung: 'won' })), /Gemeinsamer Bauhof/)
    assert.match(
      await read(api.winners.to()),
      new RegExp(`"steckbrief":"http://portal\\.example${projects.profile.to({ slug: SLUG })}"`),
    )
    assert.match(
      await read(projects.directory.to({ kategorie: 'kommunale-pflichtaufgaben-innere-verwaltung' })),
      /Gemeinsamer Bauhof/,
    )
    assert.match(await read(projects.directory.to({ q: 'Preisträger' })), /Gemeinsamer Bauhof/)
    assert.match(await read(projects.statisticsFile.to({ auszeichnung: 'won' })), /2018.*1/)
    assert.match(await read(award.edition.to({ slug: '2025-2026' })), /Preisträger/)
    const events = await portal.db.selectFrom('platform_events').select('kind').where('kind', 'like', 'project-prize-%').execute()
    assert.deepEqual(events, [{ kind: 'project-prize-shown' }])
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('is no version: what was published stays what it was, and a change goes on from it', async () => {
    assert.doesNotMatch(await read(projects.version.to({ slug: SLUG, number: '1' })), PRIZE)
    assert.equal((await portal.db.selectFrom('projects_versions').selectAll().execute()).length, 1)
  })

  it('is offered to the winner as a project in that instant: on its page, in its tasks and in the mail', async () => {
    const offer = new RegExp(`href="${award.entryProject.to({ entryId })}"`)
    assert.match(await read(award.winner.to({ entryId }), 'marta'), offer)
    assert.match(await read(award.entry.to({ entryId }), 'marta'), /Als Projekt veröffentlichen/)
    assert.match(await read(award.entryProject.to({ entryId }), 'marta'), /Ihr Beitrag ist ausgezeichnet/)
    await sendResults(portal.deps)
    const [mail] = await mailsTo(portal.db, MARTA)
    assert.match(mail?.text ?? '', /als Projekt im Projektverzeichnis veröffentlichen/)
  })

  it('goes with the link, and comes with the next one at once', async () => {
    assert.equal((await link('-')).status, 303)
    assert.doesNotMatch(await read(projects.profile.to({ slug: SLUG })), PRIZE)
    assert.doesNotMatch(await read(projects.directory.to({ auszeichnung: 'won' })), /Gemeinsamer Bauhof/)
    assert.equal((await link(SLUG)).status, 303)
    assert.match(await read(projects.profile.to({ slug: SLUG })), PRIZE)
    assert.match(await read(projects.directory.to({ auszeichnung: 'won' })), /Gemeinsamer Bauhof/)
  })

  it('survives a new version, is not withdrawn into sight, and is gone where the clock of the demo goes back', async () => {
    const answer = await portal.request(projects.change.to({ slug: SLUG }), { cookie: cookie.marta, form: {} })
    const draftId = /entwuerfe\/([0-9a-f-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
    await portal.request(projects.draftStep.to({ draftId, step: 'content' }), {
      cookie: cookie.marta,
      form: { base: '1', action: 'save', aim: 'Neu gesagt.' },
    })
    await portal.request(projects.draftSubmission.to({ draftId }), { cookie: cookie.marta, form: {} })
    await portal.request(projects.review.to({ draftId }), {
      cookie: cookie.nina,
      form: { round: '1', kind: 'published', message: '' },
    })
    const page = await read(projects.profile.to({ slug: SLUG }))
    assert.match(page, /Neu gesagt/)
    assert.match(page, PRIZE)
    const { content } = await portal.db
      .selectFrom('projects_versions')
      .select('content')
      .where('number', '=', 2)
      .executeTakeFirstOrThrow()
    assert.doesNotMatch(JSON.stringify(content), /Preisträger/)
    await portal.moveTo(BEFORE)
    assert.doesNotMatch(await read(projects.profile.to({ slug: SLUG })), PRIZE)
    await portal.moveTo(RELEASE)
    assert.match(await read(projects.profile.to({ slug: SLUG })), PRIZE)
    await portal.request(projects.withdrawal.to({ slug: SLUG }), { cookie: cookie.marta, form: { reason: 'Beendet.' } })
    assert.equal((await portal.request(projects.profile.to({ slug: SLUG }))).status, 410)
    assert.doesNotMatch(await read(projects.directory.to({ auszeichnung: 'won' })), /Gemeinsamer Bauhof/)
    assert.match(await read(award.entryProject.to({ entryId }), 'marta'), /Entwurf anlegen/, 'offered again')
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  it('comes to a profile that is published after the release, made from the entry anew', async () => {
    const page = await read(award.entryProject.to({ entryId }), 'marta')
    const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const draftId = valueOf('offerId')
    const form = { offerId: draftId, seen: valueOf('seen'), fields: 'since' }
    const offered = await portal.request(award.entryProject.to({ entryId }), { cookie: cookie.marta, form })
    assert.equal(offered.status, 303)
    await portal.runJobs()
    for (const [step, texts] of Object.entries(PROJECT_FORMS)) {
      const base = step === 'topic' ? '1' : '0'
      await portal.request(projects.draftStep.to({ draftId, step }), {
        cookie: cookie.marta,
        form: { base, action: 'save', ...texts },
      })
    }
    await portal.request(projects.draftSubmission.to({ draftId }), { cookie: cookie.marta, form: {} })
    const review = { round: '1', kind: 'published', message: '' }
    await portal.request(projects.review.to({ draftId }), { cookie: cookie.nina, form: review })
    await portal.runJobs()
    const slug = /href="\/projekte\/(gemeinsamer-bauhof[^"]+)"/.exec(await read(award.entryProject.to({ entryId }), 'marta'))?.[1]
    assert.ok(slug && slug !== SLUG)
    assert.match(await read(projects.profile.to({ slug })), PRIZE)
    assert.match(await read(projects.directory.to({ auszeichnung: 'won' })), /Gemeinsamer Bauhof/)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })
})
