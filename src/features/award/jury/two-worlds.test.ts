import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { conflictedPages, differences, readWorld } from '../../../../test/conflicted-pages.ts'
import { givenJury, type JuryCase } from '../../../../test/jury.ts'
import { givenSealedSheet } from '../../../../test/sheets.ts'
import { paths } from '../../../paths.ts'
import { decideDeclaration } from '../judging/conflict-transaction.queries.ts'
import type { Juror } from '../judging/juror.queries.ts'
import { recordMeeting } from '../judging/room/meeting-transaction.queries.ts'

// proves: JU-05, JU-10, JU-12

describe('a conflicted juror', () => {
  let jury: JuryCase
  let conflicted: Juror
  let cookie: string
  let secret: string
  let meetingId: string
  let scale: { lowest: number; highest: number }
  before(async () => {
    jury = await givenJury(14)
    conflicted = jury.jurors[2] as Juror
    cookie = await jury.portal.signIn(conflicted.email)
    secret = jury.entries[0]?.id ?? ''
    const answer = { state: 'declared', reasonClass: 'family', note: '' } as const
    const pair = { entryId: secret, personId: conflicted.personId }
    await decideDeclaration(jury.portal.db, { ...pair, answer, seen: [] })
    const beginsAt = jury.portal.deps.clock.now()
    const categoryIds = jury.edition.categories.map(({ id }) => id)
    const called = { editionId: jury.edition.id, beginsAt, place: 'Düsseldorf', categoryIds, personId: jury.office[0] }
    meetingId = await recordMeeting(jury.portal.db, called)
    await jury.portal.runJobs()
    const points = jury.edition.criteria[0]?.points.map((offered) => offered.points) ?? []
    scale = { lowest: points[0] ?? 0, highest: points.at(-1) ?? 0 }
  })
  after(() => jury.portal.close())

  function world(as = cookie): Promise<Map<string, string>> {
    const [first] = jury.entries
    const known = {
      categoryId: first?.categoryId ?? '',
      seatId: conflicted.seatId,
      personId: conflicted.personId,
      meetingId,
      sample: 'vollstreckung',
      number: '1',
    }
    const others = jury.entries.slice(1, 4).map(({ id }) => id)
    return readWorld(jury.portal, as, conflictedPages(jury.portal.site, { secret, others, known }))
  }

  it('meets the same bytes everywhere, whether the entry is unscored, a draft, or scored lowest and highest', async () => {
    const witness = await jury.portal.signIn(jury.jurors[0]?.email ?? '')
    const unscored = await world()
    const witnessed = await world(witness)
    await score(0, 'lowest')
    assert.deepEqual(differences(unscored, await world()), [])
    for (const index of [1, 3, 4]) await score(index, 'highest')
    const scored = await world()
    assert.deepEqual(differences(unscored, scored), [])
    assert.ok(scored.size >= 15, `${scored.size} pages`)
    assert.ok([...scored.values()].some((page) => page.includes(': befangen')))
    // What leaks for nobody could have: the one who sealed sees it on pages of the same addresses.
    assert.ok(differences(witnessed, await world(witness)).length > 0)
  })

  it('gets no mail about the entry', async () => {
    await jury.portal.runJobs()
    const { title } = await jury.portal.db
      .selectFrom('award_submissions')
      .where('entry_id', '=', secret)
      .select('title')
      .executeTakeFirstOrThrow()
    const mails = await jury.portal.db.selectFrom('platform_mails').select(['recipient', 'subject', 'text']).execute()
    assert.ok(
      mails.some(({ text }) => text.includes(title ?? '')),
      'nobody has got a mail about it at all',
    )
    const own = mails.filter(({ recipient }) => recipient === conflicted.email)
    assert.deepEqual(
      own.filter((mail) => JSON.stringify(mail).includes(title ?? '')),
      [],
    )
  })

  it('cannot tell by the clock which of two such entries is scored', async () => {
    const quiet = jury.entries.at(-1)?.id ?? ''
    const answer = { state: 'declared', reasonClass: 'family', note: '' } as const
    await decideDeclaration(jury.portal.db, { entryId: quiet, personId: conflicted.personId, answer, seen: [] })
    const times: [number[], number[]] = [[], []]
    for (let round = 0; round < 150; round++)
      for (const which of round % 2 ? ([0, 1] as const) : ([1, 0] as const))
        times[which].push(await timeOf(paths.jury.sheet.to({ entryId: which ? secret : quiet })))
    const z = rankSumZ(times[0], times[1])
    assert.ok(Math.abs(z) < 4, `z = ${z.toFixed(2)}`)
  })

  async function timeOf(address: string): Promise<number> {
    const begun = performance.now()
    await (await jury.portal.request(address, { cookie })).text()
    return performance.now() - begun
  }

  async function score(index: number, which: 'lowest' | 'highest'): Promise<void> {
    const points = Object.fromEntries(jury.edition.criteria.map(({ slug }) => [slug, scale[which]]))
    const reasons = Object.fromEntries(jury.edition.criteria.map(({ slug }) => [slug, 'KANARIE-begründung']))
    const personId = jury.jurors[index]?.personId ?? ''
    await givenSealedSheet(jury.portal.deps, { entryId: secret, personId, draft: { points, reasons } })
  }
})

/** Mann–Whitney: how many standard deviations the ranks of the first lie off the middle. */
function rankSumZ(one: number[], other: number[]): number {
  const all = [...one.map((time) => ({ time, first: true })), ...other.map((time) => ({ time, first: false }))]
  all.sort((a, b) => a.time - b.time)
  const sum = all.reduce((ranks, { first }, index) => ranks + (first ? index + 1 : 0), 0)
  const [n, m] = [one.length, other.length]
  const u = sum - (n * (n + 1)) / 2
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}
