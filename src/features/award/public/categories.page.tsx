import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Category, Criterion } from '../edition.rules.ts'
import { inEuros } from './money.ts'
import { NotYet } from './not-yet.tsx'
import { specialLabel } from './special-label.ts'
import { AWARD_TRAIL, type PublicView } from './public-view.ts'

export function categoriesPage({ edition, appears }: PublicView): Page {
  return {
    title: 'Kategorien und Kriterien',
    trail: AWARD_TRAIL,
    body:
      edition.categories.length === 0 ? (
        <NotYet what="Die Kategorien und Kriterien" at={appears.categories} />
      ) : (
        <>
          <p class="ik-lead">
            {edition.title}: In jeder Kategorie wird ein Preis mit {inEuros(edition.prizeCents)} vergeben. Ein Beitrag nennt genau
            eine Kategorie.
          </p>
          <h2 class="kern-heading-large">Die Kategorien</h2>
          <ol class="award-list">
            {edition.categories.map((category) => (
              <CategoryItem key={category.slug} category={category} />
            ))}
          </ol>
          <Criteria criteria={edition.criteria} />
          <p>
            <a class="kern-link" href={paths.award.conditions.to()}>
              Teilnahmebedingungen
            </a>
          </p>
        </>
      ),
  }
}

function CategoryItem({ category }: { category: Category }) {
  const label = specialLabel(category)
  return (
    <li class="award-list__item" id={category.slug}>
      <h3 class="kern-heading-medium">{category.title}</h3>
      {label ? <Badge tone="info" label={label} /> : null}
      {category.description ? <p>{category.description}</p> : null}
    </li>
  )
}

function Criteria({ criteria }: { criteria: Criterion[] }) {
  if (criteria.length === 0) return null
  const equal = new Set(criteria.map((criterion) => criterion.weight)).size === 1
  return (
    <section aria-labelledby="kriterien">
      <h2 class="kern-heading-large" id="kriterien">
        Die Kriterien
      </h2>
      <p>
        Der Preis würdigt die Wirkung des Projekts.{' '}
        {equal ? 'Alle Kriterien zählen gleich viel. Eine andere Gewichtung ist nicht bekannt.' : null}
      </p>
      <ol class="award-list">
        {criteria.map((criterion) => (
          <li key={criterion.slug} class="award-list__item" id={criterion.slug}>
            <h3 class="kern-heading-medium">{criterion.title}</h3>
            {equal ? null : <p>Gewicht: {String(criterion.weight).replace('.', ',')}</p>}
            <p>{criterion.explanation}</p>
            <p>
              <strong>Danach fragt das Formular:</strong> {criterion.question}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
