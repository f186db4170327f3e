import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import { Card, CardGrid } from '../../ui/card.tsx'
import type { NewsLine } from './news.queries.ts'

/** For the start page; nothing when there is none. */
export function NewestNews({ news }: { news: NewsLine[] }) {
  if (news.length === 0) return null
  return (
    <section class="ik-flow" aria-labelledby="aktuelles">
      <h2 class="kern-heading-large" id="aktuelles">
        Aktuelles
      </h2>
      <CardGrid>
        {news.map(({ slug, title, summary, dated }) => (
          <Card key={slug} title={title} href={paths.newsItem.to({ slug })} preline={day(dated)}>
            {summary === '' ? null : <p>{summary}</p>}
          </Card>
        ))}
      </CardGrid>
      <p class="kern-body">
        <a class="kern-link" href={paths.news.to()}>
          Alle Meldungen
        </a>
      </p>
    </section>
  )
}
