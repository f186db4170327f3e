import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import type { Edition } from '../../edition.rules.ts'

/** The same list for everybody who may be here: whether a ranking is there, and for whom, shows on its own page. */
export function rankingsPage({ edition }: { edition: Edition }): Page {
  return {
    title: 'Ranglisten',
    trail: [{ label: 'Landespreis', href: paths.award.call.to() }],
    body: (
      <>
        <p class="kern-body">Eine Rangliste entsteht, wenn die Bewertung ihrer Kategorie abgeschlossen ist.</p>
        <ul>
          {edition.categories.map(({ id, title }) => (
            <li key={id}>
              <a class="kern-link" href={paths.jury.ranking.to({ categoryId: id })}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}
