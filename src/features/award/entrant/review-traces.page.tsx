import { paths } from '../../../paths.ts'
import type { Trace } from '../../../platform/file-traces.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { mayEdit, type Entry } from '../entry.rules.ts'

/** By the hash of a file. */
export type FileTraces = Map<string, Trace[]>

const traceText: Record<Trace, string> = {
  'tracked-changes': 'nachverfolgte Änderungen',
  comments: 'Kommentare',
  'author-names': 'Namen von Personen, die das Dokument bearbeitet haben',
  recording: 'Angaben zur Aufnahme, zum Beispiel Kamera und Zeitpunkt (EXIF)',
  position: 'der Ort der Aufnahme (GPS)',
}

/** A remark, never a refusal: whoever hands in should know what else the files say. */
export function ReviewTraces({ entry, traces }: { entry: Entry; traces: FileTraces }) {
  const telling = entry.attachments.filter((file) => traces.has(file.sha256))
  if (telling.length === 0) return null
  return (
    <Notice tone="warning" title="Diese Dateien sagen mehr, als man sieht" level={4}>
      <p class="kern-body">Wer die Datei öffnet, kann auch das lesen. Es hindert Sie nicht am Einreichen.</p>
      <ul class="kern-list kern-list--bullet">
        {telling.map((file) => (
          <li key={file.id}>
            „<Typed>{file.fileName}</Typed>“: {(traces.get(file.sha256) ?? []).map((trace) => traceText[trace]).join('; ')}
          </li>
        ))}
      </ul>
      {mayEdit(entry) ? <Advice entry={entry} /> : null}
    </Notice>
  )
}

function Advice({ entry }: { entry: Entry }) {
  return (
    <p class="kern-body">
      Soll das niemand lesen, bereinigen Sie die Datei in Ihrem Programm (zum Beispiel „Änderungen annehmen“, „Kommentare
      löschen“, „Persönliche Informationen entfernen“) und{' '}
      <a class="kern-link" href={paths.award.attachments.to({ entryId: entry.id })}>
        tauschen Sie sie bei den Anlagen aus
      </a>
      .
    </p>
  )
}
