import { Notice } from '../../ui/notice.tsx'
import { Typed } from '../../ui/typed.tsx'
import type { LeftOutFile, LeftOutReason } from './left-out-files.rules.ts'

export const leftOutText: Record<LeftOutReason, string> = {
  removed: 'Sie wurde aus dem Beitrag entfernt, bevor wir sie übernehmen konnten.',
  infected: 'In dieser Datei wurde inzwischen Schadsoftware gefunden.',
  'not-offered': 'Sie ließ sich nicht mehr übernehmen, weil sich etwas daran geändert hat. Laden Sie sie bitte selbst hoch.',
  'not-stored': 'Sie ist im Portal nicht mehr vorhanden. Laden Sie sie bitte selbst hoch.',
  'not-readable': 'Sie ist beschädigt oder verschlüsselt und lässt sich nicht lesen. Laden Sie bitte eine andere Fassung hoch.',
  'too-large': 'Sie ist für einen Steckbrief zu groß. Laden Sie bitte eine kleinere Fassung hoch.',
  'words-too-long':
    'Beschreibung oder Angabe der Rechte sind länger, als ein Steckbrief erlaubt. Laden Sie sie bitte selbst hoch und fassen Sie sich kürzer.',
  'already-there': 'Dasselbe Bild oder Dokument ist schon im Entwurf.',
  'too-many-pictures': 'Ein Steckbrief hat höchstens drei Bilder.',
  'too-many-documents': 'Ein Steckbrief hat höchstens fünf Dokumente.',
}

/** Nobody waits for a file that does not come. */
export function LeftOutFiles({ files }: { files: LeftOutFile[] }) {
  if (files.length === 0) return null
  return (
    <Notice tone="warning" title="Diese Anlagen des Beitrags sind nicht im Entwurf" level={2}>
      <ul>
        {files.map(({ id, fileName, reason }) => (
          <li key={id}>
            <Typed>{fileName}</Typed>: {leftOutText[reason]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
