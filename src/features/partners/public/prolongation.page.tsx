import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { RemindedListing } from '../reminder.queries.ts'

const trail = [{ label: 'Partnersuche', href: paths.partners.exchange.to() }]

type View = { token: string; listing: RemindedListing; mayProlong: boolean; today: string; errors?: Record<string, string> }

export function prolongationPage({ token, listing, mayProlong, today, errors }: View): Page {
  const { title, organisation, validUntil } = listing
  return {
    title: 'Eintrag verlängern',
    trail,
    errors,
    body: mayProlong ? (
      <>
        <p class="kern-body">
          Der Eintrag „{title}“ von {organisation} {validUntil >= today ? 'gilt bis zum' : 'galt bis zum'} {germanDay(validUntil)}
          .
        </p>
        <Form action={paths.partners.mailedProlongation.to({ token })}>
          <Actions>
            <SubmitButton label="Um sechs Monate von heute verlängern" />
          </Actions>
        </Form>
      </>
    ) : (
      <>
        <Notice tone="success" title={`Der Eintrag gilt bis zum ${germanDay(validUntil)}`} level={2}>
          <p>„{title}“ ist so lange in der Partnersuche zu sehen. Zwei Wochen vorher erinnern wir Sie wieder.</p>
        </Notice>
        <Actions>
          <ButtonLink
            href={paths.partners.listing.to({ listingId: listing.listingId })}
            label="Eintrag ansehen"
            tone="secondary"
          />
        </Actions>
      </>
    ),
  }
}

export function prolongationGonePage(): Page {
  return {
    title: 'Dieser Link gilt nicht mehr',
    trail,
    body: (
      <Notice tone="info" title="Hier lässt sich nichts mehr verlängern" level={2}>
        <p>
          Der Eintrag ist abgeschlossen, oder der Link ist unvollständig. Im Portal sehen Sie alle Einträge Ihrer Organisation.
        </p>
      </Notice>
    ),
  }
}
