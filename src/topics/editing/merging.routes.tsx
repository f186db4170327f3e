import { paths } from '../../paths.ts'
import { requireRole } from '../../people/index.ts'
import { transact, type Tx } from '../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { addJob } from '../../platform/jobs.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import type { Decision } from '../../plain/decision.ts'
import { mergingForm } from './merging.form.ts'
import { mergedPage, mergingPage } from './merging.page.tsx'
import { mergeTopic, separateTopic, type MergeRefusal, type SeparateRefusal } from './merging.rules.ts'
import { listEditedTopics, lockTopics, recordTopicChange, recordTopicEvent } from './topic.queries.ts'
import type { EditedTopic } from './topic.rules.ts'
import { mergeRefusalText } from './topic-words.page.tsx'
import { done } from './done.ts'
import { TOPIC_CHANGED } from './topic-changed.ts'

export const mergingRoutes = routes()
const { merging, one, separation } = paths.topics

mergingRoutes.get(merging.pattern, async (c) => {
  requireRole(c, 'editor')
  const { topic, all } = await findTopic(c)
  if (!topic || topic.themeId === null) return c.notFound()
  if (topic.mergedInto !== null) return seeOther(c, one.to({ topicId: topic.id }))
  return show(c, mergingPage({ topic, all, targetId: '' }))
})

mergingRoutes.post(merging.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  return act(c, personId, {
    kind: 'topic-merged',
    decide: (topic, { base, target, all }) => mergeTopic(topic, { targetId: target, base, all }),
  })
})

mergingRoutes.post(separation.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  return act(c, personId, { kind: 'topic-separated', decide: (topic, { base }) => separateTopic(topic, base) })
})

type Asked = { base: number; target: string; all: EditedTopic[] }
type Outcome = Decision<EditedTopic | 'unchanged', MergeRefusal | SeparateRefusal>
type Act = { kind: 'topic-merged' | 'topic-separated'; decide: (topic: EditedTopic, asked: Asked) => Outcome }

async function act(c: Ctx, personId: string, { kind, decide }: Act): Promise<Response> {
  const { topic } = await findTopic(c)
  if (!topic) return c.notFound()
  const values = await formValues(c)
  const form = mergingForm.safeParse(values)
  if (!form.success) return showAgain(c, String(values.target ?? ''), formErrors(form.error))
  const decision = await transact(c.var.deps.db, async (tx) => {
    await lockTopics(tx)
    const all = await listEditedTopics(tx)
    const before = all.find(({ id }) => id === topic.id) as EditedTopic
    const decided = decide(before, { ...form.data, all })
    if (decided.ok && decided.outcome !== 'unchanged') await record(tx, { kind, before, after: decided.outcome, all, personId })
    return decided
  })
  if (decision.ok || decision.because === 'not-merged') return done(c)
  const field = decision.because === 'target-missing' ? 'target' : 'form'
  return showAgain(c, form.data.target, { [field]: mergeRefusalText[decision.because] })
}

type Done = { kind: Act['kind']; before: EditedTopic; after: EditedTopic; all: EditedTopic[]; personId: string }

/** Both topics have other words now: profiles of either are written anew. */
async function record(tx: Tx, { kind, before, after, all, personId }: Done): Promise<void> {
  const other = all.find(({ id }) => id === (after.mergedInto ?? before.mergedInto))
  await recordTopicChange(tx, after)
  await addJob(tx, TOPIC_CHANGED, { slug: after.slug })
  if (other) await addJob(tx, TOPIC_CHANGED, { slug: other.slug })
  const data = { slug: after.slug, other: other?.slug ?? '', revision: after.revision }
  await recordTopicEvent(tx, kind, { id: after.id, personId, data })
}

async function showAgain(c: Ctx, targetId: string, errors: FieldErrors): Promise<Response> {
  const { topic, all } = await findTopic(c)
  if (!topic) return c.notFound()
  const target = all.find(({ id }) => id === topic.mergedInto)
  return show(c, target ? mergedPage({ topic, target, errors }) : mergingPage({ topic, all, targetId, errors }), 422)
}

async function findTopic(c: Ctx): Promise<{ topic: EditedTopic | null; all: EditedTopic[] }> {
  const all = await listEditedTopics(c.var.deps.db)
  return { topic: all.find(({ id }) => id === c.req.param('topicId')) ?? null, all }
}
