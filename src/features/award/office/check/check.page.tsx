import { moment } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge, type BadgeTone } from '../../../../ui/badge.tsx'
import { RadioGroup, TextArea } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { Category } from '../../edition.rules.ts'
import type { AdmissionRefusal, ReassignmentRefusal } from '../../judging/admission.rules.ts'
import { entriesTrail, nameOf } from '../entries/office-entry.page.tsx'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'
import type { CheckItem } from './check.queries.ts'
import type { Finding, Proposal } from './proposals.rules.ts'

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
}
export const reassignmentRefusalText: Record<ReassignmentRefusal, string> = {
  ...COMMON,
  'same-category': 'In dieser Kategorie steht der Beitrag schon.',
  'unknown-category': 'Bitte wählen Sie eine Kategorie dieser Ausgabe.',
}

export const findingBadge: Record<Finding, { label: string; tone: BadgeTone }> = {
  met: { label: 'Erfüllt', tone: 'success' },
  remark: { label: 'Hinweis', tone: 'warning' },
  'not-met': { label: 'Nicht erfüllt', tone: 'danger' },
}

export type CheckedItem = CheckItem & { proposal: Proposal | null }
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
    body: (
      <>
        <p class="ik-lead">
          Was das Programm prüfen kann, hat es vorgeschlagen. Ihr Befund zählt; ohne Ihren Befund gilt der Vorschlag.
        </p>
        <Form action={paths.office.check.page.to({ entryId: entry.id })} label="Prüfliste">
          {items.map((item) => (
            <Item key={item.slug} item={item} values={values} errors={errors} />
          ))}
          <Actions>
            <SubmitButton label="Befunde speichern" />
          </Actions>
        </Form>
        <Result {...view} />
        <OtherCategory {...view} />
      </>
    ),
  }
}

type ItemProps = { item: CheckedItem; values?: Record<string, string>; errors?: FieldErrors }

function Item({ item, values, errors }: ItemProps) {
  const { slug, title, explanation, byHand, proposal } = item
  return (
    <section class="ik-flow" aria-labelledby={`punkt-${slug}`}>
      <h2 class="kern-heading-medium" id={`punkt-${slug}`}>
        {title}
      </h2>
      {explanation ? <p class="kern-body">{explanation}</p> : null}
      <Known proposal={proposal} byHand={byHand} />
      <RadioGroup
        name={`finding-${slug}`}
        legend={`Befund zu „${title}“`}
        optional
        options={Object.entries(findingBadge).map(([value, { label }]) => ({ value, label }))}
        value={values?.[`finding-${slug}`] ?? byHand?.finding}
        error={errors?.[`finding-${slug}`]}
      />
      <TextArea
        name={`note-${slug}`}
        label={`Bemerkung zu „${title}“`}
        optional
        rows={2}
        value={values?.[`note-${slug}`] ?? byHand?.note}
        error={errors?.[`note-${slug}`]}
      />
    </section>
  )
}

function Known({ proposal, byHand }: Pick<CheckedItem, 'proposal' | 'byHand'>) {
  return (
    <>
      {proposal ? (
        <p class="kern-body">
          Vorschlag: <Badge {...findingBadge[proposal.finding]} /> {proposal.note}
        </p>
      ) : null}
      {byHand ? (
        <p class="kern-body kern-body--muted">
          Zuletzt von <Typed>{byHand.foundByName}</Typed>, {moment(byHand.foundAt)}
        </p>
      ) : null}
    </>
  )
}

function Result({ entry, values, errors }: View) {
  return (
    <Form action={paths.office.check.result.to({ entryId: entry.id })} label="Ergebnis der Prüfung">
      <h2 class="kern-heading-large">Ergebnis</h2>
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
