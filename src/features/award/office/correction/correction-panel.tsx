import { paths } from '../../../../paths.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { Badge } from '../../../../ui/badge.tsx'
import { listCorrections, type Correction } from '../../correction.queries.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import type { EntryEdition } from '../../steps.rules.ts'
import type { EntryPanel } from '../entries/entry-panel.ts'
import { correctionRows } from './correction.page.tsx'

/** What was asked for, until when, and how it ended; all of it, the newest first. */
export const correctionPanel: EntryPanel = async ({ deps: { db }, entry }) => {
  const edition = entry.content && (await findEntryEdition(db, entry.editionId))
  if (!edition) return null
  const corrections = await listCorrections(db, entry.id)
  const isOpen = corrections.some(({ endedAt }) => endedAt === null)
  const body = (
    <>
      {isOpen ? (
        <p class="kern-body">
          <Badge tone="warning" label="Korrektur läuft" />
        </p>
      ) : null}
      {corrections.length === 0 ? <p class="kern-body">Es wurde nichts nachgefordert.</p> : null}
      {corrections.map((correction) => (
        <One key={correction.id} entryId={entry.id} correction={correction} edition={edition} />
      ))}
      <Actions>
        <ButtonLink
          href={paths.office.correction.page.to({ entryId: entry.id })}
          label={isOpen ? 'Nachforderung ansehen' : 'Korrektur nachfordern'}
          tone="secondary"
        />
      </Actions>
    </>
  )
  return { id: 'nachforderung', title: 'Nachforderungen', body }
}

function One({ entryId, correction, edition }: { entryId: string; correction: Correction; edition: EntryEdition }) {
  const { submissionId, version } = correction
  return (
    <>
      <SummaryList rows={correctionRows(correction, edition)} />
      {submissionId ? (
        <p class="kern-body">
          <a class="kern-link" href={paths.office.correction.comparison.to({ entryId, submissionId })}>
            Fassung {version} mit der davor vergleichen
          </a>
        </p>
      ) : null}
    </>
  )
}
