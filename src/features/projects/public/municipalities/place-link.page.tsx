import { paths } from '../../../../paths.ts'
import type { Place } from '../../../../places/index.ts'
import { PLAIN_QUESTION, withChoice, writtenQuestion } from '../../directory.rules.ts'

/** Municipalities and counties have a page; of associations there is the list of their projects. */
export function placeAddress({ kind, slug }: Pick<Place, 'kind' | 'slug'>): string {
  if (kind === 'municipality' || kind === 'county') return paths.projects.municipality.to({ slug })
  return paths.projects.directory.to(writtenQuestion(withChoice(PLAIN_QUESTION, 'kommune', slug)))
}

export function PlaceLink({ place }: { place: Pick<Place, 'kind' | 'slug' | 'name'> }) {
  return (
    <a class="kern-link" href={placeAddress(place)}>
      {place.name}
    </a>
  )
}
