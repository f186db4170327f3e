import { paths } from '../../paths.ts'
import { requireRole } from '../../people/index.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { addressLists } from '../contents.ts'
import { listTopicAddresses } from '../topic/count-topics.ts'
import { otherFormsForm, otherFormsRemovalForm } from './other-forms.form.ts'
import { otherFormsPage, otherFormsRefusalText } from './other-forms.page.tsx'
import { formsOfPages, listPageForms, recordPageForms, removePageForms } from './other-forms.queries.ts'
import { nameOtherForms, type PageForms } from './other-forms.rules.ts'

const { otherForms, otherFormsRemoval } = paths
const SAVED = { gespeichert: '' }
const EMPTY: PageForms = { address: '', easyLanguage: '', signVideo: '' }

export const otherFormsRoutes = routes()

otherFormsRoutes.get(otherForms.pattern, async (c) => {
  requireRole(c, 'editor')
  const address = c.req.query('seite') ?? ''
  const known = (await listPageForms(c.var.deps.db)).find((page) => page.address === address)
  return showForms(c, known ?? { ...EMPTY, address })
})

otherFormsRoutes.post(otherForms.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const { db, config } = c.var.deps
  const typed = typedForms(await formValues(c), config.baseUrl)
  const form = otherFormsForm.safeParse(typed)
  if (!form.success) return showForms(c, typed, formErrors(form.error))
  const decision = nameOtherForms(form.data, await findOut(c, form.data.address))
  if (!decision.ok) return showForms(c, typed, { address: otherFormsRefusalText[decision.because] })
  await transact(db, async (tx) => recordPageForms(tx, decision.outcome, { personId, at: await databaseNow(tx) }))
  formsOfPages.forget(db)
  return seeOther(c, otherForms.to(SAVED))
})

otherFormsRoutes.post(otherFormsRemoval.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const { db } = c.var.deps
  const form = otherFormsRemovalForm.safeParse(await formValues(c))
  if (!form.success) return c.notFound()
  await transact(db, async (tx) => removePageForms(tx, form.data.address, { personId, at: await databaseNow(tx) }))
  formsOfPages.forget(db)
  return seeOther(c, otherForms.to(SAVED))
})

/** What the sitemap lists can be read by everybody at this moment. */
async function findOut(c: Ctx, address: string) {
  const { db, clock } = c.var.deps
  const lists = await Promise.all([...addressLists, listTopicAddresses].map((list) => list(db, clock.now())))
  const own = [paths.newsItem, paths.page].map(({ template }) => template.replace(/:.*$/, ''))
  return { isPublic: lists.some((list) => list.includes(address)), hasOwnFields: own.some((start) => address.startsWith(start)) }
}

/** An address copied from the browser begins with the portal's. */
function typedForms(values: Record<string, string | string[]>, baseUrl: string): PageForms {
  const text = (name: string) => [values[name] ?? ''].flat()[0] ?? ''
  const address = text('address').trim()
  return {
    address: address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length) : address,
    easyLanguage: text('easyLanguage'),
    signVideo: text('signVideo'),
  }
}

async function showForms(c: Ctx, typed: PageForms, errors?: FieldErrors): Promise<Response> {
  const pages = await listPageForms(c.var.deps.db)
  const isSaved = !errors && c.req.query('gespeichert') !== undefined
  return show(c, otherFormsPage({ pages, typed, isSaved, errors }), errors ? 422 : 200)
}
