import { Details } from '../../../ui/details.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { TextChanges } from '../../../ui/text-changes.tsx'
import type { ProfileChange } from '../profile-lines.ts'

/** What is different, word by word; what is the same folded away below. */
export function ProfileChanges({ changes }: { changes: ProfileChange[] }) {
  const different = changes.filter(({ before, after }) => before !== after)
  const same = changes.filter(({ before, after }) => before === after)
  return (
    <>
      {different.length === 0 ? <p class="kern-body">Nichts ist geändert.</p> : null}
      <SummaryList
        rows={different.map(({ label, before, after }) => ({
          term: label,
          detail: <TextChanges before={before} after={after} />,
        }))}
      />
      {same.length > 0 ? (
        <Details summary={same.length === 1 ? '1 Angabe ist unverändert' : `${same.length} Angaben sind unverändert`}>
          <SummaryList rows={same.map(({ label, after }) => ({ term: label, detail: <Lines text={after} /> }))} />
        </Details>
      ) : null}
    </>
  )
}
