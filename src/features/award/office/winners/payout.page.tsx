import { paths } from '../../../../paths.ts'
import { euros } from '../../../../plain/euros.ts'
import { moment } from '../../../../plain/german-date.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { markOf, payoutState, planPayout, type Payout, type PayoutRefusal } from '../../winners/payout.rules.ts'
import type { OfficeWinnerView } from './winner.page.tsx'
import { payoutBadge } from './winners.page.tsx'

export const payoutRefusalText: Record<PayoutRefusal, string> = {
  'not-agreed': 'Die beteiligten Kommunen haben der Aufteilung noch nicht alle zugestimmt.',
  'prize-changed': 'Das Preisgeld ist inzwischen ein anderes als im Vorschlag. Die Kommunen müssen neu aufteilen.',
  'account-missing': 'Es fehlt eine bestätigte Bankverbindung.',
  'of-the-winner': 'Sie gehören zu einer der ausgezeichneten Kommunen. Bitte lassen Sie eine andere Person handeln.',
  'already-prepared': 'Die Auszahlung ist schon vorbereitet.',
  'nothing-prepared': 'Es ist keine Auszahlung vorbereitet.',
  'already-released': 'Die Auszahlung ist schon freigegeben.',
  'same-person': 'Sie haben die Auszahlung selbst vorbereitet. Freigeben muss sie eine zweite Person.',
  'changed-since':
    'Seit der Vorbereitung hat sich die Aufteilung oder eine Bankverbindung geändert. Bitte nehmen Sie die Vorbereitung zurück und bereiten Sie neu vor.',
  'prepared-anew':
    'Die Auszahlung wurde neu vorbereitet, seit Sie die Seite geöffnet haben. Bitte prüfen Sie die Beträge und geben Sie dann frei.',
  'not-released': 'Die Auszahlung ist noch nicht freigegeben.',
  'already-paid': 'Die Zahlung ist schon vermerkt.',
  'before-release': 'Der Tag liegt vor der Freigabe. Bitte prüfen Sie ihn.',
  'in-the-future': 'Der Tag liegt in der Zukunft. Bitte vermerken Sie die Zahlung, wenn sie ausgeführt ist.',
}

export function PayoutSection(view: OfficeWinnerView) {
  const { facts } = view
  const { payout } = facts
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-large">
        Auszahlung <Badge {...payoutBadge[payoutState(payout)]} />
      </h2>
      {payout ? <Prepared {...view} payout={payout} /> : <Prepare {...view} />}
    </section>
  )
}

function Prepare({ winner, facts }: OfficeWinnerView) {
  const plan = planPayout(facts)
  if (!plan.ok) return <Notice tone="info" title={payoutRefusalText[plan.because]} level={3} />
  return (
    <>
      <Items facts={facts} items={plan.outcome} />
      <Form action={paths.office.winners.payout.to({ entryId: winner.entryId })} label="Auszahlung vorbereiten">
        <Actions>
          <SubmitButton label="Auszahlung vorbereiten" />
        </Actions>
      </Form>
      <p class="kern-body kern-body--small">Freigeben muss danach eine zweite Person des Wettbewerbsbüros.</p>
    </>
  )
}

function Items({ facts, items }: Pick<OfficeWinnerView, 'facts'> & Pick<Payout, 'items'>) {
  const nameOf = (party: string) => facts.winner.parties.find((one) => one.party === party)?.name ?? party
  return (
    <Table
      caption="Zahlungen"
      captionHidden
      head={['Kommune', 'Betrag']}
      rows={items.map(({ party, cents }) => [nameOf(party), euros(cents)])}
    />
  )
}

type PreparedProps = OfficeWinnerView & { payout: Payout }

function Prepared(view: PreparedProps) {
  const { winner, facts, payout, personId } = view
  const { entryId } = winner
  return (
    <>
      <Items facts={facts} items={payout.items} />
      <p class="kern-body">
        Vorbereitet von <Typed>{payout.preparedByName}</Typed> am {moment(payout.preparedAt)}.
        {payout.releasedAt ? ` Freigegeben von ${payout.releasedByName} am ${moment(payout.releasedAt)}.` : ''}
        {payout.paidOn ? ` Ausgezahlt am ${germanDay(payout.paidOn)}.` : ''}
      </p>
      {payout.releasedAt ? null : (
        <Actions>
          {payout.preparedBy === personId ? null : (
            <Form action={paths.office.winners.payoutRelease.to({ entryId })} label="Auszahlung freigeben">
              <Hidden name="seen" value={markOf(payout)} />
              <SubmitButton label="Auszahlung freigeben" />
            </Form>
          )}
          <Form action={paths.office.winners.payoutStop.to({ entryId })} label="Vorbereitung zurücknehmen">
            <SubmitButton label="Vorbereitung zurücknehmen" tone="secondary" />
          </Form>
        </Actions>
      )}
      {payoutState(payout) === 'released' ? <PaymentForm {...view} /> : null}
    </>
  )
}

function PaymentForm({ winner, values, errors }: OfficeWinnerView) {
  return (
    <Form action={paths.office.winners.payment.to({ entryId: winner.entryId })} label="Zahlung vermerken">
      <TextField
        name="paidOn"
        label="Ausgezahlt am"
        hint="Zum Beispiel 4.5.2026"
        short
        value={values?.paidOn}
        error={errors?.paidOn}
      />
      <Actions>
        <SubmitButton label="Zahlung vermerken" />
      </Actions>
    </Form>
  )
}
