import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, RadioGroup, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import type { Category } from '../../edition.rules.ts'
import { admissionState, type AdmissionRefusal, type ReassignmentRefusal } from '../../judging/admission.rules.ts'
import { entriesTrail, nameOf } from '../entries/office-entry.page.tsx'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import { CheckItems, type CheckedItem } from './check-items.page.tsx'

const COMMON = {
  'not-opened': 'Die Beiträge sind noch nicht geöffnet. Das tun nach Einreichungsschluss zwei Personen des Wettbewerbsbüros.',
  'not-standing': 'Der Beitrag ist nicht eingereicht, zurückgenommen oder zurückgezogen.',
  'category-closed': 'Die Bewertung dieser Kategorie ist abgeschlossen. Es ändert sich nichts mehr.',
  'reason-missing': 'Bitte geben Sie eine Begründung an. Die Einreichenden bekommen sie zu lesen.',
}
export const admissionRefusalText: Record<AdmissionRefusal, string> = {
  ...COMMON,
  'being-corrected': 'Eine Nachforderung läuft. Bitte warten Sie ihr Ende ab oder beenden Sie sie.',
  unchanged: 'So ist es schon entschieden.',
  'decided-meanwhile':
    'Inzwischen hat jemand anderes über diesen Beitrag entschieden. Bitte lesen Sie den Stand auf der Seite des Beitrags. Halten Sie Ihr Ergebnis noch einmal fest, wenn es gelten soll.',
}
export const reassignmentRefusalText: Record<ReassignmentRefusal, string> = {
  ...COMMON,
  'same-category': 'In dieser Kategorie steht der Beitrag schon.',
  'unknown-category': 'Bitte wählen Sie eine Kategorie dieser Ausgabe.',
}

type View = {
  entry: OfficeEntry
  items: CheckedItem[]
  categories: Category[]
  values?: Record<string, string>
  errors?: FieldErrors
}

export function checkPage(view: View): Page {
  const { entry, items, values, errors } = view
  return {
    title: 'Formale Prüfung',
    trail: [...entriesTrail, { label: nameOf(entry), href: paths.office.entry.to({ entryId: entry.id }) }],
    errors,
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Was das Programm prüfen kann, hat es vorgeschlagen. Ihr Befund zählt; ohne Ihren Befund gilt der Vorschlag.
        </p>
        <Form action={paths.office.check.page.to({ entryId: entry.id })} label="Prüfliste">
          <CheckItems items={items} values={values} errors={errors} />
          <Actions>
            <SubmitButton label="Befunde speichern" />
          </Actions>
        </Form>
        <div class="office-check__ends">
          <Result {...view} />
          <OtherCategory {...view} />
        </div>
      </>
    ),
  }
}

function Result({ entry, values, errors }: View) {
  return (
    <Form action={paths.office.check.result.to({ entryId: entry.id })} label="Ergebnis der Prüfung">
      <h2 class="kern-heading-large">Ergebnis</h2>
      <Hidden name="seen" value={admissionState(entry.admitted)} />
      <RadioGroup
        name="result"
        legend="Ist der Beitrag zugelassen?"
        options={[
          { value: 'admitted', label: 'Zugelassen' },
          { value: 'not-admitted', label: 'Nicht zugelassen' },
        ]}
        value={values?.result ?? resultOf(entry.admitted)}
        error={errors?.result}
      />
      <TextArea
        name="resultReason"
        label="Begründung"
        hint="Nötig, wenn der Beitrag nicht zugelassen ist. Die Einreichenden bekommen sie zu lesen."
        optional
        rows={4}
        value={values?.resultReason}
        error={errors?.resultReason}
      />
      <Actions>
        <SubmitButton label="Ergebnis festhalten" />
      </Actions>
    </Form>
  )
}

function resultOf(admitted: boolean | null): string | undefined {
  if (admitted === null) return undefined
  return admitted ? 'admitted' : 'not-admitted'
}

function OtherCategory({ entry, categories, values, errors }: View) {
  return (
    <Form action={paths.office.check.category.to({ entryId: entry.id })} label="Andere Kategorie">
      <h2 class="kern-heading-large">Andere Kategorie</h2>
      <RadioGroup
        name="category"
        legend="Kategorie, in der der Beitrag bewertet wird"
        options={categories.map(({ id, title }) => ({ value: id, label: title }))}
        value={values?.category ?? entry.categoryId ?? undefined}
        error={errors?.category}
      />
      <TextArea
        name="categoryReason"
        label="Begründung für die andere Kategorie"
        hint="Die Einreichenden bekommen sie zu lesen."
        rows={3}
        error={errors?.categoryReason}
        value={values?.categoryReason}
      />
      <Actions>
        <SubmitButton label="Kategorie ändern" tone="secondary" />
      </Actions>
    </Form>
  )
}
