import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { Crumb, Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { stateBadge } from '../../entrant/entry-words.page.tsx'
import { EntryContents } from '../../entry-contents.page.tsx'
import type { PresentPartner } from '../../partner-present.rules.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import type { Panel } from './entry-panel.ts'
import type { OfficeEntry, ReadableVersion } from './office-entry.rules.ts'
import { admittedBadge, officeTrail } from './office-words.page.tsx'

type View = { entry: OfficeEntry; edition: EntryEdition; present: PresentPartner[]; before: Panel[]; after: Panel[] }

export function officeEntryPage({ entry, edition, present, before, after }: View): Page {
  return {
    title: nameOf(entry),
    trail: entriesTrail,
    wide: true,
    body: (
      <>
        <SummaryList rows={facts(entry)} />
        {before.map((panel) => (
          <PanelSection key={panel.id} panel={panel} />
        ))}
        {entry.content ? (
          <Content entry={entry} content={entry.content} edition={edition} present={present} />
        ) : (
          <Closed entry={entry} />
        )}
        {after.map((panel) => (
          <PanelSection key={panel.id} panel={panel} />
        ))}
      </>
    ),
  }
}

export const entriesTrail: Crumb[] = [...officeTrail, { label: 'Beiträge', href: paths.office.entries.to() }]

/** Its title once it may be read; before, whose it is. */
export function nameOf(entry: OfficeEntry): string {
  return entry.content?.manifest.title || `Beitrag von ${entry.lead.name}`
}

export function fileLinks(entryId: string, { submissionId, files }: ReadableVersion) {
  return new Map(
    files.map((file) => [
      file.id,
      {
        href: file.verdict === 'infected' ? null : paths.office.entryFile.to({ entryId, submissionId, attachmentId: file.id }),
        verdict: file.verdict,
      },
    ]),
  )
}

function facts(entry: OfficeEntry) {
  return [
    { term: 'Federführung', detail: entry.lead.name },
    { term: 'Kategorie', detail: entry.categoryTitle ?? 'noch nicht gewählt' },
    { term: 'Stand', detail: <Badge {...stateBadge[entry.state]} /> },
    ...(entry.state === 'handed-in' ? [{ term: 'Zulassung', detail: <Badge {...admittedBadge(entry.admitted)} /> }] : []),
    { term: 'Begonnen', detail: moment(entry.begunAt) },
  ]
}

function PanelSection({ panel }: { panel: Panel }) {
  return (
    <section class="ik-flow" id={panel.id} aria-labelledby={`${panel.id}-titel`}>
      <h2 class="kern-heading-medium" id={`${panel.id}-titel`}>
        {panel.title}
      </h2>
      {panel.body}
    </section>
  )
}

type ContentProps = Pick<View, 'entry' | 'edition' | 'present'> & { content: ReadableVersion }

function Content({ entry, content, edition, present }: ContentProps) {
  return (
    <section class="ik-flow" id="beitrag" aria-labelledby="beitrag-titel">
      <h2 class="kern-heading-medium" id="beitrag-titel">
        Inhalt (Fassung {content.version})
      </h2>
      <EntryContents
        manifest={content.manifest}
        edition={edition}
        files={fileLinks(entry.id, content)}
        present={present}
        level={3}
      />
    </section>
  )
}

function Closed({ entry }: { entry: OfficeEntry }) {
  if (entry.state !== 'handed-in')
    return (
      <Notice tone="info" title="Kein Inhalt zu lesen" level={2}>
        <p class="kern-body">Zu lesen ist nur, was eingereicht und nicht zurückgenommen oder zurückgezogen ist.</p>
      </Notice>
    )
  return (
    <Notice tone="info" title="Der Beitrag ist noch verschlossen" level={2}>
      <p class="kern-body">
        Inhalte sind zu lesen, sobald nach Einreichungsschluss zwei Personen des Wettbewerbsbüros die Beiträge geöffnet haben.{' '}
        <a class="kern-link" href={paths.office.opening.to()}>
          Zur Öffnung
        </a>
      </p>
    </Notice>
  )
}
