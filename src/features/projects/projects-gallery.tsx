import { contactGallery, contactRefusals } from '../../outbox/index.ts'
import { contentRefusalText } from '../../platform/file-content-words.ts'
import { sentencesOf } from '../../platform/form-sentences.ts'
import { fieldSentencesEntry, mailEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { remarkSentences, saveRefusalText, startRefusalText, submitRefusalText } from './author/draft-words.page.tsx'
import { fileRefusalText } from './author/file-words.page.tsx'
import { fileForms } from './author/files.form.ts'
import { restoreForm } from './author/step-history.form.ts'
import { reviewedMail } from './author/reviewed.mail.tsx'
import { EMPTY } from './draft-steps.rules.ts'
import { readStepForm } from './draft-steps.form.ts'
import { termsForm } from './editor/terms/terms.form.ts'
import { termsRefusalText } from './editor/terms/terms.page.tsx'
import { settleForm } from './editor/unconfirmed/unconfirmed.form.ts'
import { settleRefusalText } from './editor/unconfirmed/unconfirmed.page.tsx'
import { decideForm } from './claims/claim.form.ts'
import { claimDecidedMail, claimMadeMail } from './claims/claim.mail.tsx'
import { claimRefusalText, contactRefusalText, decideRefusalText } from './claims/claim-words.page.tsx'
import { reviewForm } from './editor/review.form.ts'
import { withdrawRefusalText } from './author/withdrawal.page.tsx'
import { reviewRefusalText } from './editor/review-words.page.tsx'
import { projectContacts } from './public/contact-source.ts'
import { confirmationMail } from './confirmation.mail.tsx'
import { confirmRefusalText } from './public/confirmation.page.tsx'
import { uptakeProposedMail } from './uptake.mail.tsx'
import { uptakeForm } from './public/uptake.form.ts'
import { uptakeRefusalText } from './public/uptake.page.tsx'
import { submittedMail } from './editor/submitted.mail.tsx'

const baseUrl = 'https://portal.example'
const told = { name: 'Erika Beispiel', title: 'Gemeinsamer Bauhof', link: `${baseUrl}/projekte/gemeinsamer-bauhof`, baseUrl }
const message = 'Bitte nennen Sie noch die Kosten.'

const misread = readStepForm({ step: 'content', base: null, stored: EMPTY }, {})

export const projectsGallery: GalleryEntry[] = [
  refusalEntry('Projekt anlegen', startRefusalText),
  refusalEntry('Schritt eines Projekts speichern', saveRefusalText),
  refusalEntry('Inhalt einer Datei', contentRefusalText),
  refusalEntry('Datei zu einem Projekt hochladen', fileRefusalText),
  fieldSentencesEntry('Bild zu einem Projekt', sentencesOf(fileForms.picture)),
  fieldSentencesEntry('Dokument zu einem Projekt', sentencesOf(fileForms.document)),
  refusalEntry('Projekt einreichen', submitRefusalText),
  refusalEntry('Bemerkungen zu einem Projekt', remarkSentences),
  refusalEntry('Projekt prüfen', reviewRefusalText),
  refusalEntry('Steckbrief zurückziehen', withdrawRefusalText),
  refusalEntry('Nachricht zu einem Projekt', contactRefusals(projectContacts.words)),
  refusalEntry('Auch auf den Weg gebracht', uptakeRefusalText),
  fieldSentencesEntry('Stand eines Schritts wiederherstellen', sentencesOf(restoreForm)),
  fieldSentencesEntry('Auch auf den Weg gebracht', sentencesOf(uptakeForm)),
  refusalEntry('Steckbrief bestätigen', confirmRefusalText),
  refusalEntry('Nicht bestätigte Steckbriefe', settleRefusalText),
  fieldSentencesEntry('Nicht bestätigte Steckbriefe', sentencesOf(settleForm)),
  refusalEntry('Fristen der Bestätigung', termsRefusalText),
  fieldSentencesEntry('Fristen der Bestätigung', sentencesOf(termsForm)),
  refusalEntry('Steckbrief übernehmen', claimRefusalText),
  refusalEntry('Postfach eines Steckbriefs', contactRefusalText),
  refusalEntry('Übernahme eines Steckbriefs entscheiden', decideRefusalText),
  fieldSentencesEntry('Übernahme eines Steckbriefs entscheiden', sentencesOf(decideForm)),
  fieldSentencesEntry('Schritt eines Projekts', misread.ok ? [] : [misread.sentence]),
  fieldSentencesEntry('Projekt prüfen', sentencesOf(reviewForm)),
  mailEntry(submittedMail({ ...told, name: 'Nina Zeile', organisation: 'Hellenthal', isChange: false, round: 1 })),
  mailEntry(submittedMail({ ...told, name: 'Nina Zeile', organisation: 'Hellenthal', isChange: true, round: 2 })),
  mailEntry(claimMadeMail({ ...told, name: 'Nina Zeile', organisation: 'Hellenthal' })),
  mailEntry(claimDecidedMail({ ...told, organisation: 'Hellenthal', act: 'accept', answer: '' })),
  mailEntry(claimDecidedMail({ ...told, organisation: 'Hellenthal', act: 'decline', answer: 'Bitte erst mit Kall abstimmen.' })),
  mailEntry(claimDecidedMail({ ...told, organisation: 'Hellenthal', act: 'undo', answer: 'Kall führt es.' })),
  mailEntry(uptakeProposedMail({ ...told, author: 'Hellenthal' })),
  mailEntry(
    confirmationMail({
      ...told,
      confirmedOn: '2024-12-04',
      dueOn: '2025-12-04',
      isDue: false,
      isOwned: true,
      isTakenOver: false,
    }),
  ),
  mailEntry(
    confirmationMail({ ...told, confirmedOn: '2024-12-04', dueOn: '2025-12-04', isDue: true, isOwned: true, isTakenOver: false }),
  ),
  mailEntry(
    confirmationMail({ ...told, confirmedOn: '2024-12-04', dueOn: '2025-12-04', isDue: true, isOwned: false, isTakenOver: true }),
  ),
  ...contactGallery(projectContacts.words),
  mailEntry(reviewedMail({ ...told, byEditors: false, kind: 'published', message: '' })),
  ...(['published', 'returned', 'declined'] as const).map((kind) =>
    mailEntry(reviewedMail({ ...told, name: 'Nina Zeile', byEditors: true, kind, message })),
  ),
  mailEntry(reviewedMail({ ...told, byEditors: false, kind: 'returned', message })),
  mailEntry(reviewedMail({ ...told, byEditors: false, kind: 'declined', message: 'Das Projekt steht schon im Verzeichnis.' })),
]
