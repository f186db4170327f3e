import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { queueMail } from '../../../../platform/mail.ts'
import { formValues, routes, seeOther } from '../../../../platform/web.ts'
import { changeGuestInvited, listGuests } from '../../ceremony-guests.queries.ts'
import { recordCeremonyEvent } from '../../ceremony.queries.ts'
import type { Ceremony, Guest } from '../../ceremony.rules.ts'
import { ceremonyInvitationMail } from '../../guest/ceremony-invitation.mail.tsx'
import { kindText } from '../../guest/guest-words.page.tsx'
import { FORMATS } from '../exports/table-file.ts'
import { guestExportForm } from './ceremony.form.ts'
import { answerText, needsText } from './guests.page.tsx'
import { findPlannedCeremony } from './require-ceremony.ts'

/** What leaves the list: invitations by mail, and the list itself as a table. */
export const guestSendingRoutes = routes()
const { guests, invitations, guestsExport } = paths.office.ceremony

guestSendingRoutes.post(invitations.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  if (!found) return c.notFound()
  const { edition, actor, ceremony } = found
  const { deps } = c.var
  await transact(deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const waiting = (await listGuests(tx, edition.id)).filter(({ invitedAt }) => !invitedAt)
    let sent = 0
    for (const guest of waiting) if (await invite(deps, tx, { guest, ceremony, edition: edition.title, at })) sent += 1
    const by = { editionId: edition.id, personId: actor.personId, at }
    await recordCeremonyEvent(tx, 'ceremony-invitations-sent', { ...by, data: { guests: sent } })
  })
  return seeOther(c, guests.to())
})

type Invited = { guest: Guest; ceremony: Ceremony; edition: string; at: Date }

async function invite({ random, config }: Deps, tx: Tx, { guest, ceremony, edition, at }: Invited): Promise<boolean> {
  const token = random.token()
  if (!(await changeGuestInvited(tx, { guestId: guest.id, token, at }))) return false
  const { baseUrl } = config
  const link = baseUrl + paths.guest.invitation.to({ token })
  const { place, beginsAt, answerUntil } = ceremony
  const message = ceremonyInvitationMail({ name: guest.name, edition, place, beginsAt, answerUntil, link, baseUrl })
  return queueMail(tx, { ...message, recipient: guest.email, onceKey: `ceremony-invitation ${guest.id}`, queuedAt: at })
}

const HEAD = ['Name', 'Rolle', 'Antwort', 'Personen', 'Begleitung', 'Was gebraucht wird', 'E-Mail-Adresse', 'Antwort vom']

guestSendingRoutes.post(guestsExport.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  const form = guestExportForm.safeParse(await formValues(c))
  if (!found || !form.success) return c.notFound()
  const { edition, actor } = found
  const { format } = form.data
  const { db } = c.var.deps
  const listed = await listGuests(db, edition.id)
  const bytes = await FORMATS[format].write({ name: 'Gäste', head: HEAD, rows: listed.map(row) })
  await transact(db, async (tx) => {
    const by = { editionId: edition.id, personId: actor.personId, at: await databaseNow(tx) }
    await recordCeremonyEvent(tx, 'ceremony-guests-exported', { ...by, data: { format, guests: listed.length } })
  })
  c.header('Content-Type', FORMATS[format].mediaType)
  c.header('Content-Disposition', contentDisposition(`Gaeste.${format}`))
  c.header('X-Content-Type-Options', 'nosniff')
  return c.body(new Uint8Array(bytes))
})

function row(guest: Guest) {
  const { name, kind, email, answer } = guest
  const persons = answer?.coming ? 1 + answer.companions.length : 0
  const others = answer?.companions.join(', ') ?? ''
  return [name, kindText[kind], answerText(guest), persons, others, needsText(guest), email, answer?.answeredAt ?? null]
}
