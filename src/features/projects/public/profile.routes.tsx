import { actorOf, type Actor } from '../../../people/index.ts'
import { listDrawn, picturesIn } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { listPlacesById } from '../../../places/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { findContactable, type Contactable } from '../contact.queries.ts'
import { listServable } from '../draft-files.queries.ts'
import { listBrokenLinks } from '../links.queries.ts'
import { findProfile, listSimilar, type Profile } from '../profile.queries.ts'
import { partiesOf } from '../profile.rules.ts'
import { listThemes } from '../../../topics/index.ts'
import { profileData } from './profile-data.ts'
import { profilePage } from './profile.page.tsx'
import { showAbsent } from './withdrawn.routes.tsx'

const MOST_SIMILAR = 4

export const profileRoutes = routes()

profileRoutes.get(paths.projects.profile.pattern, async (c) => {
  const { db, config, clock } = c.var.deps
  const slug = c.req.param('slug') ?? ''
  const profile = await findProfile(db, slug)
  if (!profile) return showAbsent(c, slug)
  const { picture, files: own = [] } = profile.content
  const [places, themes, similar, contact, files, drawn, pictures, broken] = await Promise.all([
    listPlacesById(
      db,
      partiesOf(profile.content).map(({ placeId }) => placeId),
    ),
    listThemes(db),
    listSimilar(db, { projectId: profile.projectId, atMost: MOST_SIMILAR }),
    findContactable(db, slug),
    listServable(db, own),
    listDrawn(
      db,
      own.map(({ id, sha256 }) => ({ key: id, sha256 })),
      (fileId, drawing) => paths.projects.profileDrawing.to({ slug, fileId, drawing }),
    ),
    picturesIn(db, picture ? paths.media.to({ mediaId: picture.mediaId }) : ''),
    listBrokenLinks(db, profile.projectId, actorOf(c)),
  ])
  const { baseUrl } = config
  const data = profileData(profile, baseUrl)
  const today = isoDate(clock.now())
  const rights = rightsOf(actorOf(c), profile, contact)
  const shown = { profile, files, drawn, pictures, contact, broken, data, places, themes, similar, today, baseUrl }
  return show(c, profilePage({ ...shown, ...rights }))
})

/** Members change what their organisation answers for; editors correct what nobody does. */
function rightsOf(reader: Actor | null, { origin }: Profile, contact: Contactable | null) {
  const answering = contact?.organisationId ?? null
  return {
    mayCorrect: origin !== 'organisation' && (reader?.roles.includes('editor') ?? false),
    mayChange: answering !== null && answering === reader?.organisationId,
  }
}
