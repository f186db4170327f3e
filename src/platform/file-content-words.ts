import type { ContentRefusal } from './file-content.ts'

/** Why a file is not taken, to whoever brought it. */
export const contentRefusalText: Record<ContentRefusal, string> = {
  empty: 'Die Datei ist leer. Bitte prüfen Sie, ob sie vollständig gespeichert wurde.',
  executable:
    'Das ist ein ausführbares Programm oder enthält eines. Bitte laden Sie das Dokument selbst hoch, am besten als PDF.',
  svg: 'SVG-Zeichnungen werden nicht angenommen. Bitte speichern Sie die Zeichnung als PNG oder PDF.',
  html: 'Webseiten werden nicht angenommen. Bitte drucken Sie die Seite in eine PDF-Datei.',
  archive: 'Archive wie ZIP werden nicht angenommen. Bitte laden Sie die Dateien einzeln hoch.',
  'old-office': 'Das ist ein altes Office-Format. Bitte speichern Sie das Dokument als PDF oder DOCX.',
  'unknown-type': 'Diese Art von Datei wird nicht angenommen. Bitte nehmen Sie PDF, DOCX, ODT, JPEG, PNG oder WebP.',
  'wrong-ending':
    'Der Inhalt passt nicht zur Endung des Dateinamens. Bitte speichern Sie die Datei neu und achten Sie auf die Endung.',
  damaged: 'Die Datei ist beschädigt oder unvollständig. Bitte öffnen Sie sie und speichern Sie sie neu.',
  'mixed-content': 'In der Datei steckt eine zweite, andere Datei. Bitte speichern Sie das Dokument neu als PDF.',
  encrypted: 'Die Datei ist mit einem Kennwort geschützt. Bitte entfernen Sie das Kennwort und laden Sie sie erneut hoch.',
  macros: 'Die Datei enthält Makros. Bitte speichern Sie sie ohne Makros, zum Beispiel als PDF.',
  'active-content':
    'Die Datei enthält aktive Inhalte wie Skripte oder Befehle. Bitte drucken Sie das Dokument in eine neue PDF-Datei.',
  'attached-files':
    'In der Datei sind weitere Dateien oder Objekte eingebettet. Bitte laden Sie diese einzeln hoch oder speichern Sie das Dokument als einfache PDF-Datei.',
  'external-content': 'Das Dokument lädt Inhalte aus dem Netz nach. Bitte speichern Sie es als PDF.',
  'nested-archive': 'In der Datei steckt ein Archiv oder ein weiteres Dokument. Bitte speichern Sie sie als PDF.',
  'unpacks-too-large': 'Die Datei wird beim Öffnen ungewöhnlich groß. Bitte speichern Sie sie als PDF.',
  'too-many-pixels': 'Das Bild ist zu groß. Bitte verkleinern Sie es auf höchstens 40 Megapixel.',
}
