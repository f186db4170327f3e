import { findCorrectable } from '../src/features/projects/corrections.queries.ts'
import { publishImported } from '../src/features/projects/imported-profiles.queries.ts'
import { paths } from '../src/paths.ts'
import { transact } from '../src/platform/db.ts'
import type { TestSite } from './site.ts'

/** An imported profile that the organisation of `author` has claimed; what the editors read of it. */
export async function givenClaim({ db }: Pick<TestSite, 'db'>, author: string, at: Date, note = ''): Promise<string[]> {
  const { slug: known } = await db
    .selectFrom('projects_projects')
    .where('origin', '=', 'public-sources')
    .select('slug')
    .orderBy('slug')
    .executeTakeFirstOrThrow()
  const content = (await findCorrectable(db, known))!.content
  const contact = { mailbox: 'postfach@kommune.example', unit: '', phone: '' }
  const { projectId, slug } = await transact(db, (tx) =>
    publishImported(tx, {
      projectId: null,
      name: 'Übernommen (erfunden)',
      content,
      contact,
      publishedAt: at,
      confirmedOn: '2025-11-01',
    }),
  )
  const { organisation_id, person_id } = await db
    .selectFrom('people_memberships as member')
    .innerJoin('people_persons as person', 'person.id', 'member.person_id')
    .where('person.email', '=', author)
    .select(['member.organisation_id', 'member.person_id'])
    .executeTakeFirstOrThrow()
  const { id: claimId } = await db
    .insertInto('projects_claims')
    .values({ project_id: projectId, organisation_id, ...contact, note, claimed_by: person_id, claimed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return [paths.projects.decision.to({ claimId }), paths.projects.mailbox.to({ slug })]
}
