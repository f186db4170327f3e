import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import { addJob, type Job, type Tick } from '../platform/jobs.ts'
import { drawSmaller } from '../platform/picture.ts'
import { holdBlob } from '../platform/retention.queries.ts'
import { isUndrawn, listUndrawn, recordDrawing } from './drawings.queries.ts'
import { storeBytes } from './keep-media.ts'

export const DRAW_PICTURE = 'draw-picture'
const KEY = `${DRAW_PICTURE}:`
const AT_ONCE = 20

/** Looked for each minute, so that pictures from before are drawn as well; pages show a picture without its drawings until then. */
export const drawWhatIsNew: Tick = async ({ db }) => {
  for (const sha256 of await listUndrawn(db, AT_ONCE, KEY)) await addJob(db, DRAW_PICTURE, { sha256 }, KEY + sha256)
}

export const drawPicture: Job = async (deps, payload) => {
  const source = String(payload.sha256)
  const drawings = await drawSmaller(await deps.files.get(source))
  const at = await databaseNow(deps.db)
  await transact(deps.db, async (tx) => {
    await holdBlob(tx, source)
    if (!(await isUndrawn(tx, source))) return
    for (const { bytes, ...size } of drawings) {
      const sha256 = await storeBytes(tx, deps, { bytes, mediaType: `image/${size.format}`, at })
      await recordDrawing(tx, { ...size, source, sha256, at })
    }
  })
}
