import { sizeText } from '../../../plain/size-text.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { Hidden, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { download, lacksRights } from '../attachments.rules.ts'
import type { Attachment } from '../entry.rules.ts'
import { kindText, scanBadge } from './attachments-words.page.tsx'

/** What was typed and refused, by field name; it stands in the form instead of what is stored. */
export type Typed = { values: Record<string, string>; errors: Record<string, string>; stale?: string }
type CardProps = { entryId: string; attachment: Attachment; editable: boolean; typed: Typed }

export function AttachmentCard({ entryId, attachment, editable, typed }: CardProps) {
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
      {editable && attachment.kind === 'picture' ? <PictureWords {...ids} attachment={attachment} typed={typed} /> : null}
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

type WordsProps = { entryId: string; attachmentId: string; attachment: Attachment; typed: Typed }

function Stale({ attachment }: { attachment: Attachment }) {
  return (
    <Notice tone="warning" title="Ihre Angaben sind noch nicht gespeichert" level={3}>
      <p>
        Inzwischen hat jemand anderes zu diesem Bild etwas gespeichert: „<Typed>{attachment.description}</Typed>“, Rechte: „
        <Typed>{attachment.rightsStatement}</Typed>“. Ihre Angaben stehen unten. Wenn Sie sie speichern, ersetzen sie die anderen.
      </p>
    </Notice>
  )
}

/** The names of the fields carry the file's id: on this page stands one such form for each picture. */
function PictureWords({ entryId, attachmentId, attachment, typed: { values, errors, stale } }: WordsProps) {
  const description = `description-${attachmentId}`
  const rights = `rights-${attachmentId}`
  return (
    <Details summary="Angaben zum Bild" open={lacksRights(attachment) || description in values}>
      <Form action={paths.award.attachment.to({ entryId, attachmentId })} label={`Angaben zum Bild ${attachment.fileName}`}>
        <Hidden name={`base-${attachmentId}`} value={values[`base-${attachmentId}`] ?? attachment.revision} />
        {stale === attachmentId ? <Stale attachment={attachment} /> : null}
        <TextField
          name={description}
          label="Was ist zu sehen?"
          value={values[description] ?? attachment.description}
          error={errors[description]}
          required
        />
        <TextField
          name={rights}
          label="Wer hat die Rechte am Bild?"
          hint="Zum Beispiel: Foto: Gemeinde Hellenthal, frei zur Veröffentlichung"
          value={values[rights] ?? attachment.rightsStatement}
          error={errors[rights]}
          required
        />
        <SubmitButton label="Angaben speichern" tone="secondary" about={attachment.fileName} />
      </Form>
    </Details>
  )
}
