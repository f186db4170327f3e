import { randomUUID } from 'node:crypto'
import { findOrganisation, requireActor, type Actor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Db } from '../../../platform/db.ts'
import { seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { LEGAL_FORMS } from '../../../topics/index.ts'
import { adoptedSteps, type HandedOver } from '../adoption.rules.ts'
import { recordBeginning } from '../draft-beginning.queries.ts'
import type { StepContent, StepName } from '../draft-steps.rules.ts'
import { startDraft } from '../draft.rules.ts'
import { countOpenDrafts, lockDrafts } from '../drafts.queries.ts'
import { newDraftPage } from './new-draft.page.tsx'

const legalForms: ReadonlySet<string> = new Set(LEGAL_FORMS.map(({ slug }) => slug))

/** With what somebody else hands over; the id is that of where it comes from, so that the same twice begins one draft. */
export function beginProject(c: Ctx, { draftId, fields }: { draftId: string; fields: HandedOver[] }): Promise<Response> {
  return begin(c, { draftId, steps: adoptedSteps(fields, legalForms) })
}

type Beginning = { draftId: string; steps: Partial<Record<StepName, StepContent>> }

export async function begin(c: Ctx, { draftId, steps }: Beginning): Promise<Response> {
  const actor = requireActor(c)
  const begun = await transact(c.var.deps.db, async (tx) => {
    await lockDrafts(tx, actor.organisationId)
    const { decision } = await findStart(tx, actor)
    if (!decision.ok) return decision
    const draft = { id: draftId, ...decision.outcome, base: null, createdBy: actor.personId, createdAt: await databaseNow(tx) }
    await recordBeginning(tx, draft, steps)
    return decision
  })
  if (begun.ok) return seeOther(c, paths.projects.draft.to({ draftId }))
  return show(c, newDraftPage({ draftId: randomUUID(), organisationName: actor.organisationName, decision: begun }), 422)
}

export async function findStart(db: Db, { organisationId }: Actor) {
  const organisation = organisationId ? await findOrganisation(db, organisationId) : undefined
  const open = organisation ? await countOpenDrafts(db, organisation.id) : 0
  return { decision: startDraft(organisation ?? null, open), placeId: organisation?.place_id ?? null }
}
