import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { CertificateDesign, CertificateLook, Certificates, CertifiedEntry, IssuedCertificates } from './certificate.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'

export async function findCertificates(db: Db, editionId: string): Promise<Certificates | null> {
  const row = await db
    .selectFrom('award_certificates')
    .where('edition_id', '=', editionId)
    .select(['heading', 'place', 'signatory_name as signatoryName', 'signatory_office as signatoryOffice'])
    .select('issued_at as issuedAt')
    .executeTakeFirst()
  if (!row) return null
  const { issuedAt, ...design } = row
  return { design, issuedAt }
}

export async function findCertificateLook(db: Db, editionId: string): Promise<CertificateLook> {
  const { colour, png, alt } = await db
    .selectFrom('award_editions as edition')
    .leftJoin('award_logos as logo', 'logo.id', 'edition.logo_id')
    .where('edition.id', '=', editionId)
    .select(['edition.design_colour as colour', 'logo.png', 'logo.alt'])
    .executeTakeFirstOrThrow()
  return { colour, logo: png && alt !== null ? { png, alt } : null }
}

/** For the office, in the order of the categories, winners first; nothing before the entries are opened. */
export async function listCertifiedEntries(db: Db, editionId: string): Promise<CertifiedEntry[]> {
  const rows = await certified(db)
    .innerJoin('award_readable_submissions as readable', 'readable.submission_id', 'standing.submission_id')
    .where('standing.edition_id', '=', editionId)
    .orderBy('category.position')
    .orderBy('decision.id')
    .orderBy(sql`submission.manifest::jsonb #>> '{contents,lead,name}' collate "de-x-icu"`)
    .execute()
  return rows.map(asCertified)
}

/** For those who take part: since the certificates are issued and the results public. The caller has asked for their right. */
export async function findIssuedCertificate(db: Db, entryId: string) {
  const row = await certified(db)
    .innerJoin('award_certificates as certificates', 'certificates.edition_id', 'standing.edition_id')
    .innerJoin('award_confirmed_releases as release', 'release.edition_id', 'standing.edition_id')
    .where('standing.entry_id', '=', entryId)
    .where('certificates.issued_at', 'is not', null)
    .where('release.release_at', '<=', sql<Date>`portal_now()`)
    .executeTakeFirst()
  return row ? asCertified(row) : null
}

function certified(db: Db) {
  return db
    .selectFrom('award_standing_entries as standing')
    .innerJoin('award_submissions as submission', 'submission.id', 'standing.submission_id')
    .innerJoin('award_categories as category', 'category.id', 'standing.category_id')
    .leftJoin('award_decisions as decision', 'decision.entry_id', 'standing.entry_id')
    .where('standing.admitted', '=', true)
    .select(['standing.entry_id as entryId', 'category.title as category', 'submission.manifest'])
    .select(sql<boolean>`decision.id is not null`.as('won'))
}

function asCertified({ manifest, ...row }: Omit<CertifiedEntry, 'manifest'> & { manifest: string }): CertifiedEntry {
  return { ...row, manifest: JSON.parse(manifest) as Manifest }
}

type Changed = { editionId: string; personId: string; at: Date }

export async function recordCertificateDesign(tx: Tx, design: CertificateDesign, { editionId, personId, at }: Changed) {
  const row = {
    heading: design.heading,
    place: design.place,
    signatory_name: design.signatoryName,
    signatory_office: design.signatoryOffice,
    changed_by: personId,
    changed_at: at,
  }
  await tx
    .insertInto('award_certificates')
    .values({ edition_id: editionId, ...row })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(row))
    .execute()
  await recordCertificateEvent(tx, 'certificates-designed', { editionId, personId, at })
}

export async function recordIssuedCertificates(tx: Tx, editionId: string, { issuedBy, issuedAt }: IssuedCertificates) {
  await tx
    .updateTable('award_certificates')
    .set({ issued_by: issuedBy, issued_at: issuedAt })
    .where('edition_id', '=', editionId)
    .execute()
  await recordCertificateEvent(tx, 'certificates-issued', { editionId, personId: issuedBy, at: issuedAt })
}

/** Taken away all at once or one by one; what is on them is in no event. */
export async function recordCertificateExport(tx: Tx, taken: Changed & { count: number }): Promise<void> {
  await recordCertificateEvent(tx, 'certificates-exported', taken)
}

async function recordCertificateEvent(tx: Tx, kind: string, { editionId, personId, at, count }: Changed & { count?: number }) {
  const subject = { table: 'award_editions', id: editionId }
  await recordEvent(tx, { kind, actorId: personId, subject, at, data: count === undefined ? {} : { count } })
}
