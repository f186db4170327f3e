import type { Criterion, Edition, FormField } from './edition.rules.ts'
import { controlOf, isStep, type EntryEdition, type StepField } from './steps.rules.ts'

/** An edition as its entry form sees it: instants, limits, and the fields of all steps, one per criterion included. */
export function asEntryEdition(edition: Edition): EntryEdition {
  return {
    id: edition.id,
    slug: edition.slug,
    title: edition.title,
    opensAt: edition.phases.opens,
    closesAt: edition.phases.closes,
    contractCutoffOn: edition.contractCutoffOn,
    minimumPartners: edition.minimumPartners,
    maxFileBytes: edition.maxFileBytes,
    maxEntryBytes: edition.maxEntryBytes,
    conditionsSource: edition.conditionsSource,
    contactName: edition.contact.name,
    contactEmail: edition.contact.email,
    contactPhone: edition.contact.phone,
    categories: edition.categories,
    fields: [...edition.formFields.flatMap(asStepField), ...edition.criteria.map(asAnswer)],
  }
}

/** Fields of other steps (attachments) belong to their own pages. */
function asStepField(field: FormField): StepField[] {
  return isStep(field.step) ? [{ ...field, step: field.step, control: controlOf(field.step, field.name) }] : []
}

function asAnswer({ slug, title, question, maxCharacters }: Criterion): StepField {
  return { step: 'criteria', name: slug, label: title, hint: question, maxCharacters, required: true, control: 'text' }
}
