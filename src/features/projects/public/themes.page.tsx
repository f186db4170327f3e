import { paths } from '../../../paths.ts'
import { Card, CardGrid } from '../../../ui/card.tsx'
import { PLAIN_QUESTION, withChoice, writtenQuestion } from '../directory.rules.ts'
import type { Theme } from '../../../topics/index.ts'

/** The thematic overview: each theme with its topics, and how many projects each has. */
export function Themes({ themes, counts }: { themes: Theme[]; counts: Map<string, number> }) {
  return (
    <section aria-labelledby="themen" class="ik-flow">
      <h2 class="kern-heading-medium" id="themen">
        Nach Themen
      </h2>
      <CardGrid>
        {themes
          .filter(({ topics }) => topics.length > 0)
          .map((theme) => (
            <Card
              key={theme.slug}
              title={<Topic title={theme.title} slug={theme.slug} count={counts.get(`thema:${theme.slug}`) ?? 0} />}
            >
              <p>{theme.description}</p>
              <TopicList theme={theme} counts={counts} />
            </Card>
          ))}
      </CardGrid>
      <p class="kern-body">
        <a class="kern-link" href={paths.topicList.to()}>
          Alle Themen, auch mit Meldungen, Veranstaltungen und Arbeitshilfen
        </a>
      </p>
    </section>
  )
}

function TopicList({ theme, counts }: { theme: Theme; counts: Map<string, number> }) {
  return (
    <ul class="projects-topics">
      {theme.topics.map(({ slug, title }) => (
        <li key={slug}>
          <Topic title={title} slug={slug} count={counts.get(`thema:${slug}`) ?? 0} />
        </li>
      ))}
    </ul>
  )
}

/** A theme or a topic; without a project it leads nowhere. */
function Topic({ title, slug, count }: { title: string; slug: string; count: number }) {
  if (count === 0) return <span class="projects-topics__empty">{title} (0)</span>
  return (
    <a class="kern-link" href={paths.projects.directory.to(writtenQuestion(withChoice(PLAIN_QUESTION, 'thema', slug)))}>
      {title} ({count})
    </a>
  )
}
