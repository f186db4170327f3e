import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { keepLinksPrivate } from '../../../platform/keep-links-private.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findInvitedGuest, recordAnswer } from '../ceremony-guests.queries.ts'
import { findCeremony } from '../ceremony.queries.ts'
import { answerInvitation, type Ceremony, type Guest } from '../ceremony.rules.ts'
import { findEditionById } from '../edition.queries.ts'
import { answerForm } from './answer.form.ts'
import { answerPage, guestAnswerRefusalText, invitationGonePage, type AnswerValues } from './answer.page.tsx'

/** Whoever holds the mailed link answers, without an account. Looking changes nothing: mail scanners follow every link. */
export const guestAnswerRoutes = routes()
const { invitation } = paths.guest

guestAnswerRoutes.use(invitation.pattern, keepLinksPrivate)

guestAnswerRoutes.get(invitation.pattern, async (c) => {
  const found = await findInvited(c)
  return found ? showAnswer(c, found, { values: storedValues(found.guest) }) : show(c, invitationGonePage(), 410)
})

guestAnswerRoutes.post(invitation.pattern, async (c) => {
  const found = await findInvited(c)
  if (!found) return show(c, invitationGonePage(), 410)
  const typed = await formValues(c)
  const values = typedValues(typed)
  const form = answerForm.safeParse(typed)
  if (!form.success) return showAnswer(c, found, { values, errors: formErrors(form.error) })
  const decision = await transact(c.var.deps.db, async (tx) => {
    const answered = answerInvitation(found.ceremony, form.data, await databaseNow(tx))
    if (answered.ok) await recordAnswer(tx, found.guest.id, answered.outcome)
    return answered
  })
  if (!decision.ok) return showAnswer(c, found, { values, errors: { form: guestAnswerRefusalText[decision.because] } })
  return seeOther(c, invitation.to({ token: found.token }))
})

type Invited = { token: string; guest: Guest; ceremony: Ceremony; edition: string }

async function findInvited(c: Ctx): Promise<Invited | null> {
  const { db } = c.var.deps
  const token = c.req.param('token') ?? ''
  const guest = await findInvitedGuest(db, token)
  const ceremony = guest && (await findCeremony(db, guest.editionId))
  const edition = guest && (await findEditionById(db, guest.editionId))
  return guest && ceremony && edition ? { token, guest, ceremony, edition: edition.title } : null
}

type Shown = { values: AnswerValues; errors?: FieldErrors }

async function showAnswer(c: Ctx, found: Invited, { values, errors }: Shown): Promise<Response> {
  const isOver = (await databaseNow(c.var.deps.db)) >= found.ceremony.answerUntil
  return show(c, answerPage({ ...found, isOver, values, errors }), errors ? 422 : 200)
}

function storedValues({ answer }: Guest): AnswerValues {
  if (!answer) return {}
  const { coming, companions, needs, needsNote } = answer
  return { coming: coming ? 'yes' : 'no', companions: companions.join('\n'), needs, needsNote, consent: coming }
}

function typedValues(typed: Record<string, string | string[]>): AnswerValues {
  const text = (name: string) => String(typed[name] ?? '')
  return {
    coming: text('coming'),
    companions: text('companions'),
    needs: [typed.needs ?? []].flat(),
    needsNote: text('needsNote'),
    consent: text('consent') === 'yes',
  }
}
