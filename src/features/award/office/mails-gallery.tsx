import { mailEntry, type GalleryEntry } from '../../../ui/gallery.tsx'
import { editionChangeMail } from './edition/edition-change.mail.tsx'
import { openingMail } from './opening/opening.mail.tsx'
import { seatInvitationMail } from './seats/seat-invitation.mail.tsx'

const baseUrl = 'https://portal.example'
const link = `${baseUrl}/landespreis/buero`
const closesAt = new Date('2026-02-09T23:00:00Z')
const name = 'Marta Probe'
const edition = '2. Landespreis für innovative interkommunale Zusammenarbeit'
const opener = { name: 'Ingrid Vordruck', actedAt: closesAt }

/** What the office's own acts send: to itself, to whoever has a draft, to the jury. */
export const officeMailsGallery: GalleryEntry[] = [
  ...[[opener], [opener, { ...opener, name: 'Petra Wort' }]].map((acts) =>
    mailEntry(openingMail({ name: name, edition, acts, handedIn: 2, link, baseUrl })),
  ),
  mailEntry(
    editionChangeMail({
      name: name,
      edition,
      news: ['Einreichungsschluss: jetzt Montag, 16. Februar 2026, 24:00 Uhr (bisher Montag, 9. Februar 2026, 24:00 Uhr).'],
      closing: 'Montag, 16. Februar 2026, 24:00 Uhr',
      link,
      baseUrl,
    }),
  ),
  mailEntry(seatInvitationMail({ edition, body: 'NRW.BANK', part: 'member', expiresAt: closesAt, link, baseUrl })),
]
