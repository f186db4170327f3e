import { paths } from '../../../../paths.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import type { EntryPanel } from '../entries/entry-panel.ts'
import { listNotes } from './note.queries.ts'
import { Notes } from './notes.page.tsx'

export const notePanel: EntryPanel = async ({ deps: { db }, entry }) => ({
  id: 'notizen',
  title: 'Interne Notizen',
  body: (
    <>
      <Notes notes={await listNotes(db, entry.id)} />
      <Actions>
        <ButtonLink href={paths.office.notes.to({ entryId: entry.id })} label="Notiz schreiben" tone="secondary" />
      </Actions>
    </>
  ),
})
