import { paths } from '../../../../paths.ts'
import { euros } from '../../../../plain/euros.ts'
import type { Page } from '../../../../platform/page.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { TaskList, type Task } from '../../../../ui/task-list.tsx'
import type { Entry } from '../../entry.rules.ts'
import { splitState, type Split } from '../../winners/split.rules.ts'
import type { Winner } from '../../winners/winner.rules.ts'
import { entryTrail } from '../step.page.tsx'
import { splitBadge } from './split-table.page.tsx'
import { WINNER_TITLE } from './winner-words.page.tsx'

export type WinnerView = { entry: Entry; winner: Winner; split: Split | null }

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
        <h2 class="kern-heading-medium">Was jetzt zu tun ist</h2>
        <p class="kern-body">
          {done} von {tasks.length} Aufgaben sind erledigt.
        </p>
        <TaskList tasks={tasks} />
      </>
    ),
  }
}

function tasksOf({ entry, split }: WinnerView): Task[] {
  const entryId = entry.id
  return [
    {
      title: 'Preisgeld aufteilen',
      href: paths.award.split.to({ entryId }),
      hint: 'Alle beteiligten Kommunen stimmen der Aufteilung zu.',
      status: splitBadge[splitState(split)],
    },
  ]
}
