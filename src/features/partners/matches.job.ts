import { paths } from '../../paths.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { queueMail } from '../../platform/mail.ts'
import { listListingPeople } from './listing.queries.ts'
import { matchMail } from './match.mail.tsx'
import { listToldPairs, recordMatch } from './match.queries.ts'
import { pairsOf } from './matching.rules.ts'
import { listPublicListings, type PublicListing } from './public-listings.queries.ts'

/** Looked for each minute: whoever fits is told of the other, once. What either may read of the other is what everybody may. */
export const tellOfMatches: Tick = async ({ db, config: { baseUrl } }) => {
  const at = await databaseNow(db)
  const told = new Set((await listToldPairs(db)).map(({ requestId, offerId }) => `${requestId} ${offerId}`))
  const pairs = pairsOf(await listPublicListings(db)).filter(({ request, offer }) => !told.has(`${request.id} ${offer.id}`))
  for (const { request, offer, match } of pairs)
    await transact(db, async (tx) => {
      const mails = [...(await mailsAbout(tx, request, offer)), ...(await mailsAbout(tx, offer, request))]
      if (!(await recordMatch(tx, { requestId: request.id, offerId: offer.id }, at))) return
      for (const { email, personId, own, other, name } of mails) {
        const link = baseUrl + paths.partners.listing.to({ listingId: other.id })
        const mail = matchMail({ name, own: own.title, other, reasons: match.reasons, link, baseUrl })
        const onceKey = `listings-matched ${request.id} ${offer.id} ${personId}`
        await queueMail(tx, { ...mail, recipient: email, onceKey, queuedAt: at })
      }
    })
}

async function mailsAbout(tx: Tx, own: PublicListing, other: PublicListing) {
  return (await listListingPeople(tx, own.id)).map((person) => ({ ...person, own, other }))
}
