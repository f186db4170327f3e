import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { mayEnter } from '../edition.rules.ts'
import { phaseText, type StandingEdition } from './phase-text.ts'
import { PhaseTimeline } from './phase-timeline.tsx'

type PhasePanelProps = {
  edition: StandingEdition
  now: Date
  /** Heading level of the headline. */
  level: 2 | 3
  /** Where several stand on a page, each needs its own. */
  id?: string
  /** On other pages than the call itself. */
  moreHref?: string
  /** Where the winners stand; offered once they are released. */
  winnersHref?: string
}

/** Where the competition stands, how long there is still time, and what can be done now. */
export function PhasePanel({ edition, now, level, id, moreHref, winnersHref }: PhasePanelProps) {
  const headlineId = id ?? 'stand'
  const { badge, headline, sentence } = phaseText(edition, now)
  const Headline = `h${level}` as const
  return (
    <div class="award-panel">
      <div class="award-panel__text">
        <Badge tone={badge.tone} label={badge.label} />
        <Headline class="award-panel__headline" id={headlineId}>
          {headline}
        </Headline>
        {sentence ? <p class="award-panel__sentence">{sentence}</p> : null}
        <PanelActions
          open={mayEnter(edition, now)}
          moreHref={moreHref}
          winnersHref={edition.results.length > 0 ? winnersHref : undefined}
        />
      </div>
      <PhaseTimeline edition={edition} now={now} />
    </div>
  )
}

function PanelActions({ open, moreHref, winnersHref }: { open: boolean; moreHref?: string; winnersHref?: string }) {
  if (!open && !moreHref && !winnersHref) return null
  return (
    <Actions>
      {winnersHref ? <ButtonLink href={winnersHref} label="Preisträger ansehen" /> : null}
      {open ? <ButtonLink href={paths.award.newEntry.to()} label="Beitrag beginnen" /> : null}
      {open ? <ButtonLink href={paths.award.selfCheck.to()} label="Vorprüfung starten" tone="secondary" /> : null}
      {moreHref ? <ButtonLink href={moreHref} label="Zum Landespreis" tone="secondary" /> : null}
    </Actions>
  )
}
