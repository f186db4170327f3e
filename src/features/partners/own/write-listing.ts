import { findOrganisation, listPersonsWithRole, type Actor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { submittedMail } from '../listing.mail.tsx'
import { lacksOf } from '../listing-content.rules.ts'
import { beginListing, writeListing, type ListingWish, type WrittenFacts } from '../listing.rules.ts'
import { beginRefusalText, lackErrors, writeRefusalText } from '../listing-words.page.tsx'
import { countOtherOpenListings, lockOwnListing } from '../listing.queries.ts'
import { recordListing, recordSubmission, recordVersion } from '../record-listing.queries.ts'

const FIRST = 1
export type Draft = ListingWish & { listingId: string }
type Writer = Pick<Actor, 'personId' | 'organisationId' | 'organisationName'>
type Who = { deps: Deps; actor: Writer }

/** Null when it was done; nothing is stored otherwise. */
export async function beginAndWrite({ deps, actor }: Who, draft: Draft): Promise<FieldErrors | null> {
  const organisation = (actor.organisationId && (await findOrganisation(deps.db, actor.organisationId))) || null
  return transact(deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const open = organisation ? await countOtherOpenListings(tx, organisation.id, draft.listingId) : 0
    const decision = beginListing(organisation, open)
    if (!decision.ok) return { form: beginRefusalText[decision.because] }
    const errors = contentErrors(draft, { at, hasPlace: Boolean(organisation?.place_id) })
    if (errors) return errors
    const { organisationId } = decision.outcome
    if (await recordListing(tx, { ...draft, ...actor, at }, organisationId)) {
      const facts = { organisationId, latest: 0, submitted: null, published: null, ended: null, content: null }
      return write(tx, { deps, actor }, { draft, facts, at })
    }
    // A second click finds it begun; whoever goes back to the form goes on from what it began. Somebody else's id ends in a 404 on the next page.
    const begun = await lockOwnListing(tx, { listingId: draft.listingId, organisationId })
    return begun ? write(tx, { deps, actor }, { draft: { ...draft, base: FIRST }, facts: begun, at }) : null
  })
}

/** Undefined when it is not theirs. */
export function changeListing(who: Who, draft: Draft): Promise<FieldErrors | null | undefined> {
  const { deps, actor } = who
  return transact(deps.db, async (tx) => {
    const listing = await lockOwnListing(tx, { listingId: draft.listingId, organisationId: actor.organisationId })
    if (!listing) return undefined
    const at = await databaseNow(tx)
    const errors = contentErrors(draft, { at, hasPlace: listing.hasPlace })
    return errors ?? write(tx, who, { draft, facts: listing, at })
  })
}

function contentErrors({ act, content }: Draft, { at, hasPlace }: { at: Date; hasPlace: boolean }): FieldErrors | null {
  const lacks = act === 'submit' ? lacksOf(content, { today: isoDate(at), hasPlace }) : []
  return lacks.length > 0 ? lackErrors(lacks) : null
}

type Case = { draft: Draft; facts: WrittenFacts; at: Date }

async function write(tx: Tx, who: Who, { draft, facts, at }: Case): Promise<FieldErrors | null> {
  const decision = writeListing(facts, draft, isoDate(at))
  if (!decision.ok) return { form: writeRefusalText[decision.because] }
  if (decision.outcome === 'unchanged') return null
  const by = { listingId: draft.listingId, personId: who.actor.personId, at }
  const { number } = decision.outcome
  if (draft.act === 'submit') await tellEditors(tx, who, { draft, number, at })
  await recordVersion(tx, by, { number, content: draft.content })
  if (draft.act === 'submit') await recordSubmission(tx, by, number)
  return null
}

async function tellEditors(
  tx: Tx,
  { deps, actor }: Who,
  { draft, number, at }: { draft: Draft; number: number; at: Date },
): Promise<void> {
  const { baseUrl } = deps.config
  const link = baseUrl + paths.partners.review.one.to({ listingId: draft.listingId })
  for (const { personId, name, email } of await listPersonsWithRole(tx, 'editor')) {
    const mail = submittedMail({ name, title: draft.content.title, organisation: actor.organisationName ?? '', link, baseUrl })
    const onceKey = `listing-submitted ${draft.listingId} ${number} ${personId}`
    await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: at })
  }
}
