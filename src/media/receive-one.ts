import { findActorAnew, requireRole, RoleRequired, type Actor, type Role } from '../people/index.ts'
import type { ContentRefusal } from '../platform/file-content.ts'
import { formErrors, type FieldErrors } from '../platform/forms.ts'
import { BodyTooLarge, BYTES_BESIDE_FILES, discardAll, receiveMultipart, type ReceivedFile } from '../platform/multipart.ts'
import type { Ctx } from '../platform/web.ts'
import { prepareMedia, type PreparedMedia } from './keep-media.ts'

export type UploadRefusal = 'missing' | 'broken' | 'too-large' | ContentRefusal
/** `fields`: null when the form did not arrive whole. */
type Received = { actor: Actor; fields: Record<string, string> | null; media: PreparedMedia | UploadRefusal }
type Wanted = { maxFileBytes: number; roles: [Role, ...Role[]] }

/** One file and the form around it; the file is there as long as `use` runs. The body may have taken long: whoever sends it is asked anew. */
export async function receiveOne(c: Ctx, { maxFileBytes, roles }: Wanted, use: (received: Received) => Promise<Response>) {
  const { db, files } = c.var.deps
  const sender = requireRole(c, ...roles)
  const limits = { maxFileBytes, maxFiles: 1, maxBodyBytes: maxFileBytes + BYTES_BESIDE_FILES }
  const received = await receiveMultipart(c.req.raw, files, limits)
  const actor = await findActorAnew(db, sender)
  try {
    if (!actor || !roles.some((role) => actor.roles.includes(role))) throw new RoleRequired(roles[0])
    if (received instanceof Error)
      return await use({ actor, fields: null, media: received instanceof BodyTooLarge ? 'too-large' : 'broken' })
    return await use({ actor, fields: received.fields, media: await preparedOf(received.files) })
  } finally {
    if (!(received instanceof Error)) await discardAll(received)
  }
}

async function preparedOf([file]: ReceivedFile[]): Promise<PreparedMedia | UploadRefusal> {
  if (!file) return 'missing'
  if (!file.staged) return 'too-large'
  const prepared = await prepareMedia(file.staged, file.fileName)
  return prepared.ok ? prepared.outcome : prepared.because
}

type Read = { form: { success: boolean; error?: Parameters<typeof formErrors>[0] }; file: string | null }

/** What stands against it, of the form and of the file; of a form that did not arrive whole only the latter. */
export function uploadErrors({ form, file }: Read, fields: object | null): FieldErrors {
  return { ...(file !== null && { file }), ...(fields && form.error && formErrors(form.error)) }
}
