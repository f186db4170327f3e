import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../db/seeds/people.ts'
import { findCurrentEdition } from '../../src/features/award/edition.queries.ts'
import type { Edition } from '../../src/features/award/edition.rules.ts'
import { listJurors, type Juror } from '../../src/features/award/judging/juror.queries.ts'
import { sendResults } from '../../src/features/award/result-mails.job.ts'
import { paths } from '../../src/paths.ts'
import type { PublishedRecord } from '../../verify/record.ts'
import { givenContest } from '../contest.ts'
import type { Entrant } from '../drills/contest.ts'
import { mailsTo } from '../mailbox.ts'
import { givenSealedSheet } from '../sheets.ts'
import { testSite, type TestSite } from '../site.ts'
import { personOn, Room, wordsOf, type Person } from './nine-persons.ts'

const { office, jury, room, award } = paths
const INGRID = 'ingrid.vordruck@buero.example'
const PAUL = 'paul.stempel@buero.example'
const COUNT = 75

/** Entries by their number in the contest; the first category has 0, 6, 12 …, the second 1, 7, 13 … */
const CORRECTED = 0
const REASSIGNED = 1
const NOT_ADMITTED = 74
const TIED = [7, 13] as const
const LATE = { entry: 8, juror: 4 }
const EARLY = { entry: 4, juror: 3 }
const WINNERS = [CORRECTED, TIED[1], 14, null, 10, REASSIGNED]

const HIGH = { gewinn: 4, innovation: 4, zukunft: 4 }
const REASONS = { gewinn: 'Begründung', innovation: 'Begründung', zukunft: 'Begründung' }
const PRIZE_REASON = 'Preisgrundkanarie'
const NO_PRIZE_REASON = 'Nichtvergabekanarie'
const TITLE = /Probebeitrag \d{3}/

// proves: JU-01, JU-03, JU-05, AC-10, AC-21, LG-07
describe('nine persons, from the deadline to the prize', () => {
  let portal: TestSite
  let edition: Edition
  let entrants: Entrant[]
  let seats: Juror[]
  let ingrid: Person
  let paul: Person
  let jurors: Person[]
  let clerk: Person
  let other: Person
  let meeting: Room
  const folder = mkdtempSync(join(tmpdir(), 'ik-journey-'))

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    entrants = await givenContest(portal.deps, COUNT)
    edition = (await findCurrentEdition(portal.db))!
    seats = await listJurors(portal.db, edition.id)
    const [first, second] = [await addressOf(CORRECTED), await addressOf(REASSIGNED)]
    const all = await Promise.all(
      [INGRID, PAUL, first, second, ...seats.map(({ email }) => email)].map((email) => personOn(portal, email)),
    )
    ;[ingrid, paul, clerk, other] = all as [Person, Person, Person, Person]
    jurors = all.slice(4)
    assert.equal(all.length, 9)
  })
  after(async () => {
    await portal.close()
    rmSync(folder, { recursive: true })
  })

  const addressOf = async (index: number) => {
    const { personId } = entrants[index]!
    return (await portal.db.selectFrom('people_persons').where('id', '=', personId).select('email').executeTakeFirstOrThrow())
      .email
  }
  const entry = (index: number) => entrants[index]!.entryId
  const titleOf = (index: number) => `Probebeitrag ${String(index + 1).padStart(3, '0')} (erfunden)`
  const category = (index: number) => edition.categories[index]!
  const judged = () => entrants.map((_, index) => index).filter((index) => index !== NOT_ADMITTED)

  it('the office knows nothing but who takes part, until two persons have opened the entries', async () => {
    await portal.moveTo('2026-02-09T23:59:59.999')
    assert.match(await ingrid.words(office.opening.to()), /Einreichungsfrist läuft noch/)
    await portal.moveTo('2026-02-10T00:00')
    const page = office.entry.to({ entryId: entry(CORRECTED) })
    await ingrid.fill(office.opening.to(), office.opening.to())
    assert.match(await ingrid.words(office.opening.to()), /eine zweite Person/)
    assert.doesNotMatch(await ingrid.words(page), TITLE)
    await paul.fill(office.opening.to(), office.opening.to())
    assert.match(await ingrid.words(page), TITLE)
  })

  it('one entry is mended in what the office has named, and only there', async () => {
    await portal.moveTo('2026-02-11T09:00')
    const entryId = entry(CORRECTED)
    const page = office.correction.page.to({ entryId })
    await ingrid.fill(page, page, {
      message: 'Bitte nennen Sie den Schlüssel der Umlage.',
      parts: 'description.financing',
      day: '13.2.2026',
      time: '18:00',
    })
    const check = office.check.page.to({ entryId })
    await ingrid.refused(/Nachforderung|nachgefordert|Korrektur/, check, office.check.result.to({ entryId }), {
      result: 'admitted',
    })
    const correction = award.correction.to({ entryId })
    assert.match(
      await clerk.words(correction),
      /Schlüssel der Umlage.*Freitag, 13\. Februar 2026|Freitag, 13\. Februar 2026.*Schlüssel der Umlage/,
    )
    assert.equal((await other.browser.get(correction)).status, 404)
    const step = award.step.to({ entryId, step: 'description' })
    await clerk.fill(step, step, { financing: 'Umlage nach Einwohnern', action: 'save' })
    await clerk.fill(correction, correction)
    const { id: submissionId } = await portal.db
      .selectFrom('award_submissions')
      .where('entry_id', '=', entryId)
      .where('version', '=', 2)
      .select('id')
      .executeTakeFirstOrThrow()
    const compared = await ingrid.words(office.correction.comparison.to({ entryId, submissionId }))
    assert.match(compared, /Finanzierung.*gestrichen: Antwort.*eingefügt: Umlage/)
    assert.equal(compared.match(/gestrichen: Antwort/g)?.length, 1)
  })

  it('each entry is checked: one assigned to another category, one not admitted, the others admitted at once', async () => {
    const check = (index: number) => office.check.page.to({ entryId: entry(index) })
    await ingrid.fill(check(CORRECTED), check(CORRECTED), { 'finding-nachweis': 'met', 'note-nachweis': 'Liegt vor.' })
    await ingrid.fill(check(REASSIGNED), office.check.category.to({ entryId: entry(REASSIGNED) }), {
      category: category(5).id,
      categoryReason: 'Ein gemeinsames Dienstleistungszentrum.',
    })
    const result = office.check.result.to({ entryId: entry(NOT_ADMITTED) })
    await ingrid.refused(/Bitte geben Sie eine Begründung an/, check(NOT_ADMITTED), result, { result: 'not-admitted' })
    await ingrid.fill(check(NOT_ADMITTED), result, { result: 'not-admitted', resultReason: 'Es fehlt der Nachweis.' })
    const batch = `${office.entryBatch.to()}?${judged()
      .map((index) => `beitrag=${entry(index)}`)
      .join('&')}`
    await paul.fill(batch, office.entryBatch.to())
    const standing = await portal.db
      .selectFrom('award_standing_entries')
      .where('edition_id', '=', edition.id)
      .select(['entry_id', 'category_id', 'admitted'])
      .execute()
    assert.equal(standing.length, COUNT)
    assert.deepEqual(
      standing.filter(({ admitted }) => !admitted).map(({ entry_id }) => entry_id),
      [entry(NOT_ADMITTED)],
    )
    assert.equal(standing.find(({ entry_id }) => entry_id === entry(REASSIGNED))?.category_id, category(5).id)
  })

  it('each juror declares for each entry before reading it, one a conflict', async () => {
    await portal.moveTo('2026-02-16T07:59:59.999')
    assert.doesNotMatch(await jurors[0]!.words(jury.start.to()), TITLE)
    await portal.moveTo('2026-02-16T08:00')
    for (const [number, juror] of jurors.entries()) {
      const sheet = await juror.browser.get(jury.sheet.to({ entryId: entry(CORRECTED) }))
      assert.equal(sheet.headers.get('location'), jury.declaration.to({ entryId: entry(CORRECTED) }))
      const isOwn = (index: number) => number === EARLY.juror && index === EARLY.entry
      const words = judged().map((index) => [`state.${entry(index)}`, isOwn(index) ? 'declared' : 'none'])
      const reason = number === EARLY.juror ? { [`reasonClass.${entry(EARLY.entry)}`]: 'family' } : {}
      await juror.fill(jury.declarations.to(), jury.declarations.to(), { ...Object.fromEntries(words), ...reason })
    }
    const conflicts = await portal.db.selectFrom('award_conflicts').select(['entry_id', 'person_id', 'state']).execute()
    assert.equal(conflicts.length, 5 * 74)
    assert.deepEqual(
      conflicts.filter(({ state }) => state === 'declared'),
      [{ entry_id: entry(EARLY.entry), person_id: seats[EARLY.juror]!.personId, state: 'declared' }],
    )
    const answer = await jurors[EARLY.juror]!.browser.get(jury.sheet.to({ entryId: entry(EARLY.entry) }))
    assert.doesNotMatch(await answer.text(), /Antwort auf|name="points/)
  })

  const pointsFor = (index: number, number: number) => {
    const isFirst = WINNERS.includes(index) || TIED.includes(index as (typeof TIED)[number])
    if (isFirst || (index === LATE.entry && number === LATE.juror)) return HIGH
    return { gewinn: 2 + ((index + number) % 2), innovation: 3, zukunft: 2 }
  }

  it('five jurors score: by the forms of the sheet for the mended entry, through the same doors for all', async () => {
    await portal.moveTo('2026-02-20T09:00')
    const entryId = entry(CORRECTED)
    const [sheet, seal] = [jury.sheet.to({ entryId }), jury.seal.to({ entryId })]
    for (const [number, juror] of jurors.entries()) {
      assert.match(await juror.words(sheet), /Umlage nach Einwohnern/)
      await juror.fill(sheet, sheet, { ...fields(pointsFor(CORRECTED, number)), action: 'seal' })
      assert.match(await juror.words(seal), /12 von 15/)
      assert.match(await juror.fill(seal, seal), /versiegelt/)
      assert.match(await juror.words(sheet), /Versiegelt am/)
    }
    const pairs = judged().flatMap((index) => seats.map(({ personId }, number) => ({ index, number, personId })))
    for (const { index, number, personId } of pairs.filter((pair) => pair.index !== CORRECTED && !isEarly(pair))) {
      const draft = { points: pointsFor(index, number), reasons: REASONS }
      await givenSealedSheet(portal.deps, { entryId: entry(index), personId, draft })
    }
    const { seals } = await portal.db
      .selectFrom('award_seals')
      .select((eb) => eb.fn.countAll<number>().as('seals'))
      .executeTakeFirstOrThrow()
    assert.equal(Number(seals), 74 * 5 - 1)
  })

  const isEarly = ({ index, number }: { index: number; number: number }) => index === EARLY.entry && number === EARLY.juror
  const fields = (points: Record<string, number>) =>
    Object.fromEntries(Object.entries(points).map(([slug, given]) => [`points.${slug}`, String(given)]))

  it('a conflict that is declared late voids the sheet, which is kept and not counted', async () => {
    const entryId = entry(LATE.entry)
    const page = jury.declaration.to({ entryId })
    await jurors[LATE.juror]!.fill(page, page, { state: 'declared', reasonClass: 'employment' })
    const voids = await portal.db
      .selectFrom('award_sheet_voids as void')
      .innerJoin('award_sheets as sheet', 'sheet.id', 'void.sheet_id')
      .select(['sheet.entry_id', 'sheet.person_id'])
      .execute()
    assert.deepEqual(voids, [{ entry_id: entryId, person_id: seats[LATE.juror]!.personId }])
    const counted = await portal.db.selectFrom('award_counting_seals').where('entry_id', '=', entryId).select('seal_id').execute()
    assert.equal(counted.length, 4)
    const answer = await jurors[LATE.juror]!.browser.get(jury.sheet.to({ entryId }))
    assert.doesNotMatch(await answer.text(), /12 von 15|name="points/)
  })

  it('nobody sees a rank until two persons of the office have closed a category', async () => {
    const ranking = (number: number) => jury.ranking.to({ categoryId: category(number).id })
    for (const who of [jurors[0]!, ingrid]) assert.doesNotMatch(await who.words(ranking(0)), TITLE)
    for (const { id: categoryId } of edition.categories) {
      const [page, closing] = [office.scoring.category.to({ categoryId }), office.scoring.closing.to({ categoryId })]
      await ingrid.fill(page, closing)
      assert.doesNotMatch(await ingrid.read(page), new RegExp(`action="${closing}"`))
      assert.doesNotMatch(await jurors[0]!.words(jury.ranking.to({ categoryId })), TITLE)
      await paul.fill(page, closing)
    }
    assert.match(await jurors[0]!.words(ranking(0)), new RegExp(`${regular(titleOf(CORRECTED))}.*4,00`))
    assert.doesNotMatch(await jurors[EARLY.juror]!.words(ranking(4)), TITLE)
    assert.doesNotMatch(await jurors[LATE.juror]!.words(ranking(2)), TITLE)
    assert.match(await jurors[LATE.juror]!.words(ranking(4)), TITLE)
  })

  const regular = (text: string) => text.replace(/[()]/g, '\\$&')

  it('the jury meets, and decides a category by motion and secret vote', async () => {
    await portal.moveTo('2026-03-20T09:00')
    const numbers = edition.categories.map(({ id }, index) => [`nummer-${id}`, String(index + 1)])
    const location = await ingrid.fill(room.meetings.to(), room.meetings.to(), {
      day: '20.3.2026',
      time: '10:00',
      place: 'Düsseldorf',
      ...Object.fromEntries(numbers),
    })
    meeting = new Room(location.split('/').at(-1) ?? '')
    for (const juror of jurors) await meeting.come(juror)
    const [chair, ...members] = jurors as [Person, Person, Person, Person, Person]
    await meeting.open(chair, category(0).id)
    await meeting.act(members[1], room.statements, { statement: 'Das trägt auch anderswo.' })
    assert.match(await members[2].words(meeting.page), /Ali Gutachten.*Das trägt auch anderswo/)
    const motion = await meeting.carry(chair, members[0], awardTo(CORRECTED), [
      [chair, 'yes'],
      [members[0], 'yes'],
      [members[1], 'no'],
      [members[2], 'abstain'],
      [members[3], 'yes'],
    ])
    assert.match(await members[3].words(meeting.page), /angenommen.*Ja 3, Nein 1, Enthaltung 1 \(geheim\)/)
    await meeting.result(chair, motion)
    await meeting.close(chair)
    assert.deepEqual(await decided(), [entry(CORRECTED)])
  })

  const awardTo = (index: number) => ({ kind: 'award', entry: entry(index), reasonAward: `${PRIZE_REASON} ${index}` })
  const decided = async () =>
    (await portal.db.selectFrom('award_decisions').select('entry_id').orderBy('decided_at').orderBy('id').execute()).map(
      ({ entry_id }) => entry_id,
    )
  const allOf = (who: Person[]): [Person, 'yes'][] => who.map((person) => [person, 'yes'])

  it('a tie is resolved by the ladder: a second round of scoring names the one, and only it can be proposed', async () => {
    const [chair] = jurors as [Person]
    await meeting.open(chair, category(1).id)
    assert.match(await jurors[1]!.words(meeting.page), /Stufe 3: zweite Bewertungsrunde/)
    const secondRound = { kind: 'second-round', entries: TIED.map(entry), reasonRound: 'Gleichstand' }
    await meeting.carry(chair, jurors[1]!, secondRound, allOf(jurors))
    for (const index of TIED)
      for (const { personId } of seats) {
        const points = index === TIED[1] ? HIGH : { ...HIGH, zukunft: 3 }
        await givenSealedSheet(portal.deps, { entryId: entry(index), personId, draft: { points, reasons: REASONS } })
      }
    const categoryId = category(1).id
    for (const who of [ingrid, paul])
      await who.fill(office.scoring.category.to({ categoryId }), office.scoring.closing.to({ categoryId }), { round: '2' })
    assert.match(await jurors[1]!.words(meeting.page), /Gelöst auf Stufe 3/)
    const motions = room.motions.to({ meetingId: meeting.meetingId })
    await jurors[1]!.refused(/für einen anderen Beitrag/, meeting.page, motions, awardTo(TIED[0]))
    await meeting.result(chair, await meeting.carry(chair, jurors[1]!, awardTo(TIED[1]), allOf(jurors)))
    await meeting.close(chair)
  })

  it('whoever has a conflict is removed for that category alone, and hears nothing of it', async () => {
    const [chair] = jurors as [Person]
    for (const [number, absent] of [
      [2, LATE.juror],
      [4, EARLY.juror],
    ] as const) {
      await meeting.open(chair, category(number).id)
      const removed = jurors[absent]!
      const html = await removed.read(meeting.page)
      assert.match(html, /Bitte verlassen Sie für diesen Punkt der Tagesordnung den Raum/)
      assert.doesNotMatch(html, new RegExp(`action="${room.motions.to({ meetingId: meeting.meetingId })}"`))
      const present = jurors.filter((juror) => juror !== removed)
      const winner = WINNERS[number]!
      await meeting.result(chair, await meeting.carry(chair, present[1]!, awardTo(winner), allOf(present)))
      await meeting.close(chair)
      const title = new RegExp(regular(titleOf(winner)))
      assert.match(await chair.words(meeting.page), title)
      assert.doesNotMatch(await removed.words(meeting.page), title)
    }
    const recusals = await portal.db.selectFrom('award_recusals').select('person_id').execute()
    assert.deepEqual(
      recusals.map(({ person_id }) => person_id).sort(),
      [seats[LATE.juror]!.personId, seats[EARLY.juror]!.personId].sort(),
    )
  })

  it('one prize is not awarded, one goes to the entry that was assigned anew, and the meeting ends', async () => {
    const [chair] = jurors as [Person]
    await meeting.open(chair, category(3).id)
    const nobody = { kind: 'not-awarded', reasonNotAwarded: NO_PRIZE_REASON }
    await meeting.result(chair, await meeting.carry(chair, jurors[2]!, nobody, allOf(jurors)))
    await meeting.close(chair)
    await meeting.open(chair, category(5).id)
    await meeting.result(chair, await meeting.carry(chair, jurors[2]!, awardTo(REASSIGNED), allOf(jurors)))
    await meeting.close(chair)
    await meeting.act(chair, room.calls, { act: 'end' })
    const decisions = await portal.db.selectFrom('award_decisions').select(['category_id', 'entry_id']).execute()
    const winnerOf = new Map(decisions.map(({ category_id, entry_id }) => [category_id, entry_id]))
    assert.deepEqual(
      edition.categories.map(({ id }) => winnerOf.get(id)),
      WINNERS.map((index) => (index === null ? null : entry(index))),
    )
    assert.equal(decisions.length, 6)
  })

  it('minutes are made by the office and signed by each juror for what he or she may know', async () => {
    const { meetingId } = meeting
    const [page, signature] = [room.minutes.to({ meetingId }), room.signature.to({ meetingId })]
    await ingrid.fill(page, page)
    for (const juror of jurors) await juror.fill(page, signature, { remark: '' })
    const signed = await portal.db.selectFrom('award_minutes_signatures').select('person_id').execute()
    assert.deepEqual(signed.map(({ person_id }) => person_id).sort(), seats.map(({ personId }) => personId).sort())
    assert.match(await jurors[0]!.words(page), new RegExp(regular(titleOf(WINNERS[4]!))))
    assert.doesNotMatch(await jurors[EARLY.juror]!.words(page), new RegExp(regular(titleOf(WINNERS[4]!))))
    const pdf = await jurors[0]!.browser.get(room.minutesFile.to({ meetingId }))
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    )
  })

  const PUBLIC = [
    paths.home.to(),
    award.call.to(),
    award.editions.to(),
    award.edition.to({ slug: '2025-2026' }),
    award.feed.to(),
    award.jury.to(),
    paths.sitemap.to(),
    paths.search.to({ q: 'Probebeitrag' }),
    paths.search.to({ q: PRIZE_REASON }),
  ]
  const bytes = async (address: string) => {
    const answer = await portal.request(address)
    return JSON.stringify([answer.status, answer.headers.get('etag'), await answer.text()])
  }
  const published = () => Promise.all(PUBLIC.map(bytes))

  it('the release is agreed by two persons, and not one byte changes until its instant', async () => {
    await portal.moveTo('2026-03-24T09:00')
    for (const who of [ingrid, paul]) await who.signIn()
    const overview = office.release.overview.to()
    await ingrid.fill(overview, overview, { day: '15.4.2026', time: '11:00' })
    assert.doesNotMatch(await ingrid.read(overview), new RegExp(`action="${office.release.confirmation.to()}"`))
    const unconfirmed = await published()
    await paul.fill(overview, office.release.confirmation.to())
    assert.deepEqual(await published(), unconfirmed)
    await portal.moveTo('2026-04-15T10:59:59')
    for (const [index, page] of (await published()).entries())
      assert.doesNotMatch(
        page,
        /Probebeitrag \d|kanarie \d|Nichtvergabekanarie|Nicht vergeben|(?<!die ersten )Preisträger</,
        PUBLIC[index],
      )
  })

  it('in that instant everybody may read who has won, in all six categories', async () => {
    await portal.moveTo('2026-04-15T11:00')
    const text = wordsOf(await (await portal.request(award.edition.to({ slug: '2025-2026' }))).text())
    for (const [number, winner] of WINNERS.entries()) {
      const { title } = category(number)
      const prize =
        winner === null ? `Nicht vergeben ${NO_PRIZE_REASON}` : `${regular(titleOf(winner))} .*${PRIZE_REASON} ${winner} `
      assert.match(text, new RegExp(`${title} ${prize}`))
    }
    assert.match(await (await portal.request(award.feed.to())).text(), new RegExp(regular(titleOf(CORRECTED))))
    assert.match(await (await portal.request(paths.search.to({ q: 'Probebeitrag' }))).text(), /Preisträger/)
    await sendResults(portal.deps)
    const mails = await mailsTo(portal.db, clerk.email)
    assert.ok(mails.some(({ subject }) => /Glückwunsch/.test(subject)))
    const losing = await mailsTo(portal.db, await addressOf(TIED[0]))
    assert.ok(!losing.some(({ subject }) => /Glückwunsch/.test(subject)))
  })

  it('the record is checked by a program that shares no code with the portal, and a changed sheet is named', async () => {
    await ingrid.signIn()
    const record = JSON.parse(await ingrid.read(office.scoring.record.to())) as PublishedRecord
    const late = record.sheets.filter(({ entryId, counts }) => entryId === entry(LATE.entry) && !counts)
    assert.deepEqual(
      late.map(({ seatId, content }) => [seatId, content]),
      [[seats[LATE.juror]!.seatId, undefined]],
    )
    assert.equal(record.sheets.length, 74 * 5 - 1 + 10)
    const whole = verify(record)
    assert.match(whole.stdout, /Das Protokoll stimmt\.$/m)
    assert.equal(whole.status, 0)
    const sheet = record.sheets.find(({ entryId, round }) => entryId === entry(TIED[0]) && round === 2)!
    sheet.content = sheet.content!.replace('"zukunft":3', '"zukunft":5')
    const altered = verify(record)
    assert.equal(altered.status, 1)
    const { body } = record.seats.find(({ seatId }) => seatId === sheet.seatId)!
    assert.match(altered.stdout, new RegExp(`Sitz „${body}“, Beitrag „${regular(titleOf(TIED[0]))}“`))
  })

  function verify(record: PublishedRecord) {
    const file = join(folder, 'record.json')
    writeFileSync(file, JSON.stringify(record))
    return spawnSync(process.execPath, ['verify/verify.ts', file], { encoding: 'utf8' })
  }
})
