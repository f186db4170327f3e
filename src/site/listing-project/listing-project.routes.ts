import { findFoundListing, type FoundListing } from '../../features/partners/index.ts'
import { beginProject } from '../../features/projects/index.ts'
import { requireActor } from '../../people/index.ts'
import { paths } from '../../paths.ts'
import { routes } from '../../platform/web.ts'

export const listingProjectRoutes = routes()

/** What the organisation wrote itself becomes its own draft; nobody else reads it before it is handed in. */
listingProjectRoutes.post(paths.partners.own.project.pattern, async (c) => {
  const { organisationId } = requireActor(c)
  const listing = await findFoundListing(c.var.deps.db, { listingId: c.req.param('listingId') ?? '', organisationId })
  return listing ? beginProject(c, { draftId: listing.id, fields: fieldsOf(listing) }) : c.notFound()
})

function fieldsOf({ title, topic, text, legalForm, place, outcome }: FoundListing) {
  const said = { title, topics: topic, occasion: text, legalForm: legalForm ?? '', foreignPartners: outcome?.partnerName ?? '' }
  const placesOf = (one: typeof place | undefined) => (one ? [{ placeId: one.id, name: one.name }] : [])
  return [
    ...Object.entries(said).map(([name, words]) => ({ name, text: words, places: [] })),
    { name: 'lead', text: '', places: placesOf(place) },
    { name: 'partners', text: '', places: placesOf(outcome?.partner) },
  ]
}
