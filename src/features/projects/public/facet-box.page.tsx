import type { Facet } from '../facets.rules.ts'

type BoxProps = { facet: Facet; value: string; label: string; chosen: string[]; counts: Map<string, number> }

/** One value, and how many projects there would be with it. */
export function FacetBox({ facet, value, label, chosen, counts }: BoxProps) {
  const id = `${facet}-${value}`
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name={facet}
        value={value}
        checked={chosen.includes(value)}
      />
      <label class="kern-label" for={id}>
        {label} <span class="projects-facet__count">({counts.get(`${facet}:${value}`) ?? 0})</span>
      </label>
    </div>
  )
}
