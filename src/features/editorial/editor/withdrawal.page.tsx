import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { EditedText } from '../text.rules.ts'
import type { ActView } from './publication.page.tsx'
import { addressParts } from '../text-kinds.ts'
import { textTrail } from './text-words.page.tsx'

export function withdrawalPage({ text, typed, errors }: ActView): Page {
  return {
    title: 'Text zurücknehmen',
    crumb: 'Zurücknehmen',
    trail: textTrail(text),
    errors,
    body: (
      <>
        <p class="kern-body">Die Fassungen bleiben erhalten; Sie können sie später wieder veröffentlichen.</p>
        <WithdrawalForm text={text} typed={typed} errors={errors} />
      </>
    ),
  }
}

function WithdrawalForm({ text, typed, errors }: ActView) {
  const scopes = scopesOf(text)
  return (
    <Form action={paths.texts.withdrawal.to(addressParts(text))}>
      {scopes.length > 0 ? (
        <RadioGroup name="scope" legend="Was nehmen Sie zurück?" value={typed.scope} error={errors?.scope} options={scopes} />
      ) : null}
      <TextArea
        name="reason"
        label="Grund"
        hint="Für alle zu lesen, die die Adresse aufrufen. Nötig, wenn Sie den Text zurücknehmen."
        rows={3}
        value={typed.reason}
        error={errors?.reason}
        maxCharacters={500}
      />
      <Actions>
        <SubmitButton label="Zurücknehmen" tone="danger" />
        <ButtonLink href={paths.texts.text.to(addressParts(text))} label="Abbrechen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function scopesOf({ planned, public: shown }: EditedText) {
  const onlyPlanned = { value: 'planned', label: 'Nur die geplante Fassung', hint: 'Was jetzt zu lesen ist, bleibt.' }
  const all = {
    value: 'all',
    label: 'Den Text',
    hint: 'Unter seiner Adresse steht danach der Grund. Geplantes erscheint nicht mehr.',
  }
  return [...(planned ? [onlyPlanned] : []), ...(shown ? [all] : [])]
}
