import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { testSite, type TestSite } from '../../../test/site.ts'
import type { StepField } from '../../../src/features/award/steps.rules.ts'
import { slugOf } from '../../../src/features/projects/slug.rules.ts'
import { entryProjectJobs } from '../../../src/site/entry-project/entry-project.job.ts'
import { PREPARE_CONTEST } from '../../../src/features/award/index.ts'
import { paths } from '../../../src/paths.ts'
import { createSite } from '../../../src/site/create-site.ts'
import { listBrokenInvariants } from '../../invariants.ts'
import { seedDemo } from '../index.ts'
import { contestJob } from './prepare.ts'
import { contestTitle, wordsFor } from './words.ts'

const HANS = 'hans.juror@ikz.example'
const FELIX = 'felix.juror@nrwbank.example'
const INGRID = 'ingrid.vordruck@buero.example'
const TITLE = /Probe \d\d: [^<]*\(erfunden\)/
const edition = paths.award.edition.to({ slug: '2025-2026' })
const BACK = paths.award.call.to()

describe('the contest of the demonstration', () => {
  let portal: TestSite
  let demo: Awaited<ReturnType<typeof createSite>>
  const cookies = new Map<string, string>()

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedDemo(portal.database.url)
    demo = await createSite({ ...portal.deps, config: { ...portal.deps.config, mode: 'demo' } })
    for (const email of [HANS, FELIX, INGRID]) cookies.set(email, await portal.signIn(email))
  })
  after(() => portal.close())

  const ask = async (path: string, { as, form }: { as?: string; form?: Record<string, string> } = {}) => {
    const headers = { host: 'portal.example', origin: 'http://portal.example', ...(as && { cookie: cookies.get(as) ?? '' }) }
    const sent = form && { method: 'POST', body: new URLSearchParams(form) }
    return demo.request(`http://portal.example${path}`, { headers, ...sent })
  }
  const read = async (path: string, as?: string) => (await ask(path, { as })).text()
  const jump = async (moment: string) => {
    const answer = await ask(paths.demo.clock.to(), { form: { moment, zurueck: BACK } })
    return answer.headers.get('location') ?? ''
  }
  const prepare = () => portal.runJobs({ [PREPARE_CONTEST]: contestJob(portal.database.url) })
  const count = async (table: 'award_lead_places' | 'award_seals' | 'award_decisions') =>
    Number(
      (
        await portal.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )

  for (const moment of ['vor-dem-start', 'einreichung', 'letzte-minute'])
    it(`does not exist at "${moment}", neither for the public nor for office and jury`, async () => {
      assert.equal(await jump(moment), BACK)
      await prepare()
      assert.equal(await count('award_lead_places'), 0)
      for (const page of [
        await read(edition),
        await read(paths.jury.start.to(), HANS),
        await read(paths.office.entries.to(), INGRID),
      ])
        assert.doesNotMatch(page, TITLE)
    })

  it('is prepared at the jump to "Jury", with a page that says how far it is and then leads on', async () => {
    const waiting = await jump('jury')
    const page = await ask(waiting)
    assert.equal(page.headers.get('refresh'), '2')
    assert.match(await page.text(), /0 Beiträge sind eingereicht/)
    await prepare()
    assert.equal((await ask(waiting)).headers.get('location'), BACK)
    assert.equal(await count('award_lead_places'), 75)
    assert.equal(await jump('jury'), BACK, 'a second jump waits for nothing')
  })

  it('comes from all five Regierungsbezirke, from no place twice, and says something else in each entry', async () => {
    const rows = await portal.db
      .selectFrom('award_submissions as submission')
      .innerJoin('award_entries as entry', 'entry.id', 'submission.entry_id')
      .innerJoin('people_organisations as organisation', 'organisation.id', 'entry.lead_organisation_id')
      .innerJoin('places', 'places.id', 'organisation.place_id')
      .where('submission.title', 'like', 'Probe %')
      .select(['places.id', 'places.district_id as district'])
      .execute()
    const perDistrict = Map.groupBy(rows, ({ district }) => district)
    assert.equal(perDistrict.size, 5)
    for (const [district, some] of perDistrict) assert.ok(some.length >= 8 && some.length <= 25, `${district}: ${some.length}`)
    assert.equal(new Set(rows.map(({ id }) => id)).size, 75)
    const aim = { name: 'aim', label: 'Ziel' } as StepField
    assert.equal(new Set(Array.from({ length: 75 }, (_, index) => wordsFor(index, 'Musterstadt')(aim))).size, 75)
  })

  it('has something to judge at "Jury", and tells the public nothing of it', async () => {
    const queue = await read(paths.jury.start.to(), HANS)
    assert.match(queue, TITLE)
    assert.equal(await count('award_seals'), 35)
    assert.match(await read(paths.jury.declarations.to(), FELIX), /name="state\./)
    assert.match(await read(paths.office.entries.to(), INGRID), TITLE)
    for (const path of [edition, paths.home.to(), paths.search.to({ q: 'Probe' }), paths.award.feed.to()])
      assert.doesNotMatch(await read(path), TITLE)
    const { rows } = await lastArrival()
    assert.ok(rows < portal.deps.clock.now(), 'nothing was handed in after now')
  })

  const lastArrival = async () => {
    const { at } = await portal.db
      .selectFrom('award_submissions')
      .select((eb) => eb.fn.max('arrived_at').as('at'))
      .executeTakeFirstOrThrow()
    return { rows: at }
  }

  /** The run ends at the row after these. */
  async function crashAt(table: string, rows: number): Promise<void> {
    const raw = async (...statements: string[]) => {
      for (const statement of statements) await sql.raw(statement).execute(portal.db)
    }
    await raw(
      `create function crash() returns trigger language plpgsql as $$ begin
        if (select count(*) from ${table}) >= ${rows} then raise exception 'crash'; end if; return new; end $$`,
      `create trigger crash before insert on ${table} for each row execute function crash()`,
    )
    const run = contestJob(portal.database.url)(portal.deps, { until: 'preisverleihung' })
    await assert.rejects(run, /crash/, table)
    await raw(`drop trigger crash on ${table}`, 'drop function crash()')
  }

  it('is decided and released at "nach der Preisverleihung": five winners, one prize not awarded', async () => {
    const waiting = await jump('preisverleihung')
    // A crash in the middle of the meeting: called, speaking, voting, decided and not closed.
    for (const [table, rows] of [
      ['award_attendances', 2],
      ['award_statements', 1],
      ['award_vote_stubs', 7],
      ['award_decision_grounds', 2],
      ['award_decisions', 3],
    ] as const)
      await crashAt(table, rows)
    await prepare()
    const one = await portal.db.selectFrom('award_meetings').select('ended_at').execute()
    assert.deepEqual([one.length, one[0]?.ended_at === null], [1, false])
    const spoken = await sql<{
      n: number
    }>`select count(*)::int as n from award_statements group by deliberation_id, seat_id`.execute(portal.db)
    assert.deepEqual(new Set(spoken.rows.map(({ n }) => n)), new Set([1]), 'nobody says a thing twice')
    assert.equal((await ask(waiting)).headers.get('location'), BACK)
    const page = await read(edition)
    assert.equal(page.match(/Probe \d\d: [^<]*\(erfunden\)<\/h3>/g)?.length, 5)
    assert.equal(page.match(/Nicht vergeben/g)?.length, 1)
    assert.equal(await count('award_decisions'), 6)
    const { category_id: categoryId } = await portal.db
      .selectFrom('award_standing_entries as entry')
      .innerJoin('award_submissions as submission', 'submission.id', 'entry.submission_id')
      .where('submission.title', '=', contestTitle(0))
      .select('entry.category_id')
      .executeTakeFirstOrThrow()
    const ranking = await read(paths.jury.ranking.to({ categoryId }), HANS)
    assert.ok(ranking.includes(contestTitle(0)))
    assert.match(await read(paths.office.winners.list.to(), INGRID), TITLE)
    assert.match(await read(paths.office.ceremony.guests.to(), INGRID), /Gerda Gast \(erfunden\)/)
    assert.match(await read(paths.jury.start.to(), HANS), /Alle Bewertungen sind versiegelt/)
  })

  it('has one winner in the directory, made from the entry, with the prize and the way to its edition', async () => {
    await portal.runJobs(entryProjectJobs)
    const slug = slugOf(contestTitle(0))
    const profile = await read(paths.projects.profile.to({ slug }))
    assert.ok(profile.includes(contestTitle(0)))
    assert.match(profile, /Vergabe/)
    assert.match(profile, /<dt[^>]*>Auszeichnungen<\/dt>[^]*2025/)
    assert.match(profile, new RegExp(`href="${edition}"`))
    assert.match(await read(paths.projects.directory.to({ thema: 'vergabe' })), /Probe 01/)
    const drafts = await portal.db.selectFrom('projects_drafts').select('id').execute()
    assert.equal(drafts.length, 1, 'the queued job begins no second one')
  })

  it('leaves nothing broken behind, and nothing to do for a second run', async () => {
    const before = await portal.db
      .selectFrom('platform_events')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst()
    await contestJob(portal.database.url)(portal.deps, { until: 'preisverleihung' })
    const later = await portal.db
      .selectFrom('platform_events')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst()
    assert.deepEqual(later, before)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })
})
