import { sizeText } from '../../../plain/size-text.ts'
import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Attachment, Entry } from '../entry.rules.ts'
import { kindText } from './attachments-words.page.tsx'
import { entryTrail } from './step.page.tsx'

/** Asked once more on a page of its own: what is removed must be uploaded again. */
export function attachmentRemovalPage(entry: Entry, attachment: Attachment, errors?: Record<string, string>): Page {
  const list = paths.award.attachments.to({ entryId: entry.id })
  return {
    title: 'Anlage entfernen',
    trail: [...entryTrail(entry), { label: 'Nachweise und Anlagen', href: list }],
    errors,
    body: (
      <>
        <p class="kern-body">
          Möchten Sie „<Typed>{attachment.fileName}</Typed>“ ({kindText[attachment.kind]}, {sizeText(attachment.bytes)}) aus dem
          Entwurf entfernen? In früher eingereichten Fassungen bleibt die Datei enthalten.
        </p>
        <Form action={paths.award.attachmentRemoval.to({ entryId: entry.id, attachmentId: attachment.id })}>
          <Actions>
            <SubmitButton label="Anlage entfernen" tone="danger" />
            <ButtonLink href={list} label="Abbrechen" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}
