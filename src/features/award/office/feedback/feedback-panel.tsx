import { paths } from '../../../../paths.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { ButtonLink } from '../../../../ui/form.tsx'
import type { EntryPanel } from '../entries/entry-panel.ts'
import { findFeedback } from './feedback.queries.ts'
import { feedbackState } from './feedback.rules.ts'
import { feedbackBadge } from './feedback-words.page.tsx'

/** Of an entry that has not won. */
export const feedbackPanel: EntryPanel = async ({ deps, entry }) => {
  const feedback = entry.content ? await findFeedback(deps.db, entry.id) : undefined
  if (!feedback?.isDue) return null
  const body = (
    <>
      <p class="kern-body">
        <Badge {...feedbackBadge[feedbackState(feedback)]} />
      </p>
      <ButtonLink href={paths.office.feedback.one.to({ entryId: entry.id })} label="Rückmeldung" tone="secondary" />
    </>
  )
  return { id: 'rueckmeldung', title: 'Rückmeldung an die Einreichenden', body }
}
