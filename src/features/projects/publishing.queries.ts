import { isoDate } from '../../plain/german-date.ts'
import type { Tx } from '../../platform/db.ts'
import { addJob } from '../../platform/jobs.ts'
import { contactOf, isCheckedAnew } from './draft-profile.rules.ts'
import { contentsOf, type Draft } from './draft.rules.ts'
import { recordPublishedEntry } from './entries.queries.ts'
import { SHOW_PRIZES } from './prizes.queries.ts'
import { recordProject, recordPublication } from './publication.queries.ts'
import type { Decided } from './review.rules.ts'
import { findFreeSlug, recordContact, recordReview, type HandedIn } from './reviews.queries.ts'

export type Published = { projectId: string; slug: string; number: number }

/** The review and what follows from it, in the transaction that has locked the draft. Null when nothing was published. */
export async function recordDecision(tx: Tx, handedIn: HandedIn, decided: Decided): Promise<Published | null> {
  const published = decided.kind === 'published' ? await publish(tx, handedIn, decided) : null
  await recordReview(tx, decided, published)
  return published
}

async function publish(tx: Tx, { draft, content }: HandedIn, { decidedAt, decidedBy }: Decided): Promise<Published> {
  const { projectId, slug } =
    draft.base ?? (await newProject(tx, content.title, { organisationId: draft.organisation?.id ?? null, at: decidedAt }))
  const number = await recordPublication(tx, {
    projectId,
    content,
    publishedAt: decidedAt,
    publishedBy: decidedBy,
    confirmedOn: await confirmedOn(tx, draft, decidedAt),
  })
  if (draft.organisation) await recordContact(tx, projectId, contactOf(contentsOf(draft)))
  const link = { draftId: draft.id, projectId, personId: decidedBy, at: decidedAt }
  if (await recordPublishedEntry(tx, link)) await addJob(tx, SHOW_PRIZES, {})
  return { projectId, slug, number }
}

/** An organisation confirms what it hands in. A correction is as old as what it was made from, unless the editors have read that anew. */
async function confirmedOn(tx: Tx, draft: Draft, decidedAt: Date): Promise<string> {
  if (draft.organisation || !draft.base) return isoDate(decidedAt)
  const { confirmed_on: before } = await tx
    .selectFrom('projects_published')
    .where('project_id', '=', draft.base.projectId)
    .select('confirmed_on')
    .executeTakeFirstOrThrow()
  const readOn = isoDate(draft.submissions.at(-1)?.submittedAt ?? decidedAt)
  return isCheckedAnew(contentsOf(draft)) && readOn > before ? readOn : before
}

async function newProject(tx: Tx, title: string, { organisationId, at }: { organisationId: string | null; at: Date }) {
  const slug = await findFreeSlug(tx, title)
  const projectId = await recordProject(tx, { slug, origin: 'organisation', organisationId, createdAt: at })
  return { projectId, slug }
}
