import { paths } from '../../../../paths.ts'
import { euros } from '../../../../plain/euros.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { TaskList, type Task } from '../../../../ui/task-list.tsx'
import type { Entry } from '../../entry.rules.ts'
import { accountState, type Account } from '../../winners/accounts.rules.ts'
import type { Payout } from '../../winners/payout.rules.ts'
import type { PressState } from '../../winners/press.rules.ts'
import { splitState, type Split } from '../../winners/split.rules.ts'
import type { Party, Winner } from '../../winners/winner.rules.ts'
import { entryTrail } from '../step.page.tsx'
import { accountBadge } from './accounts.page.tsx'
import { PRESS_TITLE, pressBadge } from './press-words.page.tsx'
import { splitBadge } from './split-table.page.tsx'
import { WINNER_TITLE } from './winner-words.page.tsx'

type Accounts = { payees: Party[]; accounts: Account[] }

export type WinnerView = {
  entry: Entry
  winner: Winner
  press: PressState
  split: Split | null
  /** Null for who may not know of them. */
  accounts: Accounts | null
  payout: Payout | null
}

export function winnerPage(view: WinnerView): Page {
  const { entry, winner } = view
  const tasks = tasksOf(view)
  const done = tasks.filter(({ status }) => status.tone === 'success').length
  return {
    title: WINNER_TITLE,
    trail: entryTrail(entry),
    body: (
      <>
        <Notice tone="success" title="Herzlichen Glückwunsch!" level={2}>
          <p class="kern-body">
            Ihr Beitrag „{winner.title}“ gewinnt in der Kategorie „{winner.category}“ ({winner.edition}). Das Preisgeld beträgt{' '}
            {euros(winner.prizeCents)}.
          </p>
        </Notice>
        <Paid payout={view.payout} />
        <h2 class="kern-heading-medium">Was jetzt zu tun ist</h2>
        <p class="kern-body">
          {done} von {tasks.length} Aufgaben sind erledigt.
        </p>
        <TaskList tasks={tasks} />
        <h2 class="kern-heading-medium">Als Projekt veröffentlichen</h2>
        <p class="kern-body">
          Stellen Sie das Projekt im Projektverzeichnis vor: mit den Texten Ihres Beitrags, die Sie dafür freigeben. Steht es
          schon dort, verknüpfen Sie es.
        </p>
        <Actions>
          <ButtonLink
            href={paths.award.entryProject.to({ entryId: entry.id })}
            label="Als Projekt veröffentlichen"
            tone="secondary"
          />
        </Actions>
      </>
    ),
  }
}

function tasksOf({ entry, press, split, accounts }: WinnerView): Task[] {
  const entryId = entry.id
  const accountsTask = {
    title: 'Bankverbindungen angeben',
    href: paths.award.accounts.to({ entryId }),
    hint: 'Eine Person trägt ein, eine zweite bestätigt.',
  }
  return [
    {
      title: PRESS_TITLE,
      href: paths.award.press.to({ entryId }),
      hint: 'Sie schreiben, wir veröffentlichen, was Sie freigeben.',
      status: pressBadge[press],
    },
    {
      title: 'Preisgeld aufteilen',
      href: paths.award.split.to({ entryId }),
      hint: 'Alle beteiligten Kommunen stimmen der Aufteilung zu.',
      status: splitBadge[splitState(split)],
    },
    ...(accounts ? [{ ...accountsTask, status: accountsStatus(accounts) }] : []),
  ]
}

function accountsStatus({ payees, accounts }: Accounts): Task['status'] {
  const states = payees.map(({ party }) => accountState(accounts.find((one) => one.party === party)))
  const worst = (['missing', 'to-confirm'] as const).find((state) => states.includes(state)) ?? 'confirmed'
  return accountBadge[worst]
}

function Paid({ payout }: { payout: Payout | null }) {
  if (!payout?.releasedAt) return null
  const title = payout.paidOn ? `Ausgezahlt am ${germanDay(payout.paidOn)}` : 'Die Auszahlung ist freigegeben'
  return <Notice tone="success" title={title} level={2} />
}
