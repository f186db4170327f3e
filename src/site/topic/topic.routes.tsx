import { findDirectory, PLAIN_QUESTION, withChoice } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import { routes, show } from '../../platform/web.ts'
import { listThemes, topicsToday } from '../../topics/index.ts'
import { listAboutTopic } from './about-topic.queries.ts'
import { countTopics } from './count-topics.ts'
import { topicPage } from './topic.page.tsx'
import { topicsPage } from './topics.page.tsx'

const MOST_PROJECTS = 6

/** A page of each topic, with what all features have about it. */
export const topicRoutes = routes()

topicRoutes.get(paths.topicList.pattern, async (c) => {
  const { db, clock } = c.var.deps
  return show(c, topicsPage({ themes: await listThemes(db), counts: await countTopics(db, clock.now()) }))
})

topicRoutes.get(paths.topic.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const themes = await listThemes(db)
  const asked = c.req.param('slug') ?? ''
  const slug = topicsToday(themes).get(asked)
  const theme = themes.find(({ topics }) => topics.some((one) => one.slug === slug))
  const topic = theme?.topics.find((one) => one.slug === slug)
  if (!theme || !topic) return c.notFound()
  // Not for good: the merging of topics can be undone.
  if (topic.slug !== asked) return c.redirect(paths.topic.to({ slug: topic.slug }), 302)
  const question = { ...withChoice(PLAIN_QUESTION, 'thema', topic.slug), jeSeite: MOST_PROJECTS }
  const { projects, total } = await findDirectory(db, question)
  const about = await listAboutTopic(db, topic.slug, clock.now())
  return show(c, topicPage({ ...topic, theme: theme.title, projects, projectCount: total, about }))
})
