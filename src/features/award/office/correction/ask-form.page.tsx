import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import { CheckboxGroup, Fieldset, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { stepTitle } from '../../entrant/entry-words.page.tsx'
import { fieldsOf, STEPS, type EntryEdition, type StepName } from '../../steps.rules.ts'

export type AskValues = { message: string; parts: string[]; day: string; time: string }
type Ask = { entryId: string; edition: EntryEdition; values: AskValues; errors?: FieldErrors }

export function AskForm({ entryId, edition, values, errors }: Ask) {
  return (
    <Form action={paths.office.correction.page.to({ entryId })} label="Korrektur nachfordern">
      <p class="ik-lead">
        Die Einreichenden bekommen Ihre Nachricht per E-Mail. Bis zur Frist können sie genau die Teile ändern, die Sie öffnen.
      </p>
      <TextArea
        name="message"
        label="Was ist zu korrigieren?"
        maxCharacters={5000}
        value={values.message}
        error={errors?.message}
      />
      <Parts edition={edition} values={values} error={errors?.parts} />
      <Fieldset legend="Frist">
        <TextField name="day" label="Tag" hint="Zum Beispiel 15.4.2026." short value={values.day} error={errors?.day} />
        <TextField
          name="time"
          label="Uhrzeit"
          hint="Ortszeit in Düsseldorf, zum Beispiel 18:00. Von diesem Zeitpunkt an ist es zu spät."
          short
          value={values.time}
          error={errors?.time}
        />
      </Fieldset>
      <Actions>
        <SubmitButton label="Korrektur nachfordern" />
        <ButtonLink href={paths.office.entry.to({ entryId })} label="Abbrechen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function Parts({ edition, values, error }: Pick<Ask, 'edition' | 'values'> & { error?: string }) {
  const steps = STEPS.filter((step) => choices(edition, step).length > 1)
  return (
    <Fieldset legend="Was wird geöffnet?" hint="Ganze Schritte oder einzelne Felder. Die Kategorie ändern nur Sie.">
      <CheckboxGroup
        name="parts"
        legend="Anlagen"
        options={[{ value: 'attachments', label: 'Nachweise und Anlagen' }]}
        values={values.parts}
        error={error}
      />
      {steps.map((step) => (
        <CheckboxGroup
          key={step}
          name={`parts-${step}`}
          sentAs="parts"
          legend={stepTitle[step]}
          options={choices(edition, step)}
          values={values.parts}
        />
      ))}
    </Fieldset>
  )
}

function choices(edition: EntryEdition, step: StepName) {
  const fields = fieldsOf(edition, step).filter(({ name }) => name !== 'category')
  return [{ value: step, label: 'Der ganze Schritt' }, ...fields.map(({ name, label }) => ({ value: `${step}.${name}`, label }))]
}
