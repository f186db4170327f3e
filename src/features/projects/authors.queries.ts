import type { Db } from '../../platform/db.ts'
import type { HandedIn } from './reviews.queries.ts'

export type Author = { personId: string; name: string; email: string }

/** Who began it and who handed it in, as far as they still belong to the organisation. */
export async function listAuthors(db: Db, { draft, submittedBy }: HandedIn): Promise<Author[]> {
  return db
    .selectFrom('people_persons as person')
    .innerJoin('people_memberships as member', 'member.person_id', 'person.id')
    .where('member.organisation_id', '=', draft.organisation.id)
    .where('person.id', 'in', [draft.createdBy, submittedBy])
    .select(['person.id as personId', 'person.name', 'person.email'])
    .orderBy('person.id')
    .execute()
}
