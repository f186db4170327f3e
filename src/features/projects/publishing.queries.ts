import { isoDate } from '../../plain/german-date.ts'
import type { Tx } from '../../platform/db.ts'
import { addJob } from '../../platform/jobs.ts'
import { contactOf } from './draft-profile.rules.ts'
import { contentsOf } from './draft.rules.ts'
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
    draft.base ?? (await newProject(tx, content.title, { organisationId: draft.organisation.id, at: decidedAt }))
  const number = await recordPublication(tx, {
    projectId,
    content,
    publishedAt: decidedAt,
    publishedBy: decidedBy,
    confirmedOn: isoDate(decidedAt),
  })
  await recordContact(tx, projectId, contactOf(contentsOf(draft)))
  const link = { draftId: draft.id, projectId, personId: decidedBy, at: decidedAt }
  if (await recordPublishedEntry(tx, link)) await addJob(tx, SHOW_PRIZES, {})
  return { projectId, slug, number }
}

async function newProject(tx: Tx, title: string, { organisationId, at }: { organisationId: string; at: Date }) {
  const slug = await findFreeSlug(tx, title)
  const projectId = await recordProject(tx, { slug, origin: 'organisation', organisationId, createdAt: at })
  return { projectId, slug }
}
