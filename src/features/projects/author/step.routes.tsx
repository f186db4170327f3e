import { actorOf, type Actor } from '../../../people/index.ts'
import {
  findPickerState,
  findPickerStateOf,
  listPlacesById,
  readPlacePicker,
  withoutPickerFields,
  type PickerReading,
  type PickerState,
} from '../../../places/index.ts'
import { conflictAnswer, refusedAnswer, savedAnswer, signedOutAnswer, wantsJson } from '../../../platform/autosave-answers.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listThemes } from '../../../topics/index.ts'
import { fieldsOf } from '../draft-fields.rules.ts'
import { findDraftOf, recordStepSave } from '../drafts.queries.ts'
import { contentOf, revisionOf, saveObstacle, saveStep, stepsIn, type Draft, type SaveRefusal } from '../draft.rules.ts'
import { listBrokenLinks } from '../links.queries.ts'
import { readStepForm, typedTexts } from '../draft-steps.form.ts'
import { EMPTY, isPicker, placesOf, type StepContent, type StepName } from '../draft-steps.rules.ts'
import { findOwnStep } from './draft-case.routes.ts'
import { saveRefusalText } from './draft-words.page.tsx'
import { showMerge } from './merge.routes.tsx'
import { PARTY_PLACES } from './step-field.page.tsx'
import { stepPage, type StepPageData } from './step.page.tsx'

export const stepRoutes = routes()

stepRoutes.get(paths.projects.draftStep.pattern, async (c) => {
  const found = await findOwnStep(c)
  if (!found) return c.notFound()
  const { draft, step } = found
  const saved = c.req.query('gespeichert') !== undefined ? draft.steps[step]?.savedAt : null
  return showStep(c, {
    draft,
    step,
    content: contentOf(draft, step),
    base: revisionOf(draft, step),
    pickers: await pickersOf(c, step, contentOf(draft, step)),
    savedAt: saved,
    checks: c.req.query('fehlt') !== undefined,
  })
})

stepRoutes.post(paths.projects.draftStep.pattern, async (c) => {
  if (!actorOf(c) && wantsJson(c)) return signedOutAnswer(c, paths.people.signIn.to())
  const found = await findOwnStep(c)
  if (!found) return c.notFound()
  return saveForm(c, { ...found, values: await formValues(c) })
})

type Posted = { draft: Draft; step: StepName; actor: Actor; values: Record<string, string | string[]> }
type Picked = Record<string, PickerReading>

async function saveForm(c: Ctx, posted: Posted): Promise<Response> {
  const { draft, step, values } = posted
  const picked = readPickers(step, values)
  const form = readStepForm({ step, base: draft.base, stored: contentOf(draft, step) }, ownFields(step, values))
  if (!form.ok) return showAgain(c, posted, form.sentence)
  const { base, texts, action } = form.input
  if (Object.values(picked).some(({ asksAgain }) => asksAgain))
    return showStep(c, { draft, step, content: { ...EMPTY, texts }, base, pickers: await askedPickers(c, picked) })
  const content = { texts, places: await chosenPlaces(c, step, picked) }
  const saved = await save(c, posted, { base, content })
  if (saved === 'stale') return stale(c, posted, { content, base })
  if (typeof saved === 'string') return showAgain(c, posted, saveRefusalText[saved])
  return wantsJson(c) ? savedAnswer(c, saved.revision, draft.askedAt) : seeOther(c, nextPlace(draft, step, action))
}

/** 'stale' also when somebody else's save or the submission came between reading and writing. */
async function save(
  c: Ctx,
  { draft, step, actor }: Posted,
  typed: { base: number; content: StepContent },
): Promise<{ revision: number } | SaveRefusal> {
  const decision = saveStep(draft, { step, ...typed, personId: actor.personId })
  if (!decision.ok) return decision.because
  const { outcome } = decision
  if (outcome === 'unchanged') return { revision: revisionOf(draft, step) }
  return (await recordStepSave(c.var.deps.db, outcome)) ? { revision: outcome.revision } : 'stale'
}

/** Somebody was faster: read the draft anew, for it may also have been handed in meanwhile. */
async function stale(c: Ctx, posted: Posted, { content, base }: { content: StepContent; base: number }): Promise<Response> {
  const draft = await findDraftOf(c.var.deps.db, posted.draft.id, posted.actor)
  if (!draft) return c.notFound()
  const because = saveObstacle(draft)
  if (because) return showAgain(c, { ...posted, draft }, saveRefusalText[because])
  const theirs = draft.steps[posted.step]
  return wantsJson(c) ? conflictAnswer(c, theirs) : showMerge(c, { draft, step: posted.step, mine: content, base })
}

async function showAgain(c: Ctx, { draft, step, values }: Posted, sentence: string): Promise<Response> {
  if (wantsJson(c)) return refusedAnswer(c, sentence)
  const content = { texts: typedTexts(ownFields(step, values)), places: {} }
  const pickers = await askedPickers(c, readPickers(step, values))
  return showStep(c, { draft, step, content, base: Number(values.base) || 0, pickers, errors: { form: sentence } }, 422)
}

async function showStep(c: Ctx, data: Omit<StepPageData, 'themes' | 'broken'>, status: 200 | 422 = 200): Promise<Response> {
  const { db } = c.var.deps
  const { draft, step } = data
  const isAboutLinks = step === 'links' || step === 'sources'
  const broken = isAboutLinks && draft.base ? await listBrokenLinks(db, draft.base.projectId, actorOf(c)) : []
  return show(c, stepPage({ ...data, broken, themes: await listThemes(db) }), status)
}

const pickersIn = (step: StepName) => fieldsOf(step, null).filter(isPicker)

function readPickers(step: StepName, values: Posted['values']): Picked {
  return Object.fromEntries(pickersIn(step).map(({ name }) => [name, readPlacePicker(values, name)]))
}

async function pickersOf(c: Ctx, step: StepName, content: StepContent): Promise<Record<string, PickerState>> {
  const states = pickersIn(step).map(async ({ name }) => {
    const ids = placesOf(content, name).map(({ placeId }) => placeId)
    return [name, await findPickerStateOf(c.var.deps.db, ids)] as const
  })
  return Object.fromEntries(await Promise.all(states))
}

async function askedPickers(c: Ctx, picked: Picked): Promise<Record<string, PickerState>> {
  const states = Object.entries(picked).map(
    async ([name, reading]) => [name, await findPickerState(c.var.deps.db, reading, PARTY_PLACES)] as const,
  )
  return Object.fromEntries(await Promise.all(states))
}

/** Of a picker for one the first counts. */
async function chosenPlaces(c: Ctx, step: StepName, picked: Picked): Promise<StepContent['places']> {
  const chosen = pickersIn(step).map(async ({ name, control }) => {
    const places = await listPlacesById(c.var.deps.db, picked[name]?.ids ?? [])
    const parties = places
      .filter((place) => (PARTY_PLACES as readonly string[]).includes(place.kind))
      .map((place) => ({ placeId: place.id, name: place.name }))
    return [name, control === 'place' ? parties.slice(0, 1) : parties] as const
  })
  return Object.fromEntries((await Promise.all(chosen)).filter(([, parties]) => parties.length > 0))
}

/** The pickers' fields are read by places/. */
function ownFields(step: StepName, values: Posted['values']): Posted['values'] {
  const names = pickersIn(step).map(({ name }) => name)
  const rest = names.reduce(withoutPickerFields, values)
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !names.includes(name)))
}

function nextPlace(draft: Draft, step: StepName, action: 'save' | 'next'): string {
  const draftId = draft.id
  if (action === 'save') return paths.projects.draftStep.to({ draftId, step }, { gespeichert: '' })
  const steps = stepsIn(draft)
  const next = steps[steps.indexOf(step) + 1]
  return next ? paths.projects.draftStep.to({ draftId, step: next }) : paths.projects.draftSubmission.to({ draftId })
}
