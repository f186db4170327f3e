import { contentRefusalText } from '../../../platform/file-content-words.ts'
import type { AddRefusal, DraftFile, FileKind } from '../files.rules.ts'
import type { ReadyRefusal } from '../ready-file.ts'

export type FileRefusal = ReadyRefusal | AddRefusal | 'broken-off' | 'too-often'

export const fileRefusalText: Record<FileRefusal, string> = {
  ...contentRefusalText,
  'no-file': 'Bitte wählen Sie eine Datei aus.',
  'too-large': 'Die Datei ist zu groß. Bitte verkleinern Sie sie.',
  'not-a-picture': 'Das ist kein Bild, das wir lesen können. Bitte nehmen Sie JPEG, PNG oder WebP.',
  'not-a-pdf': 'Dokumente nehmen wir als PDF an. Bitte speichern Sie die Datei als PDF und laden Sie sie noch einmal hoch.',
  'broken-off': 'Die Übertragung ist abgebrochen. Bitte laden Sie die Datei noch einmal hoch.',
  'too-often': 'Sie haben in der letzten Stunde sehr viele Dateien übertragen. Bitte versuchen Sie es später wieder.',
  'too-many-pictures': 'Ein Projekt hat höchstens drei Bilder. Bitte entfernen Sie eines, das Sie nicht mehr brauchen.',
  'too-many-documents': 'Ein Projekt hat höchstens fünf Dokumente. Bitte entfernen Sie eines, das Sie nicht mehr brauchen.',
  'already-there': 'Diese Datei liegt bei diesem Projekt schon vor. Sie wurde nicht noch einmal gespeichert.',
}

export function verdictText({ verdict }: Pick<DraftFile, 'verdict'>): string | null {
  if (verdict === 'infected')
    return 'Gesperrt: In dieser Datei wurde Schadsoftware gefunden. Bitte entfernen Sie sie und laden Sie eine saubere Fassung hoch.'
  if (verdict === null || verdict === 'failed')
    return 'Die Prüfung auf Schadsoftware läuft noch. Bis dahin zeigen wir die Datei nicht.'
  return null
}

export const FILES_TITLE = 'Bilder und Dokumente'

type Words = { address: string; title: string; none: string; intro: string; add: string; remove: string; accept: string }

export const fileWords: Record<FileKind, Words> = {
  picture: {
    address: 'bild',
    title: 'Bilder',
    none: 'Noch ist kein Bild dabei.',
    intro:
      'Wir speichern eine Fassung für Webseiten. Was Kamera und Programme hineingeschrieben haben, etwa Ort und Gerät, entfernen wir dabei.',
    add: 'Bild hinzufügen',
    remove: 'Bild entfernen',
    accept: '.jpg,.jpeg,.png,.webp',
  },
  document: {
    address: 'dokument',
    title: 'Dokumente',
    none: 'Noch ist kein Dokument dabei.',
    intro:
      'Zum Beispiel die Vereinbarung oder die Satzung. Das Dokument wird veröffentlicht, wie es ist: Bitte prüfen Sie vorher, ob Namen, Unterschriften oder Bankverbindungen darin stehen, die nicht öffentlich werden sollen.',
    add: 'Dokument hinzufügen',
    remove: 'Dokument entfernen',
    accept: '.pdf',
  },
}

export function fileKindOf(address: string): FileKind | null {
  if (address === fileWords.picture.address) return 'picture'
  return address === fileWords.document.address ? 'document' : null
}
