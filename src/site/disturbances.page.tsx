import { paths } from '../paths.ts'
import { moment } from '../plain/german-date.ts'
import { impersonalLine } from '../plain/impersonal-line.ts'
import type { FailedJob, FailedMail } from '../platform/disturbances.queries.ts'
import type { FieldErrors } from '../platform/forms.ts'
import type { Page } from '../platform/page.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Table } from '../ui/table.tsx'

export const NOTHING_TO_RETRY =
  'Das läuft gerade oder ist schon erledigt. Bitte sehen Sie in der Liste nach, ob es dort noch steht.'

type View = { jobs: FailedJob[]; mails: FailedMail[]; tried: boolean; errors?: FieldErrors | undefined }

export function disturbancesPage({ jobs, mails, tried, errors }: View): Page {
  return {
    title: 'Störungen',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    errors,
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Was das Portal im Hintergrund tun sollte und nicht konnte. Es versucht alles mehrmals von selbst; was es aufgegeben hat,
          wartet auf Sie.
        </p>
        {tried ? (
          <Notice tone="success" title="Wird noch einmal versucht">
            Gelingt es, steht es nach einigen Sekunden nicht mehr in der Liste.
          </Notice>
        ) : null}
        {jobs.length + mails.length === 0 ? (
          <EmptyState title="Keine Störungen">
            E-Mails und Aufträge sind erledigt oder warten auf ihren ersten Versuch.
          </EmptyState>
        ) : null}
        {mails.length > 0 ? <Mails mails={mails} /> : null}
        {jobs.length > 0 ? <Jobs jobs={jobs} /> : null}
        <p class="kern-body">Nachrichten an viele stehen mit ihrem Stand im Postausgang des Wettbewerbsbüros.</p>
      </>
    ),
  }
}

/** A subject quotes titles, which nobody may read before the entries are opened. */
function Mails({ mails }: { mails: FailedMail[] }) {
  return (
    <Table
      caption="E-Mails, die nicht ankamen"
      head={['An', 'Betreff', 'Seit', 'Stand', 'Noch einmal']}
      rows={mails.map((mail) => [
        mail.recipient,
        impersonalLine(mail.subject),
        moment(mail.queuedAt),
        <State givenUp={mail.givenUp} />,
        <Again kind="mail" id={mail.id} about={`: E-Mail an ${mail.recipient}`} />,
      ])}
    />
  )
}

function Jobs({ jobs }: { jobs: FailedJob[] }) {
  return (
    <Table
      caption="Aufträge, die nicht gelangen"
      head={['Auftrag', 'Seit', 'Versuche', 'Stand', 'Meldung', 'Noch einmal']}
      rows={jobs.map((job) => [
        kindText[job.kind] ?? job.kind,
        moment(job.since),
        String(job.attempts),
        <State givenUp={job.givenUp} />,
        impersonalLine(job.error),
        <Again kind="job" id={job.id} about={`: ${kindText[job.kind] ?? job.kind}, Auftrag ${job.id}`} />,
      ])}
    />
  )
}

function State({ givenUp }: { givenUp: boolean }) {
  return givenUp ? <Badge label="Aufgegeben" tone="danger" /> : <Badge label="Wird weiter versucht" tone="warning" />
}

function Again({ kind, id, about }: { kind: 'job' | 'mail'; id: string; about: string }) {
  return (
    <form action={paths.disturbances.to()} method="post" aria-label={`Noch einmal versuchen${about}`}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton label="Noch einmal versuchen" tone="secondary" about={about} />
    </form>
  )
}

const kindText: Record<string, string> = {
  'scan-blob': 'Anlage auf Schadsoftware prüfen',
  'award-mail-receipts': 'Eingangsbestätigung zusenden',
  'award-mail-withdrawal': 'Rückzug mitteilen',
  'award-mail-take-back': 'Rücknahme mitteilen',
  'award-mail-admission': 'Entscheidung über die Zulassung mitteilen',
  'award-mail-correction': 'Nachforderung mitteilen',
  'award-mail-correction-end': 'Ende einer Nachforderung mitteilen',
  'award-mail-extension': 'Fristverlängerung mitteilen',
  'award-mail-objection': 'Widerspruch einer Partnerkommune mitteilen',
  'award-mail-opening': 'Öffnung der Beiträge mitteilen',
  'mail-feedback': 'Rückmeldung mitteilen',
  'mail-edition-change': 'Änderung der Ausgabe mitteilen',
}
