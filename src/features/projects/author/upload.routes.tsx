import { paths } from '../../../paths.ts'
import { findActorAnew, type Actor } from '../../../people/index.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { withinLimit } from '../../../platform/limits.queries.ts'
import {
  BodyTooLarge,
  BYTES_BESIDE_FILES,
  discardAll,
  drain,
  receiveMultipart,
  type Multipart,
} from '../../../platform/multipart.ts'
import { sha256 } from '../../../platform/random.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { saveObstacle, type Draft } from '../draft.rules.ts'
import { fullShelf, MOST_BYTES, UPLOADS_TO_PROFILES, type FileKind } from '../files.rules.ts'
import { readyFile } from '../ready-file.ts'
import { findOwnDraft } from './draft-case.routes.ts'
import { saveRefusalText } from './draft-words.page.tsx'
import { fileKindOf, fileRefusalText } from './file-words.page.tsx'
import { keepFile } from './file-keeping.routes.ts'
import { fileForms } from './files.form.ts'
import { uploadPage } from './upload.page.tsx'

export const uploadRoutes = routes()

type Case = { draft: Draft; actor: Actor; kind: FileKind }

uploadRoutes.get(paths.projects.draftUpload.pattern, async (c) => {
  const found = await findCase(c)
  return found ? show(c, uploadPage({ ...found, errors: obstacleOf(found) })) : c.notFound()
})

uploadRoutes.post(paths.projects.draftUpload.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const maxFileBytes = MOST_BYTES[found.kind]
  const maxBodyBytes = maxFileBytes + BYTES_BESIDE_FILES
  const obstacle = obstacleOf(found)
  if (obstacle) {
    await drain(c.req.raw, maxBodyBytes)
    return show(c, uploadPage({ ...found, errors: obstacle }), 422)
  }
  const limits = { maxFileBytes, maxFiles: 1, maxBodyBytes }
  const received = await receiveMultipart(c.req.raw, c.var.deps.files, limits)
  if (received instanceof Error) {
    const because = received instanceof BodyTooLarge ? 'too-large' : 'broken-off'
    return show(c, uploadPage({ ...found, values: received.fields, errors: { file: fileRefusalText[because] } }), 422)
  }
  try {
    return await keepReceived(c, found, received)
  } finally {
    await discardAll(received)
  }
})

/** The body may have taken long: person and draft are asked anew, and once more under the lock. */
async function keepReceived(c: Ctx, found: Case, received: Multipart): Promise<Response> {
  const { db } = c.var.deps
  const { kind } = found
  const values = received.fields
  const refused = (errors: FieldErrors, status: 422 | 429 = 422) => show(c, uploadPage({ ...found, values, errors }), status)
  if (!(await withinLimit(db, UPLOADS_TO_PROFILES, sha256(found.actor.personId))))
    return refused({ file: fileRefusalText['too-often'] }, 429)
  const form = fileForms[kind].safeParse(values)
  const ready = await readyFile(kind, received.files[0])
  if (!form.success || !ready.ok)
    return refused({
      ...(ready.ok ? {} : { file: fileRefusalText[ready.because] }),
      ...(form.success ? {} : formErrors(form.error)),
    })
  const actor = await findActorAnew(db, found.actor)
  if (!actor) return c.notFound()
  const decision = await keepFile(c.var.deps, { draft: found.draft, actor, kind, ready: ready.outcome, words: form.data })
  if (decision.ok) return seeOther(c, paths.projects.draftFiles.to({ draftId: found.draft.id }))
  return refused(
    decision.because in saveRefusalText ? { form: sentence(decision.because) } : { file: sentence(decision.because) },
  )
}

function sentence(because: keyof typeof saveRefusalText | keyof typeof fileRefusalText): string {
  return { ...saveRefusalText, ...fileRefusalText }[because]
}

async function findCase(c: Ctx): Promise<Case | null> {
  const found = await findOwnDraft(c)
  const kind = fileKindOf(c.req.param('fileKind') ?? '')
  return found && kind && { ...found, kind }
}

function obstacleOf({ draft, kind }: Case): FieldErrors | undefined {
  const because = saveObstacle(draft)
  if (because) return { form: saveRefusalText[because] }
  const full = fullShelf(draft.files, kind)
  return full ? { form: fileRefusalText[full] } : undefined
}
