import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { closingDay, day } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card, CardGrid } from '../../../ui/card.tsx'
import { entryTotals } from './edition-map.rules.ts'
import { phaseText } from './phase-text.ts'
import { AWARD_TRAIL, type PublicView } from './public-view.ts'

export function editionsPage({ editions, now }: PublicView): Page {
  return {
    title: 'Ausgaben des Landespreises',
    trail: AWARD_TRAIL,
    body: (
      <CardGrid>
        {editions.map((edition) => {
          const { badge } = phaseText(edition, now)
          return (
            <Card
              key={edition.slug}
              level={2}
              title={edition.title}
              href={paths.award.edition.to({ slug: edition.slug })}
              preline={`${edition.number}. Ausgabe`}
              footer={<Badge tone={badge.tone} label={badge.label} />}
            >
              <p>
                {day(edition.phases.opens)} bis {closingDay(edition.phases.closes)}
              </p>
              <Received totals={entryTotals(edition)} />
            </Card>
          )
        })}
      </CardGrid>
    ),
  }
}

function Received({ totals }: { totals: ReturnType<typeof entryTotals> }) {
  return totals ? <p>{totals.total === 1 ? '1 Beitrag' : `${totals.total} Beiträge`}</p> : null
}
