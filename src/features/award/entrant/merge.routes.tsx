import { requireActor, type Actor } from '../../../people/index.ts'
import { listPlacesById } from '../../../places/index.ts'
import { readMergeChoices } from '../../../platform/merge-choices.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findState, recordSave } from '../entry-states.queries.ts'
import { findEntryFor } from '../entry.queries.ts'
import { contentOf, saveObstacle, saveStep, type Entry } from '../entry.rules.ts'
import { merge } from '../merge.rules.ts'
import { EMPTY, fieldsOf, isStep, type StepContent, type StepName } from '../steps.rules.ts'
import { saveRefusalText } from './entry-words.page.tsx'
import { mergePage } from './merge.page.tsx'
import { refusedPage } from './refused.page.tsx'

export const mergeRoutes = routes()

/** The page belongs to a save that was not applied; opened by its address there is nothing to merge. */
mergeRoutes.get(paths.award.stepMerge.pattern, async (c) => {
  const found = await findStep(c, requireActor(c))
  return found ? seeOther(c, paths.award.step.to({ entryId: found.entry.id, step: found.step })) : c.notFound()
})

mergeRoutes.post(paths.award.stepMerge.pattern, async (c) => {
  const actor = requireActor(c)
  const found = await findStep(c, actor)
  if (!found) return c.notFound()
  return saveMerged(c, { ...found, actor, values: await formValues(c) })
})

type Found = { entry: Entry; step: StepName }
type Posted = Found & { actor: Actor; values: Record<string, string | string[]> }

async function findStep(c: Ctx, actor: Actor): Promise<Found | null> {
  const step = c.req.param('step') ?? ''
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
  return entry && isStep(step) ? { entry, step } : null
}

async function saveMerged(c: Ctx, posted: Posted): Promise<Response> {
  const { db } = c.var.deps
  const { entry, step, actor } = posted
  const merged = await mergedContent(c, posted)
  if (!merged) return show(c, refusedPage({ entry, step, content: contentOf(entry, step), sentence: NOT_OURS }), 422)
  const decision = saveStep(entry, { step, ...merged, personId: actor.personId })
  if (!decision.ok && decision.because !== 'stale')
    return show(c, refusedPage({ entry, step, content: merged.content, sentence: saveRefusalText[decision.because] }), 422)
  const save = decision.ok ? decision.outcome : null
  const stored = save === 'unchanged' || (save !== null && (await recordSave(db, save)))
  if (stored) return seeOther(c, paths.award.step.to({ entryId: entry.id, step }, { gespeichert: '' }))
  const newest = await findEntryFor(db, entry.id, actor)
  return newest ? showMerge(c, { entry: newest, step, mine: merged.content, base: merged.base }) : c.notFound()
}

const NOT_OURS = 'Es gibt nichts zusammenzuführen. Bitte öffnen Sie den Schritt neu.'

/** The choices, applied to the version that stood beside one's own. */
async function mergedContent(c: Ctx, { entry, step, values }: Posted): Promise<{ base: number; content: StepContent } | null> {
  const { db } = c.var.deps
  const fields = fieldsOf(entry.edition, step)
  const form = readMergeChoices(
    fields.map(({ name }) => name),
    values,
  )
  const shown = form && (await findState(db, entry.id, step, form.base))
  if (!form || !shown) return null
  const { partners: _, ...texts } = form.mine
  const places = await listPlacesById(db, [values['mine.partners'] ?? []].flat())
  const mine = { texts, partners: places.map((place) => ({ placeId: place.id, name: place.name })) }
  return { base: form.base, content: merge(fields, { mine, theirs: shown.content }, form.choices) }
}

/** 409: what was typed stands beside what is stored. */
export async function showMerge(
  c: Ctx,
  { entry, step, mine, base }: { entry: Entry; step: StepName; mine: StepContent; base: number },
): Promise<Response> {
  const theirs = entry.steps[step]
  const because = saveObstacle(entry, step)
  if (!theirs || because)
    return show(c, refusedPage({ entry, step, content: mine, sentence: saveRefusalText[because ?? 'stale'] }), 422)
  const begun = await findState(c.var.deps.db, entry.id, step, base)
  return show(c, mergePage({ entry, step, mine, theirs, base: begun?.content ?? EMPTY }), 409)
}
