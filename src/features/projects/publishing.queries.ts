import type { Tx } from '../../platform/db.ts'
import { addJob } from '../../platform/jobs.ts'
import { contactOf } from './draft-profile.rules.ts'
import { contentsOf, type Draft } from './draft.rules.ts'
import { recordPublishedEntry } from './entries.queries.ts'
import { SHOW_PRIZES } from './prizes.queries.ts'
import { recordProject, recordPublication } from './publication.queries.ts'
import { confirmedOn, type Decided } from './review.rules.ts'
import { findFreeSlug, recordContact, recordReview, type HandedIn } from './reviews.queries.ts'

export type Published = { projectId: string; slug: string; number: number }

/** The review and what follows from it, in the transaction that has locked the draft. Null when nothing was published. */
export async function recordDecision(tx: Tx, handedIn: HandedIn, decided: Decided): Promise<Published | null> {
  const published = decided.kind === 'published' ? await publish(tx, handedIn, decided) : null
  await recordReview(tx, decided, published)
  return published
}

async function publish(tx: Tx, { draft, content }: HandedIn, { decidedAt, decidedBy }: Decided): Promise<Published> {
  const { base, organisation } = draft
  const { projectId, slug } = base ?? (await newProject(tx, content.title, { organisation, at: decidedAt }))
  const number = await recordPublication(tx, {
    projectId,
    content,
    publishedAt: decidedAt,
    publishedBy: decidedBy,
    confirmedOn: confirmedOn(draft, base && (await findConfirmedOn(tx, projectId)), decidedAt),
  })
  if (organisation) await recordContact(tx, projectId, contactOf(contentsOf(draft)))
  const link = { draftId: draft.id, projectId, personId: decidedBy, at: decidedAt }
  if (await recordPublishedEntry(tx, link)) await addJob(tx, SHOW_PRIZES, {})
  return { projectId, slug, number }
}

async function findConfirmedOn(tx: Tx, projectId: string): Promise<string> {
  const { confirmed_on: day } = await tx
    .selectFrom('projects_published')
    .where('project_id', '=', projectId)
    .select('confirmed_on')
    .executeTakeFirstOrThrow()
  return day
}

/** Without an organisation the editors made it from public sources. */
async function newProject(tx: Tx, title: string, { organisation, at }: { organisation: Draft['organisation']; at: Date }) {
  const slug = await findFreeSlug(tx, title)
  const origin = organisation ? 'organisation' : 'public-sources'
  const projectId = await recordProject(tx, { slug, origin, organisationId: organisation?.id ?? null, createdAt: at })
  return { projectId, slug }
}
