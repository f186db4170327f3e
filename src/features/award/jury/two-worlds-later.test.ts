import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { conflictedPages, differences, readWorld } from '../../../../test/conflicted-pages.ts'
import { givenJury, type JuryCase } from '../../../../test/jury.ts'
import { givenSealedSheet } from '../../../../test/sheets.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import type { Decision } from '../../../plain/decision.ts'
import { decideClosing } from '../judging/closing-transaction.queries.ts'
import { decideDeclaration } from '../judging/conflict-transaction.queries.ts'
import { decideCategory } from '../judging/room/decide-category.queries.ts'
import { decideComing, decideEnd, recordMeeting } from '../judging/room/meeting-transaction.queries.ts'
import { makeMinutes } from '../judging/room/minutes.queries.ts'
import {
  decideBallot,
  decideCall,
  decideCount,
  decideMotion,
  decideOpening,
  decideStatement,
  decideVote,
} from '../judging/room/room-transaction.queries.ts'

const AT = '2026-02-20T09:00'
const CONFLICTED = 2
const LOW = { gewinn: 1, innovation: 1, zukunft: 1 }
const HIGH = { gewinn: 5, innovation: 5, zukunft: 5 }
const MIDDLE = { gewinn: 3, innovation: 3, zukunft: 3 }
const REASONS = { gewinn: 'KANARIE', innovation: 'KANARIE', zukunft: 'KANARIE' }

type World = { portal: TestSite; cookie: string; witness: string }

/**
 * Two copies of one portal. In the first the entry is scored lowest, and another one wins; in the second it is scored highest, and
 * wins. The juror who has a conflict with it must not be able to tell in which he or she is.
 */
describe('a conflicted juror, after the scores are closed', () => {
  let jury: JuryCase
  let secret: string
  let rival: string
  let categoryId: string
  let meetingId: string
  const worlds: World[] = []

  before(async () => {
    jury = await givenJury(14)
    const { portal, edition, jurors, entries, office } = jury
    categoryId = entries[0]!.categoryId
    ;[secret = '', rival = ''] = entries.filter((entry) => entry.categoryId === categoryId).map(({ id }) => id)
    const answer = { state: 'declared', reasonClass: 'family', note: '' } as const
    done(await decideDeclaration(portal.db, { entryId: secret, personId: jurors[CONFLICTED]!.personId, answer, seen: [] }))
    const called = { editionId: edition.id, beginsAt: portal.deps.clock.now(), place: 'Düsseldorf', personId: office[0] }
    meetingId = await recordMeeting(portal.db, { ...called, categoryIds: edition.categories.map(({ id }) => id) })
    await portal.runJobs()
    await portal.db.destroy() // a database that somebody is connected to cannot be copied
    for (const points of [LOW, HIGH]) worlds.push(await begin(points))
  })
  after(async () => {
    for (const { portal } of worlds) await portal.close()
  })

  async function begin(points: typeof LOW): Promise<World> {
    const portal = await testSite({ at: AT, copyOf: { database: jury.portal.database.name, dataDir: jury.portal.dataDir } })
    const wanted = jury.entries
      .filter((entry) => entry.categoryId === categoryId)
      .flatMap(({ id }) => jury.jurors.map(({ personId }, number) => ({ entryId: id, personId, number })))
      .filter(({ entryId, number }) => entryId !== secret || number !== CONFLICTED)
    for (const { entryId, personId } of wanted) {
      // A category may have a third entry; it must not share the first place with the rival.
      const ofOthers = entryId === rival ? MIDDLE : LOW
      const draft = { points: entryId === secret ? points : ofOthers, reasons: REASONS }
      await givenSealedSheet(portal.deps, { entryId, personId, draft })
    }
    const [cookie, witness] = [CONFLICTED, 0].map((number) => portal.signIn(jury.jurors[number]!.email))
    return { portal, cookie: (await cookie) ?? '', witness: (await witness) ?? '' }
  }

  const known = () => ({
    categoryId,
    meetingId,
    seatId: jury.jurors[CONFLICTED]!.seatId,
    personId: jury.jurors[CONFLICTED]!.personId,
    sample: 'vollstreckung',
    number: '1',
  })

  async function read(who: 'cookie' | 'witness') {
    const asked = { secret, others: [], known: known() }
    const [one, other] = await Promise.all(
      worlds.map((world) => readWorld(world.portal, world[who], conflictedPages(world.portal.site, asked))),
    )
    return { one: one!, other: other!, differing: differences(one!, other!) }
  }

  /** Nothing differs for the one, and for the other the ranking and whatever else is named: so it could have differed. */
  async function assertSame(...telling: string[]): Promise<void> {
    const { one, differing } = await read('cookie')
    assert.deepEqual(differing, [])
    assert.ok(one.size >= 18, `${one.size} pages`)
    for (const address of telling) assert.match(one.get(address) ?? '', /^\[200/, address)
    const witnessed = await read('witness')
    for (const address of telling)
      assert.ok(witnessed.differing.includes(address), `the witness sees no difference at ${address}`)
  }

  const ranking = () => paths.jury.ranking.to({ categoryId })
  const room = () => paths.room.meeting.to({ meetingId })

  it('meets the same bytes in both worlds once the category is closed', async () => {
    for (const { portal } of worlds)
      for (const personId of jury.office) done(await decideClosing(portal.db, { categoryId, personId, round: 1 }))
    await assertSame(ranking())
  })

  it('meets the same bytes while the entry is deliberated on', async () => {
    for (const [index, { portal }] of worlds.entries()) {
      const [chair, second] = roomsOf(portal)
      for (const one of roomsOf(portal)) done(await decideComing(one))
      done(await decideOpening(chair!, categoryId))
      done(await decideCall(chair!, index === 0 ? rival : secret))
      done(await decideStatement(second!, `KANARIE ${index}`))
    }
    await assertSame(ranking(), room())
  })

  it('meets the same bytes once the prize is decided and the minutes are made, whoever has won', async () => {
    for (const [index, { portal }] of worlds.entries()) {
      await award(portal, index === 0 ? rival : secret)
      const made = await makeMinutes(portal.db, jury.edition, { meetingId, personId: jury.office[0] })
      done(made)
    }
    await assertSame(ranking(), paths.room.minutes.to({ meetingId }))
  })

  const roomsOf = ({ db }: TestSite) => [0, 1, 3].map((number) => ({ db, meetingId, personId: jury.jurors[number]!.personId }))

  async function award(portal: TestSite, entryId: string): Promise<void> {
    const rooms = roomsOf(portal)
    const [chair] = rooms
    done(await decideMotion(chair!, { kind: 'award', entryIds: [entryId], reason: 'KANARIE' }))
    const { id: motionId } = await portal.db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
    done(await decideVote(chair!, { motionId, secret: true }))
    for (const one of rooms) done(await decideBallot(one, { motionId, choice: 'yes' }))
    done(await decideCount(chair!, motionId))
    done(await decideCategory(chair!, motionId))
    done(await decideEnd({ ...chair!, byOffice: false }))
  }
})

function done(decision: Decision<unknown, string>): void {
  assert.ok(decision.ok, decision.ok ? '' : decision.because)
}
