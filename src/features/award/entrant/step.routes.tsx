import { actorOf, requireActor, type Actor } from '../../../people/index.ts'
import {
  findPickerState,
  findPickerStateOf,
  listPlacesById,
  readPlacePicker,
  withoutPickerFields,
  type PickerReading,
} from '../../../places/index.ts'
import { conflictAnswer, refusedAnswer, savedAnswer, signedOutAnswer, wantsJson } from '../../../platform/autosave-answers.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { recordSave } from '../entry-states.queries.ts'
import { findEntryFor } from '../entry.queries.ts'
import { contentOf, revisionOf, saveObstacle, saveStep, type Entry, type SaveRefusal } from '../entry.rules.ts'
import { isStep, STEPS, type StepContent, type StepName } from '../steps.rules.ts'
import { readStepForm, typedTexts } from '../steps.form.ts'
import { saveRefusalText } from './entry-words.page.tsx'
import { PARTNER_PLACES } from './step-field.page.tsx'
import { showMerge } from './merge.routes.tsx'
import { stepPage } from './step.page.tsx'

export const stepRoutes = routes()

stepRoutes.get(paths.award.step.pattern, async (c) => {
  const found = await findStep(c, requireActor(c))
  if (!found) return c.notFound()
  const { entry, step } = found
  const content = contentOf(entry, step)
  const picker = await findPickerStateOf(
    c.var.deps.db,
    content.partners.map((partner) => partner.placeId),
  )
  const saved = c.req.query('gespeichert') !== undefined ? entry.steps[step]?.savedAt : null
  return show(
    c,
    stepPage({
      entry,
      step,
      content,
      picker,
      base: revisionOf(entry, step),
      savedAt: saved,
      checks: c.req.query('fehlt') !== undefined,
    }),
  )
})

stepRoutes.post(paths.award.step.pattern, async (c) => {
  if (!actorOf(c) && wantsJson(c)) return signedOutAnswer(c, paths.people.signIn.to())
  const actor = requireActor(c)
  const found = await findStep(c, actor)
  if (!found) return c.notFound()
  return saveForm(c, { ...found, actor, values: await formValues(c) })
})

type Asked = { entry: Entry; step: StepName }
type Posted = Asked & { actor: Actor; values: Record<string, string | string[]> }

async function saveForm(c: Ctx, posted: Posted): Promise<Response> {
  const { entry, step, values } = posted
  const picked = readPlacePicker(values, 'partners')
  const form = readStepForm(entry.edition, step, ownFields(step, values), contentOf(entry, step))
  if (!form.ok) return showAgain(c, posted, { picked, sentence: form.sentence })
  const { base, texts, action } = form.input
  if (picked.asksAgain) return showPicker(c, posted, { picked, texts, base })
  const content = { texts, partners: step === 'partners' ? await partnersOf(c, picked) : [] }
  const saved = await save(c, posted, { base, content })
  if (saved === 'stale') return stale(c, posted, { content, base })
  if (typeof saved === 'string') return showAgain(c, posted, { picked, sentence: saveRefusalText[saved] })
  return wantsJson(c) ? savedAnswer(c, saved.revision, entry.askedAt) : seeOther(c, nextPlace(entry, step, action))
}

/** 'stale' also when somebody else's save or hand-in came between reading and writing. */
async function save(
  c: Ctx,
  { entry, step, actor }: Posted,
  typed: { base: number; content: StepContent },
): Promise<{ revision: number } | SaveRefusal> {
  const decision = saveStep(entry, { step, ...typed, personId: actor.personId })
  if (!decision.ok) return decision.because
  const { outcome } = decision
  if (outcome === 'unchanged') return { revision: revisionOf(entry, step) }
  const stored = await recordSave(c.var.deps.db, outcome)
  return stored ? { revision: outcome.revision } : 'stale'
}

async function findStep(c: Ctx, actor: Actor): Promise<Asked | null> {
  const step = c.req.param('step') ?? ''
  if (!isStep(step)) return null
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
  return entry && { entry, step }
}

/** Somebody was faster: read the entry anew, for it may also have been handed in meanwhile. */
async function stale(c: Ctx, posted: Posted, { content, base }: { content: StepContent; base: number }): Promise<Response> {
  const entry = await findEntryFor(c.var.deps.db, posted.entry.id, posted.actor)
  if (!entry) return c.notFound()
  const because = saveObstacle(entry, posted.step)
  if (because)
    return showAgain(
      c,
      { ...posted, entry },
      { picked: readPlacePicker(posted.values, 'partners'), sentence: saveRefusalText[because] },
    )
  return wantsJson(c)
    ? conflictAnswer(c, entry.steps[posted.step])
    : showMerge(c, { entry, step: posted.step, mine: content, base })
}

async function showAgain(
  c: Ctx,
  { entry, step, values }: Posted,
  said: { picked: PickerReading; sentence: string },
): Promise<Response> {
  if (wantsJson(c)) return refusedAnswer(c, said.sentence)
  const picker = await findPickerState(c.var.deps.db, said.picked, PARTNER_PLACES)
  const content = { texts: typedTexts(ownFields(step, values)), partners: [] }
  return show(c, stepPage({ entry, step, content, picker, base: Number(values.base) || 0, errors: { form: said.sentence } }), 422)
}

async function showPicker(
  c: Ctx,
  { entry, step }: Posted,
  typed: { picked: PickerReading; texts: Record<string, string>; base: number },
): Promise<Response> {
  const picker = await findPickerState(c.var.deps.db, typed.picked, PARTNER_PLACES)
  return show(c, stepPage({ entry, step, content: { texts: typed.texts, partners: [] }, picker, base: typed.base }))
}

async function partnersOf(c: Ctx, picked: PickerReading): Promise<StepContent['partners']> {
  const places = await listPlacesById(c.var.deps.db, picked.ids)
  return places
    .filter((place) => (PARTNER_PLACES as readonly string[]).includes(place.kind))
    .map((place) => ({ placeId: place.id, name: place.name }))
}

/** The picker's fields are read by places/. */
function ownFields(step: StepName, values: Posted['values']): Posted['values'] {
  if (step !== 'partners') return values
  const { partners: _, ...own } = withoutPickerFields(values, 'partners')
  return own
}

function nextPlace({ id: entryId, correction }: Entry, step: StepName, action: 'save' | 'next'): string {
  if (action === 'save') return paths.award.step.to({ entryId, step }, { gespeichert: '' })
  if (correction) return paths.award.correction.to({ entryId })
  const next = STEPS[STEPS.indexOf(step) + 1]
  return next ? paths.award.step.to({ entryId, step: next }) : paths.award.attachments.to({ entryId })
}
