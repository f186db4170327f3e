import { paths } from '../paths.ts'
import { moment } from '../plain/german-date.ts'
import type { FieldErrors } from '../platform/forms.ts'
import type { Page } from '../platform/page.ts'
import { Select, TextArea, TextField } from '../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Table } from '../ui/table.tsx'
import type { MailingCase } from './mailing-case.ts'
import type { Mailing } from './mailing.rules.ts'
import { outboxTrail } from './outbox-words.page.tsx'
import type { RecipientGroup } from './source.ts'

export type DraftValues = { group?: string; subject?: string; body?: string }
type View = { mailing: Mailing; found: MailingCase; values: DraftValues; errors?: FieldErrors }

export function draftPage(view: View): Page {
  const { mailing, errors } = view
  return {
    title: mailing.subject,
    trail: outboxTrail,
    errors,
    body: (
      <>
        <p class="kern-body">
          Entwurf, zuletzt geändert am {moment(mailing.changedAt)} von {mailing.changedByName}.
        </p>
        <Next {...view} />
        <DraftForm {...view} />
      </>
    ),
  }
}

function Next({ mailing, found: { group, recipients } }: View) {
  const to = { mailingId: mailing.id }
  if (!group)
    return (
      <Notice tone="warning" title="Diese Empfänger gibt es zurzeit nicht" level={2}>
        <p class="kern-body">Bitte wählen Sie unten aus, an wen die Nachricht geht, und speichern Sie.</p>
      </Notice>
    )
  return (
    <Notice tone="info" title={mailsText(recipients.length)} level={2}>
      <p class="kern-body">An: {group.label}. Gesendet wird erst, wenn Sie die Nachricht freigeben.</p>
      <Actions>
        {group.choices ? <ButtonLink href={paths.outbox.choices.to(to)} label="Empfänger auswählen" tone="secondary" /> : null}
        {recipients.length > 0 ? (
          <>
            <ButtonLink href={paths.outbox.preview.to(to)} label="Vorschau ansehen" tone="secondary" />
            <ButtonLink href={paths.outbox.release.to(to)} label="Zur Freigabe" tone="secondary" />
          </>
        ) : null}
      </Actions>
    </Notice>
  )
}

export function mailsText(count: number): string {
  if (count === 0) return 'Zurzeit bekäme sie niemand'
  return count === 1 ? '1 E-Mail an 1 Person' : `${count} E-Mails, jede an genau eine Person`
}

function DraftForm({ mailing, found: { groups }, values, errors }: View) {
  return (
    <Form action={paths.outbox.mailing.to({ mailingId: mailing.id })} label="Nachricht bearbeiten">
      <h2 class="kern-heading-large">Nachricht</h2>
      <Select
        name="group"
        label="An"
        options={[{ value: '', label: 'Bitte wählen' }, ...groups.map(({ key, label }) => ({ value: key, label }))]}
        value={groups.some(({ key }) => key === values.group) ? values.group : ''}
        error={errors?.group}
      />
      <TextField name="subject" label="Betreff" value={values.subject} error={errors?.subject} />
      <TextArea
        name="body"
        label="Text"
        hint="Absätze trennt eine Leerzeile. **fett**, *kursiv*, - Aufzählung, [Wort](Adresse) für Links."
        rows={16}
        value={values.body}
        error={errors?.body}
      />
      <Actions>
        <SubmitButton label="Speichern" />
      </Actions>
      <Fields groups={groups} chosen={values.group} />
    </Form>
  )
}

/** What may be put in depends on the group and the moment. */
function Fields({ groups, chosen }: { groups: RecipientGroup[]; chosen?: string }) {
  const group = groups.find(({ key }) => key === chosen)
  if (!group)
    return <p class="kern-body">Welche Platzhalter es gibt, sehen Sie hier, sobald Sie mit Empfängern gespeichert haben.</p>
  return (
    <Table
      caption={`Platzhalter für „${group.label}“, in Betreff und Text`}
      head={['Platzhalter', 'Wird ersetzt durch']}
      rows={group.fields.map(({ name, label }) => [<code>{`{{${name}}}`}</code>, label])}
    />
  )
}
