import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { paths } from '../../../../paths.ts'
import { checkContent } from '../../../../platform/file-content.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import {
  BodyTooLarge,
  BYTES_BESIDE_FILES,
  discardAll,
  drain,
  MalformedMultipart,
  receiveMultipart,
  type ReceivedFile,
} from '../../../../platform/multipart.ts'
import { makePicture } from '../../../../platform/picture.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import type { Attachment } from '../../entry.rules.ts'
import { typedTexts } from '../../steps.form.ts'
import { findPress } from '../../winners/press.queries.ts'
import { pictureObstacle, type PressPictureRefusal } from '../../winners/press.rules.ts'
import { brokenUploadText, fileRefusalText, type FileRefusal } from '../attachments-words.page.tsx'
import { findOwnWinner, findOwnWinnerNow, type OwnWinner } from './own-winner.routes.ts'
import { keepPicture, takePictureAway } from './press-picture-keeping.routes.ts'
import { pictureForm } from './press.form.ts'
import { pressPicturesPage, type PicturesView } from './press-pictures.page.tsx'
import { sendPicture } from './press-picture-sending.routes.ts'
import { pressPictureRefusalText } from './press-words.page.tsx'

export const pressPicturesRoutes = routes()
const { press, pressPictures, pressUploads, pressPicture, pressPictureRemoval } = paths.award

pressPicturesRoutes.get(pressPictures.pattern, async (c) => {
  const found = await findOwnWinner(c)
  return found ? show(c, pressPicturesPage(await viewOf(c, found, c.req.query('anlage')))) : c.notFound()
})

pressPicturesRoutes.get(pressPicture.pattern, async (c) => {
  const found = await findOwnWinner(c)
  return found ? sendPicture(c, await findPress(c.var.deps.db, found.entry.id)) : c.notFound()
})

pressPicturesRoutes.post(pressPictures.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  return addChosen(c, found)
})

pressPicturesRoutes.post(pressUploads.pattern, async (c) => {
  const found = await findOwnWinner(c)
  return found ? addUploaded(c, found) : c.notFound()
})

pressPicturesRoutes.post(pressPictureRemoval.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  const decision = await takePictureAway(c.var.deps, found, c.req.param('pictureId') ?? '')
  if (decision.ok) return seeOther(c, press.to({ entryId: found.entry.id }))
  if (decision.because === 'not-there') return c.notFound()
  return refused(c, found, { errors: { form: pressPictureRefusalText[decision.because] } })
})

async function addChosen(c: Ctx, found: OwnWinner): Promise<Response> {
  const { files } = c.var.deps
  const values = typedTexts(await formValues(c))
  const form = pictureForm.safeParse(values)
  const said = { values, chosen: values.attachment }
  const attachment = picturesOf(found).find(({ id }) => id === values.attachment)
  if (!attachment) return refused(c, found, { values, errors: { form: pressPictureRefusalText['not-there'] } })
  if (!form.success) return refused(c, found, { ...said, errors: formErrors(form.error) })
  if (attachment.verdict === 'infected') return refused(c, found, { ...said, errors: { form: pressPictureRefusalText.infected } })
  return add(c, found, { ...said, words: form.data, content: () => files.get(attachment.sha256) })
}

async function addUploaded(c: Ctx, found: OwnWinner): Promise<Response> {
  const { db, files } = c.var.deps
  const { maxFileBytes } = found.entry.edition
  const maxBodyBytes = maxFileBytes + BYTES_BESIDE_FILES
  const obstacle = pictureObstacle({ level: found.entry.level, press: await findPress(db, found.entry.id) })
  if (obstacle) {
    await drain(c.req.raw, maxBodyBytes)
    return refused(c, found, { errors: { form: pressPictureRefusalText[obstacle] } })
  }
  const received = await receiveMultipart(c.req.raw, files, { maxFileBytes, maxFiles: 1, maxBodyBytes })
  if (received instanceof MalformedMultipart)
    return refused(c, found, { values: received.fields, errors: { file: brokenUploadText } })
  if (received instanceof BodyTooLarge)
    return refused(c, found, { values: received.fields, errors: { file: fileRefusalText['too-large'] } })
  try {
    const { fields: values, files: arrived } = received
    const form = pictureForm.safeParse(values)
    const file = await pictureAmong(arrived)
    const errors = { ...(file.ok ? {} : { file: fileSentence(file.because) }), ...(form.success ? {} : formErrors(form.error)) }
    const still = await findOwnWinnerNow(c)
    if (!still) return await c.notFound()
    if (!form.success || !file.ok) return await refused(c, still, { values, errors })
    return await add(c, still, { values, words: form.data, content: async () => createReadStream(file.outcome) })
  } finally {
    await discardAll(received)
  }
}

type Missing = FileRefusal | 'no-file' | 'not-a-picture'

async function pictureAmong(arrived: ReceivedFile[]): Promise<Decision<string, Missing>> {
  const [file] = arrived
  if (!file) return refuse('no-file')
  if (!file.staged) return refuse('too-large')
  const content = await checkContent(file.staged.path, file.fileName)
  if (!content.ok) return content
  return content.outcome.mediaType.startsWith('image/') ? allow(file.staged.path) : refuse('not-a-picture')
}

function fileSentence(because: Missing): string {
  if (because === 'no-file') return 'Bitte wählen Sie ein Bild aus.'
  return because === 'not-a-picture' ? pressPictureRefusalText[because] : fileRefusalText[because]
}

type Adding = {
  words: { alt: string; author: string; rights: string }
  content: () => Promise<Readable>
  values: Record<string, string>
  chosen?: string
}

async function add(c: Ctx, found: OwnWinner, { words, content, values, chosen }: Adding): Promise<Response> {
  const made = await makePicture(await content())
  const decision = made ? await keepPicture(c.var.deps, found, { made, words }) : refuse<PressPictureRefusal>('not-a-picture')
  if (decision.ok) return seeOther(c, press.to({ entryId: found.entry.id }))
  return refused(c, found, { values, chosen, errors: { form: pressPictureRefusalText[decision.because] } })
}

type Refused = { values?: Record<string, string>; chosen?: string; errors: FieldErrors }

async function refused(c: Ctx, found: OwnWinner, { values, chosen, errors }: Refused): Promise<Response> {
  return show(c, pressPicturesPage({ ...(await viewOf(c, found, chosen)), values, errors }), 422)
}

/** Whatever they were handed in as: what counts is that they are pictures. */
function picturesOf({ entry }: OwnWinner): Attachment[] {
  return entry.attachments.filter(({ mediaType }) => mediaType.startsWith('image/'))
}

async function viewOf(c: Ctx, found: OwnWinner, chosen?: string): Promise<PicturesView> {
  const { entry } = found
  const attachments = picturesOf(found)
  const obstacle = pictureObstacle({ level: entry.level, press: await findPress(c.var.deps.db, entry.id) })
  return { entry, attachments, chosen: attachments.find(({ id }) => id === chosen) ?? null, obstacle }
}
