import { paths } from '../paths.ts'
import { momentWithSeconds } from '../plain/german-date.ts'
import type { Page } from '../platform/page.ts'
import { Hidden, TextField } from '../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { Table } from '../ui/table.tsx'
import type { Proof, ProofStep, ProvenRequest, SubscriberCounts } from './proof.queries.ts'
import type { Suppression } from './suppression.queries.ts'

export const NOTHING_KEPT = 'Zu dieser Adresse ist nichts gespeichert. Bitte prüfen Sie die Schreibweise.'

const trail = [{ label: 'Startseite', href: paths.home.to() }]
const TITLE = 'E-Mail-Abonnements'

type ProofsView = { counts: SubscriberCounts; email: string; errors?: Record<string, string> }

export function proofsPage({ counts, email, errors = {} }: ProofsView): Page {
  return {
    title: TITLE,
    trail,
    errors,
    body: (
      <>
        <Counts {...counts} />
        <h2 class="kern-heading-medium">Einwilligung nachweisen</h2>
        <p class="kern-body">
          Wer fragt, woher wir seine Adresse haben, bekommt den Nachweis: Wortlaut und Zeitpunkt der Bestellung und der
          Bestätigung. Dass Sie nachsehen, wird festgehalten.
        </p>
        <Form action={paths.subscribers.proofs.to()}>
          <TextField
            name="email"
            type="email"
            label="E-Mail-Adresse"
            value={email}
            error={errors.email}
            autocomplete="off"
            required
          />
          <Actions>
            <SubmitButton label="Nachweis ansehen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

function Counts({ subscribers, waiting, bounced, suppressed }: SubscriberCounts) {
  const rows: [string, number][] = [
    ['Adressen, die E-Mails bekommen', subscribers],
    ['Bestellt, noch nicht bestätigt', waiting],
    ['Bestätigungen und Sammlungen, die zurückkamen oder als unerwünscht gemeldet wurden', bounced],
    ['Gesperrte Adressen', suppressed],
  ]
  return <SummaryList rows={rows.map(([term, count]) => ({ term, detail: count.toLocaleString('de-DE') }))} />
}

export function proofPage(requestId: string, { email, requests, subscriptions, suppression }: Proof): Page {
  return {
    title: 'Nachweis der Einwilligung',
    trail: [...trail, { label: TITLE, href: paths.subscribers.proofs.to() }],
    body: (
      <>
        <p class="kern-body">
          E-Mail-Adresse: <strong>{email}</strong>. Diese Seite lässt sich drucken.
        </p>
        {requests.map((request) => (
          <ProvenConsent key={request.id} {...request} />
        ))}
        {subscriptions.length > 0 ? (
          <Table
            caption="Was daraus wurde"
            head={['Abonnement', 'Seit', 'Abbestellt']}
            rows={subscriptions.map(({ title, since, leftAt }) => [
              title,
              momentWithSeconds(since),
              leftAt ? momentWithSeconds(leftAt) : 'nein',
            ])}
          />
        ) : null}
        <Sending requestId={requestId} suppression={suppression} />
      </>
    ),
  }
}

function ProvenConsent(request: ProvenRequest) {
  const { titles, consent, asked } = request
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Bestellung vom {momentWithSeconds(asked.at)}</h2>
      <SummaryList
        rows={[
          { term: 'Bestellt', detail: titles.join(', ') },
          { term: 'Wortlaut der Einwilligung', detail: consent },
          ...stepsOf(request),
        ]}
      />
    </section>
  )
}

function stepsOf({ isAddedInSettings, asked, confirmed }: ProvenRequest) {
  if (isAddedInSettings)
    return [
      {
        term: 'In den Einstellungen dazu bestellt, über einen Link aus einer E-Mail an diese Adresse oder das Konto mit dieser Adresse',
        detail: <Step {...asked} />,
      },
    ]
  return [
    { term: 'Schritt 1: Formular abgesandt', detail: <Step {...asked} /> },
    {
      term: 'Schritt 2: über den Link in der E-Mail bestätigt',
      detail: confirmed ? <Step {...confirmed} /> : 'noch nicht',
    },
  ]
}

function Step({ at, from }: ProofStep) {
  return (
    <>
      {momentWithSeconds(at)}
      <br />
      Netzadresse (Prüfsumme): <code>{from}</code>
    </>
  )
}

const REASON = {
  bounced: 'weil der Mailserver die Adresse nicht kennt',
  complained: 'nach einer Beschwerde',
}

function Sending({ requestId, suppression }: { requestId: string; suppression: Suppression | null }) {
  const action = paths.subscribers.suppression.to({ requestId })
  if (!suppression)
    return (
      <Form action={action}>
        <Hidden name="act" value="complained" />
        <Actions>
          <SubmitButton label="Nach einer Beschwerde sperren" tone="secondary" />
        </Actions>
      </Form>
    )
  return (
    <>
      <Notice tone="warning" title="Diese Adresse ist gesperrt" level={2}>
        <p>
          Seit {momentWithSeconds(suppression.suppressedAt)}, {REASON[suppression.reason]}. Es geht nichts mehr dorthin, was
          bestellt wurde; E-Mails zum Konto und zu Verfahren sind davon nicht betroffen.
        </p>
      </Notice>
      <Form action={action}>
        <Hidden name="act" value="lifted" />
        <Actions>
          <SubmitButton label="Sperre aufheben" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}
