import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import type { PickerState } from '../../../places/index.ts'
import { time } from '../../../plain/german-date.ts'
import type { Theme } from '../../../topics/index.ts'
import { AutoSave } from '../../../ui/auto-save.tsx'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { BrokenLink } from '../../../platform/links.queries.ts'
import { BrokenLinks } from '../../../ui/broken-links.tsx'
import { fieldsFor } from '../draft-fields.rules.ts'
import { remarksOn, type Remark } from '../draft-remarks.rules.ts'
import { askedOf, saveObstacle, stateOf, stepsIn, type Draft } from '../draft.rules.ts'
import type { StepContent, StepName } from '../draft-steps.rules.ts'
import { draftName, draftTrail, remarkText, saveRefusalText, stepTitle } from './draft-words.page.tsx'
import { contentRows } from './field-value.page.tsx'
import { FieldInput } from './step-field.page.tsx'

export type StepPageData = {
  draft: Draft
  step: StepName
  themes: Theme[]
  /** What the fields show: stored, or typed and not yet stored. */
  content: StepContent
  base: number
  pickers: Record<string, PickerState>
  /** Of what is published now, where the step is about links. */
  broken: BrokenLink[]
  /** Set right after saving. */
  savedAt?: Date | null
  /** Says what is missing, too. */
  checks?: boolean
  errors?: Record<string, string>
}

export function stepPage(data: StepPageData): Page {
  const { draft, step } = data
  const steps = stepsIn(draft)
  return {
    title: stepTitle[step],
    trail: draftTrail(draft),
    errors: data.errors,
    elements: ['autosave', 'character-count', 'place-picker'],
    body: (
      <>
        <p class="kern-body kern-body--muted">
          Schritt {steps.indexOf(step) + 1} von {steps.length} · {draftName(draft)}
        </p>
        {saveObstacle(draft) && !data.errors ? <ReadOnly {...data} /> : <Editing {...data} />}
        {draft.steps[step] ? (
          <p class="kern-body kern-body--small">
            <a class="kern-link" href={paths.projects.draftStepHistory.to({ draftId: draft.id, step })}>
              Verlauf dieses Schritts
            </a>
          </p>
        ) : null}
      </>
    ),
  }
}

/** Where a save cannot be applied any more: what was typed stays to be copied. */
function ReadOnly({ draft, step, content, themes }: StepPageData) {
  const because = saveObstacle(draft)
  return (
    <>
      {because ? (
        <Notice tone="info" title="Nur zum Lesen">
          <p>{saveRefusalText[because]}</p>
        </Notice>
      ) : null}
      <SummaryList rows={contentRows({ step, base: draft.base }, content, themes)} />
      <Actions>
        <ButtonLink href={paths.projects.draft.to({ draftId: draft.id })} label="Zur Übersicht des Projekts" tone="secondary" />
      </Actions>
    </>
  )
}

function Editing(data: StepPageData) {
  const { draft, step } = data
  const isOpen = saveObstacle(draft) === null
  return (
    <>
      {data.savedAt ? <Notice tone="success" title={`Gespeichert um ${time(data.savedAt)}`} /> : null}
      <EditorsRemark draft={draft} step={step} />
      <BrokenLinks links={data.broken} />
      {step === 'contact' ? <PrivateNotice /> : null}
      {step === 'picture' ? <ImportedPicture draft={draft} /> : null}
      {isOpen ? (
        <Form action={paths.projects.draftStep.to({ draftId: draft.id, step })}>
          <Hidden name="base" value={data.base} />
          <Fields {...data} />
          <AutoSave still="Noch nicht bei der Redaktion eingereicht." />
          <Actions>
            <SubmitButton name="action" value="next" label="Speichern und weiter" />
            <SubmitButton name="action" value="save" label="Speichern" tone="secondary" />
          </Actions>
        </Form>
      ) : (
        <>
          <Notice tone="warning" title="Ihr Text ist nicht gespeichert">
            <p>Er steht noch in den Feldern, damit Sie ihn kopieren können.</p>
          </Notice>
          <div class="ik-form">
            <Fields {...data} />
          </div>
        </>
      )}
    </>
  )
}

function Fields({ draft, step, content, pickers, themes, errors, checks }: StepPageData) {
  const remarks = remarksOn(step, content, askedOf(draft)).filter((remark) => checks || !isAboutGaps(remark))
  return (
    <>
      {fieldsFor(step, askedOf(draft)).map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          content={content}
          pickers={pickers}
          themes={themes}
          error={errors?.[field.name] ?? sentenceFor(remarks, field.name)}
        />
      ))}
    </>
  )
}

/** While typing nobody is told of gaps; what is there and cannot be published is said at once. */
function isAboutGaps({ what }: Remark): boolean {
  return what === 'missing' || what === 'too-few-parties' || what === 'half-a-row'
}

function sentenceFor(remarks: Remark[], field: string): string | undefined {
  const remark = remarks.find((one) => one.field === field)
  return remark && remarkText(remark)
}

export function EditorsRemark({ draft, step }: { draft: Draft; step: StepName }) {
  const remark = stateOf(draft) === 'returned' ? draft.submissions.at(-1)?.review?.remarks[step] : undefined
  return remark ? (
    <Notice tone="warning" title="Anmerkung der Redaktion">
      <Lines text={remark} />
    </Notice>
  ) : null
}

function ImportedPicture({ draft: { base } }: { draft: Draft }) {
  const picture = base?.content.picture
  return picture ? (
    <figure class="ik-picture">
      <img src={paths.media.to({ mediaId: picture.mediaId })} alt={picture.alt} />
    </figure>
  ) : null
}

function PrivateNotice() {
  return (
    <Notice tone="info" title="Diese Angaben werden nicht veröffentlicht">
      <p>Nur Ihre Organisation und die Redaktion sehen sie. Die Redaktion fragt dort nach, wenn etwas unklar ist.</p>
    </Notice>
  )
}
