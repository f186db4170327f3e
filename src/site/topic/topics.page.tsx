import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import type { Theme } from '../../topics/index.ts'
import { Card, CardGrid } from '../../ui/card.tsx'

/** Every theme with its topics, and how much the portal has about each. */
export function topicsPage({ themes, counts }: { themes: Theme[]; counts: ReadonlyMap<string, number> }): Page {
  return {
    title: 'Themen',
    description: 'Alle Themen der interkommunalen Zusammenarbeit mit Projekten, Meldungen, Veranstaltungen und Arbeitshilfen',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        <p class="kern-body kern-body--large">
          Zu jedem Thema: Projekte, Meldungen, Veranstaltungen, Arbeitshilfen und die Partnersuche. Die Zahl sagt, wie viel es
          zurzeit dazu gibt.
        </p>
        <CardGrid>
          {themes
            .filter(({ topics }) => topics.length > 0)
            .map((theme) => (
              <Card key={theme.slug} title={theme.title} level={2}>
                <p>{theme.description}</p>
                <TopicList theme={theme} counts={counts} />
              </Card>
            ))}
        </CardGrid>
      </>
    ),
  }
}

function TopicList({ theme, counts }: { theme: Theme; counts: ReadonlyMap<string, number> }) {
  return (
    <ul class="projects-topics">
      {theme.topics.map(({ slug, title }) => (
        <li key={slug}>
          <Topic title={title} slug={slug} count={counts.get(slug) ?? 0} />
        </li>
      ))}
    </ul>
  )
}

/** A topic with nothing leads nowhere. */
function Topic({ title, slug, count }: { title: string; slug: string; count: number }) {
  if (count === 0) return <span class="projects-topics__empty">{title} (0)</span>
  return (
    <a class="kern-link" href={paths.topic.to({ slug })}>
      {title} ({count})
    </a>
  )
}
