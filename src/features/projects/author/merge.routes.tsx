import { listPlacesById } from '../../../places/index.ts'
import { readMergeChoices } from '../../../platform/merge-choices.ts'
import { mergedList, mergedTexts } from '../../../plain/merge-fields.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listThemes } from '../../../topics/index.ts'
import { fieldsOf } from '../draft-fields.rules.ts'
import { findDraftOf, findState, recordStepSave } from '../drafts.queries.ts'
import { contentOf, saveStep, type Draft } from '../draft.rules.ts'
import { EMPTY, isPicker, placesOf, type StepContent, type StepName } from '../draft-steps.rules.ts'
import { findOwnStep } from './draft-case.routes.ts'
import { saveRefusalText } from './draft-words.page.tsx'
import { mergePage, notMergedPage } from './merge.page.tsx'

export const mergeRoutes = routes()

/** The page belongs to a save that was not applied; opened by its address there is nothing to merge. */
mergeRoutes.get(paths.projects.draftMerge.pattern, async (c) => {
  const found = await findOwnStep(c)
  if (!found) return c.notFound()
  return seeOther(c, paths.projects.draftStep.to({ draftId: found.draft.id, step: found.step }))
})

mergeRoutes.post(paths.projects.draftMerge.pattern, async (c) => {
  const found = await findOwnStep(c)
  return found ? saveMerged(c, found, await formValues(c)) : c.notFound()
})

type Found = NonNullable<Awaited<ReturnType<typeof findOwnStep>>>

async function saveMerged(c: Ctx, { draft, step, actor }: Found, values: Posted['values']): Promise<Response> {
  const { db } = c.var.deps
  const merged = await mergedContent(c, { draft, step, values })
  if (!merged) return showNotMerged(c, { draft, step, content: contentOf(draft, step), sentence: NOT_OURS })
  const decision = saveStep(draft, { step, ...merged, personId: actor.personId })
  if (!decision.ok && decision.because !== 'stale')
    return showNotMerged(c, { draft, step, content: merged.content, sentence: saveRefusalText[decision.because] })
  const save = decision.ok ? decision.outcome : null
  const stored = save === 'unchanged' || (save !== null && (await recordStepSave(db, save)))
  if (stored) return seeOther(c, paths.projects.draftStep.to({ draftId: draft.id, step }, { gespeichert: '' }))
  const newest = await findDraftOf(db, draft.id, actor)
  return newest ? showMerge(c, { draft: newest, step, mine: merged.content, base: merged.base }) : c.notFound()
}

const NOT_OURS = 'Es gibt nichts zusammenzuführen. Bitte öffnen Sie den Schritt neu.'

type Posted = { draft: Draft; step: StepName; values: Record<string, string | string[]> }

/** The choices, applied to the version that stood beside one's own. */
async function mergedContent(c: Ctx, { draft, step, values }: Posted): Promise<{ base: number; content: StepContent } | null> {
  const fields = fieldsOf(step, draft.base)
  const [pickers, texts] = [fields.filter(isPicker), fields.filter((field) => !isPicker(field)).map(({ name }) => name)]
  const form = readMergeChoices(
    fields.map(({ name }) => name),
    values,
  )
  const shown = form && (await findState(c.var.deps.db, draft.id, step, form.base))
  if (!form || !shown) return null
  const places = pickers.map(async ({ name }) => {
    const mine = await listPlacesById(c.var.deps.db, [values[`mine.${name}`] ?? []].flat())
    const lists = { mine: mine.map((place) => ({ placeId: place.id, name: place.name })), theirs: placesOf(shown.content, name) }
    return [name, mergedList(lists, form.choices[name]?.side, ({ placeId }) => placeId)] as const
  })
  const chosen = (await Promise.all(places)).filter(([, parties]) => parties.length > 0)
  return {
    base: form.base,
    content: {
      texts: mergedTexts(texts, { mine: form.mine, theirs: shown.content.texts }, form.choices),
      places: Object.fromEntries(chosen),
    },
  }
}

async function showNotMerged(
  c: Ctx,
  said: { draft: Draft; step: StepName; content: StepContent; sentence: string },
): Promise<Response> {
  return show(c, notMergedPage({ ...said, themes: await listThemes(c.var.deps.db) }), 422)
}

/** 409: what was typed stands beside what is stored. */
export async function showMerge(
  c: Ctx,
  { draft, step, mine, base }: { draft: Draft; step: StepName; mine: StepContent; base: number },
): Promise<Response> {
  const theirs = draft.steps[step]
  if (!theirs) return showNotMerged(c, { draft, step, content: mine, sentence: saveRefusalText.stale })
  const begun = await findState(c.var.deps.db, draft.id, step, base)
  const themes = await listThemes(c.var.deps.db)
  return show(c, mergePage({ draft, step, mine, theirs, base: begun?.content ?? EMPTY, themes }), 409)
}
