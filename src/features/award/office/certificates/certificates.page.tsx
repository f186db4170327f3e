import { moment, weekdayAndDay } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { CertificateDesign, Certificates, CertifiedEntry, IssueRefusal } from '../../certificate.rules.ts'
import type { Edition } from '../../edition.rules.ts'
import { markOf } from '../mark-of.ts'
import { officeTrail } from '../entries/office-words.page.tsx'

export const issueRefusalText: Record<IssueRefusal, string> = {
  'no-design': 'Die Urkunden sind noch nicht gestaltet. Bitte speichern Sie zuerst, was auf ihnen stehen soll.',
  'already-issued': 'Die Urkunden sind schon freigegeben.',
  'undecided-categories': 'Die Jury hat noch nicht in allen Kategorien entschieden. Bitte geben Sie die Urkunden danach frei.',
}

type Signed = Pick<CertificateDesign, 'heading' | 'place' | 'signatoryName' | 'signatoryOffice'>

export function designChangedText({ heading, place, signatoryName, signatoryOffice }: Signed): string {
  return `Inzwischen hat jemand anderes gespeichert: „${heading}“, ${place}, ${signatoryName}, ${signatoryOffice}. Ihre Angaben stehen noch hier. Speichern Sie noch einmal, wenn sie gelten sollen.`
}

type View = {
  edition: Edition
  certificates: Certificates | null
  entries: CertifiedEntry[]
  values?: Partial<CertificateDesign>
  errors?: FieldErrors
}

export function certificatesPage(view: View): Page {
  const { edition, certificates, entries, errors } = view
  return {
    title: 'Urkunden',
    trail: officeTrail,
    errors,
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          {edition.title}: eine Urkunde für jeden zugelassenen Beitrag, mit dem Datum der Preisverleihung (
          {weekdayAndDay(edition.phases.ceremony)}). Preisträger bekommen eine eigene Fassung.
        </p>
        <State certificates={certificates} />
        <DesignForm {...view} />
        <p class="kern-body">
          <a class="kern-link" href={paths.office.edition.part.to({ editionId: edition.id, part: 'gestaltung' })}>
            Farbe und Logo der Urkunden
          </a>{' '}
          legen Sie in der Ausgabe fest.
        </p>
        <h2 class="kern-heading-large">Beiträge</h2>
        {entries.length === 0 ? (
          <EmptyState title="Noch keine Urkunden">
            Urkunden gibt es für zugelassene Beiträge, sobald die Beiträge geöffnet und geprüft sind.
          </EmptyState>
        ) : (
          <Entries entries={entries} isDesigned={certificates !== null} />
        )}
      </>
    ),
  }
}

function State({ certificates }: { certificates: Certificates | null }) {
  if (!certificates) return null
  if (certificates.issuedAt)
    return (
      <Notice tone="success" title={`Freigegeben am ${moment(certificates.issuedAt)}`} level={2}>
        <p class="kern-body">
          Einreichende laden ihre Urkunde auf der Seite ihres Beitrags herunter, sobald die Ergebnisse veröffentlicht sind.
        </p>
      </Notice>
    )
  return (
    <Notice tone="info" title="Noch nicht freigegeben" level={2}>
      <p class="kern-body">
        Nach der Freigabe laden Einreichende ihre Urkunde selbst herunter, frühestens mit der Veröffentlichung der Ergebnisse.
      </p>
      <Form action={paths.office.certificates.issue.to()} label="Urkunden freigeben">
        <Actions>
          <SubmitButton label="Urkunden freigeben" />
        </Actions>
      </Form>
    </Notice>
  )
}

function DesignForm({ certificates, values, errors }: View) {
  const stored = certificates?.design ?? null
  const shown: Partial<CertificateDesign> = values ?? stored ?? { heading: 'Urkunde', place: 'Düsseldorf' }
  return (
    <Form action={paths.office.certificates.overview.to()} label="Gestaltung der Urkunden">
      <h2 class="kern-heading-large">Was auf den Urkunden steht</h2>
      <Hidden name="seen" value={markOf(stored)} />
      <TextField name="heading" label="Überschrift" value={shown.heading} error={errors?.heading} required />
      <TextField name="place" label="Ort" value={shown.place} error={errors?.place} required />
      <TextField
        name="signatoryName"
        label="Name der Person, die unterschreibt"
        value={shown.signatoryName}
        error={errors?.signatoryName}
        required
      />
      <TextField
        name="signatoryOffice"
        label="Amt der Person, die unterschreibt"
        hint="Zum Beispiel: Ministerin für Heimat, Kommunales, Bau und Digitalisierung."
        value={shown.signatoryOffice}
        error={errors?.signatoryOffice}
        required
      />
      <Actions>
        <SubmitButton label="Speichern" tone={stored ? 'secondary' : 'primary'} />
      </Actions>
    </Form>
  )
}

function Entries({ entries, isDesigned }: { entries: CertifiedEntry[]; isDesigned: boolean }) {
  return (
    <>
      {isDesigned ? (
        <Actions>
          <ButtonLink href={paths.office.certificates.all.to()} label="Alle Urkunden in einem PDF" />
          <ButtonLink href={paths.office.certificates.zip.to()} label="Alle Urkunden einzeln (ZIP)" tone="secondary" />
        </Actions>
      ) : (
        <p class="kern-body">Nach dem Speichern lassen sich die Urkunden als PDF ansehen.</p>
      )}
      <Table
        caption="Urkunden"
        captionHidden
        head={['Beitrag', 'Federführung', 'Kategorie', 'Urkunde']}
        rows={entries.map((entry) => [
          entry.manifest.title,
          entry.manifest.contents.lead.name,
          entry.category,
          <EntryLink key={entry.entryId} entry={entry} isDesigned={isDesigned} />,
        ])}
      />
    </>
  )
}

function EntryLink({ entry, isDesigned }: { entry: CertifiedEntry; isDesigned: boolean }) {
  const kind = entry.won ? 'Preisträger' : 'Teilnahme'
  if (!isDesigned) return <>{kind}</>
  return (
    <a class="kern-link" href={paths.office.certificates.one.to({ entryId: entry.entryId })}>
      {kind} (PDF)<span class="ik-visually-hidden">: {entry.manifest.title}</span>
    </a>
  )
}
