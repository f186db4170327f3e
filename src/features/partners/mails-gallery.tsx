import { mailEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { contactGallery } from '../../outbox/index.ts'
import { matchMail } from './match.mail.tsx'
import { listingContacts } from './public/contact-source.ts'
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
  mailEntry(
    matchMail({
      ...told,
      own: told.title,
      other: { title: 'Standesamt mit freien Stunden', organisation: 'Schleiden' },
      reasons: ['gleiche Aufgabe (Standesamt)', '14 km', 'ähnliche Größe'],
    }),
  ),
  ...contactGallery(listingContacts.words),
  mailEntry(reminderMail({ ...told, validUntil: '2026-06-04' })),
]
