import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TaskList, type Task } from '../../../ui/task-list.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { remarksOn } from '../draft-remarks.rules.ts'
import {
  askedOf,
  contentOf,
  revisionOf,
  saveObstacle,
  stateOf,
  stepsIn,
  courseOf,
  type Draft,
  type Review,
} from '../draft.rules.ts'
import type { StepName } from '../draft-steps.rules.ts'
import { Done } from '../done.page.tsx'
import { FILES_TITLE } from './file-words.page.tsx'
import { badgeOf, draftName, readersText, saveRefusalText, stepTitle, trailTo } from './draft-words.page.tsx'

/** The steps as tasks, and what the editors have said. */
export function draftPage(draft: Draft, done?: string): Page {
  const isOpen = saveObstacle(draft) === null
  return {
    title: draftName(draft),
    trail: trailTo(draft),
    body: (
      <>
        <p class="kern-body">
          <Typed>{draft.organisation?.name ?? 'Redaktion'}</Typed> · <Badge {...badgeOf(draft)} />
        </p>
        <Done done={done} />
        <Standing draft={draft} />
        <Recall draft={draft} />
        <h2 class="kern-heading-medium">Schritte</h2>
        <TaskList tasks={[...stepsIn(draft).map((step) => stepTask(draft, step)), filesTask(draft)]} />
        <Actions>
          {isOpen ? (
            <ButtonLink href={paths.projects.draftSubmission.to({ draftId: draft.id })} label="Prüfen und einreichen" />
          ) : null}
          <ButtonLink href={paths.projects.draftPreview.to({ draftId: draft.id })} label="Vorschau" tone="secondary" />
        </Actions>
        <Rounds draft={draft} />
        {['draft', 'returned'].includes(stateOf(draft)) ? <Discard draft={draft} /> : null}
      </>
    ),
  }
}

function Standing({ draft }: { draft: Draft }) {
  const because = saveObstacle(draft)
  const answer = draft.submissions.at(-1)?.review
  if (stateOf(draft) === 'returned' && answer && because === null)
    return (
      <Notice tone="warning" title="Die Redaktion bittet um eine Überarbeitung" level={2}>
        <Lines text={answer.message} />
        <p>Bitte ergänzen Sie die genannten Schritte und reichen Sie das Projekt dann noch einmal ein.</p>
      </Notice>
    )
  if (because === null)
    return (
      <Notice tone="info" title="Gespeichert ist nicht eingereicht">
        <p>
          Was Sie schreiben, sieht {readersText(draft)}. {AFTER_HANDING_IN[courseOf(draft)]}
        </p>
      </Notice>
    )
  return (
    <Notice tone="info" title="Nur zum Lesen" level={2}>
      <p>{saveRefusalText[because]}</p>
      {answer && because !== 'waiting' && answer.message !== '' ? <Lines text={answer.message} /> : null}
      {because === 'outdated' ? (
        <p>
          <WhereToBegin draft={draft} />
        </p>
      ) : null}
    </Notice>
  )
}

function Recall({ draft }: { draft: Draft }) {
  if (stateOf(draft) !== 'waiting') return null
  return (
    <Form action={paths.projects.draftRecall.to({ draftId: draft.id })} label="Zurückholen">
      <Actions>
        <SubmitButton label="Zurückholen und weiterschreiben" tone="secondary" />
      </Actions>
    </Form>
  )
}

const AFTER_HANDING_IN = {
  organisation: 'Erst nach dem Einreichen liest es die Redaktion.',
  correction:
    'Der veröffentlichte Steckbrief bleibt, wie er ist, bis jemand anderes aus der Redaktion die Berichtigung freigibt.',
  sources: 'Veröffentlicht wird der Steckbrief, wenn jemand anderes aus der Redaktion ihn gelesen hat und freigibt.',
}

function stepTask(draft: Draft, step: StepName): Task {
  return {
    title: stepTitle[step],
    href: paths.projects.draftStep.to({ draftId: draft.id, step }),
    hint: stateOf(draft) === 'returned' && remarkOf(draft, step) ? 'Die Redaktion hat hier etwas angemerkt.' : undefined,
    status: stepStatus(draft, step),
  }
}

function filesTask({ id, files }: Draft): Task {
  const href = paths.projects.draftFiles.to({ draftId: id })
  const count = files.length === 1 ? '1 Datei' : `${files.length} Dateien`
  const status = files.length === 0 ? { label: 'Freiwillig', tone: 'neutral' as const } : { label: count, tone: 'info' as const }
  return { title: FILES_TITLE, href, status }
}

function stepStatus(draft: Draft, step: StepName): Task['status'] {
  const isComplete = remarksOn(step, contentOf(draft, step), askedOf(draft)).length === 0
  if (revisionOf(draft, step) === 0)
    return isComplete ? { label: 'Freiwillig', tone: 'neutral' } : { label: 'Offen', tone: 'neutral' }
  return isComplete ? { label: 'Vollständig', tone: 'success' } : { label: 'Begonnen', tone: 'info' }
}

/** A new draft, on what is read now. */
function WhereToBegin({ draft: { organisation, base } }: { draft: Draft }) {
  if (organisation)
    return (
      <a class="kern-link" href={paths.projects.own.to()}>
        Zu „Meine Projekte“
      </a>
    )
  if (!base || base.withdrawn) return null
  return (
    <a class="kern-link" href={paths.projects.profile.to({ slug: base.slug })}>
      Zum Steckbrief
    </a>
  )
}

const remarkOf = (draft: Draft, step: StepName) => draft.submissions.at(-1)?.review?.remarks[step]

function Rounds({ draft }: { draft: Draft }) {
  if (draft.submissions.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="verlauf">
      <h2 class="kern-heading-medium" id="verlauf">
        Verlauf
      </h2>
      <ol class="kern-body">
        {draft.submissions.map(({ round, submittedAt, submittedByName, review, recalledAt }) => (
          <li key={round}>
            Eingereicht am {moment(submittedAt)} von <Typed>{submittedByName}</Typed>
            {recalledAt ? `; zurückgeholt am ${moment(recalledAt)}` : ''}
            {review ? `; ${outcomeText[review.kind]} am ${moment(review.decidedAt)}` : ''}
            {review && review.message !== '' ? <Lines text={review.message} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

const outcomeText: Record<Review['kind'], string> = {
  returned: 'zur Überarbeitung zurückgegeben',
  published: 'veröffentlicht',
  declined: 'abgelehnt',
}

function Discard({ draft }: { draft: Draft }) {
  return (
    <p class="kern-body">
      Wird der Entwurf nicht mehr gebraucht?{' '}
      <a class="kern-link" href={paths.projects.draftDiscard.to({ draftId: draft.id })}>
        Entwurf verwerfen
      </a>
    </p>
  )
}
