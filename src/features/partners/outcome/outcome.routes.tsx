import { requireActor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import {
  findPickerState,
  findPickerStateOf,
  listPlacesById,
  readPlacePicker,
  withoutPickerFields,
  type PickerState,
} from '../../../places/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { lockOwnListing } from '../listing.queries.ts'
import { outcomeForm } from './outcome.form.ts'
import { outcomePage, outcomeRefusalText, PARTNER_KINDS } from './outcome.page.tsx'
import { findFoundListing, recordOutcome, type FoundListing } from './outcome.queries.ts'
import { sayOutcome, type OutcomeRefusal, type OutcomeWords } from './outcome.rules.ts'

export const outcomeRoutes = routes()
const { own } = paths.partners

outcomeRoutes.get(own.outcome.pattern, async (c) => {
  const listing = await findFound(c)
  if (!listing) return c.notFound()
  const { outcome } = listing
  const typed = { became: outcome?.became ?? '', partnerName: outcome?.partnerName ?? '', base: String(outcome?.number ?? 0) }
  const picker = await findPickerStateOf(c.var.deps.db, outcome?.partner ? [outcome.partner.id] : [])
  return show(c, outcomePage({ listing, typed, picker }))
})

outcomeRoutes.post(own.outcome.pattern, async (c) => {
  const listing = await findFound(c)
  if (!listing) return c.notFound()
  const { db } = c.var.deps
  const values = await formValues(c)
  const picked = readPlacePicker(values, 'partner')
  const again = (errors?: FieldErrors) =>
    findPickerState(db, picked, PARTNER_KINDS).then((picker) => showAgain(c, { listing, values, picker, errors }))
  if (picked.asksAgain) return again()
  const { partner: _, ...fields } = withoutPickerFields(values, 'partner')
  const form = outcomeForm.safeParse(fields)
  if (!form.success) return again(formErrors(form.error))
  const { base, ...words } = form.data
  const [place] = (await listPlacesById(db, picked.ids)).filter(({ kind }) => PARTNER_KINDS.includes(kind))
  const refused = await say(c, { base, said: { ...words, partner: place ?? null } })
  return refused ? again({ form: outcomeRefusalText[refused] }) : seeOther(c, own.listing.to({ listingId: listing.id }))
})

/** Null when it was done. */
function say(c: Ctx, { base, said }: { base: number; said: OutcomeWords }): Promise<OutcomeRefusal | null> {
  const { personId } = requireActor(c)
  const asker = askerOf(c)
  return transact(c.var.deps.db, async (tx) => {
    await lockOwnListing(tx, asker)
    const listing = await findFoundListing(tx, asker)
    if (!listing) return null
    const decision = sayOutcome(said, { latest: listing.outcome, base })
    if (!decision.ok) return decision.because
    if (decision.outcome === 'unchanged') return null
    const by = { listingId: listing.id, personId, at: await databaseNow(tx) }
    await recordOutcome(tx, by, { ...said, ...decision.outcome })
    return null
  })
}

function findFound(c: Ctx): Promise<FoundListing | null> {
  return findFoundListing(c.var.deps.db, askerOf(c))
}

function askerOf(c: Ctx) {
  const { organisationId } = requireActor(c)
  return { listingId: c.req.param('listingId') ?? '', organisationId }
}

type Again = { listing: FoundListing; values: Record<string, string | string[]>; picker: PickerState; errors?: FieldErrors }

function showAgain(c: Ctx, { listing, values, picker, errors }: Again): Response {
  const said = (name: string) => String(values[name] ?? '')
  const typed = { became: said('became'), partnerName: said('partnerName'), base: said('base') }
  return show(c, outcomePage({ listing, typed, picker, errors }), errors ? 422 : 200)
}
