import { paths } from '../paths.ts'
import { moment } from '../plain/german-date.ts'
import type { Page } from '../platform/page.ts'
import { Badge } from '../ui/badge.tsx'
import { Hidden } from '../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../ui/form.tsx'
import { Progress } from '../ui/progress.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { Table } from '../ui/table.tsx'
import type { Delivery } from './delivery.queries.ts'
import type { DeliveryState, Mailing } from './mailing.rules.ts'
import { deliveryBadge, mailingBadge, outboxTrail } from './outbox-words.page.tsx'

type View = { mailing: Mailing; deliveries: Delivery[]; /** Of the draft that copying makes. */ copyId: string; error?: string }

/** A released mailing: what went to whom, and how far it has come. */
export function logPage({ mailing, deliveries, copyId, error }: View): Page {
  const counts = countsOf(deliveries)
  return {
    title: mailing.subject,
    trail: outboxTrail,
    errors: error ? { form: error } : undefined,
    wide: true,
    body: (
      <>
        <SummaryList rows={factsOf(mailing)} />
        <Progress label={`${counts.sent} von ${deliveries.length} zugestellt`} value={counts.sent} max={deliveries.length} />
        <p class="kern-body">{countText(counts)}</p>
        <Buttons mailing={mailing} counts={counts} copyId={copyId} />
        <Table
          caption="Empfänger, in der Reihenfolge des Versands"
          head={['Zu', 'Person', 'Stand', 'Antwort des Mailservers']}
          rows={deliveries.map(rowOf)}
        />
        <h2 class="kern-heading-medium">Text mit Platzhaltern</h2>
        <pre class="ik-mail-text">{mailing.body}</pre>
      </>
    ),
  }
}

function factsOf(mailing: Mailing) {
  const { releasedAt, releasedByName, cancelledAt, groupLabel } = mailing
  return [
    { term: 'Stand', detail: <Badge {...mailingBadge(mailing)} /> },
    { term: 'An', detail: groupLabel },
    ...(releasedAt ? [{ term: 'Freigegeben', detail: `${moment(releasedAt)}, ${releasedByName}` }] : []),
    ...(cancelledAt ? [{ term: 'Abgebrochen', detail: moment(cancelledAt) }] : []),
  ]
}

type Counts = Record<DeliveryState, number>

function countsOf(deliveries: Delivery[]): Counts {
  const counts: Counts = { waiting: 0, queued: 0, sent: 0, failed: 0, cancelled: 0 }
  for (const { state } of deliveries) counts[state]++
  return counts
}

function countText(counts: Counts): string {
  const parts = (Object.keys(deliveryBadge) as DeliveryState[]).filter((state) => counts[state] > 0)
  return `${parts.map((state) => `${deliveryBadge[state].label}: ${counts[state]}`).join(' · ')}. Der Stand ist der beim Laden der Seite.`
}

function Buttons({ mailing, counts, copyId }: Pick<View, 'mailing' | 'copyId'> & { counts: Counts }) {
  const to = { mailingId: mailing.id }
  return (
    <Actions>
      {counts.waiting > 0 ? (
        <Form action={paths.outbox.cancellation.to(to)} label="Versand abbrechen">
          <SubmitButton label={`Versand abbrechen (${counts.waiting} noch nicht gesendet)`} tone="danger" />
        </Form>
      ) : null}
      {counts.failed > 0 ? (
        <Form action={paths.outbox.retry.to(to)} label="Fehlgeschlagene erneut senden">
          <SubmitButton label="Fehlgeschlagene erneut senden" tone="secondary" />
        </Form>
      ) : null}
      <Form action={paths.outbox.copy.to(to)} label="Als neuen Entwurf kopieren">
        <Hidden name="id" value={copyId} />
        <SubmitButton label="Als neuen Entwurf kopieren" tone="secondary" />
      </Form>
    </Actions>
  )
}

function rowOf({ about, person, state, sentAt, failure }: Delivery) {
  return [
    about,
    person ? `${person.name}, ${person.email}` : 'noch nicht bekannt',
    <Badge {...deliveryBadge[state]} />,
    sentAt ? `angenommen am ${moment(sentAt)}` : (failure ?? '–'),
  ]
}
