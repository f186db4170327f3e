import assert from 'node:assert/strict'
import { findCurrentEdition } from '../src/features/award/edition.queries.ts'
import type { Edition } from '../src/features/award/edition.rules.ts'
import { decideClosing } from '../src/features/award/judging/closing-transaction.queries.ts'
import { listJurors } from '../src/features/award/judging/juror.queries.ts'
import { decideCategory } from '../src/features/award/judging/room/decide-category.queries.ts'
import { decideComing, decideEnd } from '../src/features/award/judging/room/meeting-transaction.queries.ts'
import { makeMinutes } from '../src/features/award/judging/room/minutes.queries.ts'
import {
  decideBallot,
  decideCount,
  decideMotion,
  decideOpening,
  decideStatement,
  decideVote,
} from '../src/features/award/judging/room/room-transaction.queries.ts'
import { sendResults } from '../src/features/award/result-mails.job.ts'
import type { Decision } from '../src/plain/decision.ts'
import { givenAdmitted, OFFICE, personOf } from './jury.ts'
import { givenDeclared, givenDraftSheet, givenSealedSheet } from './sheets.ts'
import { testSite, type TestSite } from './site.ts'
import { ACTORS, type Situation } from './situation.ts'

/** From the deadline on, in order; before them lies test/situation.ts. */
export const INSTANTS = {
  'before-opening': '2026-02-12T09:00',
  jury: '2026-02-20T09:00',
  decided: '2026-03-24T09:00',
  published: '2026-04-16T11:00',
} as const
export type Instant = keyof typeof INSTANTS

/** Of the juror who asks; of the others; of the room. */
export const JURY_MARKS = {
  ownReason: 'KANARIE-begründung-eigene',
  ownNote: 'KANARIE-merkzettel',
  otherReason: 'KANARIE-begründung-andere',
  statement: 'KANARIE-wortmeldung',
  prizeReason: 'KANARIE-preisgrund',
}

/**
 * What became of an entry that was handed in: still closed; opened, admitted and judged, with one sheet sealed and the sheet of the
 * juror who asks a draft; its category decided by the jury; the results released. Each is built upon a copy of the one before.
 */
export async function prepareLater(handedIn: Situation): Promise<Record<Instant, Situation>> {
  const closed = await later(handedIn, 'before-opening', async () => ({}))
  const jury = await later(closed, 'jury', judge)
  const decided = await later(jury, 'decided', decide)
  return { 'before-opening': closed, jury, decided, published: await later(decided, 'published', publish) }
}

type Act = (portal: TestSite, params: Situation['params']) => Promise<Situation['params']>

async function later(before: Situation, instant: Instant, act: Act): Promise<Situation> {
  const at = INSTANTS[instant]
  const portal = await testSite({ at, copyOf: before })
  const params = { ...before.params, ...(await act(portal, before.params)) }
  await portal.runJobs()
  await portal.db.destroy()
  return { ...before, database: portal.database.name, at, params }
}

const POINTS = { gewinn: 5, innovation: 4, zukunft: 3 }

const judge: Act = async ({ db, deps }, { entryId = '', editionId = '' }) => {
  await givenAdmitted(db, editionId)
  const [hans, sabine] = await personsOf(db, [ACTORS.juror, SABINE])
  for (const personId of [hans, sabine]) await givenDeclared(db, { entryId, personId })
  await givenDraftSheet(db, { entryId, personId: hans, draft: draftOf(JURY_MARKS.ownReason) })
  await givenSealedSheet(deps, { entryId, personId: sabine, draft: draftOf(JURY_MARKS.otherReason) })
  const { id: sealId } = await db.selectFrom('award_seals').select('id').executeTakeFirstOrThrow()
  return { sealId }
}

const SABINE = 'sabine.jurorin@staedtetag.example'

function draftOf(reason: string) {
  return { points: POINTS, reasons: { gewinn: reason }, privateNote: JURY_MARKS.ownNote }
}

const decide: Act = async (portal, params) => {
  const edition = await findCurrentEdition(portal.db)
  assert.ok(edition)
  await portal.moveTo(INSTANTS.jury)
  await sealAll(portal, edition, params)
  await portal.moveTo(INSTANTS.decided)
  const motionId = await deliberate(portal, params)
  const personId = await personOf(portal.db, OFFICE[0])
  done(await makeMinutes(portal.db, edition, { meetingId: params.meetingId ?? '', personId }))
  await decideOthers(portal, edition, params)
  return { motionId }
}

type Pair = { entryId: string; personId: string; seatId: string; email: string }

/** Everything of the category is sealed, and two of the office close it. */
async function sealAll({ db, deps }: TestSite, edition: Edition, { categoryId = '' }: Situation['params']): Promise<void> {
  const entries = await db
    .selectFrom('award_standing_entries')
    .where('category_id', '=', categoryId)
    .select('entry_id as entryId')
    .execute()
  const jurors = await listJurors(db, edition.id)
  const pairs = entries.flatMap(({ entryId }) => jurors.map((juror) => ({ ...juror, entryId })))
  const said = await db.selectFrom('award_conflicts').select(['entry_id', 'person_id']).execute()
  const isSaid = (pair: Pair) => said.some((one) => one.entry_id === pair.entryId && one.person_id === pair.personId)
  for (const pair of pairs.filter((one) => !isSaid(one)))
    await givenDeclared(db, { entryId: pair.entryId, personId: pair.personId })
  const sealed = await db
    .selectFrom('award_seals as seal')
    .innerJoin('award_sheets as sheet', 'sheet.id', 'seal.sheet_id')
    .select(['sheet.entry_id', 'sheet.seat_id'])
    .execute()
  const isSealed = (pair: Pair) => sealed.some((one) => one.entry_id === pair.entryId && one.seat_id === pair.seatId)
  for (const { entryId, personId, email } of pairs.filter((one) => !isSealed(one))) {
    const draft = draftOf(email === ACTORS.juror ? JURY_MARKS.ownReason : JURY_MARKS.otherReason)
    await givenSealedSheet(deps, { entryId, personId, draft })
  }
  for (const personId of await personsOf(db, OFFICE)) done(await decideClosing(db, { categoryId, personId, round: 1 }))
}

/** Moved, voted on and decided; the meeting has ended. */
async function deliberate({ db }: TestSite, params: Situation['params']): Promise<string> {
  const { meetingId = '', entryId = '', categoryId = '', editionId = '' } = params
  const [chair, second, third] = (await listJurors(db, editionId)).map(({ personId }) => ({ db, meetingId, personId }))
  assert.ok(chair && second && third)
  for (const room of [chair, second, third]) done(await decideComing(room))
  done(await decideOpening(chair, categoryId))
  done(await decideStatement(second, JURY_MARKS.statement))
  done(await decideMotion(second, { kind: 'award', entryIds: [entryId], reason: JURY_MARKS.prizeReason }))
  const { id: motionId } = await db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
  done(await decideVote(chair, { motionId, secret: true }))
  for (const room of [chair, second, third]) done(await decideBallot(room, { motionId, choice: 'yes' }))
  done(await decideCount(chair, motionId))
  done(await decideCategory(chair, motionId))
  done(await decideEnd({ ...chair, byOffice: false }))
  return motionId
}

async function decideOthers({ db, deps }: TestSite, edition: Edition, { categoryId }: Situation['params']): Promise<void> {
  const others = edition.categories.filter(({ id }) => id !== categoryId)
  const decided_at = deps.clock.now()
  const rows = others.map(({ id }) => ({ category_id: id, entry_id: null, reason: 'Kein Beitrag überzeugt.', decided_at }))
  await db.insertInto('award_decisions').values(rows).execute()
}

const publish: Act = async ({ db, deps }, { editionId = '' }) => {
  const [asked_by, confirmed_by] = await personsOf(db, OFFICE)
  const now = deps.clock.now()
  await db
    .insertInto('award_releases')
    .values({ edition_id: editionId, release_at: now, asked_by, asked_at: now, confirmed_by, confirmed_at: now })
    .execute()
  await sendResults(deps)
  return {}
}

async function personsOf(db: TestSite['db'], [one, other]: readonly [string, string]): Promise<[string, string]> {
  return [await personOf(db, one), await personOf(db, other)]
}

function done(decision: Decision<unknown, string>): void {
  assert.ok(decision.ok, decision.ok ? '' : decision.because)
}
