import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { GuidelineVersion } from '../guideline.queries.ts'
import type { EditedGuideline, GuidelineState, PublishedGuideline } from '../guideline.rules.ts'
import { Amounts, Conditions, SourceFields, Validity } from './guideline-fields.page.tsx'
import { GuidelinePreview } from './guideline-preview.page.tsx'
import { guidelinesTrail, guidelineStateText, type Typed } from './guideline-words.page.tsx'

export type Known = { guideline: EditedGuideline; state: GuidelineState; versions: GuidelineVersion[] }
export type GuidelineView = {
  /** Null: a new one. */
  known: Known | null
  /** With `id` and `base`. */
  typed: Typed
  preview?: PublishedGuideline
  errors?: FieldErrors
}

export function guidelinePage(view: GuidelineView): Page {
  const { known, typed, preview, errors } = view
  return {
    title: known ? `Förderrichtlinie ab ${germanDay(known.guideline.validFrom)}` : 'Neue Förderrichtlinie',
    trail: guidelinesTrail,
    errors,
    elements: ['character-count'],
    body: (
      <>
        {known ? <State {...known} /> : null}
        {preview ? <GuidelinePreview guideline={preview} /> : null}
        {known?.state === 'withdrawn' ? null : <Fields known={known} typed={typed} errors={errors ?? {}} />}
        {known ? <Versions {...known} /> : null}
        {known?.state === 'planned' ? <Withdrawal guideline={known.guideline} /> : null}
      </>
    ),
  }
}

function State({ state }: Known) {
  return (
    <Notice tone="info" title={`Stand: ${guidelineStateText[state]}`}>
      {state === 'withdrawn' ? (
        <p>Sie lässt sich nicht mehr ändern; die Fassungen bleiben nachzulesen.</p>
      ) : (
        <p>
          {state === 'planned'
            ? 'Öffentlich wird sie von selbst am Tag, ab dem sie gilt.'
            : 'Was Sie speichern, steht sofort im Förderrechner. Die bisherige Fassung bleibt erhalten.'}
        </p>
      )}
    </Notice>
  )
}

function Fields({ known, typed, errors }: Pick<GuidelineView, 'known' | 'typed'> & { errors: FieldErrors }) {
  const { guidelines } = paths.partners
  const action = known ? guidelines.one.to({ guidelineId: known.guideline.id }) : guidelines.creation.to()
  return (
    <Form action={action} label="Förderrichtlinie">
      <Hidden name="id" value={typed.id ?? ''} />
      <Hidden name="base" value={typed.base ?? '0'} />
      <Validity typed={typed} errors={errors} isNew={known === null} />
      <Amounts typed={typed} errors={errors} />
      <Conditions typed={typed} errors={errors} />
      <SourceFields typed={typed} errors={errors} />
      <Actions>
        <SubmitButton label="Speichern" name="act" value="save" />
        <SubmitButton label="Vorschau ansehen" name="act" value="preview" tone="secondary" />
        <ButtonLink href={guidelines.list.to()} label="Abbrechen" tone="tertiary" />
      </Actions>
    </Form>
  )
}

function Versions({ guideline, versions }: Known) {
  return (
    <section class="ik-flow" aria-labelledby="fassungen">
      <h2 class="kern-heading-medium" id="fassungen">
        Fassungen
      </h2>
      <Table
        caption="Alle gespeicherten Fassungen, die neueste zuerst"
        head={['Fassung', 'Gespeichert', 'Von']}
        rows={versions.map(({ number, writtenAt, writtenBy }) => [
          <a
            key={number}
            class="kern-link"
            href={paths.partners.guidelines.version.to({ guidelineId: guideline.id, number: String(number) })}
          >
            Fassung {number}
          </a>,
          moment(writtenAt),
          writtenBy ?? 'Grundbestand',
        ])}
      />
    </section>
  )
}

function Withdrawal({ guideline }: { guideline: EditedGuideline }) {
  return (
    <section class="ik-flow" aria-labelledby="ruecknahme">
      <h2 class="kern-heading-medium" id="ruecknahme">
        Geplante Richtlinie zurücknehmen
      </h2>
      <p class="kern-body">
        Sie wird dann nie öffentlich. Zurückholen lässt sie sich nicht; eine neue für denselben Tag ist möglich.
      </p>
      <Form action={paths.partners.guidelines.withdrawal.to({ guidelineId: guideline.id })} label="Zurücknehmen">
        <Actions>
          <SubmitButton label="Geplante Richtlinie zurücknehmen" tone="danger" />
        </Actions>
      </Form>
    </section>
  )
}
