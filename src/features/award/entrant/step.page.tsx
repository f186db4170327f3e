import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import type { PickerState } from '../../../places/index.ts'
import { time } from '../../../plain/german-date.ts'
import { readableName } from '../../../plain/readable-name.ts'
import { AutoSave } from '../../../ui/auto-save.tsx'
import { fieldId, Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { openFields, saveObstacle, type Entry } from '../entry.rules.ts'
import { remarksOn, type Remark } from '../step-remarks.rules.ts'
import { fieldsOf, STEPS, textOf, type StepContent, type StepName } from '../steps.rules.ts'
import { CorrectionNotice } from './office-decisions.page.tsx'
import { DraftNotice } from './draft-notice.page.tsx'
import { remarkText, saveRefusalText, stepTitle } from './entry-words.page.tsx'
import { contentRows } from './step-content.page.tsx'
import { FieldInput } from './step-field.page.tsx'

export type StepPageData = {
  entry: Entry
  step: StepName
  /** What the fields show: stored, or typed and not yet stored. */
  content: StepContent
  base: number
  picker: PickerState
  /** Set right after saving. */
  savedAt?: Date | null
  /** Says what is missing, too; asked for by the task list's "Was fehlt?". */
  checks?: boolean
  errors?: Record<string, string>
}

export function stepPage(data: StepPageData): Page {
  const { entry, step } = data
  return {
    title: stepTitle[step],
    trail: entryTrail(entry),
    errors: data.errors,
    elements: ['autosave', 'character-count', 'place-picker'],
    body: (
      <>
        <p class="kern-body kern-body--muted">
          Schritt {STEPS.indexOf(step) + 1} von {STEPS.length} · {entryName(entry)}
        </p>
        {saveObstacle(entry, step) && !data.errors ? <ReadOnly {...data} /> : <Editing {...data} />}
      </>
    ),
  }
}

export function entryTrail(entry: Pick<Entry, 'id' | 'steps'>) {
  return [
    { label: 'Landespreis', href: paths.award.call.to() },
    { label: 'Meine Beiträge', href: paths.award.entries.to() },
    { label: entryName(entry), href: paths.award.entry.to({ entryId: entry.id }) },
  ]
}

export function entryName(entry: Pick<Entry, 'steps'>): string {
  const title = readableName(textOf(entry.steps.title?.content ?? { texts: {}, partners: [] }, 'title'))
  return title === '' ? 'Beitrag ohne Titel' : title
}

function ReadOnly({ entry, step, content }: StepPageData) {
  const because = saveObstacle(entry, step)
  return (
    <>
      {because ? (
        <Notice tone="info" title="Nur zum Lesen">
          <p>{saveRefusalText[because]}</p>
        </Notice>
      ) : null}
      <SummaryList rows={contentRows(entry.edition, step, content)} />
      <Actions>
        <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" tone="secondary" />
        {because === 'handed-in' ? (
          <ButtonLink href={paths.award.takeBack.to({ entryId: entry.id })} label="Beitrag zurücknehmen" tone="secondary" />
        ) : null}
      </Actions>
    </>
  )
}

function Editing(data: StepPageData) {
  const { entry, step, content } = data
  const remarks = remarksOn(entry, step, content).filter((remark) => data.checks || !isAboutGaps(remark))
  const fields = <Fields {...data} remarks={remarks} />
  return (
    <>
      {data.savedAt ? <Notice tone="success" title={`Gespeichert um ${time(data.savedAt)}`} /> : null}
      {data.errors && saveObstacle(entry, step) ? <NotSaved /> : <DraftNotice entry={entry} />}
      <CorrectionNotice entry={entry} />
      {data.checks && remarks.length > 0 ? <Missing remarks={remarks} /> : null}
      {saveObstacle(entry, step) ? (
        <div class="ik-form">{fields}</div>
      ) : (
        <Form action={paths.award.step.to({ entryId: entry.id, step })}>
          <Hidden name="base" value={data.base} />
          {fields}
          <SaveButtons />
        </Form>
      )}
      <ClosedFields {...data} />
      <p class="kern-body">
        <a class="kern-link" href={paths.award.stepHistory.to({ entryId: entry.id, step })}>
          Frühere Fassungen dieses Schritts
        </a>
      </p>
    </>
  )
}

function Fields({ entry, step, content, picker, errors, remarks }: StepPageData & { remarks: Remark[] }) {
  return (
    <>
      {fieldsOf(entry.edition, step)
        .filter(({ name }) => openFields(entry, step).includes(name))
        .map((field) => (
          <FieldInput
            key={field.name}
            edition={entry.edition}
            field={field}
            content={content}
            picker={picker}
            error={errors?.[field.name] ?? sentenceFor(remarks, field.name)}
          />
        ))}
    </>
  )
}

/** Beside what is reopened for a correction, the rest of the step to be read. */
function ClosedFields({ entry, step, content }: StepPageData) {
  const open = openFields(entry, step)
  const edition = { ...entry.edition, fields: entry.edition.fields.filter(({ name }) => !open.includes(name)) }
  const rows = contentRows(edition, step, content)
  return rows.length === 0 || !entry.submission ? null : (
    <>
      <h2 class="kern-heading-medium">Nur zum Lesen</h2>
      <SummaryList rows={rows} />
    </>
  )
}

function NotSaved() {
  return (
    <Notice tone="warning" title="Ihr Text ist nicht gespeichert">
      <p>Er steht noch in den Feldern, damit Sie ihn kopieren können.</p>
    </Notice>
  )
}

function SaveButtons() {
  return (
    <>
      <AutoSave />
      <Actions>
        <SubmitButton name="action" value="next" label="Speichern und weiter" />
        <SubmitButton name="action" value="save" label="Speichern" tone="secondary" />
      </Actions>
    </>
  )
}

/** While typing nobody is told of gaps; what is there and cannot be handed in is said at once. */
function isAboutGaps(remark: Remark): boolean {
  return remark.what === 'missing' || remark.what === 'too-few-partners'
}

function sentenceFor(remarks: Remark[], field: string): string | undefined {
  const remark = remarks.find((one) => one.field === field)
  return remark && remarkText(remark)
}

function Missing({ remarks }: { remarks: Remark[] }) {
  return (
    <Notice tone="warning" title="Das fehlt noch, bevor Sie einreichen können" level={2}>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.field}>
            <a class="kern-link" href={`#${fieldId(remark.field)}`}>
              {remark.label}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
