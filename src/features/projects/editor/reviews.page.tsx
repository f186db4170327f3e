import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { daysBetween, moment } from '../../../plain/german-date.ts'
import { germanDay } from '../../../plain/german-day.ts'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import { badgeOf, draftName } from '../author/draft-words.page.tsx'
import type { Draft } from '../draft.rules.ts'
import type { Stale } from '../freshness.queries.ts'
import type { WaitingProject } from '../reviews.queries.ts'

type View = { waiting: WaitingProject[]; corrections: Draft[]; stale: Stale[]; now: Date }

export function reviewsPage({ waiting, corrections, stale, now }: View): Page {
  return {
    title: 'Projekte prüfen',
    trail: [{ label: 'Projekte', href: paths.projects.directory.to() }],
    wide: true,
    body: (
      <>
        <p class="kern-body">
          <a class="kern-link" href={paths.projects.stock.to()}>
            Bestand aller Steckbriefe
          </a>
        </p>
        {waiting.length === 0 ? (
          <EmptyState title="Nichts zu prüfen">
            <p>Sobald eine Organisation ein Projekt einreicht, steht es hier. Sie bekommen dann auch eine E-Mail.</p>
          </EmptyState>
        ) : (
          <Waiting waiting={waiting} now={now} />
        )}
        {corrections.length > 0 ? <Corrections corrections={corrections} /> : null}
        {stale.length > 0 ? <Unconfirmed stale={stale} /> : null}
      </>
    ),
  }
}

function Waiting({ waiting, now }: Pick<View, 'waiting' | 'now'>) {
  return (
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
  )
}

function Corrections({ corrections }: Pick<View, 'corrections'>) {
  return (
    <Table
      caption="Berichtigungen der Redaktion in Arbeit"
      head={['Projekt', 'Stand', 'Begonnen']}
      rows={corrections.map((draft) => [
        <a key="link" class="kern-link" href={paths.projects.draft.to({ draftId: draft.id })}>
          {draftName(draft)}
        </a>,
        <Badge key="state" {...badgeOf(draft)} />,
        moment(draft.createdAt),
      ])}
    />
  )
}

/** The mails had no effect: somebody has to ask otherwise, or take the profile away. */
function Unconfirmed({ stale }: Pick<View, 'stale'>) {
  return (
    <>
      <p class="kern-body">
        Bei diesen Steckbriefen hat auf unsere E-Mails niemand geantwortet. Fragen Sie bitte nach; wer es Ihnen sagt, dem glauben
        Sie. Was nicht mehr stimmt, ziehen Sie unter „Fassungen“ zurück.
      </p>
      <Table
        caption="Lange nicht bestätigt, das Älteste zuerst"
        head={['Projekt', 'Organisation', 'Postfach', 'Stand', 'Fällig seit', 'Stimmt noch?', 'Fassungen']}
        rows={stale.map(({ slug, title, addressee, mailbox, confirmedOn, dueOn }) => [
          <a key="link" class="kern-link" href={paths.projects.profile.to({ slug })}>
            {title}
          </a>,
          addressee,
          mailbox ?? 'Keines',
          germanDay(confirmedOn),
          germanDay(dueOn),
          <Form key="confirm" action={paths.projects.confirmation.to({ slug })} label={`Bestätigen: ${title}`}>
            <SubmitButton label="Stimmt noch" tone="secondary" about={title} />
          </Form>,
          <a key="versions" class="kern-link" href={paths.projects.versions.to({ slug })}>
            Fassungen<span class="kern-sr-only">: {title}</span>
          </a>,
        ])}
      />
    </>
  )
}

function kindOf({ isChange, round }: WaitingProject): string {
  const kind = isChange ? 'Änderung' : 'Neu'
  return round > 1 ? `${kind}, ${round}. Fassung` : kind
}

function daysText(days: number): string {
  if (days < 1) return 'heute'
  return days === 1 ? '1 Tag' : `${days} Tagen`
}
