import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { cancellationForm } from '../event.form.ts'
import { findEditedEvent, lockEditedEvent, type EditedEvent } from '../event.queries.ts'
import { cancelEvent } from '../event.rules.ts'
import { cancelRefusalText } from '../event-words.page.tsx'
import { recordCancellation } from '../record-event.queries.ts'
import { tellSlots, slotHolders } from '../hour/tell-slots.ts'
import { findHour, listHourQuestions } from '../hour/hour-questions.queries.ts'
import { listArrived } from '../registration/registration.queries.ts'
import { registrationState } from '../registration/registration.rules.ts'
import { tellOfCancellation } from '../registration/tell-everybody.ts'
import { cancellationPage } from './cancellation.page.tsx'
import { requireOrganiser } from './organiser.ts'

/** Calling an event off, for good: a page of its own asks once more and says who will be told. */
export const cancellationRoutes = routes()
const { editor } = paths.events

cancellationRoutes.get(editor.cancellation.pattern, async (c) => {
  requireOrganiser(c)
  const event = await findEvent(c)
  return event?.published ? showCancellation(c, event, {}) : c.notFound()
})

cancellationRoutes.post(editor.cancellation.pattern, async (c) => {
  const { personId } = requireOrganiser(c)
  const event = await findEvent(c)
  if (!event) return c.notFound()
  const typed = await formValues(c)
  const reason = [typed.reason ?? ''].flat().join('\n')
  const form = cancellationForm.safeParse(typed)
  if (!form.success) return showCancellation(c, event, { reason, errors: formErrors(form.error) })
  const because = await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const locked = (await lockEditedEvent(tx, event.id)) ?? event
    const decision = cancelEvent(locked, at)
    // A second click is answered like the first; who called it off for another reason meanwhile is not passed over.
    if (!decision.ok) return locked.cancellationReason === form.data.reason ? null : decision.because
    const by = { eventId: event.id, personId, at }
    await recordCancellation(tx, by, form.data.reason)
    await tellOfCancellation(tx, c.var.deps, by, form.data.reason)
    await tellSlots(tx, c.var.deps, by, 'called-off')
    return null
  })
  if (because) return showCancellation(c, (await findEvent(c)) ?? event, { reason, errors: { form: cancelRefusalText[because] } })
  return seeOther(c, editor.event.to({ eventId: event.id }, { stand: 'gespeichert' }))
})

function findEvent(c: Ctx): Promise<EditedEvent | null> {
  return findEditedEvent(c.var.deps.db, c.req.param('eventId') ?? '')
}

type Again = { reason?: string; errors?: FieldErrors }

async function showCancellation(c: Ctx, event: EditedEvent, { reason = '', errors }: Again): Promise<Response> {
  const { db, clock } = c.var.deps
  const now = clock.now()
  const told = (await listArrived(db, event.id)).filter((one) => TOLD.includes(registrationState(one, now))).length
  const slots = slotHolders(await findHour(db, event.id), await listHourQuestions(db, event.id)).length
  const decision = cancelEvent(event, now)
  const refusal = decision.ok ? null : cancelRefusalText[decision.because]
  const said = refusal && errors ? { form: refusal } : errors
  return show(c, cancellationPage({ event, told, slots, reason, refusal, errors: said }), errors ? 422 : 200)
}

const TOLD = ['placed', 'offered', 'waiting']
