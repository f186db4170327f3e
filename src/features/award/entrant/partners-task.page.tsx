import { paths } from '../../../paths.ts'
import type { Task } from '../../../ui/task-list.tsx'
import type { PartnerStanding } from '../partner-answers-list.rules.ts'

/** An objection must meet the eye here: it goes to the jury with the entry. */
export function partnersTask(entryId: string, standings: Pick<PartnerStanding, 'state'>[]): Task {
  return {
    title: 'Partner bestätigen lassen',
    href: paths.award.partnerRequests.to({ entryId }),
    hint: 'Jede beteiligte Kommune kann zustimmen oder widersprechen.',
    status: statusOf(standings.map(({ state }) => state)),
  }
}

function statusOf(states: PartnerStanding['state'][]): Task['status'] {
  const count = (wanted: PartnerStanding['state']) => states.filter((state) => state === wanted).length
  const objections = count('objected')
  if (objections > 0) return { label: objections === 1 ? '1 Widerspruch' : `${objections} Widersprüche`, tone: 'warning' }
  if (count('undelivered') > 0) return { label: 'E-Mail nicht zugestellt', tone: 'warning' }
  const asked = states.length - count('not-asked')
  if (asked === 0) return { label: 'Freiwillig', tone: 'neutral' }
  const agreed = count('agreed') + count('silent-agreed')
  return { label: `Zustimmung: ${agreed} von ${asked}`, tone: 'neutral' }
}
