import { paths } from '../../../paths.ts'
import { PlacePicker, type PickerState, type PlaceKind } from '../../../places/index.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, RadioGroup, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { exchangeTrail, ownCrumb } from '../own/own-listings.page.tsx'
import { LONGEST_NAME } from './outcome.form.ts'
import type { FoundListing } from './outcome.queries.ts'
import { BECAME, type Became, type OutcomeRefusal } from './outcome.rules.ts'

export const PARTNER_KINDS: readonly PlaceKind[] = ['municipality', 'county', 'body']

export const becameText: Record<Became, string> = {
  project: 'Ja, wir arbeiten zusammen',
  planned: 'Noch nicht, aber es ist vereinbart',
  nothing: 'Nein',
}

export const outcomeRefusalText: Record<OutcomeRefusal, string> = {
  'outcome-stale':
    'Ihre Organisation hat inzwischen eine andere Antwort gegeben. Bitte laden Sie die Seite neu, lesen Sie die Antwort und ändern Sie sie, wenn nötig.',
}

type View = {
  listing: FoundListing
  typed: { became: string; partnerName: string; base: string }
  picker: PickerState
  errors?: Record<string, string>
}

export function outcomePage({ listing, typed, picker, errors }: View): Page {
  const { own } = paths.partners
  const listingId = listing.id
  return {
    title: 'Was ist daraus geworden?',
    trail: [...exchangeTrail, ownCrumb, { label: listing.title, href: own.listing.to({ listingId }) }],
    errors,
    elements: ['place-picker'],
    body: (
      <Form action={own.outcome.to({ listingId })} label="Was ist daraus geworden?">
        <Hidden name="base" value={typed.base} />
        <RadioGroup
          name="became"
          legend="Ist aus dem Eintrag eine Zusammenarbeit geworden?"
          options={BECAME.map((value) => ({ value, label: becameText[value] }))}
          value={typed.became}
          error={errors?.became}
        />
        <PlacePicker name="partner" legend="Mit wem? (freiwillig)" kinds={PARTNER_KINDS} state={picker} />
        <TextField
          name="partnerName"
          label="Name des Partners, wenn er nicht im Verzeichnis steht"
          hint="Die Stelle, zum Beispiel „Gemeente Musterdorp“; keine Person."
          value={typed.partnerName}
          error={errors?.partnerName}
          maxCharacters={LONGEST_NAME}
          optional
        />
        <p class="kern-body">Die Antwort sehen Ihre Organisation und, als Zahl, die Redaktion.</p>
        <Actions>
          <SubmitButton label="Antwort speichern" />
          <ButtonLink href={own.listing.to({ listingId })} label="Später antworten" tone="secondary" />
        </Actions>
      </Form>
    ),
  }
}
