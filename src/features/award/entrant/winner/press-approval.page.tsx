import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { Entry } from '../../entry.rules.ts'
import { PressShown } from '../../winners/press-shown.page.tsx'
import type { PressApprovalRefusal, PressContent } from '../../winners/press.rules.ts'
import { PRESS_TITLE, pressApprovalRefusalText } from './press-words.page.tsx'
import { winnerTrail } from './winner-words.page.tsx'

export type PressApprovalView = {
  entry: Entry
  title: string
  content: PressContent
  /** Of what is shown; only this is approved. */
  sha256: string
  obstacle: PressApprovalRefusal | null
  errors?: FieldErrors
}

export function pressApprovalPage({ entry, title, content, sha256, obstacle, errors }: PressApprovalView): Page {
  const entryId = entry.id
  return {
    title: 'Pressetext freigeben',
    crumb: 'Freigabe',
    trail: [...winnerTrail(entry), { label: PRESS_TITLE, href: paths.award.press.to({ entryId }) }],
    errors,
    body: (
      <>
        <p class="ik-lead">
          So steht es nach der Freigabe auf der Seite der Preisträger. Spätere Änderungen werden erst mit einer neuen Freigabe
          öffentlich.
        </p>
        <section class="ik-flow award-press">
          <h2 class="kern-heading-medium">{title}</h2>
          <PressShown content={content} addressOf={({ id }) => paths.award.pressPicture.to({ entryId, pictureId: id })} />
        </section>
        {obstacle ? <Notice tone="info" title={pressApprovalRefusalText[obstacle]} level={2} /> : null}
        {obstacle ? <BackToEdit entryId={entryId} /> : <Approval entryId={entryId} sha256={sha256} />}
      </>
    ),
  }
}

function Approval({ entryId, sha256 }: { entryId: string; sha256: string }) {
  return (
    <Form action={paths.award.pressApproval.to({ entryId })} label="Freigabe">
      <Hidden name="seen" value={sha256} />
      <SubmitButton label="Genau das freigeben" />
      <BackToEdit entryId={entryId} />
    </Form>
  )
}

function BackToEdit({ entryId }: { entryId: string }) {
  return (
    <Actions>
      <ButtonLink href={paths.award.press.to({ entryId })} label="Zurück zum Bearbeiten" tone="secondary" />
    </Actions>
  )
}
