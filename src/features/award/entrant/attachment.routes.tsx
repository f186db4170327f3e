import { Readable } from 'node:stream'
import { requireActor, type Actor } from '../../../people/index.ts'
import { transact } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { changeAttachmentText, isFromOrganisation, isRemoved, lockShelf, recordRemoval } from '../attachments.queries.ts'
import { changeAttachment, describeAttachment, download, type ChangeRefusal } from '../attachments.rules.ts'
import { downloadHeaders } from '../download-headers.ts'
import { findEntryFor } from '../entry.queries.ts'
import { saveObstacle, type Attachment, type Entry } from '../entry.rules.ts'
import { attachmentRemovalPage } from './attachment-removal.page.tsx'
import { attachmentTextForm, type AttachmentText } from './attachments.form.ts'
import { attachmentsPage, lockedPage } from './attachments.page.tsx'
import { changeRefusalText, readOnlyText } from './attachments-words.page.tsx'

/** One attachment: download, change what is said about it, remove it. */
export const attachmentRoutes = routes()

attachmentRoutes.get(paths.award.attachment.pattern, async (c) => {
  const found = await findAttachment(c, requireActor(c))
  if (!found) return c.notFound()
  const { entry, attachment, actor } = found
  const decision = download(attachment.verdict, await isFromOrganisation(c.var.deps.db, attachment.id, actor.organisationId))
  if (!decision.ok) return show(c, lockedPage(entry, attachment, decision.because), 409)
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, downloadHeaders(attachment))
  const content = Readable.toWeb(await c.var.deps.files.get(attachment.sha256))
  return c.body(content as ReadableStream, 200, downloadHeaders(attachment))
})

attachmentRoutes.post(paths.award.attachment.pattern, async (c) => {
  const found = await findAttachment(c, requireActor(c))
  if (!found) return c.notFound()
  const { entry, attachment } = found
  const { [`base-${attachment.id}`]: base, ...words } = textsOf(await formValues(c), attachment.id)
  const refused = (errors: Record<string, string>, values = words) => show(c, attachmentsPage({ entry, values, errors }), 422)
  const obstacle = saveObstacle(entry, 'attachments')
  if (obstacle) return refused({ form: readOnlyText[obstacle] })
  const form = attachmentTextForm.safeParse({
    description: words[`description-${attachment.id}`],
    rights: words[`rights-${attachment.id}`],
    base,
  })
  if (!form.success)
    return refused(namedFor(attachment.id, formErrors(form.error)), { ...words, [`base-${attachment.id}`]: base ?? '' })
  const because = await changeText(c, found, form.data)
  if (because === 'stale') return showStale(c, found, words)
  if (because) return refused({ form: changeRefusalText[because] })
  return seeOther(c, paths.award.attachments.to({ entryId: entry.id }))
})

attachmentRoutes.get(paths.award.attachmentRemoval.pattern, async (c) => {
  const found = await findAttachment(c, requireActor(c))
  if (!found) return c.notFound()
  return show(c, attachmentRemovalPage(found.entry, found.attachment))
})

attachmentRoutes.post(paths.award.attachmentRemoval.pattern, async (c) => {
  const found = await findAttachment(c, requireActor(c))
  if (!found) return showRemoved(c, requireActor(c))
  const { entry, attachment } = found
  const obstacle = saveObstacle(entry, 'attachments')
  if (obstacle) return show(c, attachmentRemovalPage(entry, attachment, { form: readOnlyText[obstacle] }), 422)
  const because = await remove(c, found)
  if (because && because !== 'not-there')
    return show(c, attachmentRemovalPage(entry, attachment, { form: changeRefusalText[because] }), 422)
  return seeOther(c, paths.award.attachments.to({ entryId: entry.id }, { entfernt: '' }))
})

/** A second click, or somebody else was first: it is gone as they wished. */
async function showRemoved(c: Ctx, actor: Actor): Promise<Response> {
  const { db } = c.var.deps
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', actor)
  const attachmentId = c.req.param('attachmentId') ?? ''
  if (!entry || !(await isRemoved(db, { entryId: entry.id, attachmentId }))) return c.notFound()
  return seeOther(c, paths.award.attachments.to({ entryId: entry.id }, { entfernt: '' }))
}

type Found = { entry: Entry; attachment: Attachment; actor: Actor }

async function findAttachment(c: Ctx, actor: Actor): Promise<Found | null> {
  const entry = await findEntryFor(c.var.deps.db, c.req.param('entryId') ?? '', actor)
  const attachment = entry?.attachments.find((one) => one.id === c.req.param('attachmentId'))
  return entry && attachment ? { entry, attachment, actor } : null
}

function changeText(
  c: Ctx,
  { entry, attachment, actor }: Found,
  { description, rights, base }: AttachmentText,
): Promise<ChangeRefusal | 'stale' | null> {
  const { db } = c.var.deps
  return transact(db, async (tx) => {
    const shelf = await lockShelf(tx, { entryId: entry.id, actor, arrivedAt: entry.askedAt })
    const decision = describeAttachment(shelf, { attachmentId: attachment.id, base, description, rightsStatement: rights })
    if (!decision.ok) return decision.because
    if (decision.outcome === 'unchanged') return null
    await changeAttachmentText(tx, decision.outcome)
    await recordEvent(tx, {
      kind: 'attachment-described',
      actorId: actor.personId,
      subject: { table: 'award_attachments', id: attachment.id },
      at: entry.askedAt,
      data: { entryId: entry.id },
    })
    return null
  })
}

/** What is stored now stands above what was typed; saved again, it is based on the former. */
async function showStale(c: Ctx, { attachment, actor }: Found, values: Record<string, string>): Promise<Response> {
  const now = await findAttachment(c, actor)
  if (!now) return c.notFound()
  return show(c, attachmentsPage({ entry: now.entry, values, stale: attachment.id }), 409)
}

function remove(c: Ctx, { entry, attachment, actor }: Found): Promise<ChangeRefusal | null> {
  const { db } = c.var.deps
  return transact(db, async (tx) => {
    const decision = changeAttachment(await lockShelf(tx, { entryId: entry.id, actor, arrivedAt: entry.askedAt }), attachment.id)
    if (!decision.ok) return decision.because
    const at = entry.askedAt
    await recordRemoval(tx, { ...decision.outcome, removedBy: actor.personId, removedAt: at })
    await recordEvent(tx, {
      kind: 'attachment-removed',
      actorId: actor.personId,
      subject: { table: 'award_attachments', id: attachment.id },
      at,
      data: { entryId: entry.id },
    })
    return null
  })
}

function textsOf(values: Record<string, string | string[]>, attachmentId: string): Record<string, string> {
  const names = [`description-${attachmentId}`, `rights-${attachmentId}`, `base-${attachmentId}`]
  return Object.fromEntries(names.map((name) => [name, String(values[name] ?? '')]))
}

function namedFor(attachmentId: string, errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [`${field}-${attachmentId}`, sentence]))
}
