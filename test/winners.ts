import { paths } from '../src/paths.ts'
import { databaseNow } from '../src/platform/clock.ts'
import type { Db } from '../src/platform/db.ts'
import { officeOf, KALL, SCHLEIDEN } from './factories.ts'
import { mailsTo } from './mailbox.ts'
import { picture } from './sample-files.ts'
import type { AskedSite } from './site.ts'

/** What was handed in wins in its category, and the results are released now. */
export async function givenWinner(db: Db, entryId: string): Promise<void> {
  const entry = await db
    .selectFrom('award_standing_entries')
    .where('entry_id', '=', entryId)
    .select(['category_id', 'edition_id'])
    .executeTakeFirstOrThrow()
  const [asked_by = '', confirmed_by = ''] = await officeOf(db)
  const now = await databaseNow(db)
  await db
    .insertInto('award_decisions')
    .values({ category_id: entry.category_id, entry_id: entryId, reason: 'Überzeugt die Jury.', decided_at: now })
    .execute()
  await db
    .insertInto('award_releases')
    .values({ edition_id: entry.edition_id, release_at: now, asked_by, asked_at: now, confirmed_by, confirmed_at: now })
    .execute()
}

export const RATHAUS = { schleiden: 'kaemmerei@schleiden.example', kall: 'kaemmerei@kall.example' }

/** 10.000 € for Hellenthal, Schleiden and Kall. */
export const SPLIT_FORM = {
  base: '0',
  paidTo: 'each',
  'betrag-lead': '3.333,34',
  [`betrag-${SCHLEIDEN.placeId}`]: '3.333,33',
  [`adresse-${SCHLEIDEN.placeId}`]: RATHAUS.schleiden,
  [`betrag-${KALL.placeId}`]: '3.333,33',
  [`adresse-${KALL.placeId}`]: RATHAUS.kall,
}

type Portal = Pick<AskedSite, 'request' | 'signIn'> & { db: Db }

/** The lead proposes; answers with the addresses that were mailed to Schleiden and to Kall. */
export async function givenSplit(portal: Portal, entryId: string, by: string, form: Record<string, string> = {}) {
  const cookie = await portal.signIn(by)
  const answer = await portal.request(paths.award.split.to({ entryId }), { cookie, form: { ...SPLIT_FORM, ...form } })
  if (answer.status !== 303) throw new Error(`the split was refused: ${await answer.text()}`)
  return { schleiden: await shareLink(portal.db, RATHAUS.schleiden), kall: await shareLink(portal.db, RATHAUS.kall) }
}

/** From the newest mail. */
export async function shareLink(db: Db, recipient: string): Promise<string> {
  const mails = await mailsTo(db, recipient)
  const link = mails.flatMap(({ text }) => /\/landespreis\/preisgeld\/[\w-]+/.exec(text) ?? [])[0]
  if (!link) throw new Error(`no link for ${recipient}`)
  return link
}

export const AGREE = { answer: 'agree', reason: '', name: 'Petra Wort', function: 'Kämmerin' }

/** Both from textbooks. The first is the one that is stored, and may be met in the payment list alone. */
export const IBAN = 'DE89370400440532013000'
export const OTHER_IBAN = 'DE02120300000000202051'
export const ACCOUNT_FORM = { base: '0', holder: 'Gemeindekasse KANARIE-konto', iban: IBAN }

export async function givenAccount(portal: Portal, entryId: string, by: string, party = 'lead'): Promise<void> {
  const address = paths.award.account.to({ entryId, party })
  const answer = await portal.request(address, { cookie: await portal.signIn(by), form: ACCOUNT_FORM })
  if (answer.status !== 303) throw new Error(`the account was refused: ${await answer.text()}`)
}

export const PICTURE_WORDS = {
  alt: 'Zwei Fahrzeuge vor einer Halle',
  author: 'Pia Blende (erfunden)',
  rights: 'Gemeinde Hellenthal, frei',
}

/** Uploads one; answers with what the portal says to it. */
export async function sendPicture(portal: Portal, entryId: string, { by, words = PICTURE_WORDS, bytes, name }: SentPicture) {
  const body = new FormData()
  for (const [field, value] of Object.entries(words)) body.append(field, value)
  if (bytes) body.append('file', new Blob([new Uint8Array(bytes)]), name ?? 'halle.jpg')
  const cookie = await portal.signIn(by)
  return portal.request(paths.award.pressUploads.to({ entryId }), { method: 'POST', body, cookie })
}
type SentPicture = { by: string; words?: Record<string, string>; bytes?: Buffer; name?: string }

/** A text and a picture, neither approved; answers with the picture's id. */
export async function givenPress(portal: Portal, entryId: string, by: string): Promise<string> {
  const form = { base: '0', text: 'Wir teilen uns die Bereitschaft.', action: 'save' }
  await portal.request(paths.award.press.to({ entryId }), { cookie: await portal.signIn(by), form })
  const sent = await sendPicture(portal, entryId, { by, bytes: await picture('jpeg') })
  if (sent.status !== 303) throw new Error(`the picture was refused: ${await sent.text()}`)
  const { id } = await portal.db.selectFrom('award_press_pictures').select('id').executeTakeFirstOrThrow()
  return id
}
