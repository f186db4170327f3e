import { paths } from '../../../paths.ts'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Listing } from '../listing.queries.ts'
import { canProlong, endListing } from '../listing.rules.ts'
import type { FoundListing } from '../outcome/outcome.queries.ts'
import { OutcomeTold } from '../outcome/outcome-told.page.tsx'

/** Only what is possible now is offered. */
export function EndForms({ listing, found, today }: { listing: Listing; found: FoundListing | null; today: string }) {
  const { id: listingId } = listing
  if (listing.ended) return found ? <OutcomeTold listing={found} /> : null
  return (
    <section class="ik-flow" aria-labelledby="abschluss">
      <h2 class="kern-heading-medium" id="abschluss">
        Verlängern oder abschließen
      </h2>
      {canProlong(listing, today) ? (
        <Form action={paths.partners.own.prolongation.to({ listingId })} label="Verlängern">
          <Actions>
            <SubmitButton label="Um sechs Monate von heute verlängern" />
          </Actions>
        </Form>
      ) : null}
      <Form action={paths.partners.own.ending.to({ listingId })} label="Abschließen">
        <p class="kern-body">Ein abgeschlossener Eintrag verschwindet aus der Partnersuche und lässt sich nicht wieder öffnen.</p>
        <Actions>
          {endListing(listing, 'found').ok ? (
            <SubmitButton name="result" value="found" label="Partner gefunden" tone="secondary" />
          ) : null}
          <SubmitButton name="result" value="withdrawn" label="Eintrag zurückziehen" tone="secondary" />
        </Actions>
      </Form>
    </section>
  )
}
