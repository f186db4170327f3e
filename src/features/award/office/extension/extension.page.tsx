import { closing, moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Select, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { GrantedExtension, WaitingExtension } from '../../extension-lists.queries.ts'
import type { ConfirmRefusal, ExtensionRefusal } from '../../extension.rules.ts'
import { officeTrail } from '../entries/office-words.page.tsx'

export const extensionRefusalText: Record<ExtensionRefusal, string> = {
  'unknown-organisation': 'Bitte wählen Sie die Organisation aus.',
  'jury-began': 'Die Jury hat begonnen. Seitdem wird keine Frist mehr verlängert.',
  'has-handed-in':
    'Diese Organisation hat ihren Beitrag eingereicht. Ist etwas zu ändern, fordern Sie bitte eine Korrektur nach.',
  'reason-missing': 'Bitte geben Sie einen Grund an. Die Einreichenden bekommen ihn zu lesen.',
  'before-closing': 'Bitte geben Sie ein Ende nach dem Einreichungsschluss an.',
  past: 'Bitte geben Sie ein Ende in der Zukunft an.',
  'into-jury': 'Die Verlängerung muss enden, bevor die Jury beginnt.',
  'not-longer': 'So lange ist die Frist schon verlängert. Verkürzt wird sie nicht.',
}

export const confirmRefusalText: Record<ConfirmRefusal, string> = {
  ...extensionRefusalText,
  'nothing-asked':
    'Diese Verlängerung wartet nicht mehr auf eine Bestätigung: Sie ist schon bestätigt, zurückgenommen oder durch einen neuen Vorschlag ersetzt.',
  'same-person':
    'Sie haben diese Verlängerung selbst vorgeschlagen. Bestätigen muss sie eine zweite Person des Wettbewerbsbüros.',
}

type Values = Record<string, string>
type View = {
  edition: { title: string; closesAt: Date; juryAt: Date }
  juryHasBegun: boolean
  waiting: WaitingExtension[]
  extensions: GrantedExtension[]
  organisations: { id: string; name: string }[]
  personId: string
  values: Values
  errors?: FieldErrors
}

export function extensionPage(view: View): Page {
  const { edition, extensions, juryHasBegun, errors } = view
  return {
    title: 'Fristverlängerungen',
    trail: officeTrail,
    errors,
    body: (
      <>
        <p class="ik-lead">
          Einreichungsschluss ist {closing(edition.closesAt)}. Eine Verlängerung gilt allein für die genannte Organisation; für
          alle anderen ändert sich nichts. Eine Person schlägt sie vor, eine zweite bestätigt sie; erst dann gilt sie und wird der
          Organisation mitgeteilt.
        </p>
        <Waiting {...view} />
        {juryHasBegun ? <TooLate {...view} /> : <GrantForm {...view} />}
        <h2 class="kern-heading-large">Gewährt</h2>
        <Granted extensions={extensions} />
      </>
    ),
  }
}

function Waiting({ waiting, personId, juryHasBegun }: View) {
  if (waiting.length === 0) return null
  return (
    <>
      <h2 class="kern-heading-large">Wartet auf eine zweite Person</h2>
      {waiting.map((asked) => (
        <Notice tone="warning" title={`${asked.organisation}: bis ${closing(asked.until)}`} level={3}>
          <p class="kern-body">
            Vorgeschlagen von <Typed>{asked.askedByName}</Typed>, {moment(asked.askedAt)}. Grund: {asked.reason}
          </p>
          {juryHasBegun ? null : asked.askedBy === personId ? (
            <p class="kern-body">Bestätigen muss sie eine zweite Person des Wettbewerbsbüros.</p>
          ) : (
            <Form action={paths.office.extensionConfirmation.to()} label={`Verlängerung für ${asked.organisation} bestätigen`}>
              <input type="hidden" name="extension" value={asked.id} />
              <Actions>
                <SubmitButton label="Verlängerung bestätigen" />
              </Actions>
            </Form>
          )}
          <Form action={paths.office.extensionTakeBack.to()} label={`Vorschlag für ${asked.organisation} zurücknehmen`}>
            <input type="hidden" name="extension" value={asked.id} />
            <Actions>
              <SubmitButton label="Vorschlag zurücknehmen" tone="secondary" />
            </Actions>
          </Form>
        </Notice>
      ))}
    </>
  )
}

/** What was typed while the jury began can still be copied. */
function TooLate({ edition, values }: View) {
  return (
    <Notice tone="info" title="Verlängern ist nicht mehr möglich" level={2}>
      <p class="kern-body">
        Die Jury hat am {moment(edition.juryAt)} begonnen. Seitdem wird für niemanden die Frist verlängert. Ist an einem
        eingereichten Beitrag etwas zu ändern, fordern Sie bitte eine Korrektur nach.
      </p>
      {values.reason ? (
        <>
          <p class="kern-body">Ihr Text ist nicht gespeichert. Sie können ihn hier kopieren:</p>
          <Lines text={values.reason} />
        </>
      ) : null}
    </Notice>
  )
}

function GrantForm({ edition, organisations, values, errors }: View) {
  return (
    <Form action={paths.office.extensions.to()} label="Verlängerung vorschlagen">
      <h2 class="kern-heading-large">Verlängerung vorschlagen</h2>
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
        <SubmitButton label="Verlängerung vorschlagen" />
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
      rows={extensions.map(({ organisation, until, reason, askedByName, confirmedByName, at }) => [
        organisation,
        closing(until),
        reason,
        `${askedByName} und ${confirmedByName}, ${moment(at)}`,
      ])}
    />
  )
}
