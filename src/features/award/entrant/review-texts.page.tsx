import { closing, moment } from '../../../plain/german-date.ts'
import type { PartnerState } from '../partner-answers.rules.ts'
import type { Change, HandInRemark } from '../submission-manifest.rules.ts'
import type { HandInRefusal } from '../submission.rules.ts'
import type { BadgeTone } from '../../../ui/badge.tsx'
import { stepTitle } from './entry-words.page.tsx'

export const refusalText: Record<HandInRefusal, string> = {
  'no-right':
    'Sie dürfen diesen Beitrag lesen oder bearbeiten, aber nicht einreichen. Bitte wenden Sie sich an eine Person, die die Mitglieder Ihrer Organisation verwaltet.',
  withdrawn: 'Dieser Beitrag wurde zurückgezogen und kann nicht mehr eingereicht werden. Sie können einen neuen Beitrag anlegen.',
  'already-handed-in': 'Dieser Beitrag ist bereits eingereicht. Die Eingangsbestätigung finden Sie beim Beitrag.',
  'not-open-yet':
    'Die Einreichung hat noch nicht begonnen. Ihr Entwurf ist gespeichert. Bitte reichen Sie ihn ab dem genannten Zeitpunkt ein.',
  'deadline-passed':
    'Die Einreichungsfrist ist abgelaufen. Der Beitrag wurde nicht eingereicht. Ihr Entwurf bleibt unverändert erhalten. Ihr Versuch ist mit Uhrzeit festgehalten. Bitte wenden Sie sich an das Wettbewerbsbüro, wenn eine Störung des Portals die Ursache war.',
  'manifest-changed':
    'Der Beitrag wurde geändert, während Sie diese Seite ansahen. Es wurde nichts eingereicht. Bitte prüfen Sie die Änderungen und reichen Sie den Beitrag dann noch einmal ein.',
  'sparkasse-excluded':
    'Kooperationen von Sparkassen sind ausgeschlossen. Trifft das auf Ihr Projekt nicht zu, bestätigen Sie es bitte im Schritt „Erklärungen“.',
  'too-few-partners':
    'Es fehlt ein kommunaler Kooperationspartner. Bitte nennen Sie im Schritt „Partner“ mindestens so viele Partner, wie die Teilnahmebedingungen verlangen.',
  incomplete: 'Der Beitrag ist noch nicht vollständig. Bitte ergänzen Sie die unten genannten Schritte.',
  'infected-file':
    'In einer Anlage wurde Schadsoftware gefunden. Bitte entfernen Sie die Anlage und laden Sie eine saubere Datei hoch.',
  'picture-without-rights':
    'Zu mindestens einem Bild fehlen Angaben: was zu sehen ist oder wer die Rechte daran hat. Bitte ergänzen Sie beides bei den Anlagen oder entfernen Sie das Bild.',
  'lead-has-another-entry':
    'Ihre Kommune hat bereits einen anderen Beitrag eingereicht. Je federführender Kommune ist ein Beitrag möglich. Bitte nehmen Sie zuerst den anderen Beitrag zurück.',
}

export const handInRemarkText: Record<HandInRemark, string> = {
  'contract-before-cutoff': 'Die Vereinbarung liegt vor dem Stichtag. Die Jury liest dazu Ihre Erläuterung.',
  'partner-objected': 'Ein Partner hat widersprochen. Sie können trotzdem einreichen; das Wettbewerbsbüro kennt den Widerspruch.',
  'partner-not-asked':
    'Nicht alle Partner wurden über das Portal gefragt. Das ist nicht vorgeschrieben, wenn die Beteiligten auf anderem Weg informiert sind.',
  'partner-undelivered':
    'Mindestens eine Anfrage konnte nicht zugestellt werden. Das Schweigen dieses Partners gilt nicht als Zustimmung. Bitte prüfen Sie die Adresse, und fragen Sie noch einmal.',
  'partner-silent': 'Nicht alle Partner haben geantwortet.',
  'proof-missing':
    'Die Bestätigung der Hauptverwaltungsbeamtin oder des Hauptverwaltungsbeamten liegt im Portal noch nicht vor: weder als Anlage noch als Antwort.',
  'file-not-checked': 'Mindestens eine Anlage ist noch nicht auf Schadsoftware geprüft. Das geschieht ohne Ihr Zutun.',
}

type PartnerBadge = { label: string; tone: BadgeTone }

const partnerStateText: Record<PartnerState, PartnerBadge> = {
  'not-asked': { label: 'nicht gefragt', tone: 'neutral' },
  asked: { label: 'Antwort steht aus', tone: 'info' },
  agreed: { label: 'stimmt zu', tone: 'success' },
  objected: { label: 'widerspricht', tone: 'danger' },
  'silent-agreed': { label: 'hat nicht widersprochen', tone: 'success' },
  silent: { label: 'keine Antwort', tone: 'warning' },
  undelivered: { label: 'konnte nicht zugestellt werden', tone: 'warning' },
}

/** A head of administration confirms or does not; a partner agrees or objects. */
export function partnerBadge({ kind, state }: { kind: 'partner' | 'hvb'; state: PartnerState }): PartnerBadge {
  if (kind === 'hvb' && state === 'agreed') return { label: 'bestätigt', tone: 'success' }
  if (kind === 'hvb' && state === 'objected') return { label: 'nicht bestätigt', tone: 'danger' }
  return partnerStateText[state]
}

export function changeText(change: Change): string {
  if (change.what === 'step')
    return `Schritt „${stepTitle[change.step]}“: gespeichert von ${change.savedByName}, ${moment(change.savedAt)}`
  if (change.what === 'file-added') return `Neue Anlage: ${change.fileName}`
  return 'Eine Anlage wurde entfernt'
}

/** 'noch 67 Tage', 'noch 5 Stunden', 'noch 1 Minute': rounded down, so that nobody counts on time that is not there. */
export function timeLeft(closesAt: Date, now: Date): string {
  const minutes = Math.floor((closesAt.getTime() - now.getTime()) / 60_000)
  if (minutes < 1) return 'weniger als eine Minute'
  if (minutes < 120) return counted(minutes, 'Minute', 'Minuten')
  const hours = Math.floor(minutes / 60)
  return hours < 72 ? counted(hours, 'Stunde', 'Stunden') : counted(Math.floor(hours / 24), 'Tag', 'Tage')
}

function counted(number: number, one: string, many: string): string {
  return `noch ${number} ${number === 1 ? one : many}`
}

export function deadlineText(edition: { opensAt: Date; closesAt: Date }, now: Date): string {
  if (now < edition.opensAt) return `Einreichen können Sie ab ${moment(edition.opensAt)}.`
  if (now >= edition.closesAt) return `Die Frist endete am ${closing(edition.closesAt)}.`
  return `Einreichungsschluss ist ${closing(edition.closesAt)} (${timeLeft(edition.closesAt, now)}).`
}
