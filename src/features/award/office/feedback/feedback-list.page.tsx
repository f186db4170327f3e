import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Table } from '../../../../ui/table.tsx'
import { admittedBadge, officeTrail } from '../entries/office-words.page.tsx'
import { pagesOf } from '../list/entry-list.rules.ts'
import { feedbackBadge, feedbackRefusalText } from './feedback-words.page.tsx'
import { feedbackState, type FeedbackCase } from './feedback.rules.ts'

const ROWS = 25
type FeedbackList = { all: FeedbackCase[]; page?: number; error?: string }

/** All entries that get a text, those without one first. */
export function feedbackListPage({ all, page = 1, error }: FeedbackList): Page {
  const due = all.filter(({ isDue }) => isDue)
  const missing = due.filter(({ written }) => written === null)
  const rows = [...missing, ...due.filter(({ written }) => written !== null)]
  const pages = pagesOf(rows.length, ROWS)
  const shown = Math.min(page, pages)
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
              rows={rows.slice((shown - 1) * ROWS, shown * ROWS).map(rowOf)}
            />
            <Pagination page={shown} pages={pages} href={(seite) => paths.office.feedback.list.to({ seite })} />
          </>
        )}
      </>
    ),
  }
}

export function releasable(all: FeedbackCase[]): FeedbackCase[] {
  return all.filter((one) => one.isDue && one.resultsArePublic && one.written !== null && one.written.releasedAt === null)
}

/** Of all pages, as they stand now: a text that is changed meanwhile stays as it is. */
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
