import { paths } from '../../../../paths.ts'
import { countEntries, type EntryCounts } from '../entries/entry-counts.queries.ts'
import { findOpeningFacts } from '../opening/opening.queries.ts'
import { isOpen, type OpeningFacts } from '../opening/opening.rules.ts'
import type { StartTiles, Tile } from './start-tile.ts'

export const entryTiles: StartTiles = async ({ deps: { db }, edition, phase }) => {
  const [counts, facts] = await Promise.all([countEntries(db, edition.id), findOpeningFacts(db, edition.id)])
  const before = ['unannounced', 'upcoming', 'open'].includes(phase)
  return before ? tilesBeforeClosing(counts) : isOpen(facts) ? tilesSinceOpening(counts) : [openingTile(counts, facts)]
}

const list = (query: Record<string, string>) => paths.office.entries.to(query)

function tilesBeforeClosing(counts: EntryCounts): Tile[] {
  return [
    { title: 'Entwürfe', count: counts.drafts, text: 'begonnen', href: list({ stand: 'draft' }), due: false },
    { title: 'Eingereicht', count: counts.handedIn, text: 'eingegangen', href: list({ stand: 'handed-in' }), due: false },
  ]
}

function openingTile(counts: EntryCounts, facts: OpeningFacts): Tile {
  return {
    title: 'Beiträge öffnen',
    count: counts.handedIn,
    text: facts.acts.length === 0 ? 'zu öffnen von zwei Personen' : 'zu öffnen von der zweiten Person',
    href: paths.office.opening.to(),
    due: true,
  }
}

function tilesSinceOpening(counts: EntryCounts): Tile[] {
  return [
    {
      title: 'Vorprüfung offen',
      count: counts.unchecked,
      text: 'noch zu prüfen',
      href: list({ zulassung: 'offen' }),
      due: counts.unchecked > 0,
    },
    { title: 'Zugelassen', count: counts.admitted, text: 'im Wettbewerb', href: list({ zulassung: 'ja' }), due: false },
    {
      title: 'Nicht zugelassen',
      count: counts.refused,
      text: 'nicht im Wettbewerb',
      href: list({ zulassung: 'nein' }),
      due: false,
    },
  ]
}
