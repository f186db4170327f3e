import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { listPlacesById } from '../../../places/index.ts'
import { routes } from '../../../platform/web.ts'
import { listThemes } from '../../../topics/index.ts'
import { listServable } from '../draft-files.queries.ts'
import { findProfile } from '../profile.queries.ts'
import { partiesOf } from '../profile.rules.ts'
import { profilePdf } from './profile-document.ts'
import { showAbsent } from './withdrawn.routes.tsx'

export const profileFileRoutes = routes()

profileFileRoutes.get(paths.projects.profileFile.pattern, async (c) => {
  const { db, config, clock } = c.var.deps
  const slug = c.req.param('slug') ?? ''
  const profile = await findProfile(db, slug)
  if (!profile) return showAbsent(c, slug)
  const placeIds = partiesOf(profile.content).map(({ placeId }) => placeId)
  const [places, themes, files] = await Promise.all([
    listPlacesById(db, placeIds),
    listThemes(db),
    listServable(db, profile.content.files),
  ])
  const pdf = await profilePdf({ profile, files, places, themes, today: isoDate(clock.now()), baseUrl: config.baseUrl })
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition(`Steckbrief-${slug}.pdf`))
  return c.body(new Uint8Array(pdf))
})
