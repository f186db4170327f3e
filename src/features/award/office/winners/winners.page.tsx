import { paths } from '../../../../paths.ts'
import { euros } from '../../../../plain/euros.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge, type BadgeTone } from '../../../../ui/badge.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { RadioGroup } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import { splitBadge } from '../../entrant/winner/split-table.page.tsx'
import { payoutState, type Payout, type PayoutState } from '../../winners/payout.rules.ts'
import { splitState, type Split } from '../../winners/split.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'

export const payoutBadge: Record<PayoutState, { label: string; tone: BadgeTone }> = {
  none: { label: 'Offen', tone: 'neutral' },
  prepared: { label: 'Vorbereitet', tone: 'info' },
  released: { label: 'Freigegeben', tone: 'warning' },
  paid: { label: 'Ausgezahlt', tone: 'success' },
}

export type WinnerLine = { winner: Winner; split: Split | null; payout: Payout | null; confirmed: number; payees: number }

export const winnersTrail = [
  { label: 'Landespreis', href: paths.award.call.to() },
  { label: 'Wettbewerbsbüro', href: paths.office.start.to() },
]
export const WINNERS_TITLE = 'Preisträger'

export function winnersPage({ lines, payments, errors }: { lines: WinnerLine[]; payments: number; errors?: FieldErrors }): Page {
  return {
    title: WINNERS_TITLE,
    trail: winnersTrail,
    wide: true,
    errors,
    body: (
      <>
        <p class="ik-lead">Was bis zur Auszahlung erledigt ist und was noch fehlt.</p>
        {lines.length === 0 ? (
          <EmptyState title="Noch keine Preisträger">
            <p class="kern-body">Sie erscheinen hier, sobald die Ergebnisse veröffentlicht sind.</p>
          </EmptyState>
        ) : (
          <Table
            caption="Preisträger"
            captionHidden
            head={['Beitrag', 'Kategorie', 'Aufteilung', 'Konten bestätigt', 'Auszahlung']}
            rows={lines.map(rowOf)}
          />
        )}
        <PaymentList payments={payments} errors={errors} />
      </>
    ),
  }
}

function rowOf({ winner, split, payout, confirmed, payees }: WinnerLine) {
  return [
    <a key="title" class="kern-link" href={paths.office.winners.one.to({ entryId: winner.entryId })}>
      {winner.title}
    </a>,
    `${winner.category} (${euros(winner.prizeCents)})`,
    <Badge key="split" {...splitBadge[splitState(split)]} />,
    `${confirmed} von ${payees}`,
    <Badge key="payout" {...payoutBadge[payoutState(payout)]} />,
  ]
}

function PaymentList({ payments, errors }: { payments: number; errors?: FieldErrors }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Zahlungsliste</h2>
      {payments === 0 ? (
        <p class="kern-body">Es ist keine Auszahlung freigegeben, die noch nicht bezahlt ist.</p>
      ) : (
        <>
          <p class="kern-body">
            {payments === 1 ? '1 Zahlung ist' : `${payments} Zahlungen sind`} freigegeben. Die Liste enthält vollständige
            Kontonummern: Wer sie herunterlädt, wird festgehalten. Bitte löschen Sie die Datei nach der Zahlung.
          </p>
          <Form action={paths.office.winners.payments.to()} label="Zahlungsliste">
            <RadioGroup
              name="format"
              legend="Format"
              options={[
                { value: 'xlsx', label: 'Excel (XLSX)' },
                { value: 'csv', label: 'CSV' },
              ]}
              value="xlsx"
              error={errors?.format}
            />
            <Actions>
              <SubmitButton label="Zahlungsliste herunterladen" />
            </Actions>
          </Form>
        </>
      )}
    </section>
  )
}
