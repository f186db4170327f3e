import { mailEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { reminderMail, reviewedMail, submittedMail } from './listing.mail.tsx'

const baseUrl = 'https://portal.example'
const told = {
  name: 'Erika Beispiel',
  title: 'Gemeinsame Rufbereitschaft im Standesamt',
  link: `${baseUrl}/partnersuche/eigene`,
  baseUrl,
}

/** Every mail of the search for partners. */
export const partnersMailsGallery: GalleryEntry[] = [
  mailEntry(submittedMail({ ...told, organisation: 'Kall' })),
  mailEntry(reviewedMail({ ...told, result: 'published', message: '' })),
  mailEntry(reviewedMail({ ...told, result: 'returned', message: 'Bitte nennen Sie die Aufgabe genauer.' })),
  mailEntry(reviewedMail({ ...told, result: 'declined', message: 'Es geht um ein Angebot eines Unternehmens.' })),
  mailEntry(reminderMail({ ...told, validUntil: '2026-06-04' })),
]
