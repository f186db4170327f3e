import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { EditedText } from '../text.rules.ts'
import { addressParts } from '../text-kinds.ts'

type OtherLanguageProps = { text: EditedText; counterpart: EditedText | null }

/** From the German page to its English version and back; a version that the German page has overtaken says so. */
export function OtherLanguage({ text, counterpart }: OtherLanguageProps) {
  if (counterpart)
    return (
      <>
        {text.kind === 'english' ? <Overtaken english={text} german={counterpart} /> : null}
        <Actions>
          <ButtonLink
            href={paths.texts.text.to(addressParts(counterpart))}
            label={text.kind === 'english' ? 'Deutsche Fassung bearbeiten' : 'Englische Fassung bearbeiten'}
            tone="secondary"
          />
        </Actions>
      </>
    )
  if (text.kind !== 'page') return null
  return (
    <Form action={paths.texts.english.to(addressParts(text))} label="Englische Fassung">
      <Actions>
        <SubmitButton label="Englische Fassung beginnen" tone="secondary" />
      </Actions>
    </Form>
  )
}

function Overtaken({ english, german }: { english: EditedText; german: EditedText }) {
  const changedAt = german.public?.visibleFrom
  if (!changedAt || changedAt <= english.newest.writtenAt) return null
  return (
    <Notice tone="warning" title="Die deutsche Fassung ist neuer">
      <p>
        Sie wurde am {day(changedAt)} geändert, danach hat niemand diese Übersetzung gespeichert. Bitte prüfen Sie, ob sie noch
        stimmt.
      </p>
    </Notice>
  )
}
