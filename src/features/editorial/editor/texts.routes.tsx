import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { inPages } from '../../../plain/in-pages.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show } from '../../../platform/web.ts'
import { EMPTY_AID } from '../aid.rules.ts'
import { NO_OTHER_FORMS } from '../other-forms.rules.ts'
import { beginText } from '../text-beginnings.queries.ts'
import { statesOf } from '../text.rules.ts'
import { listTexts } from '../texts.queries.ts'
import { newTextForm } from './text.form.ts'
import { addressParts } from '../text-kinds.ts'
import { stateFrom } from './text-words.page.tsx'
import { newTextPage, textsPage } from './texts.page.tsx'

const PER_PAGE = 30

export const textsRoutes = routes()
const { list, creation, text } = paths.texts

textsRoutes.get(list.pattern, async (c) => {
  requireRole(c, 'editor')
  const { db, clock } = c.var.deps
  const now = clock.now()
  const state = stateFrom(c.req.query('stand') ?? '')
  const texts = (await listTexts(db, now)).filter((one) => state === null || statesOf(one, now).includes(state))
  const { shown, page, pages } = inPages(texts, c.req.query('seite'), PER_PAGE)
  return show(c, textsPage({ texts: shown, state, page, pages, now }))
})

textsRoutes.get(creation.pattern, (c) => {
  requireRole(c, 'editor')
  return show(c, newTextPage({ id: crypto.randomUUID() }))
})

textsRoutes.post(creation.pattern, async (c) => {
  const { personId } = requireRole(c, 'editor')
  const values = await formValues(c)
  const form = newTextForm.safeParse(values)
  if (!form.success) {
    const typed = { kind: String(values.kind ?? ''), title: String(values.title ?? '') }
    return show(c, newTextPage({ id: newTextForm.shape.id.parse(values.id), typed, errors: formErrors(form.error) }), 422)
  }
  const { id: formId, kind, title } = form.data
  const aid = kind === 'aid' ? EMPTY_AID : null
  const content = { title, summary: '', text: '', reviewDueOn: null, aid, otherForms: NO_OTHER_FORMS }
  const key = await transact(c.var.deps.db, async (tx) =>
    beginText(tx, { formId, kind, content, personId, at: await databaseNow(tx) }),
  )
  return seeOther(c, text.to(addressParts(key)))
})
