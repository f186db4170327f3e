import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/db.ts'
import { findEntryEdition } from './entry-edition.queries.ts'
import { asAttachments, presentAttachments } from './entry-parts.queries.ts'
import { offeredFiles, withheldFiles, type OfferedFile, type WithheldFile } from './project-offer-files.rules.ts'
import { offeredFields, type OfferedField, type OfferedName } from './project-offer.rules.ts'
import type { StepContent, StepName } from './steps.rules.ts'

/** What the directory is handed: the fields agreed to and no other, as they stood when they were agreed to. */
export type OfferedProject = {
  offerId: string
  entryId: string
  organisationId: string
  organisationName: string
  offeredBy: string
  fields: OfferedField[]
  /** With the words that stand there now. */
  files: OfferedFile[]
  withheld: WithheldFile[]
}

export async function findOfferedProject(db: Db, offerId: string): Promise<OfferedProject | null> {
  const row = await offers(db).where('offer.id', '=', offerId).executeTakeFirst()
  const edition = row && (await findEntryEdition(db, row.editionId))
  if (!row || !edition) return null
  const { id, entryId, organisationId, name, kind, placeId, offeredBy, states } = row
  const steps = Object.fromEntries(states.map(({ step, content }) => [step, { content }]))
  const agreed = new Set(row.fields as OfferedName[])
  const fields = offeredFields({ lead: { organisationId, name, kind, placeId }, steps, edition })
  const now = offeredFiles(asAttachments(row.attachments))
  return {
    offerId: id,
    entryId,
    organisationId,
    organisationName: name,
    offeredBy,
    fields: fields.filter((field) => agreed.has(field.name)),
    files: now.files.filter((file) => agreed.has(file.name)),
    withheld: withheldFiles(row.agreedFiles, now),
  }
}

function offers(db: Db) {
  return db
    .selectFrom('award_project_offers as offer')
    .innerJoin('award_entries as entry', 'entry.id', 'offer.entry_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'entry.lead_organisation_id')
    .select((eb) => [
      'offer.id',
      'offer.entry_id as entryId',
      'offer.fields',
      'offer.offered_by as offeredBy',
      'entry.edition_id as editionId',
      'lead.id as organisationId',
      'lead.name',
      'lead.kind',
      'lead.place_id as placeId',
      sql<{ step: StepName; content: StepContent }[]>`(
        select coalesce(json_agg(json_build_object('step', state.step, 'content', state.content)), '[]')
        from award_entry_states state
        where state.entry_id = offer.entry_id and state.revision = (offer.revisions ->> state.step)::integer)`.as('states'),
      jsonArrayFrom(presentAttachments(eb)).as('attachments'),
      jsonArrayFrom(
        eb
          .selectFrom('award_attachments as agreed')
          .whereRef('agreed.entry_id', '=', 'offer.entry_id')
          .where(sql<boolean>`'file:' || agreed.id = any(offer.fields)`)
          .select(['agreed.id', 'agreed.file_name as fileName'])
          .orderBy('agreed.id'),
      ).as('agreedFiles'),
    ])
}
