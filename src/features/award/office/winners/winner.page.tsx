import { paths } from '../../../../paths.ts'
import { euros } from '../../../../plain/euros.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { ButtonLink } from '../../../../ui/form.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { AccountFacts, accountBadge, type ShownAccount } from '../../entrant/winner/accounts.page.tsx'
import { SplitTable } from '../../entrant/winner/split-table.page.tsx'
import { accountState } from '../../winners/accounts.rules.ts'
import type { PayoutFacts } from '../../winners/payout.rules.ts'
import type { Press, PressState } from '../../winners/press.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { PayoutSection } from './payout.page.tsx'
import { PressSection } from './press-section.page.tsx'
import { WINNERS_TITLE, winnersTrail } from './winners.page.tsx'

export type OfficeWinnerView = {
  winner: Winner
  facts: PayoutFacts
  shown: ShownAccount[]
  press: Press
  pressState: PressState
  personId: string
  values?: Record<string, string>
  errors?: FieldErrors
}

export const winnerTrail = [...winnersTrail, { label: WINNERS_TITLE, href: paths.office.winners.list.to() }]

export function officeWinnerPage(view: OfficeWinnerView): Page {
  const { winner, facts, shown, errors } = view
  return {
    title: winner.title,
    trail: winnerTrail,
    errors,
    wide: true,
    body: (
      <>
        <SummaryList rows={factsOf(winner)} />
        <PressSection entryId={winner.entryId} press={view.press} state={view.pressState} />
        <h2 class="kern-heading-large">Aufteilung des Preisgelds</h2>
        {facts.split ? <SplitTable split={facts.split} /> : <p class="kern-body">Noch ist nichts vorgeschlagen.</p>}
        <h2 class="kern-heading-large">Bankverbindungen</h2>
        {shown.map((one) => (
          <OfficeAccount key={one.payee.party} entryId={winner.entryId} {...one} />
        ))}
        <PayoutSection {...view} />
      </>
    ),
  }
}

function factsOf({ entryId, category, edition, prizeCents, parties, contact }: Winner) {
  return [
    { term: 'Kategorie', detail: `${category} (${edition})` },
    { term: 'Preisgeld', detail: euros(prizeCents) },
    { term: 'Federführend', detail: parties[0]?.name },
    { term: 'Ansprechperson laut Beitrag', detail: [contact.name, contact.phone].filter((part) => part !== '').join(', ') },
    {
      term: 'Beitrag',
      detail: (
        <a class="kern-link" href={paths.office.entry.to({ entryId })}>
          Beitrag ansehen
        </a>
      ),
    },
  ]
}

function OfficeAccount({ entryId, ...one }: ShownAccount & { entryId: string }) {
  const { payee, account } = one
  const state = accountState(account)
  return (
    <section class="ik-flow">
      <h3 class="kern-heading-medium">
        <Typed>{payee.name}</Typed> <Badge {...accountBadge[state]} />
      </h3>
      <AccountFacts {...one} />
      {state === 'to-confirm' ? (
        <ButtonLink
          href={paths.office.winners.callBack.to({ entryId, party: payee.party })}
          label="Nach Rückruf bestätigen"
          about={`: ${payee.name}`}
          tone="secondary"
        />
      ) : null}
    </section>
  )
}
