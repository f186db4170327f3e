import { withoutChoice, withoutRole, withoutWords, writtenQuestion, type DirectoryQuestion } from '../directory.rules.ts'
import { facetTitle, labelOf, type FacetLabels } from '../facet-labels.ts'
import { FACETS } from '../facets.rules.ts'
import type { Showing } from './facet-filter.page.tsx'

type ChosenView = { question: DirectoryQuestion; labels: FacetLabels; showing: Showing }
type Choice = { key: string; label: string; without: DirectoryQuestion }

/** What is asked, each part with a link that takes it back. */
export function ChosenFacets({ question, labels, showing }: ChosenView) {
  const choices = choicesIn(question, labels)
  if (choices.length === 0) return null
  return (
    <ul class="projects-chosen" aria-label="Eingegrenzt auf">
      {choices.map(({ key, label, without }) => (
        <li key={key}>
          <a class="projects-chosen__choice" href={showing.to({ ...writtenQuestion(without), ...showing.kept })}>
            {label}
            <span class="ik-visually-hidden"> entfernen</span>
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
      {choices.length > 1 ? (
        <li>
          <a class="kern-link" href={showing.to(showing.kept)}>
            Alle entfernen
          </a>
        </li>
      ) : null}
    </ul>
  )
}

function choicesIn(question: DirectoryQuestion, labels: FacetLabels): Choice[] {
  const { q, rolle, chosen } = question
  const facets = FACETS.flatMap((facet) =>
    chosen[facet].map((value) => ({
      key: `${facet}:${value}`,
      label: `${facetTitle[facet]}: ${labelOf(labels, facet, value)}`,
      without: withoutChoice(question, facet, value),
    })),
  )
  const role = {
    key: 'rolle',
    label: `Rolle: ${rolle === 'leitung' ? 'federführend' : 'beteiligt'}`,
    without: withoutRole(question),
  }
  return [
    ...(q ? [{ key: 'q', label: `Suche: „${q}“`, without: withoutWords(question) }] : []),
    ...facets,
    // Without a municipality a role says nothing.
    ...(rolle && chosen.kommune.length > 0 ? [role] : []),
  ]
}
