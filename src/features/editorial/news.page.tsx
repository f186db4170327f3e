import { paths } from '../../paths.ts'
import { day } from '../../plain/german-date.ts'
import type { Page } from '../../platform/page.ts'
import { TopicLinks, type Theme } from '../../topics/index.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { OtherFormLinks } from '../../ui/other-form-links.tsx'
import type { News, NewsLine } from './news.queries.ts'

const HOME = { label: 'Startseite', href: paths.home.to() }

export function newsListPage({ news, page, pages }: { news: NewsLine[]; page: number; pages: number }): Page {
  return {
    title: page > 1 ? `Aktuelles, Seite ${page}` : 'Aktuelles',
    crumb: 'Aktuelles',
    description: 'Neues zur interkommunalen Zusammenarbeit in Nordrhein-Westfalen',
    trail: [HOME],
    feed: { title: 'Aktuelles', href: paths.newsFeed.to() },
    body: (
      <>
        {news.length === 0 ? <NoNews /> : <NewsCards news={news} />}
        <Pagination page={page} pages={pages} href={(other) => paths.news.to(other > 1 ? { seite: other } : {})} />
        <p class="kern-body">
          <a class="kern-link" href={paths.newsFeed.to()}>
            Neue Meldungen als Feed (Atom)
          </a>
        </p>
      </>
    ),
  }
}

function NewsCards({ news }: { news: NewsLine[] }) {
  return (
    <CardList>
      {news.map(({ slug, title, summary, dated }) => (
        <Card key={slug} title={title} href={paths.newsItem.to({ slug })} level={2} preline={day(dated)}>
          {summary === '' ? null : <p>{summary}</p>}
        </Card>
      ))}
    </CardList>
  )
}

function NoNews() {
  return (
    <EmptyState title="Im Augenblick liegt keine Meldung vor">
      <p>Neues zur interkommunalen Zusammenarbeit finden Sie künftig hier.</p>
    </EmptyState>
  )
}

export function newsPage({ title, summary, text, dated, source, topics, otherForms, pictures }: News, themes: Theme[]): Page {
  return {
    title,
    description: summary,
    trail: [HOME, { label: 'Aktuelles', href: paths.news.to() }],
    body: (
      <>
        <p class="kern-body kern-body--muted">{day(dated)}</p>
        <OtherFormLinks forms={otherForms} />
        <Markdown text={text} pictures={pictures} />
        <TopicLinks slugs={topics} themes={themes} />
        {source === null ? null : <Origin source={source} />}
      </>
    ),
  }
}

/** In words, not as a link: the address leads here, once the old portal has made way. */
function Origin({ source }: { source: string }) {
  return <p class="kern-body kern-body--small kern-body--muted">Zuerst erschienen unter {source}</p>
}
