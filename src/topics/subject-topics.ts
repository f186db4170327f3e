import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import { formErrors } from '../platform/forms.ts'
import type { Crumb } from '../platform/page.ts'
import { formValues, seeOther, show, type Ctx } from '../platform/web.ts'
import { subjectTopicsForm } from './subject-topics.form.ts'
import { subjectTopicsPage } from './subject-topics.page.tsx'
import { changeTopicsOf, listTopicsOf, type TopicSubject } from './subject-topics.queries.ts'
import { meantToday } from './topics-today.rules.ts'
import { listThemes } from './topics.queries.ts'

/** Whoever asks is allowed to: the feature has seen to it. */
type Asked = { subject: TopicSubject; title: string; trail: Crumb[]; action: string; back: string }

export async function showTopicsOf(c: Ctx, { subject, ...view }: Asked): Promise<Response> {
  const { db } = c.var.deps
  const themes = await listThemes(db)
  const chosen = meantToday(await listTopicsOf(db, subject), themes)
  return show(c, subjectTopicsPage({ ...view, themes, chosen }))
}

export async function saveTopicsOf(c: Ctx, { personId, subject, ...view }: Asked & { personId: string }): Promise<Response> {
  const { db } = c.var.deps
  const themes = await listThemes(db)
  const values = await formValues(c)
  const form = subjectTopicsForm(themes).safeParse(values)
  if (!form.success) {
    const chosen = [values.topics ?? []].flat()
    return show(c, subjectTopicsPage({ ...view, themes, chosen, errors: formErrors(form.error) }), 422)
  }
  await transact(db, async (tx) => changeTopicsOf(tx, { subject, topics: form.data.topics, personId, at: await databaseNow(tx) }))
  return seeOther(c, view.back)
}
