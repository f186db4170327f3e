import { paths } from '../../../paths.ts'
import { requireActor } from '../../../people/index.ts'
import { readMergeChoices } from '../../../platform/merge-choices.ts'
import { mergedTexts } from '../../../plain/merge-fields.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { sha256 } from '../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { listThemes, topicsToday } from '../../../topics/index.ts'
import { listPictures } from '../pictures.queries.ts'
import type { EditedText, TextContent, TextKind } from '../text.rules.ts'
import { findCounterpart, findText, listRevisions } from '../texts.queries.ts'
import { findAddressed } from './edited-text.ts'
import { FIELD_NAMES, mergePage } from './merge.page.tsx'
import { offeredPictures } from './picture-markdown.ts'
import { saveRevision } from './save-revision.ts'
import { contentForm, contentOf, textForm, typedContent, typedText, type TypedText } from './text.form.ts'
import { addressParts } from '../text-kinds.ts'
import { saveRefusalText } from './text-words.page.tsx'
import { textPage } from './text.page.tsx'

export const textRoutes = routes()
const { text: one, merge, preview } = paths.texts
const SAVED = { gespeichert: '' }
const PICTURES_OFFERED = 50

textRoutes.get(one.pattern, async (c) => {
  const found = await findAddressed(c)
  return found
    ? showText(c, found.text, { typed: typedContent(found.text.newest), base: found.text.newest.number })
    : c.notFound()
})

textRoutes.post(one.pattern, async (c) => {
  const found = await findAddressed(c)
  if (!found) return c.notFound()
  const { text, actor } = found
  const values = await formValues(c)
  const typed = typedText(values)
  const form = textForm.safeParse(values)
  if (!form.success) {
    const base = Number(values.base) || text.newest.number
    return showText(c, text, { typed, base, errors: formErrors(form.error) })
  }
  const { base, act, ...read } = form.data
  const content = await contentRead(c, text.kind, read)
  const isSaved = await saveRevision(c, text, { base, content, personId: actor.personId })
  if (!isSaved) return showMerge(c, text, { mine: typedContent(content), base })
  return seeOther(c, act === 'preview' ? preview.to(addressParts(text)) : one.to(addressParts(text), SAVED))
})

/** The page belongs to a save that was not applied; opened by its address there is nothing to merge. */
textRoutes.get(merge.pattern, async (c) => {
  const found = await findAddressed(c)
  return found ? seeOther(c, one.to(addressParts(found.text))) : c.notFound()
})

textRoutes.post(merge.pattern, async (c) => {
  const found = await findAddressed(c)
  if (!found) return c.notFound()
  const { text, actor } = found
  const choices = readMergeChoices(FIELD_NAMES, await formValues(c))
  const theirs = choices && (await revisionOf(c, text, choices.base))
  if (!choices || !theirs) return showStored(c, text, { form: saveRefusalText.stale })
  const { base, mine } = choices
  const merged = typedText(mergedTexts(FIELD_NAMES, { mine, theirs }, choices.choices))
  const form = contentForm.safeParse(merged)
  if (!form.success) return showText(c, text, { typed: merged, base, errors: formErrors(form.error) })
  const content = await contentRead(c, text.kind, form.data)
  const isSaved = await saveRevision(c, text, { base, content, personId: actor.personId })
  return isSaved ? seeOther(c, one.to(addressParts(text), SAVED)) : showMerge(c, text, { mine: merged, base })
})

async function contentRead(c: Ctx, kind: TextKind, read: Parameters<typeof contentOf>[1]): Promise<TextContent> {
  return contentOf({ kind, topics: topicsToday(await listThemes(c.var.deps.db)) }, read)
}

async function revisionOf(c: Ctx, text: EditedText, number: number): Promise<TypedText | null> {
  const revision = (await listRevisions(c.var.deps.db, text)).find((kept) => kept.number === number)
  if (!revision) return null
  return typedContent(revision)
}

/** 409: what was typed stands beside what is stored. */
async function showMerge(c: Ctx, text: EditedText, { mine, base }: { mine: TypedText; base: number }): Promise<Response> {
  const { db, clock } = c.var.deps
  const newest = await findText(db, text, clock.now())
  const begun = await revisionOf(c, text, base)
  return newest && begun
    ? show(c, mergePage({ text: newest, mine, base: begun, themes: await listThemes(db) }), 409)
    : showStored(c, text, { form: saveRefusalText.stale }, mine)
}

function showStored(c: Ctx, text: EditedText, errors: FieldErrors, typed = typedContent(text.newest)): Promise<Response> {
  return showText(c, text, { typed, base: text.newest.number, errors })
}

type Shown = { typed: TypedText; base: number; errors?: FieldErrors }

async function showText(c: Ctx, text: EditedText, shown: Shown): Promise<Response> {
  const isSaved = !shown.errors && c.req.query('gespeichert') !== undefined
  const { db, clock } = c.var.deps
  const themes = text.kind === 'aid' ? await listThemes(db) : []
  const pictures = offeredPictures(await listPictures(db, PICTURES_OFFERED))
  const counterpart = await findCounterpart(db, text, clock.now())
  const owner = sha256(`kept copy ${requireActor(c).personId}`)
  const view = { text, counterpart, themes, pictures, ...shown, owner, now: clock.now(), isSaved }
  return show(c, textPage(view), shown.errors ? 422 : 200)
}
