import { createReadStream } from 'node:fs'
import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { checkContent } from '../../../../platform/file-content.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import {
  BodyTooLarge,
  discardAll,
  MalformedMultipart,
  receiveMultipart,
  type ReceivedFile,
} from '../../../../platform/multipart.ts'
import { makeLogo } from '../../../../platform/picture.ts'
import { type Ctx, routes, seeOther, show } from '../../../../platform/web.ts'
import { findKnownEdition } from './edition-list.queries.ts'
import { logoForm } from './logo.form.ts'
import { logoPage } from './logo.page.tsx'
import { recordLogo } from './logo.queries.ts'
import { designPart } from './parts/design-part.ts'

export const logoRoutes = routes()
const { logo, part } = paths.office.edition

const MEGABYTE = 1024 * 1024
const LIMITS = { maxFileBytes: 5 * MEGABYTE, maxFiles: 1, maxBodyBytes: 6 * MEGABYTE }

logoRoutes.get(logo.pattern, async (c) => {
  requireRole(c, 'office')
  const edition = await openEdition(c)
  return edition ? show(c, logoPage({ edition })) : c.notFound()
})

logoRoutes.post(logo.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  const edition = await openEdition(c)
  if (!edition) return c.notFound()
  const { db, files } = c.var.deps
  const refused = (errors: FieldErrors, alt?: string) => show(c, logoPage({ edition, alt, errors }), 422)
  const received = await receiveMultipart(c.req.raw, files, LIMITS)
  if (received instanceof MalformedMultipart) return refused({ file: BROKEN }, received.fields.alt)
  if (received instanceof BodyTooLarge) return refused({ file: TOO_LARGE }, received.fields.alt)
  try {
    const form = logoForm.safeParse(received.fields)
    const png = await readLogo(received.files)
    const errors = { ...(form.success ? {} : formErrors(form.error)), ...(typeof png === 'string' ? { file: png } : {}) }
    if (!form.success || typeof png === 'string') return refused(errors, received.fields.alt)
    await transact(db, async (tx) => recordLogo(tx, { png, alt: form.data.alt, personId, at: await databaseNow(tx) }))
    return seeOther(c, part.to({ editionId: edition.id, part: designPart.slug }, { stand: 'logo' }))
  } finally {
    await discardAll(received)
  }
})

const BROKEN = 'Die Datei ist nicht vollständig angekommen. Bitte laden Sie sie noch einmal hoch.'
const TOO_LARGE = 'Die Datei ist größer als 5 MB. Bitte verkleinern Sie das Logo.'
const NO_PICTURE = 'Das ist kein Bild, das wir lesen können. Bitte wählen Sie ein PNG, JPEG oder WebP.'

/** The logo drawn anew, or the sentence that says why not. */
async function readLogo([file]: ReceivedFile[]): Promise<Buffer | string> {
  if (!file) return 'Bitte wählen Sie eine Bilddatei aus.'
  if (!file.staged) return TOO_LARGE
  const content = await checkContent(file.staged.path, file.fileName)
  if (!content.ok || !content.outcome.mediaType.startsWith('image/')) return NO_PICTURE
  return (await makeLogo(createReadStream(file.staged.path))) ?? NO_PICTURE
}

/** Null when there is none, or it is archived and stays as it was. */
async function openEdition(c: Ctx) {
  const known = await findKnownEdition(c.var.deps.db, c.req.param('editionId') ?? '')
  return known && !known.edition.archived ? known.edition : null
}
