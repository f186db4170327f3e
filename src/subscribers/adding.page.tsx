import { Details } from '../ui/details.tsx'
import { Checkbox, CheckboxGroup } from '../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../ui/form.tsx'
import type { AddRefusal } from './adding.rules.ts'
import { CONSENT } from './consent.ts'
import type { SettingsAddresses } from './settings-places.ts'
import type { Offer } from './sign-up.page.tsx'

export const addRefusalText: Record<AddRefusal, string> = {
  'nothing-added': 'Bitte wählen Sie, wozu Sie außerdem E-Mails bekommen möchten.',
}

type AddingProps = {
  addresses: SettingsAddresses
  /** Why it needs no confirmation. */
  reached: string
  /** What does not come yet. */
  offers: Offer[]
  chosen: string[]
  errors?: Record<string, string>
}

export function AddingForm({ addresses, reached, offers, chosen, errors = {} }: AddingProps) {
  if (offers.length === 0) return null
  return (
    <>
      <h2 class="kern-heading-medium">Weitere E-Mails bestellen</h2>
      <p class="kern-body">
        {reached} Was Sie hier bestellen, gilt deshalb sofort; Sie bekommen eine E-Mail, die sagt, was dazugekommen ist.
      </p>
      <Form action={addresses.adding} label="Weitere E-Mails bestellen">
        {offers.map((offer, index) => (
          <OfferedSubjects key={offer.legend} {...offer} index={index} chosen={chosen} error={errors.dazu} />
        ))}
        <Checkbox name="consent" label={CONSENT} error={errors.consent} required />
        <Actions>
          <SubmitButton label="Dazu bestellen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

type OfferedProps = Offer & { index: number; chosen: string[]; error: string | undefined }

/** A summary of what went wrong leads to the first group. */
function OfferedSubjects({ legend, subjects, index, chosen, error }: OfferedProps) {
  const isFirst = index === 0
  const isTouched = subjects.some(({ key }) => chosen.includes(key))
  return (
    <Details summary={legend} open={isTouched || (isFirst && error !== undefined)}>
      <CheckboxGroup
        name={isFirst ? 'dazu' : `dazu-gruppe-${index + 1}`}
        sentAs="dazu"
        legend={legend}
        options={subjects.map(({ key, title }) => ({ value: key, label: title }))}
        values={chosen}
        error={isFirst ? error : undefined}
      />
    </Details>
  )
}
