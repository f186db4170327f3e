import type { Page } from '../../../platform/page.ts'
import { lacksRights } from '../attachments.rules.ts'
import { paths } from '../../../paths.ts'
import { momentWithSeconds } from '../../../plain/german-date.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TaskList, type Task } from '../../../ui/task-list.tsx'
import { daysUntilLastDay } from '../edition.rules.ts'
import type { CertifiedEntry } from '../certificate.rules.ts'
import { CertificateNotice } from './certificate-notice.page.tsx'
import type { Correction } from '../correction.queries.ts'
import { mayEdit, mayHandIn, saveObstacle, stepState, unfinishedSteps, type Entry } from '../entry.rules.ts'
import { STEPS, type StepName } from '../steps.rules.ts'
import type { PartnerStanding } from '../partner-answers-list.rules.ts'
import type { ReleasedFeedback } from '../released-feedback.queries.ts'
import { FeedbackText } from './feedback.page.tsx'
import type { OfficeDecisions } from '../office-decisions.rules.ts'
import type { PastOfficeEdit } from '../office-edit.queries.ts'
import type { MessageCount } from '../message.queries.ts'
import { MessagesLink, MessagesNotice } from './messages-link.page.tsx'
import { CorrectionNotice, ExtensionNotice, OfficeWord } from './office-decisions.page.tsx'
import { DraftNotice } from './draft-notice.page.tsx'
import { levelText, stepBadge, stepTitle } from './entry-words.page.tsx'
import { partnersTask } from './partners-task.page.tsx'
import { ProjectLink } from './project-link.page.tsx'
import { entryName, entryTrail } from './step.page.tsx'

type View = {
  entry: Entry
  /** What the partners said to it. */
  standings: PartnerStanding[]
  decisions: OfficeDecisions
  corrections: Correction[]
  edits: PastOfficeEdit[]
  messages: MessageCount
  certificate: CertifiedEntry | null
  won: boolean
  /** The rule would not refuse it for the hour. */
  isWithdrawable: boolean
  feedback?: ReleasedFeedback
}

export function taskListPage(view: View): Page {
  const { entry, standings, decisions, corrections, edits, messages, certificate, won, feedback, isWithdrawable } = view
  return {
    title: entryName(entry),
    trail: entryTrail(entry).slice(0, 2),
    body: (
      <>
        <p class="kern-body">
          {entry.lead.name} · {entry.edition.title}
        </p>
        {won ? <WonNotice entryId={entry.id} /> : null}
        <CertificateNotice certificate={certificate} />
        <CorrectionNotice entry={entry} />
        <ExtensionNotice entry={entry} />
        <MessagesNotice entryId={entry.id} messages={messages} />
        <HandedInNotice entry={entry} />
        <DraftNotice entry={entry} />
        <OfficeWord entry={entry} decisions={decisions} corrections={corrections} edits={edits} />
        <FeedbackText feedback={feedback} />
        <h2 class="kern-heading-medium">Aufgaben</h2>
        <p class="kern-body">{progress(entry)}</p>
        <TaskList tasks={[...STEPS.map((step) => stepTask(entry, step)), ...furtherTasks(entry, standings)]} />
        <MessagesLink entryId={entry.id} messages={messages} />
        <h2 class="kern-heading-medium">Zusammenarbeit an diesem Beitrag</h2>
        <p class="kern-body">
          Ihr Recht: {levelText[entry.level]}.{' '}
          <a class="kern-link" href={paths.award.entryRights.to({ entryId: entry.id })}>
            Wer darf was?
          </a>
        </p>
        <ProjectLink entry={entry} won={won} />
        <FinalActions entry={entry} isWithdrawable={isWithdrawable} />
      </>
    ),
  }
}

function WonNotice({ entryId }: { entryId: string }) {
  return (
    <Notice tone="success" title="Herzlichen Glückwunsch: Ihr Beitrag ist ausgezeichnet">
      <p>
        <a class="kern-link" href={paths.award.winner.to({ entryId })}>
          Was jetzt zu tun ist
        </a>
      </p>
    </Notice>
  )
}

function HandedInNotice({ entry }: { entry: Entry }) {
  if (entry.withdrawnAt) return <Notice tone="info" title={`Zurückgezogen am ${momentWithSeconds(entry.withdrawnAt)}`} />
  if (!entry.submission) return null
  const receipt = paths.award.receipt.to({ entryId: entry.id, submissionId: entry.submission.id })
  return (
    <Notice tone="success" title={`Eingereicht am ${momentWithSeconds(entry.submission.arrivedAt)}`}>
      <p>
        Eingangsnummer {entry.submission.receiptNumber}.{' '}
        <a class="kern-link" href={receipt}>
          Eingangsbestätigung ansehen
        </a>
      </p>
      {entry.askedAt < entry.takeBackUntil ? (
        <p>
          Die Schritte können Sie lesen. Ändern können Sie etwas, wenn Sie den Beitrag vor Ende der Frist zurücknehmen und danach
          erneut einreichen.
        </p>
      ) : null}
    </Notice>
  )
}

function progress(entry: Entry): string {
  const done = STEPS.length - unfinishedSteps(entry).length
  const days = daysUntilLastDay(entry.edition.closesAt, entry.askedAt)
  const sentence = `${done} von ${STEPS.length} Schritten sind vollständig.`
  if (entry.askedAt >= entry.edition.closesAt || entry.submission || entry.withdrawnAt) return sentence
  if (days === 0) return `${sentence} Heute ist der letzte Tag.`
  return days === 1 ? `${sentence} Noch 1 Tag.` : `${sentence} Noch ${days} Tage.`
}

function stepTask(entry: Entry, step: StepName): Task {
  const { state, remarks } = stepState(entry, step)
  const isOpen = entry.submission !== null && mayEdit(entry, step)
  const query = state === 'begun' && saveObstacle(entry, step) === null ? { fehlt: '' } : undefined
  return {
    title: stepTitle[step],
    href: paths.award.step.to({ entryId: entry.id, step }, query),
    hint:
      state === 'begun' && remarks.length > 0
        ? `Noch offen: ${remarks
            .map((remark) => remark.label)
            .slice(0, 3)
            .join(', ')}${remarks.length > 3 ? ' und weitere' : ''}`
        : undefined,
    status: isOpen ? TO_CORRECT : stepBadge[state],
  }
}

const TO_CORRECT: Task['status'] = { label: 'Zur Korrektur geöffnet', tone: 'warning' }

function furtherTasks(entry: Entry, standings: PartnerStanding[]): Task[] {
  const entryId = entry.id
  return [
    { title: 'Nachweise und Anlagen', href: paths.award.attachments.to({ entryId }), status: filesStatus(entry) },
    partnersTask(entryId, standings),
    {
      title: 'Prüfen und einreichen',
      href: paths.award.submission.to({ entryId }),
      hint: mayHandIn(entry)
        ? undefined
        : 'Einreichen darf, wer den Beitrag angelegt hat oder die Mitglieder Ihrer Organisation verwaltet.',
      status: handInStatus(entry),
    },
  ]
}

function handInStatus(entry: Entry): Task['status'] {
  if (entry.withdrawnAt) return { label: 'Zurückgezogen', tone: 'neutral' }
  if (entry.submission) return { label: 'Eingereicht', tone: 'success' }
  if (entry.askedAt >= entry.edition.closesAt) return { label: 'Nicht mehr möglich', tone: 'neutral' }
  return unfinishedSteps(entry).length === 0
    ? { label: 'Bereit', tone: 'info' }
    : { label: 'Noch nicht möglich', tone: 'neutral' }
}

function FinalActions({ entry, isWithdrawable }: Pick<View, 'entry' | 'isWithdrawable'>) {
  if (!mayHandIn(entry) || entry.withdrawnAt) return null
  const changeable = entry.submission !== null && entry.askedAt < entry.takeBackUntil
  if (!changeable && !isWithdrawable) return null
  return (
    <>
      <h2 class="kern-heading-medium">{changeable ? 'Doch noch etwas ändern?' : 'Nicht mehr teilnehmen?'}</h2>
      <Actions>
        {changeable ? (
          <ButtonLink href={paths.award.takeBack.to({ entryId: entry.id })} label="Zurücknehmen und ändern" tone="secondary" />
        ) : null}
        {isWithdrawable ? (
          <ButtonLink href={paths.award.withdrawal.to({ entryId: entry.id })} label="Beitrag zurückziehen" tone="secondary" />
        ) : null}
      </Actions>
    </>
  )
}

function filesStatus(entry: Entry): Task['status'] {
  const { attachments } = entry
  if (entry.submission && mayEdit(entry, 'attachments')) return TO_CORRECT
  const count = attachments.length
  if (attachments.some(lacksRights)) return { label: 'Angaben zu Bildern fehlen', tone: 'warning' }
  if (count === 0) return { label: 'Noch keine', tone: 'neutral' }
  return { label: count === 1 ? '1 Datei' : `${count} Dateien`, tone: 'info' }
}
