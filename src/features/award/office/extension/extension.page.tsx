import { closing, moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Select, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { GrantedExtension } from '../../extension.queries.ts'
import type { ExtensionRefusal } from '../../extension.rules.ts'
import { officeTrail } from '../entries/office-words.page.tsx'

export const extensionRefusalText: Record<ExtensionRefusal, string> = {
  'unknown-organisation': 'Bitte wählen Sie die Organisation aus.',
  'has-handed-in':
    'Diese Organisation hat ihren Beitrag eingereicht. Ist etwas zu ändern, fordern Sie bitte eine Korrektur nach.',
  'reason-missing': 'Bitte geben Sie einen Grund an. Die Einreichenden bekommen ihn zu lesen.',
  'before-closing': 'Bitte geben Sie ein Ende nach dem Einreichungsschluss an.',
  past: 'Bitte geben Sie ein Ende in der Zukunft an.',
  'into-jury': 'Die Verlängerung muss enden, bevor die Jury beginnt.',
  'not-longer': 'So lange ist die Frist schon verlängert. Verkürzt wird sie nicht.',
}

type Values = Record<string, string>
type View = {
  edition: { title: string; closesAt: Date; juryAt: Date }
  extensions: GrantedExtension[]
  organisations: { id: string; name: string }[]
  values: Values
  errors?: FieldErrors
}

export function extensionPage(view: View): Page {
  const { edition, extensions, errors } = view
  return {
    title: 'Fristverlängerungen',
    trail: officeTrail,
    errors,
    body: (
      <>
        <p class="ik-lead">
          Einreichungsschluss ist {closing(edition.closesAt)}. Eine Verlängerung gilt allein für die genannte Organisation; für
          alle anderen ändert sich nichts.
        </p>
        <GrantForm {...view} />
        <h2 class="kern-heading-large">Gewährt</h2>
        <Granted extensions={extensions} />
      </>
    ),
  }
}

function GrantForm({ edition, organisations, values, errors }: View) {
  return (
    <Form action={paths.office.extensions.to()} label="Frist verlängern">
      <h2 class="kern-heading-large">Frist verlängern</h2>
      <WhoseTerm organisations={organisations} values={values} errors={errors} />
      <TextArea
        name="reason"
        label="Grund"
        hint="Die Einreichenden bekommen ihn zu lesen."
        rows={3}
        value={values.reason}
        error={errors?.reason}
      />
      <TextField
        name="day"
        label="Tag"
        hint={`Zum Beispiel 15.2.2026. Die Jury beginnt am ${moment(edition.juryAt)}.`}
        short
        value={values.day}
        error={errors?.day}
      />
      <TextField
        name="time"
        label="Uhrzeit"
        hint="Ortszeit in Düsseldorf, zum Beispiel 12:00. Von diesem Zeitpunkt an ist es zu spät."
        short
        value={values.time}
        error={errors?.time}
      />
      <Actions>
        <SubmitButton label="Frist verlängern" />
      </Actions>
    </Form>
  )
}

function WhoseTerm({ organisations, values, errors }: Pick<View, 'organisations' | 'values' | 'errors'>) {
  return (
    <Select
      name="organisation"
      label="Organisation"
      options={[{ value: '', label: 'Bitte wählen' }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
      value={values.organisation ?? ''}
      error={errors?.organisation}
    />
  )
}

function Granted({ extensions }: Pick<View, 'extensions'>) {
  if (extensions.length === 0) return <p class="kern-body">Bisher ist keine Frist verlängert.</p>
  return (
    <Table
      caption="Fristverlängerungen, die neueste zuerst"
      head={['Organisation', 'Bis', 'Grund', 'Gewährt']}
      rows={extensions.map(({ organisation, until, reason, by, at }) => [
        organisation,
        closing(until),
        reason,
        `${by}, ${moment(at)}`,
      ])}
    />
  )
}
