import { currentActor, listPersonsWithRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import type { Db } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { requireOrganiser } from '../editor/organiser.ts'
import { findEditedEvent, type EditedEvent } from '../event.queries.ts'
import { hourAnswerForm, hourSettingsForm } from './hour.form.ts'
import { recordLook } from './hour-looks.queries.ts'
import { findHour, listAdvisers, listHourQuestions, type Adviser } from './hour-questions.queries.ts'
import { streamStates } from './hour-stream.ts'
import { answerHourRefusalText, setHourRefusalText, takeHourRefusalText } from './hour-words.page.tsx'
import { moderationPage, type TypedSettings } from './moderation.page.tsx'
import { advisesIn, mayOrganise, requireModerator } from './require-moderator.ts'
import { setHourIn } from './set-hour.ts'
import { answerIn, handOnIn, removeIn, takeUpIn } from './tend-hour.ts'

/** For who organises, and who advises in this hour. */
export const moderationRoutes = routes()
const { editor } = paths.events

moderationRoutes.get(editor.hour.pattern, async (c) => {
  await requireModerator(c)
  const event = await findOfficeHour(c)
  return event ? showModeration(c, event, {}) : c.notFound()
})

moderationRoutes.get(editor.hourStream.pattern, async (c) => {
  await requireModerator(c)
  const event = await findOfficeHour(c)
  if (!event) return c.notFound()
  return streamStates(c, async () => {
    const actor = await currentActor(c)
    return actor && (mayOrganise(actor) || (await advisesIn(c, actor))) ? stateNow(c.var.deps.db, event.id) : null
  })
})

moderationRoutes.post(editor.hourSettings.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findOfficeHour(c)
  if (!event) return c.notFound()
  const typed = await formValues(c)
  const form = hourSettingsForm.safeParse(typed)
  const again = { typed: { slotMinutes: String(typed.slotMinutes ?? ''), advisers: [typed.advisers ?? []].flat() } }
  if (!form.success) return showModeration(c, event, { ...again, errors: formErrors(form.error) })
  const known = (await listCandidates(c.var.deps.db)).map((one) => one.personId)
  const adviserIds = form.data.advisers.filter((id) => known.includes(id))
  const setting = { eventId: event.id, personId, slotMinutes: form.data.slotMinutes, adviserIds }
  const because = await setHourIn(c.var.deps, setting)
  return because ? showModeration(c, event, { ...again, errors: { slotMinutes: setHourRefusalText[because] } }) : back(c)
})

moderationRoutes.post(editor.hourTaking.pattern, async (c) => {
  const { personId } = await requireModerator(c)
  const because = await takeUpIn(c.var.deps, { ...targetOf(c), personId })
  return answer(c, because && { form: takeHourRefusalText[because] })
})

moderationRoutes.post(editor.hourAnswer.pattern, async (c) => {
  const { personId } = await requireModerator(c)
  const form = hourAnswerForm.safeParse(await formValues(c))
  if (!form.success) return answer(c, formErrors(form.error))
  const because = await answerIn(c.var.deps, { ...targetOf(c), personId }, form.data.adviserId)
  const field = because === 'unknown-adviser' ? 'adviserId' : 'form'
  return answer(c, because && { [field]: answerHourRefusalText[because] })
})

moderationRoutes.post(editor.hourRemoval.pattern, async (c) => {
  const { personId } = await requireModerator(c)
  return answer(c, await removeIn(c.var.deps, { ...targetOf(c), personId }))
})

moderationRoutes.post(editor.hourHandover.pattern, async (c) => {
  const { personId } = await requireModerator(c)
  return answer(c, await handOnIn(c.var.deps, { ...targetOf(c), personId }))
})

const targetOf = (c: Ctx) => ({ eventId: c.req.param('eventId') ?? '', questionId: c.req.param('questionId') ?? '' })

function back(c: Ctx): Response {
  return seeOther(c, editor.hour.to({ eventId: c.req.param('eventId') ?? '' }))
}

/** Undefined: there is no such question in this hour. */
async function answer(c: Ctx, errors: FieldErrors | null | undefined): Promise<Response> {
  const event = await findOfficeHour(c)
  if (!event || errors === undefined) return c.notFound()
  return errors ? showModeration(c, event, { errors }) : back(c)
}

async function findOfficeHour(c: Ctx): Promise<EditedEvent | null> {
  const event = await findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
  return event?.publishedContent?.series === 'office-hour' ? event : null
}

async function stateNow(db: Db, eventId: string): Promise<string> {
  return sha256(JSON.stringify(await listHourQuestions(db, eventId)))
}

async function listCandidates(db: Db): Promise<Adviser[]> {
  const all = await Promise.all((['juror', 'office', 'editor'] as const).map((role) => listPersonsWithRole(db, role)))
  const byId = new Map(all.flat().map(({ personId, name }) => [personId, { personId, name }]))
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

type Again = { typed?: TypedSettings; errors?: FieldErrors }

async function showModeration(c: Ctx, { id, publishedContent }: EditedEvent, { typed, errors }: Again): Promise<Response> {
  const { db } = c.var.deps
  const actor = await requireModerator(c)
  const [questions, hour, advisers] = await Promise.all([listHourQuestions(db, id), findHour(db, id), listAdvisers(db, id)])
  const newest = questions.at(-1)
  if (newest) await recordLook(db, id, newest.number)
  const page = moderationPage({
    event: {
      id,
      title: publishedContent?.title ?? '',
      startsAt: new Date(publishedContent?.startsAt ?? 0),
      endsAt: new Date(publishedContent?.endsAt ?? 0),
    },
    hour,
    questions,
    advisers,
    candidates: mayOrganise(actor) ? await listCandidates(db) : null,
    state: await stateNow(db, id),
    personId: actor.personId,
    typed,
    errors,
  })
  return show(c, page, errors ? 422 : 200)
}
