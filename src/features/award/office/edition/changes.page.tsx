import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { moment } from '../../../../plain/german-date.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { EditionChange } from './changes.queries.ts'
import { editionTrail } from './edition-words.page.tsx'
import { DifferenceTable } from './parts/difference-table.tsx'
import type { PartFacts } from './parts/field.ts'
import { differences, withOptions } from './parts/differences.rules.ts'
import { findPart } from './parts/parts.ts'

type Changes = { edition: { id: string; title: string }; changes: EditionChange[]; facts: PartFacts }

export function changesPage({ edition, changes, facts }: Changes): Page {
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
            <Change key={change.id} change={change} facts={facts} />
          ))}
        </>
      ),
  }
}

function Change({ change, facts }: { change: EditionChange; facts: PartFacts }) {
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
        rows={part ? differences(withOptions(part, facts), change.before, change.after) : []}
      />
    </section>
  )
}
