import type { Tick } from '../platform/jobs.ts'
import type { Web } from '../platform/web.ts'
import { forgetContacts } from './contact/forget-contacts.job.ts'
import { choicesRoutes } from './choices.routes.tsx'
import { mailingRoutes } from './mailing.routes.tsx'
import { mailingsRoutes } from './mailings.routes.tsx'
import { previewRoutes } from './preview.routes.tsx'
import { releaseRoutes } from './release.routes.tsx'
import { sendMailings } from './sending.job.ts'
import type { RecipientSource } from './source.ts'

/** The door: features describe who can be written to, site/ hands that over. */
export type { MergeField, Recipient } from './merge.rules.ts'
export type { RecipientGroup, RecipientSource, Template } from './source.ts'
export { listMailingDraftsWaiting } from './desk.queries.ts'
export { recipientKeeper } from './forget-recipient.queries.ts'
export { contactRefusals } from './contact/contact.page.tsx'
export { contactGallery } from './contact/contact-gallery.tsx'
export { contactRoutes } from './contact/contact.routes.tsx'
export type { ContactSource } from './contact/source.ts'
export { outboxGallery } from './outbox-gallery.tsx'
export { listReleasedMailings, type ReleasedMailing } from './released-mailings.queries.ts'
export { mailingMail } from './mailing.mail.tsx'
export { previewOwnMailing, releaseOwnMailing } from './own-mailing.ts'
export { asMarkdownText } from './merge.rules.ts'
export { inSteps } from './in-steps.ts'
export type { FormRefusal } from './strangers/form-age.rules.ts'
export { isMailboxWithinLimit, keepConnectionWithinLimit, keepSenderWithinLimits } from './strangers/mail-limits.ts'
export { formToShow, openForm } from './strangers/sealed-form.ts'
export { formRefusalText, SealedFields } from './strangers/sealed-fields.page.tsx'
export { sealedFields } from './strangers/sealed.form.ts'
export { organisation, optionalSenderFields, senderFields } from './strangers/sender.form.ts'
export { OrganisationField, SenderFields } from './strangers/sender-fields.page.tsx'

export function outboxRoutes(sources: RecipientSource[]): Web[] {
  return [mailingsRoutes(sources), mailingRoutes(sources), choicesRoutes(sources), previewRoutes(sources), releaseRoutes(sources)]
}
export const outboxTicks: Tick[] = [sendMailings, forgetContacts]
