import { mailEntry, refusalEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { accountMail } from './entrant/winner/account.mail.tsx'
import { confirmRefusalText, enterRefusalText } from './entrant/winner/account.page.tsx'
import { pressApprovedMail } from './entrant/winner/press-approved.mail.tsx'
import { pressApprovalRefusalText, pressPictureRefusalText, pressTextRefusalText } from './entrant/winner/press-words.page.tsx'
import { splitRefusalText } from './entrant/winner/split.page.tsx'
import { planChangedText } from './office/ceremony/ceremony.page.tsx'
import { designChangedText } from './office/certificates/certificates.page.tsx'
import { payoutRefusalText } from './office/winners/payout.page.tsx'
import { ceremonyChangeMail } from './guest/ceremony-change.mail.tsx'
import { ceremonyInvitationMail } from './guest/ceremony-invitation.mail.tsx'
import { shareNewsMail } from './partner/share-news.mail.tsx'
import { shareRequestMail } from './partner/share-request.mail.tsx'
import { shareRefusalText } from './partner/share.page.tsx'

const baseUrl = 'https://portal.example'
const link = `${baseUrl}/landespreis/preisgeld/beispiel`
const at = new Date('2026-04-20T08:00:00Z')
const winner = {
  title: 'Interkommunale Rufbereitschaft',
  category: 'Kommunale Pflichtaufgaben & Innere Verwaltung',
  edition: '2. Landespreis für innovative interkommunale Zusammenarbeit',
  prizeCents: 1_000_000,
}
const parts = [
  { name: 'Gemeinde Hellenthal', cents: 500_000 },
  { name: 'Stadt Schleiden', cents: 500_000 },
  { name: 'Gemeinde Kall', cents: 0 },
]
const asked = { winner, split: { paidTo: 'each' as const, parts }, askedBy: 'Marta Probe', link, baseUrl }
const objection = { party: 'Stadt Schleiden', name: 'Petra Wort', function: 'Kämmerin', reason: 'Wir trugen die Hälfte.', at }

const office = { name: 'Wettbewerbsbüro Landespreis', email: 'buero@landespreis.example', phone: '0211 0000-0' }
const entered = { winner: { ...winner, office }, payee: 'Stadt Schleiden', by: 'Marta Probe', at, baseUrl }

const APPOINTMENT = {
  place: 'Ständehaus (erfunden)\n40213 Düsseldorf',
  beginsAt: new Date('2026-04-15T09:00:00Z'),
  answerUntil: new Date('2026-04-01T22:00:00Z'),
}
const DESIGN = {
  heading: 'Urkunde',
  place: 'Düsseldorf',
  signatoryName: 'Petra Wort',
  signatoryOffice: 'Ministerin (erfunden)',
}

/** What is said and mailed from the congratulation to the ceremony. */
export const winnersGallery: GalleryEntry[] = [
  refusalEntry('Pressetext schreiben', pressTextRefusalText),
  refusalEntry('Bilder zum Pressetext', pressPictureRefusalText),
  refusalEntry('Pressetext freigeben', pressApprovalRefusalText),
  refusalEntry('Preisgeld aufteilen', splitRefusalText),
  refusalEntry('Zur Aufteilung antworten', shareRefusalText),
  refusalEntry('Bankverbindung eintragen', enterRefusalText),
  refusalEntry('Bankverbindung bestätigen', confirmRefusalText),
  refusalEntry('Preisgeld auszahlen', payoutRefusalText),
  refusalEntry('Preisverleihung planen', { crossed: planChangedText(APPOINTMENT) }),
  refusalEntry('Urkunden gestalten', { crossed: designChangedText(DESIGN) }),
  mailEntry(
    pressApprovedMail({ title: winner.title, lead: 'Gemeinde Hellenthal', by: 'Marta Probe', at, pictures: 2, link, baseUrl }),
  ),
  mailEntry(shareRequestMail({ ...asked, partyName: 'Stadt Schleiden', cents: 500_000 })),
  mailEntry(shareRequestMail({ ...asked, partyName: 'Gemeinde Kall', cents: 0, split: { paidTo: 'lead', parts } })),
  mailEntry(shareNewsMail({ title: winner.title, objection, link, baseUrl })),
  mailEntry(shareNewsMail({ title: winner.title, objection: null, link, baseUrl })),
  mailEntry(accountMail({ ...entered, kind: 'entered', link })),
  mailEntry(accountMail({ ...entered, kind: 'changed', link: null })),
  mailEntry(accountMail({ ...entered, kind: 'confirmed', link })),
  mailEntry(
    ceremonyInvitationMail({
      name: 'Petra Wort',
      edition: winner.edition,
      ...APPOINTMENT,
      link,
      baseUrl,
    }),
  ),
  mailEntry(
    ceremonyChangeMail({
      name: 'Petra Wort',
      edition: winner.edition,
      before: APPOINTMENT,
      after: { ...APPOINTMENT, place: 'Ratssaal (erfunden)', beginsAt: new Date('2026-04-16T09:00:00Z') },
      baseUrl,
    }),
  ),
]
