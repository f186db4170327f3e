import { paths } from '../../../../paths.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import type { EntryPanel } from './entry-panel.ts'
import { EntryTimeline } from './entry-timeline.page.tsx'
import { listEntryEvents } from './entry-timeline.queries.ts'
import { EntryVersions } from './entry-versions.page.tsx'

export const versionsPanel: EntryPanel = async ({ entry }) => ({
  id: 'fassungen',
  title: 'Fassungen und Eingangsbestätigungen',
  body: <EntryVersions entry={entry} />,
})

/** Since the opening, and for what was handed in: of a draft, even who works on it is more than the office may know. */
export const timelinePanel: EntryPanel = async ({ deps, entry }) =>
  entry.openedAt && entry.versions.length > 0
    ? { id: 'verlauf', title: 'Verlauf', body: <EntryTimeline events={await listEntryEvents(deps.db, entry.id)} /> }
    : null

export const dossierPanel: EntryPanel = async ({ entry }) =>
  entry.content
    ? {
        id: 'herunterladen',
        title: 'Herunterladen',
        body: (
          <Actions>
            <ButtonLink href={paths.office.entryDocument.to({ entryId: entry.id })} label="Dossier als PDF" tone="secondary" />
            <ButtonLink href={paths.office.entryDossier.to({ entryId: entry.id })} label="Alles als ZIP" tone="secondary" />
          </Actions>
        ),
      }
    : null
