import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { listPlaces } from '../../../../places/index.ts'
import type { Db } from '../../../../platform/db.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { findOpeningFacts } from '../opening/opening.queries.ts'
import { isOpen } from '../opening/opening.rules.ts'
import type { FilterOptions } from './entry-filter.page.tsx'
import { readQuestion, viewForm } from './entry-list.form.ts'
import { entryListPage, type ListView } from './entry-list.page.tsx'
import { listEntriesPage } from './entry-list.queries.ts'
import { writtenQuestion, type EntryQuestion } from './entry-list.rules.ts'
import { listViews, recordView, removeView } from './entry-views.queries.ts'

export const entryListRoutes = routes()

entryListRoutes.get(paths.office.entries.pattern, async (c) => {
  requireRole(c, 'office')
  return showList(c, readQuestion(c.req.query()))
})

entryListRoutes.post(paths.office.entryViews.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const values = await formValues(c)
  const question = readQuestion(Object.fromEntries(new URLSearchParams(String(values.question ?? ''))))
  const form = viewForm.safeParse(values)
  if (!form.success) return showList(c, question, { errors: formErrors(form.error), viewName: String(values.name ?? '') })
  const address = paths.office.entries.to(writtenQuestion(question))
  const { name } = form.data
  await transact(db, (tx) => recordView(tx, { personId, name, question: address.split('?')[1] ?? '', savedAt: clock.now() }))
  return seeOther(c, address)
})

entryListRoutes.post(paths.office.entryView.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const viewId = c.req.param('viewId') ?? ''
  await transact(c.var.deps.db, (tx) => removeView(tx, viewId, personId))
  return seeOther(c, paths.office.entries.to())
})

async function showList(c: Ctx, question: EntryQuestion, more?: Pick<ListView, 'errors' | 'viewName'>): Promise<Response> {
  const { db } = c.var.deps
  const { personId } = requireRole(c, 'office')
  const edition = await findCurrentEdition(db)
  if (!edition) return c.notFound()
  const [found, facts, views, options] = await Promise.all([
    listEntriesPage(db, { editionId: edition.id, personId }, question),
    findOpeningFacts(db, edition.id),
    listViews(db, personId),
    filterOptions(db, edition),
  ])
  return show(c, entryListPage({ question, ...found, opened: isOpen(facts), views, options, ...more }), more ? 422 : 200)
}

async function filterOptions(db: Db, edition: Edition): Promise<FilterOptions> {
  const districts = await listPlaces(db, ['district'])
  return {
    categories: edition.categories.map(({ id, title }) => ({ value: id, label: title })),
    districts: districts.map(({ id, name }) => ({ value: id, label: name })),
  }
}
