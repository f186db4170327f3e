import { Readable } from 'node:stream'
import type { Ctx } from '../../../../platform/web.ts'
import type { Press, PressPicture } from '../../winners/press.rules.ts'

const PICTURE = {
  'Content-Type': 'image/webp',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
}

/** To who may read the entry, and to the office: what stands, and what is approved. */
export async function sendPicture(c: Ctx, { pictures, approval }: Press): Promise<Response> {
  const known = [...pictures, ...(approval?.content.pictures ?? [])]
  const picture = known.find(({ id }) => id === c.req.param('pictureId'))
  return picture ? sendPictureFile(c, picture, 'private, no-store') : c.notFound()
}

export async function sendPictureFile(c: Ctx, { webSha256 }: Pick<PressPicture, 'webSha256'>, kept: string): Promise<Response> {
  const headers = { ...PICTURE, 'Cache-Control': kept }
  if (c.req.raw.method === 'HEAD') return c.body(null, 200, headers)
  const content = Readable.toWeb(await c.var.deps.files.get(webSha256))
  return c.body(content as ReadableStream, 200, headers)
}
