import { paths } from '../paths.ts'
import type { Theme } from './topics.queries.ts'

/** What something is about, each topic with its page. Nothing without topics. */
export function TopicLinks({ slugs, themes }: { slugs: string[]; themes: Theme[] }) {
  const topics = themes.flatMap((theme) => theme.topics).filter(({ slug }) => slugs.includes(slug))
  if (topics.length === 0) return null
  return (
    <p class="kern-body">
      {topics.length === 1 ? 'Thema: ' : 'Themen: '}
      {topics.map(({ slug, title }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a class="kern-link" href={paths.topic.to({ slug })}>
            {title}
          </a>
        </>
      ))}
    </p>
  )
}
