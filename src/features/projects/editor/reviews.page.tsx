import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { daysBetween, moment } from '../../../plain/german-date.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Table } from '../../../ui/table.tsx'
import type { WaitingProject } from '../reviews.queries.ts'

export function reviewsPage({ waiting, now }: { waiting: WaitingProject[]; now: Date }): Page {
  return {
    title: 'Projekte prüfen',
    trail: [{ label: 'Projekte', href: paths.projects.directory.to() }],
    wide: true,
    body:
      waiting.length === 0 ? (
        <EmptyState title="Nichts zu prüfen">
          <p>Sobald eine Organisation ein Projekt einreicht, steht es hier. Sie bekommen dann auch eine E-Mail.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Wartet auf die Redaktion, das Älteste zuerst"
          head={['Projekt', 'Organisation', 'Art', 'Eingereicht', 'Wartet seit']}
          rows={waiting.map((project) => [
            <a key="link" class="kern-link" href={paths.projects.review.to({ draftId: project.draftId })}>
              {project.title}
            </a>,
            project.organisation,
            kindOf(project),
            moment(project.submittedAt),
            daysText(daysBetween(project.submittedAt, now)),
          ])}
        />
      ),
  }
}

function kindOf({ isChange, round }: WaitingProject): string {
  const kind = isChange ? 'Änderung' : 'Neu'
  return round > 1 ? `${kind}, ${round}. Fassung` : kind
}

function daysText(days: number): string {
  if (days < 1) return 'heute'
  return days === 1 ? '1 Tag' : `${days} Tagen`
}
