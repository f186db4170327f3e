import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import type { ReleasedMailing } from '../../../outbox/index.ts'
import { Hidden, RadioGroup, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import { filterText, FILTERS, type Filter } from '../event-mailings.ts'
import { editorTrail } from './edit.page.tsx'

export type MessageRefusal = 'unknown-group' | 'unknown-fields' | 'nobody' | 'faults' | 'changed-since'

export const messageRefusalText: Record<MessageRefusal, string> = {
  'unknown-group': 'Diese Veranstaltung nimmt keine Anmeldungen an.',
  'unknown-fields':
    'Im Text steht ein Feld in doppelten geschweiften Klammern, das es nicht gibt. Möglich sind die unten genannten.',
  nobody: 'In dieser Auswahl ist zurzeit niemand.',
  faults: 'Bei einigen Empfängern fehlt eine Angabe, die im Text steht. Bitte nehmen Sie das Feld heraus.',
  'changed-since': 'Die Empfänger haben sich geändert. Bitte sehen Sie sich die Nachricht noch einmal an.',
}

export type MessageView = {
  event: { id: string; title: string }
  values: { id: string; filter: string; subject: string; body: string }
  counts: Record<Filter, number>
  /** As the first recipient would read it, and the mark of what would go out; null: not asked for yet. */
  preview: { subject: string; text: string; count: number; mark: string } | null
  sent: ReleasedMailing[]
  errors?: Record<string, string>
}

export function messagePage({ event, values, counts, preview, sent, errors }: MessageView): Page {
  const { editor } = paths.events
  const action = editor.message.to({ eventId: event.id })
  return {
    title: `Nachricht an Teilnehmende: ${event.title}`,
    crumb: 'Nachricht an Teilnehmende',
    trail: [
      ...editorTrail,
      { label: event.title, href: editor.event.to({ eventId: event.id }) },
      { label: 'Teilnehmende', href: editor.participants.to({ eventId: event.id }) },
    ],
    errors,
    body: (
      <>
        {preview ? <Preview action={action} values={values} preview={preview} /> : null}
        <Form action={action} label="Nachricht schreiben">
          <Hidden name="id" value={values.id} />
          <Words values={values} counts={counts} errors={errors ?? {}} />
          <Actions>
            <SubmitButton label="Vorschau ansehen" name="act" value="preview" tone={preview ? 'secondary' : 'primary'} />
          </Actions>
        </Form>
        {sent.length > 0 ? <Sent sent={sent} /> : null}
      </>
    ),
  }
}

function Words({ values, counts, errors }: Pick<MessageView, 'values' | 'counts'> & { errors: Record<string, string> }) {
  return (
    <>
      <RadioGroup
        name="filter"
        legend="An wen?"
        value={values.filter}
        error={errors.filter}
        options={FILTERS.map((filter) => ({ value: filter, label: `${filterText[filter]} (${counts[filter]})` }))}
      />
      <TextField name="subject" label="Betreff" value={values.subject} error={errors.subject} maxCharacters={200} required />
      <TextArea
        name="body"
        label="Text"
        hint="In Markdown. Felder: {{name}}, {{veranstaltung}}, {{beginn}}, {{link}} (Seite der Veranstaltung)."
        value={values.body}
        error={errors.body}
        maxCharacters={10_000}
        rows={10}
        required
      />
    </>
  )
}

type Previewed = { action: string; values: MessageView['values']; preview: NonNullable<MessageView['preview']> }

/** The button sends what is read above it; whatever is typed below needs a preview of its own. */
function Preview({ action, values, preview: { subject, text, count, mark } }: Previewed) {
  return (
    <section class="ik-flow" aria-labelledby="vorschau">
      <h2 class="kern-heading-medium" id="vorschau">
        So liest es die erste Person
      </h2>
      <p class="kern-body">
        <strong>{subject}</strong>
      </p>
      <pre class="ik-mail-text">{text}</pre>
      <Form action={action} label="Nachricht senden">
        {Object.entries({ ...values, seen: mark }).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Actions>
          <SubmitButton label={`An ${count === 1 ? '1 Person' : `${count} Personen`} senden`} name="act" value="send" />
        </Actions>
      </Form>
    </section>
  )
}

function Sent({ sent }: { sent: ReleasedMailing[] }) {
  return (
    <Table
      caption="Schon gesendet"
      head={['Betreff', 'An', 'Von', 'Freigegeben']}
      rows={sent.map(({ subject, groupLabel, recipients, releasedBy, releasedAt }) => [
        subject,
        `${groupLabel} (${recipients})`,
        releasedBy,
        moment(releasedAt),
      ])}
    />
  )
}
