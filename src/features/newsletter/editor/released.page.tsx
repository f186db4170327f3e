import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { IssueBody } from '../issue-body.page.tsx'
import { LEAVING_DAYS, type Issue } from '../issue.rules.ts'
import type { Aftermath } from '../sending/aftermath.queries.ts'
import type { Progress } from '../sending/progress.queries.ts'
import { draftsTrail, issueState } from '../words.page.tsx'

type ReleasedView = { issue: Issue; progress: Progress; aftermath: Aftermath; isPublic: boolean; copyId: string; error?: string }

export function releasedIssuePage({ issue, progress, aftermath, isPublic, copyId, error }: ReleasedView): Page {
  const isStoppable = progress.waiting + progress.retried > 0
  return {
    title: issue.title,
    trail: draftsTrail,
    errors: error ? { form: error } : undefined,
    body: (
      <>
        <p class="kern-body">
          Ausgabe {issue.number}: {issueState(issue)}
        </p>
        {progress.unsettled > 0 ? <Unsettled issue={issue} count={progress.unsettled} /> : null}
        <h2 class="kern-heading-medium">Versand</h2>
        <Counts rows={sendingRows(progress)} />
        <h2 class="kern-heading-medium">Was daraus wurde</h2>
        <Counts rows={aftermathRows(aftermath)} />
        <p class="kern-body">
          Ob jemand eine E-Mail öffnet oder einem Link folgt, wird nicht gemessen; Aufrufe des Archivs werden nicht gezählt.
        </p>
        {isPublic ? (
          <Actions>
            <ButtonLink
              href={paths.newsletter.issue.to({ number: String(issue.number) })}
              label="Im Archiv ansehen"
              tone="secondary"
            />
          </Actions>
        ) : null}
        <Further issue={issue} isPublic={isPublic} isStoppable={isStoppable} copyId={copyId} />
        <h2 class="kern-heading-medium">Inhalt der Ausgabe</h2>
        <IssueBody blocks={issue.blocks} level={3} />
      </>
    ),
  }
}

type FurtherProps = { issue: Issue; isPublic: boolean; isStoppable: boolean; copyId: string }

function Further({ issue, isPublic, isStoppable, copyId }: FurtherProps) {
  const to = { issueId: issue.id }
  return (
    <>
      {isStoppable ? (
        <Form action={paths.newsletter.cancellation.to(to)} label="Versand abbrechen">
          <Actions>
            <SubmitButton label="Versand abbrechen" tone="danger" />
          </Actions>
        </Form>
      ) : null}
      {issue.cancelledAt || isPublic ? null : (
        <Form action={paths.newsletter.rescheduling.to(to)} label="Versand verschieben">
          <TextField name="sendAt" type="datetime-local" label="Neuer Zeitpunkt des Versands" />
          <Actions>
            <SubmitButton label="Versand verschieben" tone="secondary" />
          </Actions>
        </Form>
      )}
      <Form action={paths.newsletter.copy.to(to)} label="Ausgabe kopieren">
        <Hidden name="id" value={copyId} />
        <Actions>
          <SubmitButton label="Als neuen Entwurf kopieren" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

function Counts({ rows }: { rows: [string, number][] }) {
  return <SummaryList rows={rows.map(([term, count]) => ({ term, detail: count.toLocaleString('de-DE') }))} />
}

function aftermathRows({ hard, soft, complaints, left }: Aftermath): [string, number][] {
  return [
    ['Zurückgekommen, Adresse gibt es nicht: Abonnement pausiert', hard],
    ['Zurückgekommen aus anderem Grund', soft],
    ['Als unerwünscht gemeldet', complaints],
    [`Abbestellt in den ${LEAVING_DAYS} Tagen danach`, left],
  ]
}

function sendingRows(progress: Progress): [string, number][] {
  return [
    ['Warten noch', progress.waiting],
    ['Unterwegs zum Mailserver', progress.underWay],
    ['Vom Mailserver vertröstet, wird wiederholt', progress.retried],
    ['Gesendet', progress.sent],
    ['Vom Mailserver abgelehnt', progress.refused],
    ['Nicht gesendet (abbestellt, gesperrt oder abgebrochen)', progress.skipped],
  ]
}

function Unsettled({ issue, count }: { issue: Issue; count: number }) {
  const people = count === 1 ? 'Bei einer Adresse' : `Bei ${count.toLocaleString('de-DE')} Adressen`
  return (
    <Notice tone="warning" level={2} title={`${people} ist ungewiss, ob die Ausgabe angekommen ist`}>
      <p>
        Der Versand wurde unterbrochen, nachdem die E-Mail übergeben war und bevor der Mailserver geantwortet hatte. Senden Sie
        noch einmal, bekommen manche die Ausgabe vielleicht zweimal; sonst bekommen manche sie vielleicht gar nicht.
      </p>
      <Form action={paths.newsletter.unsettled.to({ issueId: issue.id })} label="Ungewisse Adressen">
        <Actions>
          <SubmitButton label="Noch einmal senden" name="act" value="again" />
          <SubmitButton label="Als gesendet ansehen" name="act" value="sent" tone="secondary" />
        </Actions>
      </Form>
    </Notice>
  )
}
