import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import { moment } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Draft } from '../draft.rules.ts'
import { isUnconfirmed } from '../freshness.rules.ts'
import type { Proposed } from '../uptake.queries.ts'
import type { JoinedProject } from '../joined-projects.queries.ts'
import type { OwnProject } from '../own-projects.queries.ts'
import { brokenLinksText } from '../../../ui/broken-links.tsx'
import { Done } from '../done.page.tsx'
import { badgeOf, draftName, ownTrail } from './draft-words.page.tsx'
import { JoinedProjects } from './joined.page.tsx'

type View = {
  proposed: Proposed[]
  projects: OwnProject[]
  drafts: Draft[]
  joined: JoinedProject[]
  organisationName: string | null
  today: string
  done?: string
}

export function ownPage({ proposed, projects, drafts, joined, organisationName, today, done }: View): Page {
  const isEmpty = [projects, drafts, proposed, joined].every((list) => list.length === 0)
  return {
    title: 'Meine Projekte',
    trail: ownTrail.slice(0, 1),
    wide: true,
    body: isEmpty ? (
      <EmptyState title="Noch kein Projekt" action={<NewLink />}>
        <p>Stellen Sie vor, was Ihre Kommune mit anderen gemeinsam tut. In einer Viertelstunde ist der Steckbrief geschrieben.</p>
      </EmptyState>
    ) : (
      <>
        <Done done={done} />
        <Introduction hasOwn={projects.length > 0 || drafts.length > 0} organisationName={organisationName} />
        <p>
          <NewLink />
        </p>
        {proposed.length > 0 ? <ProposedUptakes proposed={proposed} /> : null}
        {drafts.length > 0 ? <Drafts drafts={drafts} /> : null}
        {projects.length > 0 ? <Projects projects={projects} today={today} /> : null}
        {joined.length > 0 ? <JoinedProjects joined={joined} /> : null}
      </>
    ),
  }
}

function Introduction({ hasOwn, organisationName }: { hasOwn: boolean; organisationName: string | null }) {
  if (!hasOwn)
    return (
      <p class="kern-body">Eigene Projekte haben Sie hier noch nicht. In einer Viertelstunde ist ein Steckbrief geschrieben.</p>
    )
  return (
    <p class="kern-body">
      Alle in <Typed>{organisationName}</Typed> sehen Ihre eigenen Projekte und können daran schreiben. Veröffentlicht wird, was
      die Redaktion geprüft hat.
    </p>
  )
}

const NewLink = () => <ButtonLink href={paths.projects.newDraft.to()} label="Projekt anlegen" />

/** What others believe that the organisation has done too; it answers. */
function ProposedUptakes({ proposed }: { proposed: Proposed[] }) {
  return (
    <Table
      caption="Haben Sie das auch auf den Weg gebracht?"
      head={['Projekt', 'Antwort']}
      rows={proposed.map(({ slug, title }) => [
        <a key="link" class="kern-link" href={paths.projects.profile.to({ slug })}>
          {title}
        </a>,
        <ButtonLink key="answer" href={paths.projects.uptakes.to({ slug })} label="Antworten" tone="secondary" about={title} />,
      ])}
    />
  )
}

function Drafts({ drafts }: { drafts: Draft[] }) {
  return (
    <Table
      caption="Entwürfe und Änderungen"
      head={['Projekt', 'Stand', 'Begonnen']}
      rows={drafts.map((draft) => [
        <a key="link" class="kern-link" href={paths.projects.draft.to({ draftId: draft.id })}>
          {draftName(draft)}
          {draft.base ? ' (Änderung)' : ''}
        </a>,
        <Badge key="state" {...badgeOf(draft)} />,
        moment(draft.createdAt),
      ])}
    />
  )
}

function Projects({ projects, today }: { projects: OwnProject[]; today: string }) {
  return (
    <Table
      caption="Veröffentlichte Steckbriefe"
      head={['Projekt', 'Fassung', 'Zuletzt bestätigt', 'Stimmt noch?', 'Ändern']}
      rows={projects.map(({ slug, title, number, confirmedOn, dueOn, brokenLinks }) => [
        <>
          <a class="kern-link" href={paths.projects.profile.to({ slug })}>
            {title}
          </a>{' '}
          {brokenLinks > 0 ? <Badge tone="warning" label={brokenLinksText(brokenLinks)} /> : null}
        </>,
        number,
        isUnconfirmed({ dueOn }, today) ? (
          <>
            {germanDay(confirmedOn)} <Badge tone="warning" label="Nicht bestätigt" />
          </>
        ) : (
          germanDay(confirmedOn)
        ),
        <Form key="confirm" action={paths.projects.confirmation.to({ slug })} label={`Bestätigen: ${title}`}>
          <SubmitButton label="Stimmt noch" tone="secondary" about={title} />
        </Form>,
        <Form key="change" action={paths.projects.change.to({ slug })} label={`Ändern: ${title}`}>
          <SubmitButton label="Ändern" tone="secondary" about={title} />
        </Form>,
      ])}
    />
  )
}
