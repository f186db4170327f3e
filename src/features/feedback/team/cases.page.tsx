import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Case } from '../case.queries.ts'
import { DueText, kindText, StateBadge } from '../case-words.page.tsx'

export const MOST_CLOSED = 50

export function casesPage({ open, closed, today }: { open: Case[]; closed: Case[]; today: string }): Page {
  return {
    title: 'Rückmeldungen',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        {open.length === 0 ? (
          <EmptyState title="Nichts zu beantworten">
            <p>Was über „Kontakt“ und „Barriere melden“ kommt, steht hier, und Sie bekommen eine E-Mail.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Zu beantworten"
            head={['Vorgang', 'Art', 'Stand', 'Nächster Termin', 'In Arbeit bei']}
            rows={open.map((one) => [
              <CaseLink one={one} />,
              kindText[one.kind],
              <StateBadge one={one} />,
              <DueText one={one} today={today} />,
              one.takenByName ?? 'niemandem',
            ])}
          />
        )}
        {closed.length > 0 ? (
          <Table
            caption={`Abgeschlossen (die letzten ${MOST_CLOSED})`}
            head={['Vorgang', 'Art', 'Stand', 'Abgeschlossen am']}
            rows={closed.map((one) => [
              <CaseLink one={one} />,
              kindText[one.kind],
              <StateBadge one={one} />,
              one.closedAt ? day(one.closedAt) : '',
            ])}
          />
        ) : null}
      </>
    ),
  }
}

function CaseLink({ one: { id, number, subject } }: { one: Case }) {
  return (
    <a class="kern-link" href={paths.feedback.cases.one.to({ caseId: id })}>
      {number}: {subject}
    </a>
  )
}
