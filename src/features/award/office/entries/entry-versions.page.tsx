import { paths } from '../../../../paths.ts'
import { momentWithSeconds } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { DownloadRefusal } from '../../attachments.rules.ts'
import { EntryContents } from '../../entry-contents.page.tsx'
import type { EntryEdition } from '../../steps.rules.ts'
import { entriesTrail, fileLinks, nameOf } from './office-entry.page.tsx'
import type { OfficeEntry, OfficeVersion, ReadableVersion } from './office-entry.rules.ts'

/** Every version with its receipt; what was taken back is named and not shown. */
export function EntryVersions({ entry }: { entry: OfficeEntry }) {
  if (entry.versions.length === 0) return <p class="kern-body">Der Beitrag wurde noch nie eingereicht.</p>
  return (
    <Table
      caption="Fassungen"
      head={['Fassung', 'Eingangsnummer', 'Eingegangen', 'Stand', 'Bestätigung']}
      rows={entry.versions.map((version) => [
        <VersionLink key="link" entry={entry} version={version} />,
        version.receiptNumber,
        momentWithSeconds(version.arrivedAt),
        <VersionState key="state" entry={entry} version={version} />,
        version.readable ? <ReceiptLink key="receipt" entry={entry} version={version} /> : '–',
      ])}
    />
  )
}

type One = { entry: OfficeEntry; version: OfficeVersion }

function VersionLink({ entry, version }: One) {
  const name = `Fassung ${version.version}`
  if (!version.readable) return <>{name}</>
  return (
    <a class="kern-link" href={paths.office.entryVersion.to({ entryId: entry.id, submissionId: version.id })}>
      {name}
    </a>
  )
}

function VersionState({ entry, version }: One) {
  if (version.takenBackAt) return <Badge tone="warning" label="Zurückgenommen" />
  if (entry.content?.submissionId === version.id) return <Badge tone="success" label="Zählt" />
  return version.readable ? <Badge tone="neutral" label="Ersetzt" /> : <>–</>
}

function ReceiptLink({ entry, version }: One) {
  return (
    <a class="kern-link" href={paths.office.entryReceipt.to({ entryId: entry.id, submissionId: version.id })}>
      PDF<span class="ik-visually-hidden"> zur Fassung {version.version}</span>
    </a>
  )
}

type VersionView = { entry: OfficeEntry; version: ReadableVersion; edition: EntryEdition }

export function entryVersionPage({ entry, version, edition }: VersionView): Page {
  const counts = entry.content?.submissionId === version.submissionId
  return {
    title: `Fassung ${version.version}`,
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId: entry.id }) }],
    wide: true,
    body: (
      <>
        {counts ? null : <Notice tone="warning" title="Diese Fassung zählt nicht mehr; es gibt eine neuere." />}
        <EntryContents manifest={version.manifest} edition={edition} files={fileLinks(entry.id, version)} />
      </>
    ),
  }
}

export const lockedText: Record<DownloadRefusal, string> = {
  infected:
    'In dieser Datei wurde Schadsoftware gefunden. Sie wird nicht herausgegeben. Bitte fordern Sie eine saubere Fassung nach.',
  'not-yet-scanned': 'Diese Datei wird noch auf Schadsoftware geprüft. Bitte versuchen Sie es in einigen Minuten erneut.',
}

export function lockedFilePage({
  entry,
  fileName,
  because,
}: {
  entry: OfficeEntry
  fileName: string
  because: DownloadRefusal
}): Page {
  return {
    title: fileName,
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId: entry.id }) }],
    body: <Notice tone="danger" title={lockedText[because]} />,
  }
}
