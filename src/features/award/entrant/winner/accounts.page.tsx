import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge, type BadgeTone } from '../../../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { mayHandIn, type Entry } from '../../entry.rules.ts'
import { accountState, type Account, type AccountState } from '../../winners/accounts.rules.ts'
import type { Party } from '../../winners/winner.rules.ts'
import { winnerTrail } from './winner-words.page.tsx'

export const ACCOUNTS_TITLE = 'Bankverbindungen'

export const accountBadge: Record<AccountState, { label: string; tone: BadgeTone }> = {
  missing: { label: 'Fehlt', tone: 'neutral' },
  'to-confirm': { label: 'Noch nicht bestätigt', tone: 'warning' },
  confirmed: { label: 'Bestätigt', tone: 'success' },
}

/** As it may be shown: the number is masked. */
export type ShownAccount = { payee: Party; account: Account | undefined; holder: string; masked: string }

export type AccountsView = { entry: Entry; shown: ShownAccount[]; personId: string; paidOut: boolean; isColleague: boolean }

export function accountsPage(view: AccountsView): Page {
  const { entry, shown, paidOut } = view
  return {
    title: ACCOUNTS_TITLE,
    trail: winnerTrail(entry),
    body: (
      <>
        <p class="ik-lead">
          Auf diese Konten wird das Preisgeld ausgezahlt. Eine Person trägt ein, eine zweite aus <Typed>{entry.lead.name}</Typed>{' '}
          gibt die IBAN zur Bestätigung noch einmal ein. Von jeder Änderung erfahren alle, die zu diesem Preis bekannt sind,
          sofort per E-Mail.
        </p>
        {paidOut ? <Notice tone="info" title="Die Auszahlung ist freigegeben. Die Konten stehen fest." level={2} /> : null}
        {shown.map((one) => (
          <AccountCard key={one.payee.party} {...one} view={view} />
        ))}
      </>
    ),
  }
}

function AccountCard({ view, ...one }: ShownAccount & { view: AccountsView }) {
  const { payee, account } = one
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">
        <Typed>{payee.name}</Typed> <Badge {...accountBadge[accountState(account)]} />
      </h2>
      {account ? <AccountFacts {...one} /> : null}
      {view.paidOut ? null : <Buttons {...one} view={view} />}
    </section>
  )
}

/** Also on the office's page of the winner. */
export function AccountFacts({ account, holder, masked }: ShownAccount) {
  if (!account) return null
  const { confirmation } = account
  const call = confirmation?.calledNumber ? `, nach Rückruf unter ${confirmation.calledNumber} bei ${confirmation.spokeWith}` : ''
  return (
    <SummaryList
      rows={[
        { term: 'Konto lautet auf', detail: holder },
        { term: 'IBAN', detail: masked },
        { term: 'Eingetragen', detail: `${account.enteredByName}, ${moment(account.enteredAt)}` },
        ...(confirmation ? [{ term: 'Bestätigt', detail: `${confirmation.byName}, ${moment(confirmation.at)}${call}` }] : []),
      ]}
    />
  )
}

function Buttons({ payee, account, view }: ShownAccount & { view: AccountsView }) {
  const { entry, personId, isColleague } = view
  const params = { entryId: entry.id, party: payee.party }
  const waits = accountState(account) === 'to-confirm'
  const mayConfirm = waits && isColleague && account?.enteredBy !== personId
  return (
    <>
      {waits && !mayConfirm ? (
        <p class="kern-body">
          Bestätigen muss eine zweite Person aus <Typed>{entry.lead.name}</Typed>. Gibt es dort keine mit Zugang, ruft das
          Wettbewerbsbüro unter der Nummer aus dem Beitrag zurück.
        </p>
      ) : null}
      <Actions>
        {mayConfirm ? (
          <ButtonLink href={paths.award.accountConfirmation.to(params)} label="Bestätigen" about={`: ${payee.name}`} />
        ) : null}
        {mayHandIn(entry) ? (
          <ButtonLink
            href={paths.award.account.to(params)}
            label={account ? 'Ändern' : 'Bankverbindung eintragen'}
            about={`: ${payee.name}`}
            tone={account ? 'secondary' : 'primary'}
          />
        ) : null}
      </Actions>
    </>
  )
}
