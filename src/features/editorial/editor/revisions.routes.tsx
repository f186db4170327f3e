import { paths } from '../../../paths.ts'
import type { Db } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { restoreForm } from '../../../platform/restoring.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { listThemes } from '../../../topics/index.ts'
import { aidPage } from '../aid.page.tsx'
import { findAid } from '../library.queries.ts'
import { englishPage } from '../english/english.page.tsx'
import { findEnglishText } from '../english/english.queries.ts'
import { newsPage } from '../news.page.tsx'
import { findNews } from '../news.queries.ts'
import { standingPage } from '../standing-page.page.tsx'
import { findStandingPage } from '../standing-page.queries.ts'
import type { EditedText } from '../text.rules.ts'
import { listRevisions } from '../texts.queries.ts'
import { draftAsPublic } from './draft-as-public.ts'
import { findAddressed } from './edited-text.ts'
import { previewPage } from './preview.page.tsx'
import { revisionsPage } from './revisions.page.tsx'
import { saveRevision } from './save-revision.ts'
import { NO_INSTANT, readInstant } from './text.form.ts'
import { addressParts } from '../text-kinds.ts'
import { saveRefusalText } from './text-words.page.tsx'

export const revisionsRoutes = routes()
const { revisions, preview, text: one } = paths.texts

revisionsRoutes.get(revisions.pattern, async (c) => {
  const found = await findAddressed(c)
  return found ? showRevisions(c, found.text) : c.notFound()
})

/** An older revision is saved once more on top: nothing is lost, and whoever saved meanwhile is not overwritten. */
revisionsRoutes.post(revisions.pattern, async (c) => {
  const found = await findAddressed(c)
  if (!found) return c.notFound()
  const { text, actor } = found
  const form = restoreForm.safeParse(await formValues(c))
  if (!form.success) return showRevisions(c, text, formErrors(form.error))
  const wanted = (await listRevisions(c.var.deps.db, text)).find(({ number }) => number === form.data.number)
  if (!wanted) return c.notFound()
  const { title, summary, text: words, reviewDueOn, aid, otherForms } = wanted
  const content = { title, summary, text: words, reviewDueOn, aid, otherForms }
  const isSaved = await saveRevision(c, text, { base: form.data.base, content, personId: actor.personId })
  if (!isSaved) return showRevisions(c, text, { form: saveRefusalText.stale })
  return seeOther(c, one.to(addressParts(text), { gespeichert: '' }))
})

async function showRevisions(c: Ctx, text: EditedText, errors?: FieldErrors): Promise<Response> {
  const kept = await listRevisions(c.var.deps.db, text)
  return show(c, revisionsPage({ text, revisions: kept, themes: await listThemes(c.var.deps.db), errors }), errors ? 422 : 200)
}

revisionsRoutes.get(preview.pattern, async (c) => {
  const found = await findAddressed(c)
  if (!found) return c.notFound()
  const { text } = found
  const { db, clock } = c.var.deps
  const am = c.req.query('am') ?? ''
  if (am === '') return show(c, previewPage({ text, am, page: await draftAsPublic(db, text, clock.now()) }))
  const at = readInstant(am)
  if (!at) return show(c, previewPage({ text, am, page: null, errors: { am: NO_INSTANT } }), 422)
  return show(c, previewPage({ text, am, page: await pageAt(db, text, at) }))
})

async function pageAt(db: Db, { kind, slug }: EditedText, at: Date): Promise<Page | null> {
  if (kind === 'news') {
    const news = await findNews(db, slug, at)
    return news && newsPage(news, await listThemes(db))
  }
  if (kind === 'aid') {
    const aid = await findAid(db, slug, at)
    return aid && aidPage(aid)
  }
  if (kind === 'english') {
    const english = await findEnglishText(db, slug, at)
    return english && englishPage(english)
  }
  const page = await findStandingPage(db, slug, at)
  return page && standingPage(page)
}
