import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { download, lacksRights } from '../attachments.rules.ts'
import type { Attachment } from '../entry.rules.ts'
import { kindText, scanBadge, sizeText } from './attachments-words.page.tsx'

type CardProps = { entryId: string; attachment: Attachment; editable: boolean }

export function AttachmentCard({ entryId, attachment, editable }: CardProps) {
  const ids = { entryId, attachmentId: attachment.id }
  return (
    <Card title={attachment.fileName} preline={kindText[attachment.kind]}>
      <p>
        <Badge {...scanBadge[attachment.verdict ?? 'pending']} />
        {lacksRights(attachment) ? (
          <>
            {' '}
            <Badge tone="warning" label="Angaben zum Bild fehlen" />
          </>
        ) : null}
      </p>
      <p class="kern-body kern-body--small">
        {sizeText(attachment.bytes)} · hochgeladen am {moment(attachment.addedAt)} · Prüfsumme (SHA-256){' '}
        <abbr title={attachment.sha256}>{attachment.sha256.slice(0, 12)}…</abbr>
      </p>
      {attachment.description ? <p class="kern-body">{attachment.description}</p> : null}
      {attachment.rightsStatement ? <p class="kern-body">Rechte: {attachment.rightsStatement}</p> : null}
      {editable && attachment.kind === 'picture' ? <PictureWords {...ids} attachment={attachment} /> : null}
      <Actions>
        {download(attachment.verdict, true).ok ? (
          <ButtonLink href={paths.award.attachment.to(ids)} label="Herunterladen" about={attachment.fileName} tone="secondary" />
        ) : null}
        {editable ? (
          <ButtonLink
            href={paths.award.attachmentRemoval.to(ids)}
            label="Entfernen"
            about={attachment.fileName}
            tone="secondary"
          />
        ) : null}
      </Actions>
    </Card>
  )
}

/** The names of the fields carry the file's id: on this page stands one such form for each picture. */
function PictureWords({ entryId, attachmentId, attachment }: { entryId: string; attachmentId: string; attachment: Attachment }) {
  return (
    <Details summary="Angaben zum Bild" open={lacksRights(attachment)}>
      <Form action={paths.award.attachment.to({ entryId, attachmentId })} label={`Angaben zum Bild ${attachment.fileName}`}>
        <TextField name={`description-${attachmentId}`} label="Was ist zu sehen?" value={attachment.description} required />
        <TextField
          name={`rights-${attachmentId}`}
          label="Wer hat die Rechte am Bild?"
          hint="Zum Beispiel: Foto: Gemeinde Hellenthal, frei zur Veröffentlichung"
          value={attachment.rightsStatement}
          required
        />
        <SubmitButton label="Angaben speichern" tone="secondary" about={attachment.fileName} />
      </Form>
    </Details>
  )
}
