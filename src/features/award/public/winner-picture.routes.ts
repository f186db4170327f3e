import { paths } from '../../../paths.ts'
import { routes } from '../../../platform/web.ts'
import { listEditions } from '../edition.queries.ts'
import { sendPictureFile } from '../entrant/winner/press-picture-sending.routes.ts'
import { announcedEditions } from './announced.rules.ts'

export const winnerPictureRoutes = routes()

/** Only of what was approved last, and only once the results are out: both are read from the edition as it is visible now. */
winnerPictureRoutes.get(paths.award.winnerPicture.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const editions = announcedEditions(await listEditions(db), clock.now())
  const results = editions.find(({ slug }) => slug === c.req.param('slug'))?.results ?? []
  const pictures = results.flatMap(({ press }) => press?.pictures ?? [])
  const picture = pictures.find(({ id }) => id === c.req.param('pictureId'))
  return picture ? sendPictureFile(c, picture, 'public, max-age=600') : c.notFound()
})
