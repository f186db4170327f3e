import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, Select, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { MendingObstacle } from '../../correction.rules.ts'
import { partName } from '../../correction-words.page.tsx'
import { editableFields, type OfficeEditRefusal } from '../../office-edit.rules.ts'
import type { EntryEdition, StepField } from '../../steps.rules.ts'
import { askRefusalText } from '../correction/correction.page.tsx'
import { entriesTrail, nameOf } from '../entries/office-entry.page.tsx'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'

export const editRefusalText: Record<OfficeEditRefusal, string> = {
  'not-opened': askRefusalText['not-opened'],
  'not-standing': askRefusalText['not-standing'],
  'category-closed': askRefusalText['category-closed'],
  'being-judged': askRefusalText['being-judged'],
  'being-corrected': 'Eine Nachforderung läuft. So lange ändern nur die Einreichenden etwas.',
  'not-editable': 'Dieses Feld berichtigt das Wettbewerbsbüro nicht. Bitte wählen Sie ein Textfeld.',
  stale: 'Inzwischen gibt es eine neuere Fassung. Bitte vergleichen Sie und berichtigen Sie noch einmal.',
  'reason-missing': 'Bitte geben Sie einen Grund an. Die Einreichenden bekommen ihn zu lesen.',
  unchanged: 'Der Text ist unverändert. Bitte berichtigen Sie ihn.',
  'not-acceptable': 'So könnte der Beitrag nicht eingereicht sein: Der Text fehlt, ist zu lang oder passt nicht zu diesem Feld.',
}

export type EditValues = { text: string; reason: string }
type View = {
  entry: OfficeEntry
  edition: EntryEdition
  /** The version that stands. */
  base: string
  obstacle: MendingObstacle | null
  field: StepField | null
  values: EditValues
  errors?: FieldErrors
}

export function editPage(view: View): Page {
  const { entry, obstacle, field, errors } = view
  return {
    title: field ? `Berichtigen: ${field.label}` : 'Einen Text berichtigen',
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId: entry.id }) }],
    errors,
    elements: ['character-count'],
    body: obstacle ? (
      <Notice tone="info" title="Zurzeit kann nichts berichtigt werden" level={2}>
        <p class="kern-body">{editRefusalText[obstacle]}</p>
      </Notice>
    ) : field ? (
      <EditForm {...view} field={field} />
    ) : (
      <ChoiceOfField {...view} />
    ),
  }
}

function ChoiceOfField({ entry, edition }: View) {
  return (
    <Form action={paths.office.edits.to({ entryId: entry.id })} method="get" label="Feld wählen">
      <p class="ik-lead">
        Für Tippfehler und anderes Offensichtliche. Was der Sache nach zu ändern ist, fordern Sie bitte als Korrektur nach.
        Erklärungen, Auswahlfelder, Kategorie und Anlagen lassen sich hier nicht ändern.
      </p>
      <Select
        name="feld"
        label="Feld"
        options={editableFields(edition).map(({ step, name }) => ({
          value: `${step}.${name}`,
          label: partName({ step, field: name }, edition),
        }))}
        value=""
      />
      <Actions>
        <SubmitButton label="Weiter" />
        <ButtonLink href={paths.office.entry.to({ entryId: entry.id })} label="Abbrechen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function EditForm({ entry, base, field, values, errors }: View & { field: StepField }) {
  const text = { name: 'text', label: field.label, value: values.text, error: errors?.text }
  return (
    <Form action={paths.office.edits.to({ entryId: entry.id })} label="Text berichtigen">
      <p class="ik-lead">
        Damit entsteht eine neue Fassung. Die Einreichenden bekommen eine E-Mail und sehen, wer was wann und warum geändert hat.
      </p>
      {field.control === 'text' ? (
        <TextArea {...text} rows={12} maxCharacters={field.maxCharacters ?? undefined} />
      ) : (
        <TextField {...text} maxCharacters={field.maxCharacters ?? undefined} />
      )}
      <TextArea
        name="reason"
        label="Grund"
        hint="Die Einreichenden bekommen ihn zu lesen."
        rows={3}
        value={values.reason}
        error={errors?.reason}
      />
      <Hidden name="field" value={`${field.step}.${field.name}`} />
      <Hidden name="base" value={base} />
      <Actions>
        <SubmitButton label="Berichtigen" />
        <ButtonLink href={paths.office.edits.to({ entryId: entry.id })} label="Anderes Feld" tone="secondary" />
      </Actions>
    </Form>
  )
}
