import { randomUUID } from 'node:crypto'
import { seedDemo } from '../db/seeds/index.ts'
import { changeGuestInvited, recordAnswer, recordGuest } from '../src/features/award/ceremony-guests.queries.ts'
import { recordCeremony } from '../src/features/award/ceremony.queries.ts'
import { recordMeeting } from '../src/features/award/judging/room/meeting-transaction.queries.ts'
import { paths } from '../src/paths.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { transact, type Db } from '../src/platform/db.ts'
import { givenCase } from './cases.ts'
import { givenDirectory } from './directory-situation.ts'
import { givenEntry, givenSubmission, SCHLEIDEN } from './factories.ts'
import { mailsTo } from './mailbox.ts'
import { givenMailings } from './mailings.ts'
import { givenIssue } from './newsletter.ts'
import { givenPerson } from './people.ts'
import { testSite, type TestSite } from './site.ts'
import { givenDraftAnswer, givenTakingPart, givenUnpublishedText, UNPUBLISHED } from './taking-part.ts'
import { givenAccount, givenPress, givenSplit, givenWinner } from './winners.ts'

/** Who asks in the tests over all routes, by the part they play towards Hellenthal's entry. */
export const ACTORS = {
  visitor: null,
  /** Not signed in, but holds the link that was mailed to a partner. */
  partner: null,
  /** A colleague whose access was closed and whose browser still has its cookie; a right by name is still written down. */
  former: 'zoe.frueher@hellenthal.example',
  lead: 'marta.probe@hellenthal.example',
  colleague: 'bernd.muster@hellenthal.example',
  viewer: 'jonas.vorlage@schleiden.example',
  competitor: 'otto.gegenprobe@duisburg.example',
  office: 'ingrid.vordruck@buero.example',
  editor: 'nina.zeile@redaktion.example',
  juror: 'hans.juror@ikz.example',
  administrator: 'ada.admin@betrieb.example',
} as const
export type ActorName = keyof typeof ACTORS

export const AT = '2025-12-04T09:30'

export type Situation = {
  database: string
  /** Where its clock stands, in Berlin. */
  at: string
  dataDir: string
  /** For the placeholders of paths: entryId, attachmentId … */
  params: Record<string, string>
  /** From the mail to the partner. */
  partnerToken: string
  /** From the mail to a partner of a winner. */
  shareToken: string
}

/**
 * Everything a page can show, once: Hellenthal's entry with a viewer, an attachment, an asked partner and a second state of a step;
 * with `handedIn` also its submission; with `won` it has won, and the split of the prize is proposed. Every confidential text carries the mark KANARIE.
 */
export async function prepareSituation({ handedIn, won = false }: { handedIn: boolean; won?: boolean }): Promise<Situation> {
  const portal = await testSite({ at: AT })
  await seedDemo(portal.database.url)
  const { entryId, partnerToken } = await prepareEntry(portal)
  const params = await fill(portal, entryId, handedIn)
  const winner = won ? await prepareWinner(portal, entryId) : { shareToken: 'gibt-es-nicht', pictureId: NOTHING }
  await portal.db.destroy() // a database that somebody is connected to cannot be copied
  return {
    database: portal.database.name,
    at: AT,
    dataDir: portal.dataDir,
    params: { ...params, pictureId: winner.pictureId },
    partnerToken,
    shareToken: winner.shareToken,
  }
}

async function prepareWinner(portal: TestSite, entryId: string): Promise<{ shareToken: string; pictureId: string }> {
  await givenWinner(portal.db, entryId)
  const { schleiden } = await givenSplit(portal, entryId, ACTORS.lead)
  await givenAccount(portal, entryId, ACTORS.lead)
  const pictureId = await givenPress(portal, entryId, ACTORS.lead)
  return { shareToken: schleiden.split('/').at(-1) ?? '', pictureId }
}

async function prepareEntry(portal: TestSite): Promise<{ entryId: string; partnerToken: string }> {
  const { db } = portal
  const entryId = await givenEntry(db, { by: ACTORS.lead, texts: CANARIES })
  await givenReader(db, entryId, ACTORS.viewer)
  await givenFormer(db, entryId)
  await givenWords(portal, entryId)
  return { entryId, partnerToken: await givenPartnerToken(portal, entryId) }
}

async function fill(portal: TestSite, entryId: string, handedIn: boolean): Promise<Record<string, string>> {
  const { db } = portal
  const attachmentId = await givenAttachment(portal, entryId)
  const submissionId = handedIn ? await givenSubmission(portal.deps, { entryId, by: ACTORS.lead }) : NOTHING
  const session = await db.selectFrom('people_sessions').select('id').executeTakeFirstOrThrow()
  const colleague = await personOf(db, ACTORS.colleague)
  const [eventId, slug] = [await openEvent(db), 'hilfe']
  await givenUnpublishedText(portal, await portal.signIn(ACTORS.editor), slug)
  return {
    entryId,
    attachmentId,
    submissionId,
    sessionId: session.id,
    personId: colleague,
    ...(await seatOf(db, ACTORS.juror)),
    invitationId: NOTHING,
    viewId: NOTHING,
    mediaId: NOTHING,
    drawing: '400.avif',
    sample: 'vollstreckung',
    requestId: await givenJoinRequest(db),
    checkId: await givenSelfCheck(portal),
    listingId: await listingOf(db, ACTORS.lead),
    eventId,
    materialId: NOTHING,
    registrationId: await givenTakingPart(portal, { eventId, personId: await personOf(db, ACTORS.editor) }),
    caseId: await givenCase(portal.deps, { subject: 'KANARIE-barriere' }),
    questionId: await givenDraftAnswer(portal, await portal.signIn(ACTORS.office)),
    ...(await givenMeeting(db)),
    ...(await givenDirectory(portal, { author: ACTORS.lead, editor: ACTORS.editor })),
    guidelineId: FIRST_GUIDELINE,
    fileKind: 'bild',
    guestId: await givenGuest(db),
    mailingId: await givenMailings(db, await personOf(db, ACTORS.office)),
    mailId: await anyMail(portal),
    token: 'gibt-es-nicht',
    party: 'lead',
    step: 'description',
    part: 'zeitplan',
    number: '1',
    slug,
    source: 'projekte',
    issueId: await givenIssue(db, {
      personId: await personOf(db, ACTORS.editor),
      at: portal.deps.clock.now(),
      title: UNPUBLISHED.issue,
    }),
    textKind: 'seite',
    textSlug: slug,
    asset: 'gibt-es-nicht.css',
  }
}

/** From the demo: what the organisation of this person looks for. */
async function listingOf(db: Db, email: string): Promise<string> {
  const { id } = await db
    .selectFrom('partners_listings as listing')
    .innerJoin('people_persons as person', 'person.id', 'listing.created_by')
    .where('person.email', '=', email)
    .select('listing.id')
    .executeTakeFirstOrThrow()
  return id
}

/** From the demo: an office hour that people can register for. */
async function openEvent(db: Db): Promise<string> {
  const { id } = await db
    .selectFrom('events_published')
    .where('registers', '=', true)
    .where('series', '=', 'office-hour')
    .select('event_id as id')
    .orderBy('starts_at')
    .executeTakeFirstOrThrow()
  return id
}

/** Of the jury, about the first category; nothing has happened in it. */
async function givenMeeting(db: Db): Promise<Record<string, string>> {
  const { id: categoryId, edition_id: editionId } = await db
    .selectFrom('award_categories as category')
    .innerJoin('award_editions as edition', 'edition.id', 'category.edition_id')
    .where('edition.archived', '=', false)
    .select(['category.id', 'category.edition_id'])
    .orderBy('category.position')
    .executeTakeFirstOrThrow()
  const personId = await personOf(db, ACTORS.office)
  const beginsAt = berlinInstant('2026-03-23T10:00')
  const called = { editionId, beginsAt, place: 'Düsseldorf', categoryIds: [categoryId], personId }
  return { categoryId, editionId, meetingId: await recordMeeting(db, called), motionId: NOTHING, sealId: NOTHING }
}

/** Written to each other, and by the office for itself. */
export const WORDS = { message: 'KANARIE-nachricht', answer: 'KANARIE-antwort', note: 'KANARIE-notiz' }

async function givenWords(portal: TestSite, entryId: string): Promise<void> {
  const words = [
    { path: paths.award.messages, by: ACTORS.lead, text: WORDS.message },
    { path: paths.office.messages, by: ACTORS.office, text: WORDS.answer },
    { path: paths.office.notes, by: ACTORS.office, text: WORDS.note },
  ]
  for (const { path, by, text } of words)
    await portal.request(path.to({ entryId }), { cookie: await portal.signIn(by), form: { id: randomUUID(), text } })
}

export const GUEST_TOKEN = 'KANARIE-link-des-gastes'

/** Of a planned ceremony, invited, with needs that only the office may read. */
async function givenGuest(db: Db): Promise<string> {
  const edition = await db.selectFrom('award_editions').where('archived', '=', false).select('id').executeTakeFirstOrThrow()
  const by = { editionId: edition.id, personId: await personOf(db, ACTORS.office), at: berlinInstant(AT) }
  const times = { beginsAt: berlinInstant('2026-04-15T11:00'), answerUntil: berlinInstant('2026-04-02T00:00') }
  const texts = { place: 'Ständehaus (erfunden)', hints: 'Einlass ab 10 Uhr.', openingMinutes: 15, eraseWeeks: 6 }
  await transact(db, async (tx) => {
    await recordCeremony(tx, { ...times, ...texts }, by)
    await recordGuest(tx, { kind: 'guest', name: 'KANARIE-gast', email: 'gast@anderswo.example' }, by)
  })
  const { id } = await db.selectFrom('award_ceremony_guests').select('id').executeTakeFirstOrThrow()
  const answer = { coming: true, companions: ['KANARIE-begleitung'], needs: [], needsNote: 'KANARIE-bedarf', answeredAt: by.at }
  await transact(db, async (tx) => {
    await changeGuestInvited(tx, { guestId: id, token: GUEST_TOKEN, at: by.at })
    await recordAnswer(tx, id, answer)
  })
  return id
}

const SELF_CHECK = { lead: 'territorial', partners: 'Schleiden', contractDate: '', savingsBank: 'no', legalForm: '' }
const NOTHING = '00000000-0000-4000-8000-000000000000'
/** Of the reference data (data/funding-guidelines.json). */
const FIRST_GUIDELINE = '5d0c6a1e-2f0b-4a53-9d55-0f0d8a9b2021'

/** Unique marks in confidential texts: they may be met only by those who may read the entry. */
export const CANARIES = {
  title: { title: 'KANARIE-titel' },
  lead: { contactName: 'KANARIE-ansprechperson', phone: '02482 85-0' },
  description: { shortDescription: 'KANARIE-kurzbeschreibung', financing: 'KANARIE-finanzierung' },
  criteria: { gewinn: 'KANARIE-kriterium' },
}

async function givenAttachment(portal: TestSite, entryId: string): Promise<string> {
  const cookie = await portal.signIn(ACTORS.lead)
  const body = new FormData()
  body.append('kind', 'other')
  body.append('file', new Blob([PDF], { type: 'application/pdf' }), 'KANARIE-anlage.pdf')
  await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie })
  return (await portal.db.selectFrom('award_attachments').select('id').executeTakeFirstOrThrow()).id
}

const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'

async function givenPartnerToken(portal: TestSite, entryId: string): Promise<string> {
  await portal.request(paths.award.partnerRequests.to({ entryId }), {
    cookie: await portal.signIn(ACTORS.lead),
    form: { whom: SCHLEIDEN.placeId, [`recipient-${SCHLEIDEN.placeId}`]: RATHAUS },
  })
  const [asked] = await mailsTo(portal.db, RATHAUS)
  const token = /\/landespreis\/partner\/([\w-]+)/.exec(asked?.text ?? '')?.[1]
  if (!token) throw new Error('the partner was not asked')
  return token
}

const RATHAUS = 'rathaus@schleiden.example'

async function givenFormer(db: Db, entryId: string): Promise<void> {
  await givenPerson(db, { email: ACTORS.former, name: 'Zoe Früher', placeId: HELLENTHAL })
  await givenReader(db, entryId, ACTORS.former)
  await db
    .insertInto('people_person_deactivations')
    .values({ person_id: await personOf(db, ACTORS.former), deactivated_at: berlinInstant(AT) })
    .execute()
}

const HELLENTHAL = '05366020'

async function givenReader(db: Db, entryId: string, email: string): Promise<void> {
  const viewer = await db
    .selectFrom('people_persons as p')
    .innerJoin('people_memberships as m', 'm.person_id', 'p.id')
    .where('p.email', '=', email)
    .select(['p.id', 'm.organisation_id'])
    .executeTakeFirstOrThrow()
  await db
    .insertInto('award_entry_rights')
    .values({
      entry_id: entryId,
      person_id: viewer.id,
      organisation_id: viewer.organisation_id,
      level: 'read',
      granted_by: await personOf(db, ACTORS.lead),
      granted_at: berlinInstant(AT),
    })
    .execute()
}

async function givenJoinRequest(db: Db): Promise<string> {
  const { organisation_id } = await db
    .selectFrom('people_memberships')
    .where('person_id', '=', await personOf(db, ACTORS.lead))
    .select('organisation_id')
    .executeTakeFirstOrThrow()
  const person = await db
    .insertInto('people_persons')
    .values({ email: 'neu@anderswo.example', name: 'Neu Hier', created_at: berlinInstant(AT) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const request = await db
    .insertInto('people_join_requests')
    .values({ person_id: person.id, organisation_id, asked_at: berlinInstant(AT) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return request.id
}

async function givenSelfCheck(portal: TestSite): Promise<string> {
  const answer = await portal.request(paths.award.selfCheck.to(), { form: SELF_CHECK })
  return /[0-9a-f-]{36}/.exec(answer.headers.get('location') ?? '')?.[0] ?? NOTHING
}

async function anyMail(portal: TestSite): Promise<string> {
  const mail = await portal.db.selectFrom('platform_mails').select('id').executeTakeFirst()
  return mail?.id ?? NOTHING
}

async function personOf(db: Db, email: string): Promise<string> {
  return (await db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id
}

async function seatOf(db: Db, email: string): Promise<{ seatId: string; holderId: string }> {
  return db
    .selectFrom('award_seat_holders')
    .where('person_id', '=', await personOf(db, email))
    .select(['seat_id as seatId', 'id as holderId'])
    .executeTakeFirstOrThrow()
}
