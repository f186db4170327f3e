import { listPersonsWithRole } from '../../people/index.ts'
import type { Db } from '../../platform/db.ts'
import type { HandedIn } from './reviews.queries.ts'

export type Author = { personId: string; name: string; email: string }

/** Who began it and who handed it in, as far as they still belong to the organisation, or to the editors. */
export async function listAuthors(db: Db, { draft, submittedBy }: HandedIn): Promise<Author[]> {
  const persons = [draft.createdBy, submittedBy]
  if (!draft.organisation) return (await listPersonsWithRole(db, 'editor')).filter(({ personId }) => persons.includes(personId))
  return db
    .selectFrom('people_persons as person')
    .innerJoin('people_memberships as member', 'member.person_id', 'person.id')
    .where('member.organisation_id', '=', draft.organisation.id)
    .where('person.id', 'in', persons)
    .select(['person.id as personId', 'person.name', 'person.email'])
    .orderBy('person.id')
    .execute()
}
