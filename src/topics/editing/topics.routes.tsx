import { paths } from '../../paths.ts'
import { requireRole } from '../../people/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { addJob } from '../../platform/jobs.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import type { Decision } from '../../plain/decision.ts'
import { topicForm } from './topic.form.ts'
import { topicPage, valuesOf, type TopicValues } from './topic.page.tsx'
import { listEditedTopics, lockTopics, recordTopic, recordTopicChange } from './topic.queries.ts'
import { changeTopic, wordTopic, type EditedTopic, type TopicRefusal, type TopicWords } from './topic.rules.ts'
import { listThemes } from '../topics.queries.ts'
import { fieldOf, topicRefusalText } from './topic-words.page.tsx'
import { topicsPage } from './topics.page.tsx'

export const topicsRoutes = routes()
const { list, creation, one } = paths.topics

/** For whoever holds words of topics beside their own: profiles are found by a topic's title and synonyms. Payload: slug. */
export const TOPIC_CHANGED = 'topic-changed'

topicsRoutes.get(list.pattern, async (c) => {
  requireRole(c, 'editor')
  return show(c, topicsPage(await listEditedTopics(c.var.deps.db)))
})

topicsRoutes.get(creation.pattern, async (c) => {
  requireRole(c, 'editor')
  return showTopic(c, null, valuesOf(null))
})

topicsRoutes.get(one.pattern, async (c) => {
  requireRole(c, 'editor')
  const topic = await findTopic(c)
  return topic ? showTopic(c, topic, valuesOf(topic)) : c.notFound()
})

topicsRoutes.post(creation.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  return save(c, null, (tx, { words }) => addTopic(tx, words, personId))
})

topicsRoutes.post(one.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const topic = await findTopic(c)
  if (!topic) return c.notFound()
  return save(c, topic, (tx, { words, base }) => change(tx, topic.id, { words, base, personId }))
})

type Said = { words: TopicWords; base: number }
type Saved = Decision<unknown, TopicRefusal>

async function save(c: Ctx, topic: EditedTopic | null, record: (tx: Tx, said: Said) => Promise<Saved>): Promise<Response> {
  const values = await formValues(c)
  const typed = (name: keyof TopicValues) => String(values[name] ?? '')
  const kept: TopicValues = {
    themeId: typed('themeId'),
    title: typed('title'),
    description: typed('description'),
    synonyms: typed('synonyms'),
    base: typed('base'),
  }
  const form = topicForm.safeParse(values)
  if (!form.success) return showTopic(c, topic, kept, formErrors(form.error))
  const { base, themeId, ...words } = form.data
  const decision = await transact(c.var.deps.db, async (tx) => {
    await lockTopics(tx)
    return record(tx, { base, words: { ...words, themeId: themeId === '' ? null : themeId } })
  })
  if (!decision.ok) return showTopic(c, topic, kept, { [fieldOf(decision.because)]: topicRefusalText[decision.because] })
  listThemes.forget(c.var.deps.db)
  return seeOther(c, list.to())
}

async function addTopic(tx: Tx, words: TopicWords, personId: string): Promise<Saved> {
  const decision = wordTopic(words, { others: await listEditedTopics(tx), isTheme: false })
  if (!decision.ok) return decision
  const { id, slug } = await recordTopic(tx, decision.outcome)
  await recordTopicEvent(tx, 'topic-added', { id, personId, data: { slug, title: words.title } })
  return decision
}

async function change(tx: Tx, topicId: string, { words, base, personId }: Said & { personId: string }): Promise<Saved> {
  const all = await listEditedTopics(tx)
  const before = all.find(({ id }) => id === topicId) as EditedTopic
  const decision = changeTopic(before, words, { others: all.filter(({ id }) => id !== topicId), base })
  if (!decision.ok || decision.outcome === 'unchanged') return decision
  const after = decision.outcome
  await recordTopicChange(tx, after)
  await addJob(tx, TOPIC_CHANGED, { slug: after.slug })
  const { title, synonyms, themeId } = before
  const data = {
    slug: after.slug,
    revision: after.revision,
    title: after.title,
    titleBefore: title,
    synonymsBefore: synonyms.join('\n'),
    themeBefore: themeId,
  }
  await recordTopicEvent(tx, 'topic-changed', { id: topicId, personId, data })
  return decision
}

type Event = { id: string; personId: string; data: Parameters<typeof recordEvent>[1]['data'] }

async function recordTopicEvent(tx: Tx, kind: string, { id, personId, data }: Event): Promise<void> {
  await recordEvent(tx, { kind, actorId: personId, subject: { table: 'topics_topics', id }, at: await databaseNow(tx), data })
}

async function showTopic(c: Ctx, topic: EditedTopic | null, values: TopicValues, errors?: FieldErrors): Promise<Response> {
  const themes = (await listEditedTopics(c.var.deps.db)).filter(({ themeId }) => themeId === null)
  return show(c, topicPage({ topic, themes, values, errors }), errors ? 422 : 200)
}

async function findTopic(c: Ctx): Promise<EditedTopic | null> {
  const all = await listEditedTopics(c.var.deps.db)
  return all.find(({ id }) => id === c.req.param('topicId')) ?? null
}
