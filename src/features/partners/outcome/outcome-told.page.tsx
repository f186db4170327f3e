import { paths } from '../../../paths.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { FoundListing } from './outcome.queries.ts'
import { becameText } from './outcome.page.tsx'

/** On the page of a listing that found somebody: the answer so far, and the project it can become. */
export function OutcomeTold({ listing }: { listing: FoundListing }) {
  const { outcome } = listing
  const address = paths.partners.own.outcome.to({ listingId: listing.id })
  return (
    <section class="ik-flow" aria-labelledby="projekt">
      <h2 class="kern-heading-medium" id="projekt">
        Ist daraus ein Projekt geworden?
      </h2>
      {outcome ? (
        <SummaryList
          rows={[
            { term: 'Antwort', detail: becameText[outcome.became], change: { href: address, label: 'Ändern' } },
            {
              term: 'Partner',
              detail: [outcome.partner?.name, outcome.partnerName].filter(Boolean).join(', ') || 'nicht genannt',
            },
          ]}
        />
      ) : (
        <Actions>
          <ButtonLink href={address} label="Frage beantworten" />
        </Actions>
      )}
      {outcome && outcome.became !== 'nothing' ? <BeginProject listing={listing} /> : null}
    </section>
  )
}

function BeginProject({ listing }: { listing: FoundListing }) {
  return (
    <>
      <p class="kern-body">
        Zeigen Sie es anderen: In den Entwurf eines Steckbriefs kommen Titel, Thema und Text dieses Eintrags, die gewünschte
        Rechtsform, Ihre Kommune und der Partner. Sie ändern alles, bevor es jemand liest.
      </p>
      <Form action={paths.partners.own.project.to({ listingId: listing.id })} label="Projekt anlegen">
        <Actions>
          <SubmitButton label="Projekt mit diesen Angaben anlegen" />
        </Actions>
      </Form>
    </>
  )
}
