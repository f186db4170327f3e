import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { currentActor, requireRole } from '../../../../people/index.ts'
import { routes } from '../../../../platform/web.ts'
import { zipName, zipStream, type Zipped } from '../../../../platform/zip.ts'
import { sendPicture } from '../../entrant/winner/press-picture-sending.routes.ts'
import { findPress } from '../../winners/press.queries.ts'
import type { PressContent } from '../../winners/press.rules.ts'
import { findWinner } from '../../winners/winner.queries.ts'
import type { Winner } from '../../winners/winner.rules.ts'

export const officePressRoutes = routes()

officePressRoutes.get(paths.office.winners.pressPicture.pattern, async (c) => {
  requireRole(c, 'office')
  const winner = await findWinner(c.var.deps.db, c.req.param('entryId') ?? '')
  return winner ? sendPicture(c, await findPress(c.var.deps.db, winner.entryId)) : c.notFound()
})

/** What was approved last, and nothing that is still being written. */
officePressRoutes.get(paths.office.winners.press.pattern, async (c) => {
  requireRole(c, 'office')
  const { db, clock, files } = c.var.deps
  const winner = await findWinner(db, c.req.param('entryId') ?? '')
  const approval = winner && (await findPress(db, winner.entryId)).approval
  if (!winner || !approval) return c.notFound()
  const { content } = approval
  const parts: Zipped[] = [
    { name: 'pressetext.txt', content: textFile(winner, content) },
    ...content.pictures.map(({ printSha256 }, index) => ({
      name: pictureName(index),
      content: () => files.get(printSha256),
      stored: true,
    })),
  ]
  const stillOffice = async () => (await currentActor(c))?.roles.includes('office') ?? false
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', contentDisposition(zipName(`Presse-${winner.title}.zip`)))
  return c.body(zipStream(parts, clock.now(), stillOffice))
})

const pictureName = (index: number) => `bild-${index + 1}.jpg`

function textFile({ title, category, parties }: Winner, { text, pictures }: PressContent): string {
  const rights = pictures.map(
    ({ alt, author, rights: said }, index) => `${pictureName(index)}: ${alt}\nBild: ${author}. Rechte: ${said}`,
  )
  return [title, category, parties.map(({ name }) => name).join(', '), text, ...rights].join('\n\n') + '\n'
}
