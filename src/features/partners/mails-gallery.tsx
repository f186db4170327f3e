import { mailEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { confirmContactMail, contactMail } from './contact.mail.tsx'
import { matchMail } from './match.mail.tsx'
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
  mailEntry(
    contactMail({
      ...told,
      sender: { name: 'Vera Besuch', organisation: 'Stadt Anderswo', email: 'vera@anderswo.example' },
      message: 'Wir hätten Interesse.',
    }),
  ),
  mailEntry(confirmContactMail({ ...told, addressee: 'Kall' })),
  mailEntry(reminderMail({ ...told, validUntil: '2026-06-04' })),
]
