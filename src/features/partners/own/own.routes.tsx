import { requireActor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { monthsLater } from '../../../plain/months-later.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findChoices, knownOf } from '../choices.ts'
import { USUAL_MONTHS } from '../listing-content.rules.ts'
import { contentOf, listingForm } from '../listing.form.ts'
import { findOwnListing, listOwnListings, type Listing } from '../listing.queries.ts'
import { findFoundListing } from '../outcome/outcome.queries.ts'
import { creationPage, editPage } from './edit.page.tsx'
import { dayTyped, typedValues, valuesOf, type ListingValues } from './listing-values.ts'
import { ownListingsPage } from './own-listings.page.tsx'
import { beginAndWrite, changeListing } from './write-listing.ts'

export const ownRoutes = routes()
const { own } = paths.partners

ownRoutes.get(own.list.pattern, async (c) => {
  const { organisationId, organisationName } = requireActor(c)
  const listings = await listOwnListings(c.var.deps.db, organisationId)
  return show(c, ownListingsPage({ listings, organisation: organisationName, today: todayOf(c) }))
})

ownRoutes.get(own.creation.pattern, async (c) => {
  requireActor(c)
  const validUntil = dayTyped(monthsLater(todayOf(c), USUAL_MONTHS))
  return show(
    c,
    creationPage({
      id: crypto.randomUUID(),
      values: { ...typedValues({}), validUntil },
      choices: await findChoices(c.var.deps.db),
    }),
  )
})

ownRoutes.post(own.creation.pattern, async (c) => {
  const actor = requireActor(c)
  const typed = await formValues(c)
  const form = listingForm.required({ id: true }).safeParse(typed)
  const choices = await findChoices(c.var.deps.db)
  const again = (errors: FieldErrors) => {
    const id = form.data?.id ?? crypto.randomUUID()
    return show(c, creationPage({ id, values: typedValues(typed), choices, errors }), 422)
  }
  if (!form.success) return again(formErrors(form.error))
  const { id: listingId, base, act } = form.data
  const content = contentOf(form.data, knownOf(choices))
  const errors = await beginAndWrite({ deps: c.var.deps, actor }, { listingId, base, act, content })
  return errors ? again(errors) : seeOther(c, own.listing.to({ listingId }))
})

ownRoutes.get(own.listing.pattern, async (c) => {
  const listing = await findOwn(c)
  return listing ? showEdit(c, listing, valuesOf(listing.content)) : c.notFound()
})

ownRoutes.post(own.listing.pattern, async (c) => {
  const actor = requireActor(c)
  const { deps } = c.var
  const listing = await findOwn(c)
  if (!listing) return c.notFound()
  const typed = await formValues(c)
  const form = listingForm.safeParse(typed)
  if (!form.success) return showEdit(c, listing, typedValues(typed), formErrors(form.error))
  const { base, act } = form.data
  const content = contentOf(form.data, knownOf(await findChoices(deps.db)))
  const errors = await changeListing({ deps, actor }, { listingId: listing.id, base, act, content })
  if (errors === undefined) return c.notFound()
  return errors ? showEdit(c, listing, typedValues(typed), errors) : seeOther(c, own.listing.to({ listingId: listing.id }))
})

function findOwn(c: Ctx): Promise<Listing | null> {
  const { organisationId } = requireActor(c)
  return findOwnListing(c.var.deps.db, { listingId: c.req.param('listingId') ?? '', organisationId })
}

async function showEdit(c: Ctx, listing: Listing, values: ListingValues, errors?: FieldErrors): Promise<Response> {
  const { db } = c.var.deps
  const asker = { listingId: listing.id, organisationId: listing.organisationId }
  const [choices, found] = await Promise.all([findChoices(db), findFoundListing(db, asker)])
  return show(c, editPage({ listing, found, values, choices, today: todayOf(c), errors }), errors ? 422 : 200)
}

function todayOf(c: Ctx): string {
  return isoDate(c.var.deps.clock.now())
}
