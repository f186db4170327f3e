import { sizeText } from '../../../plain/size-text.ts'
import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { bytesOf, MAX_FILES, type DownloadRefusal } from '../attachments.rules.ts'
import { saveObstacle, type Attachment, type Entry } from '../entry.rules.ts'
import { AttachmentCard, type Typed } from './attachment-card.page.tsx'
import { downloadRefusalText, readOnlyText } from './attachments-words.page.tsx'
import { CorrectionNotice } from './office-decisions.page.tsx'
import { DraftNotice } from './draft-notice.page.tsx'
import { entryTrail } from './step.page.tsx'
import { UploadForm } from './upload-form.page.tsx'

export type AttachmentsPageData = {
  entry: Entry
  /** Names the stored ones after an upload. */
  stored?: number
  removed?: boolean
  values?: Record<string, string>
  /** The file about which a colleague wrote something else meanwhile. */
  stale?: string
  errors?: Record<string, string>
}

export function attachmentsPage(data: AttachmentsPageData): Page {
  const { entry, errors } = data
  return { title: 'Nachweise und Anlagen', trail: entryTrail(entry), errors, elements: ['file-upload'], body: <Body {...data} /> }
}

function Body({ entry, stored, removed, stale, values = {}, errors = {} }: AttachmentsPageData) {
  const obstacle = saveObstacle(entry, 'attachments')
  return (
    <>
      {stored ? (
        <Notice tone="success" title={stored === 1 ? '1 Datei ist gespeichert.' : `${stored} Dateien sind gespeichert.`} />
      ) : null}
      {removed ? <Notice tone="success" title="Die Anlage ist entfernt." /> : null}
      {obstacle ? (
        <Notice tone="info" title="Nur zum Lesen">
          <p>{readOnlyText[obstacle]}</p>
        </Notice>
      ) : (
        <>
          <CorrectionNotice entry={entry} />
          <Needed entry={entry} />
        </>
      )}
      <h2 class="kern-heading-medium">Hochgeladene Anlagen</h2>
      <Attachments entry={entry} editable={obstacle === null} typed={{ values, errors, stale }} />
      {obstacle ? <Unsaved values={values} /> : <UploadForm entry={entry} values={values} errors={errors} />}
      <Actions>
        <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zur Aufgabenliste" tone="secondary" />
      </Actions>
    </>
  )
}

function Needed({ entry }: { entry: Entry }) {
  return (
    <>
      <DraftNotice entry={entry} />
      <p class="kern-body">Laden Sie hier hoch, was zum Beitrag gehört. Eingereicht werden die Dateien erst mit dem Beitrag:</p>
      <ul class="kern-list kern-list--bullet">
        <li>
          die Bestätigung des Hauptverwaltungsbeamten oder ein Auszug aus der Niederschrift, wenn die Bestätigung nicht über das
          Portal gegeben wird
        </li>
        <li>das Schreiben an die Projektbeteiligten</li>
        <li>Bilder, jeweils mit Beschreibung und Angabe der Rechte</li>
      </ul>
    </>
  )
}

/** What can no longer be saved can still be copied. */
function Unsaved({ values }: { values: Record<string, string> }) {
  const texts = Object.values(values).filter((text) => text !== '')
  if (texts.length === 0) return null
  return (
    <>
      <p class="kern-body">Ihr Text ist nicht gespeichert. Sie können ihn hier kopieren:</p>
      {texts.map((text, index) => (
        <Lines key={index} text={text} />
      ))}
    </>
  )
}

function Attachments({ entry, editable, typed }: { entry: Entry; editable: boolean; typed: Typed }) {
  const files = entry.attachments
  if (files.length === 0)
    return (
      <EmptyState title="Noch keine Anlagen">
        {editable ? 'Hier erscheint, was Sie hochladen.' : 'Zu diesem Beitrag wurde nichts hochgeladen.'}
      </EmptyState>
    )
  return (
    <>
      <p class="kern-body">
        {files.length} von höchstens {MAX_FILES} Dateien, zusammen {sizeText(bytesOf({ files }))} von höchstens{' '}
        {sizeText(entry.edition.maxEntryBytes)}.
      </p>
      {files.map((file) => (
        <AttachmentCard key={file.id} entryId={entry.id} attachment={file} editable={editable} typed={typed} />
      ))}
    </>
  )
}

/** Instead of the file, when it is locked. */
export function lockedPage(entry: Entry, attachment: Attachment, because: DownloadRefusal): Page {
  return {
    title: because === 'infected' ? 'Diese Datei ist gesperrt' : 'Diese Datei wird noch geprüft',
    trail: [...entryTrail(entry), { label: 'Nachweise und Anlagen', href: paths.award.attachments.to({ entryId: entry.id }) }],
    body: (
      <>
        <Notice tone={because === 'infected' ? 'danger' : 'info'} title={attachment.fileName}>
          <p>{downloadRefusalText[because]}</p>
        </Notice>
        <Actions>
          <ButtonLink href={paths.award.attachments.to({ entryId: entry.id })} label="Zu den Anlagen" tone="secondary" />
        </Actions>
      </>
    ),
  }
}
