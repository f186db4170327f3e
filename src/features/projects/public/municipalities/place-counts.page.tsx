import type { Place } from '../../../../places/index.ts'
import { PlaceLink } from './place-link.page.tsx'

/** A place and in how many projects it takes part. */
export type PlaceCount = { place: Place; count: number }

export function PlaceCounts({ counts }: { counts: PlaceCount[] }) {
  return (
    <ul class="projects-places">
      {counts.map(({ place, count }) => (
        <li key={place.id}>
          <PlaceLink place={place} /> ({count.toLocaleString('de-DE')})
        </li>
      ))}
    </ul>
  )
}
