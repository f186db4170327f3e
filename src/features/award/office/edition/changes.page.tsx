import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { moment } from '../../../../plain/german-date.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { EditionChange } from './changes.queries.ts'
import { editionTrail } from './edition-words.page.tsx'
import { DifferenceTable } from './parts/difference-table.tsx'
import { differences } from './parts/differences.rules.ts'
import { findPart } from './parts/parts.ts'

export function changesPage({ edition, changes }: { edition: { id: string; title: string }; changes: EditionChange[] }): Page {
  return {
    title: 'Änderungsverlauf',
    trail: [...editionTrail, { label: edition.title, href: paths.office.edition.overview.to({ editionId: edition.id }) }],
    wide: true,
    body:
      changes.length === 0 ? (
        <EmptyState title="Noch keine Änderungen">
          Hier steht jede Änderung an dieser Ausgabe: was, wer, wann und warum.
        </EmptyState>
      ) : (
        <>
          {changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </>
      ),
  }
}

function Change({ change }: { change: EditionChange }) {
  const part = findPart(change.part)
  const caption = `${part?.title ?? change.part}, ${moment(change.changedAt)}`
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{caption}</h2>
      <p>
        {change.changedBy}
        {change.reason ? `: „${change.reason}“` : ', in der Vorbereitung'}
      </p>
      <DifferenceTable
        caption={caption}
        head={['Angabe', 'Vorher', 'Nachher']}
        rows={part ? differences(part, change.before, change.after) : []}
      />
    </section>
  )
}
