import { sql } from 'kysely'
import { seal } from '../../../platform/canonical.ts'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type {
  NewPressApproval,
  NewPressText,
  Press,
  PressApproval,
  PressContent,
  PressPicture,
  PressText,
} from './press.rules.ts'

/** Permission was asked before (findOwnWinner, or the office). */
export async function findPress(db: Db, entryId: string): Promise<Press> {
  const [texts, pictures] = [await listTexts(db, entryId), await listPictures(db, entryId)]
  return { texts, pictures, approval: await findApproval(db, entryId) }
}

async function listTexts(db: Db, entryId: string): Promise<PressText[]> {
  return db
    .selectFrom('award_press_texts as text')
    .innerJoin('people_persons as person', 'person.id', 'text.saved_by')
    .where('text.entry_id', '=', entryId)
    .orderBy('text.revision', 'desc')
    .select(['text.revision', 'text.text', 'text.saved_at as savedAt', 'person.name as savedByName'])
    .execute()
}

async function listPictures(db: Db, entryId: string): Promise<PressPicture[]> {
  return db
    .selectFrom('award_press_pictures as picture')
    .leftJoin('award_press_picture_removals as removal', 'removal.picture_id', 'picture.id')
    .where('picture.entry_id', '=', entryId)
    .where('removal.picture_id', 'is', null)
    .orderBy('picture.added_at')
    .orderBy('picture.id')
    .select([
      'picture.id',
      'picture.web_sha256 as webSha256',
      'picture.print_sha256 as printSha256',
      'picture.alt',
      'picture.author',
      'picture.rights',
    ])
    .execute()
}

async function findApproval(db: Db, entryId: string): Promise<PressApproval | null> {
  const row = await db
    .selectFrom('award_press_approvals as approval')
    .innerJoin('people_persons as person', 'person.id', 'approval.approved_by')
    .where('approval.entry_id', '=', entryId)
    .orderBy('approval.number', 'desc')
    .limit(1)
    .select([
      'approval.number',
      sql<PressContent>`approval.content::jsonb`.as('content'),
      'approval.content_sha256 as sha256',
      'approval.approved_at as approvedAt',
      'person.name as approvedByName',
    ])
    .executeTakeFirst()
  return row ?? null
}

/** The short description that was handed in; what the text begins with. */
export async function findPressProposal(db: Db, entryId: string): Promise<string> {
  const row = await db
    .selectFrom('award_winners as winner')
    .innerJoin('award_submissions as submission', 'submission.id', 'winner.submission_id')
    .where('winner.entry_id', '=', entryId)
    .select(
      sql<string>`coalesce(jsonb_path_query_first(submission.manifest::jsonb,
        '$.contents.steps[*] ? (@.step == "description").content.texts') ->> 'shortDescription', '')`.as('text'),
    )
    .executeTakeFirst()
  return row?.text ?? ''
}

export async function recordPressText(tx: Tx, { entryId, revision, text, by, at }: NewPressText): Promise<void> {
  await tx.insertInto('award_press_texts').values({ entry_id: entryId, revision, text, saved_by: by, saved_at: at }).execute()
  await told(tx, { kind: 'press-text-saved', entryId, by, at, data: { revision } })
}

type NewPicture = PressPicture & { entryId: string; by: string; at: Date }

export async function recordPressPicture(tx: Tx, picture: NewPicture): Promise<void> {
  const { id, entryId, by, at, webSha256, printSha256, alt, author, rights } = picture
  await tx
    .insertInto('award_press_pictures')
    .values({
      id,
      entry_id: entryId,
      web_sha256: webSha256,
      print_sha256: printSha256,
      alt,
      author,
      rights,
      added_by: by,
      added_at: at,
    })
    .execute()
  await told(tx, { kind: 'press-picture-added', entryId, by, at, data: { pictureId: id, sha256: printSha256 } })
}

export async function recordPressPictureRemoval(
  tx: Tx,
  { entryId, pictureId, by, at }: { entryId: string; pictureId: string; by: string; at: Date },
): Promise<void> {
  await tx.insertInto('award_press_picture_removals').values({ picture_id: pictureId, removed_by: by, removed_at: at }).execute()
  await told(tx, { kind: 'press-picture-removed', entryId, by, at, data: { pictureId } })
}

export async function recordPressApproval(tx: Tx, { entryId, number, content, by, at }: NewPressApproval): Promise<void> {
  const { text, sha256 } = seal(content)
  await tx
    .insertInto('award_press_approvals')
    .values({
      entry_id: entryId,
      number,
      revision: content.revision,
      content: text,
      content_sha256: sha256,
      approved_by: by,
      approved_at: at,
    })
    .execute()
  await told(tx, { kind: 'press-approved', entryId, by, at, data: { number, revision: content.revision, sha256 } })
}

type Told = { kind: string; entryId: string; by: string; at: Date; data: Record<string, string | number> }

async function told(tx: Tx, { kind, entryId, by, at, data }: Told): Promise<void> {
  await recordEvent(tx, { kind, actorId: by, subject: { table: 'award_entries', id: entryId }, at, data })
}
