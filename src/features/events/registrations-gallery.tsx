import { sentencesOf, sentencesOfRefusing } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { certificateRefusalText, feedbackRefusalText } from './afterwards/afterwards-words.page.tsx'
import { feedbackForm } from './afterwards/feedback.form.ts'
import { messageForm } from './editor/message.form.ts'
import { messageRefusalText } from './editor/message.page.tsx'
import { uploadRefusalText } from './editor/material-upload.page.tsx'
import { materialUploadForm } from './event.form.ts'
import { participantsExportForm, presentForm } from './editor/participants.form.ts'
import { memberRegistrationForm, visitorRegistrationForm } from './registration/registration.form.ts'
import { resendForm } from './registration/resend.form.ts'
import {
  afterwardsMail,
  changedMail,
  confirmRegistrationMail,
  departedMail,
  eventCancelledMail,
  lapsedMail,
  offerMail,
  placeMail,
  registrationLinkMail,
  reminderMail,
  waitingMail,
} from './registration/registration.mail.tsx'
import { acceptRefusalText, leaveRefusalText, registerRefusalText } from './registration/registration-words.page.tsx'

const baseUrl = 'https://portal.example'
const at = (wallClock: string) => new Date(`2025-12-${wallClock}:00+01:00`)
const told = {
  name: 'Erika Beispiel',
  link: `${baseUrl}/veranstaltungen/anmeldungen/geheim`,
  baseUrl,
  event: {
    title: 'Spotlight: Ein Archiv für vier',
    form: 'online' as const,
    place: '',
    startsAt: at('11T10:00'),
    endsAt: at('11T11:00'),
  },
}
const unconsented = { id: '7a1c2f60-0000-4000-8000-000000000011', needs: 'Gebärdensprache' }

/** Every mail about a registration, and every sentence with which it is refused. */
export const registrationsGallery: GalleryEntry[] = [
  refusalEntry('Anmeldung zu einer Veranstaltung', registerRefusalText),
  refusalEntry('Angebotenen Platz annehmen', acceptRefusalText),
  refusalEntry('Von einer Veranstaltung abmelden', leaveRefusalText),
  fieldSentencesEntry('Anmeldung ohne Konto', sentencesOf(visitorRegistrationForm(1))),
  fieldSentencesEntry('Anmeldung mit Konto', sentencesOfRefusing(memberRegistrationForm(0), unconsented)),
  fieldSentencesEntry('E-Mail zur Anmeldung noch einmal', sentencesOf(resendForm)),
  fieldSentencesEntry('Liste der Teilnehmenden', sentencesOf(participantsExportForm)),
  fieldSentencesEntry('Anwesenheit', sentencesOf(presentForm(1))),
  refusalEntry('Teilnahmebescheinigung', certificateRefusalText),
  refusalEntry('Rückmeldung zu einer Veranstaltung', feedbackRefusalText),
  refusalEntry('Nachricht an Teilnehmende', messageRefusalText),
  refusalEntry('Folien hochladen', uploadRefusalText),
  fieldSentencesEntry('Rückmeldung zu einer Veranstaltung', sentencesOf(feedbackForm)),
  fieldSentencesEntry('Nachricht an Teilnehmende', sentencesOf(messageForm)),
  fieldSentencesEntry('Folien hochladen', sentencesOf(materialUploadForm)),
  mailEntry(afterwardsMail(told)),
  mailEntry(confirmRegistrationMail(told)),
  mailEntry(placeMail({ ...told, seats: 3 })),
  mailEntry(registrationLinkMail(told)),
  mailEntry(waitingMail(told)),
  mailEntry(offerMail({ ...told, confirmBy: at('05T12:00') })),
  mailEntry(lapsedMail(told)),
  mailEntry(departedMail(told)),
  mailEntry(changedMail(told)),
  mailEntry(eventCancelledMail({ ...told, reason: 'Der Saal steht unter Wasser.' })),
  mailEntry(reminderMail(told)),
]
