import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Lines } from '../../../ui/lines.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { VersionChanges } from '../comparison.page.tsx'
import type { Entry } from '../entry.rules.ts'
import type { ShownOfficeEdit } from '../office-edit.queries.ts'
import type { EntryEdition } from '../steps.rules.ts'
import { entryTrail } from './step.page.tsx'

/** What the office mended itself: who, when, why, before and after. */
export function officeEditsPage({ entry, edits }: { entry: Entry; edits: ShownOfficeEdit[] }): Page {
  return {
    title: 'Berichtigungen des Wettbewerbsbüros',
    trail: entryTrail(entry),
    body: (
      <>
        <p class="ik-lead">
          Offensichtliche Fehler in Texten darf das Wettbewerbsbüro nach Einreichungsschluss selbst berichtigen. Jede Berichtigung
          ist eine neue Fassung Ihres Beitrags; die frühere bleibt erhalten. Sind Sie nicht einverstanden, schreiben Sie dem
          Wettbewerbsbüro bitte eine Nachricht.
        </p>
        {edits.length === 0 ? <p class="kern-body">Bisher ist nichts berichtigt.</p> : null}
        {edits.map((edit) => (
          <OfficeEditSection key={edit.submissionId} edit={edit} edition={entry.edition} />
        ))}
      </>
    ),
  }
}

function OfficeEditSection({ edit, edition }: { edit: ShownOfficeEdit; edition: EntryEdition }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Fassung {edit.version}</h2>
      <SummaryList
        rows={[
          { term: 'Berichtigt', detail: `${moment(edit.editedAt)}, von ${edit.editedByName}` },
          { term: 'Grund', detail: <Lines text={edit.reason} /> },
        ]}
      />
      <VersionChanges comparison={edit.comparison} edition={edition} level={3} />
    </section>
  )
}
