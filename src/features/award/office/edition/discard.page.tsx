import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Checkbox, TextArea } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { DiscardRefusal } from './edition-acts.rules.ts'
import { editionTrail } from './edition-words.page.tsx'

export const discardRefusalText: Record<DiscardRefusal, string> = {
  'in-use':
    'Diese Ausgabe ist freigegeben. Sie kann nicht mehr verworfen werden; nach der Preisverleihung können Sie sie archivieren.',
  'has-entries': 'Zu dieser Ausgabe gibt es schon Beiträge. Sie kann nicht mehr verworfen werden.',
  'has-jurors': 'In die Jury dieser Ausgabe ist schon jemand eingeladen. Sie kann nicht mehr verworfen werden.',
}

type View = {
  edition: { id: string; title: string }
  because: DiscardRefusal | null
  reason?: string
  errors?: FieldErrors
}

export function discardPage(view: View): Page {
  const { edition, because, errors } = view
  const overview = paths.office.edition.overview.to({ editionId: edition.id })
  return {
    title: 'Ausgabe verwerfen',
    trail: [...editionTrail, { label: edition.title, href: overview }],
    errors,
    body: because ? (
      <>
        <Notice tone="info" title={discardRefusalText[because]} level={2} />
        <Actions>
          <ButtonLink href={overview} label="Zurück zur Ausgabe" />
        </Actions>
      </>
    ) : (
      <DiscardForm {...view} />
    ),
  }
}

function DiscardForm({ edition, reason, errors }: View) {
  const at = { editionId: edition.id }
  return (
    <>
      <Notice tone="danger" title="Verwerfen ist endgültig" level={2}>
        <p class="kern-body">
          „{edition.title}“ verschwindet mit allen Teilen und ihrem Änderungsverlauf. In der Liste der Ausgaben bleibt, wer sie
          wann und warum verworfen hat.
        </p>
      </Notice>
      <Form action={paths.office.edition.discarding.to(at)} label="Ausgabe verwerfen">
        <TextArea name="reason" label="Grund" value={reason} rows={2} maxCharacters={1000} error={errors?.reason} />
        <Checkbox name="sure" label="Diese Ausgabe soll endgültig verworfen werden." error={errors?.sure} />
        <Actions>
          <SubmitButton label="Ausgabe endgültig verwerfen" tone="danger" />
          <ButtonLink href={paths.office.edition.overview.to(at)} label="Nicht verwerfen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}
