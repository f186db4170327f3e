import { paths } from '../../../paths.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, RadioGroup, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { EditedText } from '../text.rules.ts'
import { addressParts } from '../text-kinds.ts'
import { publicAddress } from '../text-address.ts'
import { textTrail } from './text-words.page.tsx'

export type ActView = { text: EditedText; typed: Record<string, string>; errors?: FieldErrors }

export function publicationPage({ text, typed, errors }: ActView): Page {
  return {
    title: 'Text veröffentlichen',
    crumb: 'Veröffentlichen',
    trail: textTrail(text),
    errors,
    body: (
      <>
        <p class="kern-body">
          Fassung {text.newest.number} steht danach für alle unter {publicAddress(text)}. Bis dahin ist sie nirgends zu finden.
        </p>
        <PublicationForm text={text} typed={typed} errors={errors} />
      </>
    ),
  }
}

function PublicationForm({ text, typed, errors }: ActView) {
  return (
    <Form action={paths.texts.publication.to(addressParts(text))}>
      <Hidden name="number" value={text.newest.number} />
      <RadioGroup
        name="when"
        legend="Wann soll der Text erscheinen?"
        value={typed.when}
        error={errors?.when}
        options={[
          { value: 'now', label: 'Sofort' },
          { value: 'later', label: 'Zu dem Zeitpunkt, den ich unten wähle' },
        ]}
      />
      <TextField
        name="at"
        label="Zeitpunkt"
        hint="Deutsche Zeit; nur nötig, wenn der Text später erscheint."
        type="datetime-local"
        optional
        value={typed.at}
        error={errors?.at}
      />
      <Actions>
        <SubmitButton label="Veröffentlichen" />
        <ButtonLink href={paths.texts.preview.to(addressParts(text))} label="Vorschau" tone="secondary" />
      </Actions>
    </Form>
  )
}
