import { paths } from '../../../paths.ts'
import type { Edition } from '../edition.rules.ts'
import { PhasePanel } from './phase-panel.tsx'
import { WinnerCards, winnersHref } from './results.tsx'

/** What the portal's home page says of the newest announced edition. */
export function HomeAnnouncement({ edition, now }: { edition: Edition; now: Date }) {
  return (
    <section aria-labelledby="landespreis">
      <h2 class="kern-heading-large" id="landespreis">
        {edition.title}
      </h2>
      <p class="ik-lead">{edition.purpose}</p>
      <PhasePanel edition={edition} now={now} level={3} moreHref={paths.award.call.to()} winnersHref={winnersHref(edition)} />
      <WinnerCards edition={edition} level={3} />
    </section>
  )
}
