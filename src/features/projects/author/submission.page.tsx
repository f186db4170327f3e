import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { fieldId } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Remark } from '../draft-remarks.rules.ts'
import type { Duplicate } from '../duplicates.queries.ts'
import { Duplicates } from './duplicates.page.tsx'
import { courseOf, saveObstacle, writerOf, type Draft } from '../draft.rules.ts'
import { draftTrail, remarkText, saveRefusalText, stepTitle } from './draft-words.page.tsx'

type View = { draft: Draft; remarks: Remark[]; duplicates: Duplicate[]; error?: string }

export function submissionPage({ draft, remarks, duplicates, error }: View): Page {
  const because = saveObstacle(draft)
  return {
    title: 'Prüfen und einreichen',
    trail: draftTrail(draft),
    errors: error ? { form: error } : undefined,
    body: because ? (
      <Notice tone="info" title="Nur zum Lesen">
        <p>{saveRefusalText[because]}</p>
      </Notice>
    ) : (
      <>
        <Duplicates duplicates={duplicates} />
        {remarks.length > 0 ? <Missing draft={draft} remarks={remarks} /> : <Ready draft={draft} />}
      </>
    ),
  }
}

function Missing({ draft, remarks }: { draft: Draft; remarks: Remark[] }) {
  return (
    <>
      <Notice tone="warning" title="Das fehlt noch, bevor Sie einreichen können" level={2}>
        <ul>
          {remarks.map((remark) => (
            <li key={`${remark.step}.${remark.field}`}>
              <a
                class="kern-link"
                href={`${paths.projects.draftStep.to({ draftId: draft.id, step: remark.step }, { fehlt: '' })}#${fieldId(remark.field)}`}
              >
                {stepTitle[remark.step]}: {remark.label}
              </a>
              <br />
              {remarkText(remark)}
            </li>
          ))}
        </ul>
      </Notice>
      <Actions>
        <ButtonLink href={paths.projects.draft.to({ draftId: draft.id })} label="Zu den Schritten" tone="secondary" />
      </Actions>
    </>
  )
}

const READY = {
  organisation:
    'Alles Nötige ist da. Die Redaktion liest Ihr Projekt und veröffentlicht es oder fragt nach. Solange es bei ihr liegt, kann es nicht geändert werden.',
  sources:
    'Alles Nötige ist da. Jemand anderes aus der Redaktion liest den Steckbrief und veröffentlicht ihn oder gibt ihn zurück. Stand der Angaben wird der Tag, an dem Sie ihn einreichen.',
  correction:
    'Alles Nötige ist da. Jemand anderes aus der Redaktion liest die Berichtigung und veröffentlicht sie oder gibt sie zurück. Bis dahin bleibt der Steckbrief, wie er ist.',
}

function Ready({ draft }: { draft: Draft }) {
  return (
    <Form action={paths.projects.draftSubmission.to({ draftId: draft.id })}>
      <p class="kern-body">{READY[courseOf(draft)]}</p>
      <Actions>
        <SubmitButton label={writerOf(draft) === 'editors' ? 'Zum Gegenlesen einreichen' : 'Bei der Redaktion einreichen'} />
        <ButtonLink href={paths.projects.draftPreview.to({ draftId: draft.id })} label="Vorschau ansehen" tone="secondary" />
      </Actions>
    </Form>
  )
}
