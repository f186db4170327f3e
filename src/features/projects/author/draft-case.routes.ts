import { requireActor, type Actor } from '../../../people/index.ts'
import type { Ctx } from '../../../platform/web.ts'
import { LEGAL_FORMS, listThemes, topicsToday, type Theme } from '../../../topics/index.ts'
import { findDraftOf } from '../drafts.queries.ts'
import { stepsIn, type Draft } from '../draft.rules.ts'
import type { Known } from '../draft-profile.rules.ts'
import { isStep, type StepName } from '../draft-steps.rules.ts'

export async function findOwnDraft(c: Ctx): Promise<{ draft: Draft; actor: Actor } | null> {
  const actor = requireActor(c)
  const draft = await findDraftOf(c.var.deps.db, c.req.param('draftId') ?? '', actor)
  return draft && { draft, actor }
}

export async function findOwnStep(c: Ctx): Promise<{ draft: Draft; step: StepName; actor: Actor } | null> {
  const step = c.req.param('step') ?? ''
  const found = await findOwnDraft(c)
  return found && isStep(step) && stepsIn(found.draft).includes(step) ? { ...found, step } : null
}

export async function findKnown(c: Ctx): Promise<{ themes: Theme[]; known: Known }> {
  const themes = await listThemes(c.var.deps.db)
  return { themes, known: knownOf(themes) }
}

export function knownOf(themes: Theme[]): Known {
  return {
    topics: topicsToday(themes),
    legalForms: new Set(LEGAL_FORMS.map(({ slug }) => slug)),
  }
}
