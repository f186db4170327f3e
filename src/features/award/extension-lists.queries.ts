import type { Db } from '../../platform/db.ts'
import type { AskedExtension } from './extension.rules.ts'

export type WaitingExtension = AskedExtension & { id: string; organisation: string; askedByName: string }

/** The newest request of each lead, while nobody has confirmed it, in the order of asking. */
export async function listWaitingExtensions(db: Db, editionId: string): Promise<WaitingExtension[]> {
  return waiting(db).where('extension.edition_id', '=', editionId).orderBy('extension.asked_at').execute()
}

export async function findWaitingExtension(db: Db, editionId: string, id: string): Promise<WaitingExtension | undefined> {
  return waiting(db).where('extension.edition_id', '=', editionId).where('extension.id', '=', id).executeTakeFirst()
}

function waiting(db: Db) {
  return db
    .selectFrom('award_waiting_extensions as extension')
    .innerJoin('people_organisations as organisation', 'organisation.id', 'extension.organisation_id')
    .innerJoin('people_persons as person', 'person.id', 'extension.asked_by')
    .select((eb) => [
      eb.ref('extension.id').$notNull().as('id'),
      eb.ref('extension.edition_id').$notNull().as('editionId'),
      eb.ref('extension.organisation_id').$notNull().as('organisationId'),
      eb.ref('extension.extended_until').$notNull().as('until'),
      eb.ref('extension.reason').$notNull().as('reason'),
      eb.ref('extension.asked_by').$notNull().as('askedBy'),
      eb.ref('extension.asked_at').$notNull().as('askedAt'),
      'organisation.name as organisation',
      'person.name as askedByName',
    ])
}

export type GrantedExtension = {
  id: string
  organisation: string
  until: Date
  reason: string
  askedByName: string
  confirmedByName: string
  at: Date
}

/** All of an edition that two persons have granted, newest first. */
export async function listExtensions(db: Db, editionId: string): Promise<GrantedExtension[]> {
  return db
    .selectFrom('award_extensions as extension')
    .innerJoin('award_extension_confirmations as confirmation', 'confirmation.extension_id', 'extension.id')
    .innerJoin('people_organisations as organisation', 'organisation.id', 'extension.organisation_id')
    .innerJoin('people_persons as asking', 'asking.id', 'extension.asked_by')
    .innerJoin('people_persons as confirming', 'confirming.id', 'confirmation.confirmed_by')
    .where('extension.edition_id', '=', editionId)
    .select([
      'extension.id',
      'organisation.name as organisation',
      'extension.extended_until as until',
      'extension.reason',
      'asking.name as askedByName',
      'confirming.name as confirmedByName',
      'confirmation.confirmed_at as at',
    ])
    .orderBy('extension.ordinal', 'desc')
    .execute()
}
