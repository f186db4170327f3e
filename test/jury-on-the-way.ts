import { findCurrentEdition } from '../src/features/award/edition.queries.ts'
import { paths } from '../src/paths.ts'
import { visitor } from './browser-jar.ts'
import { givenAdmitted, OFFICE, personOf } from './jury.ts'
import { mailsTo } from './mailbox.ts'
import { givenPerson } from './people.ts'
import { givenDeclared, givenDraftSheet, givenSealedSheet } from './sheets.ts'
import type { TestSite } from './site.ts'

const HANS = 'hans.juror@ikz.example'
const SABINE = 'sabine.jurorin@staedtetag.example'
const INVITED = 'geladen@landkreistag.example'

export const DEPUTY = 'vertretung@staedtetag.example'

/** Pages that are there only once the jury judges, by who is shown them. */
export type JuryOnTheWay = { anybody: string[]; jury: string[]; office: string[] }

type Entries = { judged: string; corrected: string; correctedBy: string }

/**
 * Everything handed in is admitted. For one entry a juror has written a sheet and another one has sealed hers; the other entry was
 * corrected and is to be corrected once more. A deputy stands ready, and somebody is invited. The portal stands within the jury's time.
 */
export async function juryOnTheWay(portal: TestSite, entries: Entries): Promise<JuryOnTheWay> {
  const entryId = entries.judged
  const { db, deps } = portal
  const edition = await findCurrentEdition(db)
  if (!edition) throw new Error('no edition is seeded')
  const admitted = await givenAdmitted(db, edition.id)
  for (const email of [HANS, SABINE]) await givenDeclared(db, { entryId, personId: await personOf(db, email) })
  await givenDraftSheet(db, { entryId, personId: await personOf(db, HANS) })
  await givenSealedSheet(deps, { entryId, personId: await personOf(db, SABINE) })
  const { id: sealId } = await db.selectFrom('award_seals').select('id').executeTakeFirstOrThrow()
  await givenDeputy(portal)
  await givenCorrection(portal, entries)
  return {
    anybody: [await invitationOf(portal, { email: INVITED, body: 'Landkreistag NRW' })],
    jury: [paths.jury.seal.to({ entryId })],
    office: [
      paths.office.entry.to({ entryId: entries.corrected }),
      paths.office.scoring.unsealing.to({ sealId }),
      `${paths.office.entryBatch.to()}?${admitted.map(({ id }) => `beitrag=${id}`).join('&')}`,
    ],
  }
}

async function givenCorrection(portal: TestSite, { corrected: entryId, correctedBy }: Entries): Promise<void> {
  const [office, entrant] = [await signedIn(portal, OFFICE[0]), await signedIn(portal, correctedBy)]
  const wish = {
    message: 'Bitte ergänzen Sie die Finanzierung.',
    parts: 'description.financing',
    day: '27.2.2026',
    time: '18:00',
  }
  await office.post(paths.office.correction.page.to({ entryId }), wish)
  const text = { base: '1', action: 'save', financing: 'Umlage nach Einwohnern' }
  await entrant.post(paths.award.step.to({ entryId, step: 'description' }), text)
  const page = await (await entrant.get(paths.award.correction.to({ entryId }))).text()
  const [, contents = ''] = /name="contents"[^>]*value="([^"]*)"/.exec(page) ?? []
  await entrant.post(paths.award.correction.to({ entryId }), { contents })
  const asked = await office.post(paths.office.correction.page.to({ entryId }), wish)
  if (asked.status !== 303) throw new Error('the correction was not completed')
}

async function givenDeputy(portal: TestSite): Promise<void> {
  await givenPerson(portal.db, { email: DEPUTY, name: 'Vera Vertretung' })
  const link = await invitationOf(portal, { email: DEPUTY, body: 'Städtetag NRW' })
  const deputy = await signedIn(portal, DEPUTY)
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(await (await deputy.get(link)).text()) ?? []
  await deputy.post(link, { terms: 'ja', seen })
}

/** The address in the mail that invites to a deputy's part. */
async function invitationOf(portal: TestSite, { email, body }: { email: string; body: string }): Promise<string> {
  const { id: seatId } = await portal.db
    .selectFrom('award_seats as seat')
    .innerJoin('award_editions as edition', 'edition.id', 'seat.edition_id')
    .where('seat.body', '=', body)
    .where('edition.archived', '=', false)
    .select('seat.id')
    .executeTakeFirstOrThrow()
  const office = await signedIn(portal, OFFICE[0])
  await office.post(paths.office.jury.invitations.to({ seatId }), { email, part: 'deputy' })
  const link = /\/landespreis\/jury\/einladungen\/\S+/.exec((await mailsTo(portal.db, email))[0]?.text ?? '')?.[0]
  if (!link) throw new Error(`no invitation was mailed to ${email}`)
  return link
}

async function signedIn(portal: TestSite, email: string) {
  const person = visitor(portal)
  person.jar.set('sid', (await portal.signIn(email)).slice('sid='.length))
  return person
}
