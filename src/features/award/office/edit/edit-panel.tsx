import { moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { partName } from '../../correction-words.page.tsx'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import { listOfficeEdits, type PastOfficeEdit } from '../../office-edit.queries.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import type { EntryPanel } from '../entries/entry-panel.ts'

export const editPanel: EntryPanel = async ({ deps: { db }, entry }) => {
  const edition = entry.content && (await findEntryEdition(db, entry.editionId))
  if (!edition) return null
  const edits = await listOfficeEdits(db, entry.id)
  const body = (
    <>
      {edits.length === 0 ? <p class="kern-body">Es wurde nichts berichtigt.</p> : null}
      {edits.map((edit) => (
        <One key={edit.submissionId} entryId={entry.id} edit={edit} edition={edition} />
      ))}
      <Actions>
        <ButtonLink href={paths.office.edits.to({ entryId: entry.id })} label="Einen Text berichtigen" tone="secondary" />
      </Actions>
    </>
  )
  return { id: 'berichtigungen', title: 'Berichtigungen', body }
}

function One({ entryId, edit, edition }: { entryId: string; edit: PastOfficeEdit; edition: EntryEdition }) {
  const { submissionId, version, step, field, reason, editedAt, editedByName } = edit
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Feld', detail: partName({ step, field }, edition) },
          { term: 'Grund', detail: <Lines text={reason} /> },
          { term: 'Berichtigt', detail: `${moment(editedAt)}, von ${editedByName}` },
        ]}
      />
      <p class="kern-body">
        <a class="kern-link" href={paths.office.correction.comparison.to({ entryId, submissionId })}>
          Fassung {version} mit der davor vergleichen
        </a>
      </p>
    </>
  )
}
