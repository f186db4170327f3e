import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import { admittedBadge, officeTrail } from '../entries/office-words.page.tsx'
import { feedbackBadge, feedbackRefusalText } from './feedback-words.page.tsx'
import { feedbackState, type FeedbackCase } from './feedback.rules.ts'

/** All entries that get a text, those without one first. */
export function feedbackListPage(all: FeedbackCase[], error?: string): Page {
  const due = all.filter(({ isDue }) => isDue)
  const missing = due.filter(({ written }) => written === null)
  return {
    title: 'Rückmeldungen',
    trail: officeTrail,
    wide: true,
    errors: error ? { form: error } : undefined,
    body: (
      <>
        <p class="ik-lead">
          Jeder Beitrag, der nicht ausgezeichnet ist, bekommt einen eigenen Text des Wettbewerbsbüros. Die Einreichenden lesen ihn
          auf der Seite ihres Beitrags, sobald Sie ihn freigeben.
        </p>
        {due.length === 0 ? (
          <EmptyState title="Noch keine Entscheidung">Rückmeldungen schreiben Sie, wenn die Jury entschieden hat.</EmptyState>
        ) : (
          <>
            <p class="kern-body">
              {missing.length === 0 ? 'Alle Texte sind geschrieben.' : `Noch zu schreiben: ${missing.length} von ${due.length}.`}
            </p>
            <ReleaseAll due={due} />
            <Table
              caption="Beiträge ohne Auszeichnung, fehlende Texte zuerst"
              head={['Beitrag', 'Federführung', 'Kategorie', 'Zulassung', 'Rückmeldung']}
              rows={[...missing, ...due.filter(({ written }) => written !== null)].map(rowOf)}
            />
          </>
        )}
      </>
    ),
  }
}

export function releasable(all: FeedbackCase[]): FeedbackCase[] {
  return all.filter((one) => one.isDue && one.resultsArePublic && one.written !== null && one.written.releasedAt === null)
}

/** Exactly what the page shows: a text that is changed meanwhile stays as it is. */
function ReleaseAll({ due }: { due: FeedbackCase[] }) {
  const ready = releasable(due)
  if (!due.some(({ resultsArePublic }) => resultsArePublic)) return <p class="kern-body">{feedbackRefusalText['not-public']}</p>
  if (ready.length === 0) return null
  return (
    <Form action={paths.office.feedback.list.to()} label="Alle fertigen freigeben">
      {ready.map(({ entryId, written }) => (
        <Hidden key={entryId} name="fassung" value={`${entryId}:${written?.revision}`} />
      ))}
      <Actions>
        <SubmitButton label={ready.length === 1 ? '1 Rückmeldung freigeben' : `${ready.length} Rückmeldungen freigeben`} />
      </Actions>
    </Form>
  )
}

function rowOf(feedback: FeedbackCase) {
  const { entryId, title, lead, category, admitted } = feedback
  return [
    <a class="kern-link" href={paths.office.feedback.one.to({ entryId })}>
      {title}
    </a>,
    lead,
    category,
    <Badge {...admittedBadge(admitted)} />,
    <Badge {...feedbackBadge[feedbackState(feedback)]} />,
  ]
}
