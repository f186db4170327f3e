import { Table } from '../../../ui/table.tsx'
import type { Edition } from '../edition.rules.ts'
import { entryTotals } from './edition-map.rules.ts'

/** How many entries there were, and what cannot be said about them. */
export function EditionNumbers({ edition }: { edition: Edition }) {
  const totals = entryTotals(edition)
  if (!totals) return null
  return (
    <section aria-labelledby="beitraege" class="ik-flow">
      <h2 class="kern-heading-large" id="beitraege">
        Beiträge
      </h2>
      <p class="kern-body">
        {totals.total === 1 ? '1 Beitrag ist eingegangen.' : `${totals.total} Beiträge sind eingegangen.`}{' '}
        {edition.entryCounts.length > 0 ? consentText(totals) : sourceText(totals)}
      </p>
      {edition.entryCounts.length > 0 ? <PerCategory edition={edition} /> : null}
    </section>
  )
}

type Totals = { total: number; named: number; unnamed: number }

function consentText({ named, unnamed }: Totals): string {
  if (unnamed === 0) return 'Alle sind auf dieser Seite genannt.'
  const others = unnamed === 1 ? '1 weiterer ist' : `${unnamed} weitere sind`
  return `Auf dieser Seite genannt: ${named}. ${others} nur mitgezählt, weil die Einreichenden der Veröffentlichung nicht zugestimmt haben oder der Beitrag nicht zugelassen war.`
}

/** Of an edition before this portal only the sources can tell. */
function sourceText({ named, unnamed }: Totals): string {
  return `Aus den gelesenen Quellen sind ${named} davon bekannt. Zu den übrigen ${unnamed} ist nicht bekannt, wer sie eingereicht hat, wovon sie handelten und wie sie sich auf die Kategorien verteilten.`
}

function PerCategory({ edition }: { edition: Edition }) {
  const titleOf = (slug: string) => edition.categories.find((category) => category.slug === slug)?.title ?? slug
  return (
    <Table
      caption="Eingegangene Beiträge je Kategorie"
      head={['Kategorie', 'Beiträge']}
      rows={edition.entryCounts.map(({ categorySlug, entries }) => [titleOf(categorySlug), entries])}
    />
  )
}
