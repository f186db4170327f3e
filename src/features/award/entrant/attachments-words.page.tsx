import type { ContentRefusal } from '../../../platform/file-content.ts'
import { contentRefusalText } from '../../../platform/file-content-words.ts'
import type { BadgeTone } from '../../../ui/badge.tsx'
import type { AttachmentKind, AttachRefusal, ChangeRefusal, DownloadRefusal } from '../attachments.rules.ts'
import type { Attachment, SaveRefusal } from '../entry.rules.ts'

export const kindText: Record<AttachmentKind, string> = {
  'hvb-confirmation': 'Bestätigung des Hauptverwaltungsbeamten',
  'minutes-extract': 'Auszug aus der Niederschrift',
  'partner-letter': 'Schreiben an die Projektbeteiligten',
  picture: 'Bild',
  other: 'Sonstige Anlage',
}

export const scanBadge: Record<NonNullable<Attachment['verdict']> | 'pending', { label: string; tone: BadgeTone }> = {
  pending: { label: 'Virenprüfung läuft', tone: 'info' },
  clean: { label: 'Virenprüfung ohne Befund', tone: 'success' },
  infected: { label: 'Gesperrt: Schadsoftware gefunden', tone: 'danger' },
  'not-checked': { label: 'Nicht auf Viren geprüft', tone: 'neutral' },
  failed: { label: 'Virenprüfung steht aus', tone: 'warning' },
}

export type FileRefusal = ContentRefusal | AttachRefusal | 'too-large'

export const fileRefusalText: Record<FileRefusal, string> = {
  ...contentRefusalText,
  'too-large': 'Die Datei ist zu groß. Bitte verkleinern Sie sie oder teilen Sie sie auf.',
  'too-many-files': 'Ein Beitrag kann höchstens 20 Anlagen haben. Bitte entfernen Sie eine, die Sie nicht mehr brauchen.',
  'entry-full':
    'Mit dieser Datei wären die Anlagen zusammen zu groß. Bitte verkleinern Sie die Datei oder entfernen Sie eine andere.',
  'handed-in': 'Der Beitrag ist eingereicht. Nehmen Sie ihn zurück, wenn Sie Anlagen ändern möchten.',
  'handed-in-for-good':
    'Der Beitrag ist eingereicht, und die Einreichungsfrist ist abgelaufen. Die Anlagen können nur noch gelesen werden.',
  withdrawn: 'Der Beitrag ist zurückgezogen. Anlagen können nur noch gelesen werden.',
  'no-right': 'Sie dürfen diesen Beitrag inzwischen nicht mehr bearbeiten. Die Datei wurde nicht gespeichert.',
  'not-reopened':
    'Der Beitrag ist eingereicht. Die Anlagen gehören nicht zu dem, was das Wettbewerbsbüro zur Korrektur geöffnet hat.',
  'term-passed':
    'Die Frist der Nachforderung war abgelaufen, als die Datei vollständig bei uns ankam. Sie wurde nicht gespeichert. Bitte wenden Sie sich an das Wettbewerbsbüro.',
  'deadline-passed':
    'Die Einreichungsfrist war abgelaufen, als die Datei vollständig bei uns ankam. Sie wurde nicht gespeichert; Ihr Entwurf ist unverändert.',
}

export const readOnlyText: Record<Exclude<SaveRefusal, 'stale'>, string> = {
  'no-right':
    'Sie dürfen diesen Beitrag lesen, aber nicht bearbeiten. Bitten Sie die Person, die ihn angelegt hat, um das Recht dazu.',
  'handed-in': fileRefusalText['handed-in'],
  'handed-in-for-good': fileRefusalText['handed-in-for-good'],
  withdrawn: fileRefusalText.withdrawn,
  'not-reopened': fileRefusalText['not-reopened'],
  'term-passed':
    'Die Frist der Nachforderung ist abgelaufen. Die Anlagen können nur noch gelesen werden. Bitte wenden Sie sich an das Wettbewerbsbüro.',
  'deadline-passed': 'Die Einreichungsfrist ist abgelaufen. Die Anlagen können nur noch gelesen werden.',
}

export function presentAsText(name: string): string {
  return `Dieselbe Datei liegt schon unter „${name}“ vor und ist nicht noch einmal gespeichert.`
}

export const begunFullText =
  'Mit den Dateien, deren Übertragung begonnen ist, wäre der Beitrag zu groß. Bitte warten Sie, bis sie fertig sind; abgebrochene zählen nach einem Tag nicht mehr mit.'
export const tooManyUploadsText =
  'Sie haben in der letzten Stunde sehr viele Dateien übertragen. Bitte versuchen Sie es später wieder.'

export const changeRefusalText: Record<ChangeRefusal, string> = {
  ...readOnlyText,
  'not-there': 'Diese Anlage ist schon entfernt.',
}

export const downloadRefusalText: Record<DownloadRefusal, string> = {
  infected:
    'In dieser Datei wurde Schadsoftware gefunden. Sie ist gesperrt. Bitte entfernen Sie sie und laden Sie eine saubere Fassung hoch.',
  'not-yet-scanned': 'Diese Datei wird noch auf Schadsoftware geprüft. Bitte versuchen Sie es in einigen Minuten erneut.',
}

export const brokenUploadText =
  'Die Übertragung ist abgebrochen. Bitte laden Sie die Dateien noch einmal hoch; doppelt gespeichert wird nichts.'
