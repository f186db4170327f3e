import { sql } from 'kysely'
import { paths } from '../paths.ts'
import type { Db, Tx } from '../platform/db.ts'
import type { Drawing, DrawingFormat } from '../platform/picture.ts'
import type { DrawnPicture, DrawnPictures } from '../ui/picture.tsx'
import { scanPassed } from './media.queries.ts'

type Size = Pick<Drawing, 'width' | 'height' | 'format'>

/** For a job each: pictures that nobody has drawn and of which no job is waiting or has given up. */
export async function listUndrawn(db: Db, atMost: number, keyOf: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from media_undrawn undrawn
    where not exists (select from graphile_worker.jobs job where job.key = ${keyOf}::text || undrawn.sha256)
    order by sha256 limit ${atMost}`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

/** Asked in the transaction that draws. */
export async function isUndrawn(tx: Tx, sha256: string): Promise<boolean> {
  const row = await tx.selectFrom('media_undrawn').where('sha256', '=', sha256).select('sha256').executeTakeFirst()
  return row !== undefined
}

export async function recordDrawing(tx: Tx, drawing: Size & { source: string; sha256: string; at: Date }): Promise<void> {
  const { source, sha256, width, height, format, at } = drawing
  await tx.insertInto('media_drawings').values({ source_sha256: source, sha256, width, height, format, drawn_at: at }).execute()
}

/** Whoever asks has found out that the reader may have the source. Null for an address like no drawing's. */
export async function findDrawing(db: Db, source: string, name: string): Promise<{ sha256: string; mediaType: string } | null> {
  const asked = /^([1-9]\d{0,3})\.(avif|webp)$/.exec(name)
  if (!asked) return null
  const { rows } = await sql<{ sha256: string }>`
    select drawing.sha256 from media_drawings drawing
    where drawing.source_sha256 = ${source} and drawing.width = ${asked[1]}::integer and drawing.format = ${asked[2]}
      and ${scanPassed('drawing.sha256')}`.execute(db)
  return rows[0] ? { sha256: rows[0].sha256, mediaType: `image/${asked[2]}` } : null
}

type Pictured<Key> = { key: Key; sha256: string }

/** Of each that is drawn; `addressOf` says where who may read the source finds a drawing of it. */
export async function listDrawn<Key>(
  db: Db,
  pictures: Pictured<Key>[],
  addressOf: (key: Key, drawing: string) => string,
): Promise<Map<Key, DrawnPicture>> {
  if (pictures.length === 0) return new Map()
  const { rows } = await sql<Size & { source: string }>`
    select drawing.source_sha256 as source, drawing.width, drawing.height, drawing.format from media_drawings drawing
    where drawing.source_sha256 = any(${pictures.map(({ sha256 }) => sha256)}::text[]) and ${scanPassed('drawing.sha256')}
    order by drawing.width`.execute(db)
  const bySource = Map.groupBy(rows, ({ source }) => source)
  const drawn = pictures.flatMap(({ key, sha256 }) => {
    const sizes = bySource.get(sha256)
    return sizes ? [[key, drawnPicture(sizes, (name) => addressOf(key, name))] as const] : []
  })
  return new Map(drawn)
}

function drawnPicture(sizes: Size[], addressOf: (drawing: string) => string): DrawnPicture {
  const { width, height } = sizes.at(-1) as Size
  const of = (wanted: DrawingFormat) =>
    sizes
      .filter(({ format }) => format === wanted)
      .map((size) => ({ width: size.width, address: addressOf(`${size.width}.${wanted}`) }))
  return { width, height, avif: of('avif'), webp: of('webp') }
}

/** Of the pictures that a text shows, by the address it shows them under. */
export async function picturesIn(db: Db, text: string): Promise<DrawnPictures> {
  const ids = [...text.matchAll(/\/medien\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g)].map((match) => match[1] as string)
  if (ids.length === 0) return new Map()
  const items = await db.selectFrom('media_items').where('id', 'in', ids).select(['id as key', 'sha256']).execute()
  const drawn = await listDrawn(db, items, (mediaId, drawing) => paths.mediaDrawing.to({ mediaId, drawing }))
  return new Map([...drawn].map(([mediaId, picture]) => [paths.media.to({ mediaId }), picture]))
}
