import { requireActor } from '../../../people/index.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findState, listStates, recordSave } from '../entry-states.queries.ts'
import { findEntryFor } from '../entry.queries.ts'
import { revisionOf, saveStep, type Entry, type SavedStep } from '../entry.rules.ts'
import { isStep, type StepName } from '../steps.rules.ts'
import { saveRefusalText } from './entry-words.page.tsx'
import { restoreForm, STATES_A_PAGE, statesPage } from './history.form.ts'
import { historyPage, statePage } from './history.page.tsx'

export const historyRoutes = routes()

historyRoutes.get(paths.award.stepHistory.pattern, async (c) => {
  const found = await findStep(c)
  if (!found) return c.notFound()
  const { page, from } = statesPage(revisionOf(found.entry, found.step), c.req.query('seite'))
  // One more than is shown: what was changed is seen beside the state before.
  const part = { from, atMost: STATES_A_PAGE + 1 }
  const states = await listStates(c.var.deps.db, found.entry.id, found.step, part)
  return show(c, historyPage({ ...found, states, page }))
})

historyRoutes.get(paths.award.stepState.pattern, async (c) => {
  const found = await findEarlier(c)
  return found ? show(c, statePage(found)) : c.notFound()
})

/** Restoring is saving: a new state with the old content, on top of the newest. */
historyRoutes.post(paths.award.stepState.pattern, async (c) => {
  const actor = requireActor(c)
  const found = await findEarlier(c)
  if (!found) return c.notFound()
  const { entry, step, state } = found
  const form = restoreForm.safeParse(await formValues(c))
  const base = form.success ? form.data.base : -1
  const decision = saveStep(entry, { step, base, content: state.content, personId: actor.personId })
  if (!decision.ok) return show(c, statePage({ ...found, error: saveRefusalText[decision.because] }), 422)
  const save = decision.outcome
  const stored = save === 'unchanged' || (await recordSave(c.var.deps.db, save))
  if (!stored) return show(c, statePage({ ...found, error: saveRefusalText.stale }), 422)
  return seeOther(c, paths.award.step.to({ entryId: entry.id, step }, { gespeichert: '' }))
})

async function findStep(c: Ctx): Promise<{ entry: Entry; step: StepName } | null> {
  const step = c.req.param('step') ?? ''
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', requireActor(c))
  return entry && isStep(step) ? { entry, step } : null
}

async function findEarlier(c: Ctx): Promise<{ entry: Entry; step: StepName; state: SavedStep; base: number } | null> {
  const found = await findStep(c)
  const number = Number(c.req.param('number'))
  if (!found || number > 2_147_483_647) return null
  const state = await findState(c.var.deps.db, found.entry.id, found.step, number)
  return state && { ...found, state, base: revisionOf(found.entry, found.step) }
}
