import { paths } from '../../../paths.ts'
import { wallClockText } from '../../../plain/wall-clock.ts'
import type { FieldErrors } from '../../../platform/forms.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { ShownDraft } from '../../../ui/shown-draft.tsx'
import type { EditedText } from '../text.rules.ts'
import { addressParts } from '../text-kinds.ts'
import { textTrail } from './text-words.page.tsx'

export type TextPreview = {
  text: EditedText
  /** What is shown; null when nothing is read at that instant. */
  page: Page | null
  /** Wall clock in Berlin; empty: the newest revision, as if it were published now. */
  am: string
  errors?: FieldErrors
}

export function previewPage({ text, page, am, errors }: TextPreview): Page {
  return {
    title: `Vorschau: ${page?.title ?? text.newest.title}`,
    crumb: 'Vorschau',
    trail: textTrail(text),
    errors,
    body: (
      <>
        <PreviewForm text={text} am={am} errors={errors} />
        {errors ? null : <Shown text={text} page={page} am={am} />}
        <Actions>
          <ButtonLink href={paths.texts.text.to(addressParts(text))} label="Zurück zum Text" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function PreviewForm({ text, am, errors }: Omit<TextPreview, 'page'>) {
  return (
    <Form action={paths.texts.preview.to(addressParts(text))} method="get" label="Zeitpunkt wählen">
      <TextField
        name="am"
        label="Was ist zu diesem Zeitpunkt zu lesen?"
        hint="Deutsche Zeit. Ohne Angabe sehen Sie die neueste Fassung."
        type="datetime-local"
        value={am}
        error={errors?.am}
      />
      <Actions>
        <SubmitButton label="Anzeigen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function Shown({ text, page, am }: Omit<TextPreview, 'errors'>) {
  const title = am === '' ? `Vorschau: Fassung ${text.newest.number}` : `Vorschau: So sieht es am ${wallClockText(am)} aus`
  return (
    <ShownDraft
      title={title}
      readers="Nur die Redaktion sieht diese Vorschau."
      page={page}
      otherwise={
        <EmptyState title="Zu diesem Zeitpunkt ist hier nichts zu lesen">
          <p>Bis dahin ist keine Fassung erschienen, oder der Text wurde zurückgenommen.</p>
        </EmptyState>
      }
    />
  )
}
