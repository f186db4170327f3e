import { officeEditMail } from './entrant/office-edit.mail.tsx'
import { checkpointMail } from './checkpoint.mail.tsx'
import { messageMail } from './message.mail.tsx'
import { takeOverMail } from './jury/seat/take-over.mail.tsx'
import { lateConflictMail } from './judging/late-conflict.mail.tsx'
import { mailEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { correctionEndMail, correctionMail, correctionReminderMail } from './entrant/correction.mail.tsx'
import { extensionMail } from './entrant/extension.mail.tsx'
import { receiptMail } from './entrant/receipt.mail.tsx'
import { reminderMail } from './entrant/reminder.mail.tsx'
import { resultMail } from './entrant/result.mail.tsx'
import { takenBackMail, withdrawnMail } from './entrant/take-back.mail.tsx'
import { feedbackMail } from './office/feedback/feedback.mail.tsx'
import { admissionMail, reassignmentMail } from './office/check/formal-result.mail.tsx'
import { infectedFileMail } from './infected-file.mail.tsx'
import { objectionMail } from './partner/objection.mail.tsx'
import { partnerRequestMail } from './partner/partner-request.mail.tsx'
import type { Receipt } from './submission-receipt.rules.ts'

const baseUrl = 'https://portal.example'
const link = `${baseUrl}/landespreis/beitraege`
const closesAt = new Date('2026-02-09T23:00:00Z')
const title = 'Interkommunale Rufbereitschaft'
const lead = 'Gemeinde Hellenthal'
const edition = '2. Landespreis für innovative interkommunale Zusammenarbeit'
const partners = ['Stadt Schleiden', 'Gemeinde Kall']
const objection = {
  title,
  lead,
  party: 'Gemeinde Kall',
  kind: 'partner' as const,
  name: 'Lena Entwurf',
  function: 'Beigeordnete',
  reason: 'Der Rat hat noch nicht zugestimmt.',
  at: new Date('2025-12-04T08:30:00Z'),
}
const told = {
  name: 'Marta Probe',
  title,
  lead,
  at: new Date('2026-01-20T13:05:09Z'),
  by: 'Erika Beispiel',
  closesAt,
  link,
  baseUrl,
}

const receipt: Receipt = {
  receiptNumber: 'IKZ-7KQM-42XR',
  version: 1,
  edition,
  ministry: 'Ministerium für Heimat, Kommunales, Bau und Digitalisierung',
  title,
  lead,
  category: 'Kommunale Pflichtaufgaben & Innere Verwaltung',
  partners,
  arrived: 'Dienstag, 20. Januar 2026, 14:05:09 MEZ',
  submittedBy: 'Marta Probe',
  files: [],
  manifestSha256: '0'.repeat(64),
  checkCode: 'BEISPIEL',
  signature: null,
  contact: ['Wettbewerbsbüro Landespreis'],
}

const formal = {
  entryId: '00000000-0000-4000-8000-000000000000',
  name: told.name,
  title,
  edition,
  contactName: 'Wettbewerbsbüro Landespreis',
  contactEmail: 'buero@landespreis.example',
  reason: 'Die Bestätigung der Verwaltungsleitung fehlt.',
  link,
  baseUrl,
}

const mended = {
  ...formal,
  correctionId: formal.entryId,
  message: 'Bitte reichen Sie die Bestätigung der Verwaltungsleitung nach.',
  correctUntil: new Date('2026-02-25T17:00:00Z'),
  endedAt: null,
}

const asked = {
  partyName: 'Stadt Schleiden',
  keyData: {
    title,
    lead,
    category: receipt.category,
    partners,
    shortDescription: 'Fünf Kommunen teilen sich die Rufbereitschaft ihrer Ordnungsämter.',
  },
  askedBy: 'Erika Beispiel',
  answerUntil: new Date('2026-02-02T23:00:00Z'),
  silenceCounts: true,
  edition,
  link,
  baseUrl,
}

const infected = { fileName: 'Niederschrift.pdf', finding: 'Win.Test.EICAR_HDB-1', title, lead, handedIn: false }

const remind = (now: string) =>
  reminderMail({ name: 'Marta Probe', title, lead, takenBack: false, edition, closesAt, now: new Date(now), link, baseUrl })

/** Every mail the prize sends. */
export const mailsGallery: GalleryEntry[] = [
  mailEntry(
    checkpointMail({
      name: 'Ingrid Vordruck',
      occasion: 'closing',
      checkpoint: { seq: 4711, hash: '5f'.repeat(32), at: closesAt, jws: 'eyJhbGciOiJFZERTQSJ9.eyJzZXEiOjQ3MTF9.c2ln' },
      link,
      baseUrl,
    }),
  ),
  mailEntry(receiptMail({ name: 'Marta Probe', receipt, origin: 'hand-in', link, baseUrl })),
  mailEntry(receiptMail({ name: 'Marta Probe', receipt: { ...receipt, version: 2 }, origin: 'correction', link, baseUrl })),
  mailEntry(takenBackMail(told)),
  mailEntry(withdrawnMail(told)),
  mailEntry(remind('2026-01-26T23:00:00Z')),
  mailEntry(remind('2026-02-07T23:00:00Z')),
  mailEntry(remind('2026-02-09T23:00:00Z')),
  mailEntry(admissionMail({ ...formal, admitted: true })),
  mailEntry(admissionMail({ ...formal, admitted: false })),
  mailEntry(reassignmentMail({ ...formal, category: receipt.category })),
  mailEntry(correctionMail(mended)),
  mailEntry(
    extensionMail({
      extensionId: '',
      edition,
      lead,
      until: mended.correctUntil,
      reason: 'Störung im Rathaus',
      name: told.name,
      link,
      baseUrl,
    }),
  ),
  mailEntry(
    officeEditMail({
      name: told.name,
      receipt: { ...receipt, version: 3 },
      edit: {
        submissionId: '',
        version: 3,
        step: 'description',
        field: 'shortDescription',
        reason: 'Zahlendreher, auf Bitte von Marta Probe',
        editedByName: 'Ingrid Vordruck',
        editedAt: told.at,
      },
      edition: { fields: [{ step: 'description', name: 'shortDescription', label: 'Kurzbeschreibung' }] },
      link,
      baseUrl,
    }),
  ),
  mailEntry(messageMail({ name: told.name, side: 'entrant', lead, edition, link, baseUrl })),
  mailEntry(messageMail({ name: told.name, side: 'office', lead, edition, link, baseUrl })),
  mailEntry(correctionReminderMail(mended)),
  mailEntry(correctionEndMail(mended)),
  mailEntry(resultMail({ name: told.name, title, edition, wonCategory: receipt.category, link, baseUrl })),
  mailEntry(resultMail({ name: told.name, title, edition, wonCategory: null, link, baseUrl })),
  mailEntry(feedbackMail({ name: told.name, title, edition, link, baseUrl })),
  mailEntry(partnerRequestMail({ kind: 'partner', ...asked })),
  mailEntry(partnerRequestMail({ kind: 'hvb', ...asked, partyName: lead })),
  mailEntry(objectionMail({ objection, to: 'entrant', link, baseUrl })),
  mailEntry(objectionMail({ objection, to: 'office', link, baseUrl })),
  mailEntry(infectedFileMail({ file: infected, link, baseUrl })),
  mailEntry(infectedFileMail({ file: { ...infected, handedIn: true }, link, baseUrl })),
  mailEntry(infectedFileMail({ file: infected, link: null, baseUrl })),
  mailEntry(takeOverMail({ body: 'NRW.BANK', name: 'Felix Rangliste', at: told.at, link, baseUrl })),
  mailEntry(
    lateConflictMail(
      { juror: 'Hans Urteil', title, reasonClass: 'advice', setBy: 'Hans Urteil', at: told.at, voided: 1 },
      link,
      baseUrl,
    ),
  ),
]
