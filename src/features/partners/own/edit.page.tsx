import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { listingRows, stateText } from '../listing-words.page.tsx'
import type { Listing } from '../listing.queries.ts'
import { isPublic, stateOf, type ListingState } from '../listing.rules.ts'
import type { FoundListing } from '../outcome/outcome.queries.ts'
import { EndForms } from './end-forms.page.tsx'
import { MatterFields, PartnerFields, type Choices } from './listing-fields.page.tsx'
import type { ListingValues } from './listing-values.ts'
import { exchangeTrail, ownCrumb } from './own-listings.page.tsx'

type Errors = Record<string, string>
export type EditView = {
  listing: Listing
  /** When it has found somebody. */
  found: FoundListing | null
  values: ListingValues
  choices: Choices
  today: string
  errors?: Errors
}
export type CreationView = { id: string; values: ListingValues; choices: Choices; errors?: Errors }

export function creationPage({ id, values, choices, errors }: CreationView): Page {
  return {
    title: 'Neuer Eintrag in der Partnersuche',
    crumb: 'Neuer Eintrag',
    trail: [...exchangeTrail, ownCrumb],
    errors,
    body: (
      <Form action={paths.partners.own.creation.to()}>
        <Hidden name="id" value={id} />
        <Hidden name="base" value={0} />
        <Fields values={values} choices={choices} errors={errors ?? {}} />
      </Form>
    ),
  }
}

export function editPage(view: EditView): Page {
  const { listing, found, errors, today } = view
  const state = stateOf(listing, today)
  const mayWrite = state !== 'submitted' && state !== 'declined' && !listing.ended
  return {
    title: listing.content.title || 'Eintrag ohne Titel',
    trail: [...exchangeTrail, ownCrumb],
    errors,
    body: (
      <>
        <State listing={listing} today={today} />
        {mayWrite ? <EditForm {...view} /> : <Written {...view} />}
        <EndForms listing={listing} found={found} today={today} />
      </>
    ),
  }
}

function EditForm({ listing, values, choices, errors }: EditView) {
  return (
    <Form action={paths.partners.own.listing.to({ listingId: listing.id })} label="Eintrag bearbeiten">
      <Hidden name="base" value={listing.latest} />
      <Fields values={values} choices={choices} errors={errors ?? {}} />
    </Form>
  )
}

function Fields(fields: { values: ListingValues; choices: Choices; errors: Errors }) {
  return (
    <>
      <MatterFields {...fields} />
      <PartnerFields {...fields} />
      <Actions>
        <SubmitButton name="act" value="submit" label="Zur Veröffentlichung einreichen" />
        <SubmitButton name="act" value="save" label="Als Entwurf speichern" tone="secondary" />
      </Actions>
    </>
  )
}

const whatNext: Partial<Record<ListingState, string>> = {
  draft: 'Gespeichert ist noch nicht eingereicht. Nur Ihre Organisation sieht diesen Entwurf.',
  submitted: 'Die Redaktion liest Ihren Eintrag und schreibt Ihnen, sobald sie entschieden hat.',
  published: 'Änderungen liest die Redaktion, bevor sie erscheinen; bis dahin bleibt die jetzige Fassung stehen.',
}

function State({ listing, today }: { listing: Listing; today: string }) {
  const state = stateOf(listing, today)
  return (
    <Notice
      tone={state === 'returned' || state === 'expired' ? 'warning' : 'info'}
      title={`Stand: ${stateText[state]}`}
      level={2}
    >
      {listing.message && (state === 'returned' || state === 'declined') ? (
        <Lines text={`Die Redaktion schreibt: ${listing.message}`} />
      ) : null}
      {whatNext[state] ? <p>{whatNext[state]}</p> : null}
      {isPublic(listing, today) && listing.published ? (
        <p>
          Gültig bis {germanDay(listing.published.validUntil)}.{' '}
          <a class="kern-link" href={paths.partners.listing.to({ listingId: listing.id })}>
            Öffentliche Seite ansehen
          </a>
        </p>
      ) : null}
    </Notice>
  )
}

/** What cannot be changed now is read. */
function Written({ listing, choices }: EditView) {
  const { content } = listing
  const labelOf = (options: Choices['topics'], value: string | null) =>
    options.find((option) => option.value === value)?.label ?? null
  return (
    <>
      <SummaryList
        rows={listingRows(content, {
          organisation: listing.organisation,
          regionName: labelOf(choices.regions, content.regionId),
          topicTitle: labelOf(choices.topics, choices.today.get(content.topic ?? '') ?? null),
        })}
      />
      <Lines text={content.text} />
      <Actions>
        <ButtonLink href={paths.partners.own.list.to()} label="Zu unseren Einträgen" tone="secondary" />
      </Actions>
    </>
  )
}
