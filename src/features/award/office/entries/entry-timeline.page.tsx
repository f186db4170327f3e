import { moment } from '../../../../plain/german-date.ts'
import { Table } from '../../../../ui/table.tsx'
import type { TimelineEvent } from './entry-timeline.queries.ts'

/** Kinds of events that have a sentence; the others stay in the record only. Add yours here. */
export const eventText: Record<string, string> = {
  'entry-begun': 'Beitrag begonnen',
  'entry-handed-in': 'Eingereicht',
  'entry-hand-in-refused': 'Einreichung abgewiesen',
  'correction-asked': 'Korrektur nachgefordert',
  'correction-completed': 'Korrektur abgeschlossen, neue Fassung',
  'correction-ended': 'Nachforderung ohne neue Fassung beendet',
  'entry-edited': 'Text berichtigt, neue Fassung',
  'extension-asked': 'Fristverlängerung beantragt',
  'extension-granted': 'Fristverlängerung erteilt',
  'message-written': 'Nachricht geschrieben',
  'note-written': 'Interne Notiz festgehalten',
  'entry-taken-back': 'Zurückgenommen',
  'entry-withdrawn': 'Zurückgezogen',
  'entry-right-changed': 'Recht am Beitrag geändert',
  'entry-read': 'Vom Wettbewerbsbüro gelesen',
  'entry-exported': 'Ausgegeben',
  'attachment-infected': 'Datei gesperrt: Schadsoftware gefunden',
  'admission-decided': 'Über die Zulassung entschieden',
  'entry-reassigned': 'Einer anderen Kategorie zugeordnet',
}

export function EntryTimeline({ events }: { events: TimelineEvent[] }) {
  const told = events.filter((event) => eventText[event.kind])
  if (told.length === 0) return <p class="kern-body">Noch ist nichts festgehalten.</p>
  return (
    <Table
      caption="Was geschah, das Neueste zuerst"
      head={['Was', 'Wann', 'Wer']}
      rows={told.map((event) => [eventText[event.kind], moment(event.at), event.actor ?? 'Portal'])}
    />
  )
}
