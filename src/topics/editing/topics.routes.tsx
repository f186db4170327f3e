import { paths } from '../../paths.ts'
import { requireRole } from '../../people/index.ts'
import { transact, type Tx } from '../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { addJob } from '../../platform/jobs.ts'
import { formValues, routes, show, type Ctx } from '../../platform/web.ts'
import type { Decision } from '../../plain/decision.ts'
import { topicForm } from './topic.form.ts'
import { topicPage, valuesOf, type TopicValues } from './topic.page.tsx'
import { listEditedTopics, lockTopics, recordTopic, recordTopicChange, recordTopicEvent } from './topic.queries.ts'
import { changeTopic, wordTopic, type EditedTopic, type TopicRefusal, type TopicWords } from './topic.rules.ts'
import { fieldOf, topicRefusalText } from './topic-words.page.tsx'
import { mergedPage } from './merging.page.tsx'
import { done } from './done.ts'
import { TOPIC_CHANGED } from './topic-changed.ts'
import { topicsPage } from './topics.page.tsx'

export const topicsRoutes = routes()
const { list, creation, themeCreation, one } = paths.topics

topicsRoutes.get(list.pattern, async (c) => {
  requireRole(c, 'editor')
  return show(c, topicsPage(await listEditedTopics(c.var.deps.db)))
})

const NEW_TOPIC: Shown = { topic: null, isTheme: false }
const NEW_THEME: Shown = { topic: null, isTheme: true }

for (const [path, shown] of [
  [creation, NEW_TOPIC],
  [themeCreation, NEW_THEME],
] as const) {
  topicsRoutes.get(path.pattern, async (c) => {
    requireRole(c, 'editor')
    return showTopic(c, shown, valuesOf(null))
  })
  topicsRoutes.post(path.pattern, async (c) => {
    const { personId } = requireRole(c, 'editor')
    return save(c, shown, (tx, said) => addTopic(tx, said, { isTheme: shown.isTheme, personId }))
  })
}

topicsRoutes.get(one.pattern, async (c) => {
  requireRole(c, 'editor')
  const { topic, target } = await findTopic(c)
  if (!topic) return c.notFound()
  return target ? show(c, mergedPage({ topic, target })) : showTopic(c, shownAs(topic), valuesOf(topic))
})

topicsRoutes.post(one.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const { topic } = await findTopic(c)
  if (!topic) return c.notFound()
  return save(c, shownAs(topic), (tx, { words, base }) => change(tx, topic.id, { words, base, personId }))
})

type Shown = { topic: EditedTopic | null; isTheme: boolean }
const shownAs = (topic: EditedTopic): Shown => ({ topic, isTheme: topic.themeId === null })

type Said = { id: string; words: TopicWords; base: number }
type Saved = Decision<unknown, TopicRefusal>

async function save(c: Ctx, shown: Shown, record: (tx: Tx, said: Said) => Promise<Saved>): Promise<Response> {
  const values = await formValues(c)
  const typed = (name: keyof TopicValues) => String(values[name] ?? '')
  const kept: TopicValues = {
    id: topicForm.shape.id.parse(values.id),
    themeId: typed('themeId'),
    title: typed('title'),
    description: typed('description'),
    synonyms: typed('synonyms'),
    base: typed('base'),
  }
  const form = topicForm.safeParse(values)
  if (!form.success) return showTopic(c, shown, kept, formErrors(form.error))
  const { id, base, themeId, ...words } = form.data
  const decision = await transact(c.var.deps.db, async (tx) => {
    await lockTopics(tx)
    return record(tx, { id, base, words: { ...words, themeId: themeId === '' ? null : themeId } })
  })
  if (decision.ok) return done(c)
  return showTopic(c, shown, kept, { [fieldOf(decision.because)]: topicRefusalText[decision.because] })
}

const FIRST = 1
type Change = Omit<Said, 'id'> & { personId: string }
type Adding = { isTheme: boolean; personId: string }

/** Whoever goes back to the form and sends other words changes what it added. */
async function addTopic(tx: Tx, { id, words }: Said, { isTheme, personId }: Adding): Promise<Saved> {
  const others = await listEditedTopics(tx)
  if (others.some((topic) => topic.id === id)) return change(tx, id, { words, base: FIRST, personId })
  const decision = wordTopic(words, { others, isTheme })
  if (!decision.ok) return decision
  const { slug } = await recordTopic(tx, id, decision.outcome)
  await recordTopicEvent(tx, 'topic-added', { id, personId, data: { slug, title: words.title, isTheme } })
  return decision
}

async function change(tx: Tx, topicId: string, { words, base, personId }: Change): Promise<Saved> {
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

async function showTopic(c: Ctx, shown: Shown, values: TopicValues, errors?: FieldErrors): Promise<Response> {
  const themes = (await listEditedTopics(c.var.deps.db)).filter(({ themeId }) => themeId === null)
  return show(c, topicPage({ ...shown, themes, values, errors }), errors ? 422 : 200)
}

/** `target`: what it was merged into. */
async function findTopic(c: Ctx): Promise<{ topic?: EditedTopic; target?: EditedTopic }> {
  const all = await listEditedTopics(c.var.deps.db)
  const topic = all.find(({ id }) => id === c.req.param('topicId'))
  return { topic, target: all.find(({ id }) => id === topic?.mergedInto) }
}
