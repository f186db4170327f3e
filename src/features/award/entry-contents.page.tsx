import { sizeText } from '../../plain/size-text.ts'
import type { ComponentChildren } from 'preact'
import { Badge } from '../../ui/badge.tsx'
import { SubmitButton } from '../../ui/form.tsx'
import { Lines } from '../../ui/lines.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { kindText, scanBadge } from './entrant/attachments-words.page.tsx'
import { stepTitle } from './entrant/entry-words.page.tsx'
import { contentRows } from './entrant/step-content.page.tsx'
import type { Attachment } from './entry.rules.ts'
import type { PresentPartner } from './partner-present.rules.ts'
import { PartnersWord } from './partners-word.page.tsx'
import type { EntryEdition } from './steps.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'

type FileOfManifest = Manifest['contents']['attachments'][number]
export type FileLinks = {
  /** Where the reader may have the file; null where it may not be had. */
  href: string | null
  verdict: Attachment['verdict']
  /** A button of this form in place of the link: what is typed there is saved before the file opens. */
  savedFirst?: { form: string; name: string; value: string }
}

type Contents = {
  manifest: Manifest
  /** For the labels; the texts themselves are all in the manifest. */
  edition: EntryEdition
  /** By the id of the attachment. A file that is not named here is listed without a way to it. */
  files: ReadonlyMap<string, FileLinks>
  /** Of its headings; 2 when not given. */
  level?: 2 | 3
  /** For the office: what the partners have said since. Jurors read what was handed in. */
  present?: PresentPartner[]
  /** Jurors need not know at which address a partner was asked. */
  maskAddresses?: boolean
}

/** A frozen version as people read it: all steps, the partners' word, the files. For office and jury. */
export function EntryContents({ manifest, edition, files, level, present, maskAddresses }: Contents) {
  return (
    <>
      {manifest.contents.steps.map(({ step, content }) => (
        <Part key={step} title={stepTitle[step]} level={level}>
          <SummaryList rows={contentRows(edition, step, content)} />
        </Part>
      ))}
      <Part title="Das Wort der Partner" level={level}>
        <PartnersWord frozen={manifest.partners} present={present} mask={maskAddresses ?? false} />
      </Part>
      <Part title="Anlagen" level={level}>
        <Files attachments={manifest.contents.attachments} files={files} />
      </Part>
    </>
  )
}

function Part({ title, level, children }: { title: string; level?: 2 | 3; children: ComponentChildren }) {
  const Heading = `h${level ?? 2}` as const
  return (
    <section class="ik-flow">
      <Heading class={level === 3 ? 'kern-heading-small' : 'kern-heading-medium'}>{title}</Heading>
      {children}
    </section>
  )
}

function Files({ attachments, files }: { attachments: FileOfManifest[]; files: Contents['files'] }) {
  if (attachments.length === 0) return <p class="kern-body">Dem Beitrag sind keine Dateien beigefügt.</p>
  return (
    <Table
      caption="Eingereichte Dateien"
      head={['Datei', 'Art', 'Größe', 'Prüfung']}
      rows={attachments.map((file) => [
        <FileName file={file} links={files.get(file.id)} />,
        kindText[file.kind],
        sizeText(file.bytes),
        <Badge {...scanBadge[files.get(file.id)?.verdict ?? 'pending']} />,
      ])}
    />
  )
}

function FileName({ file, links }: { file: FileOfManifest; links: FileLinks | undefined }) {
  const words = [file.description, file.rightsStatement && `Rechte: ${file.rightsStatement}`].filter((text) => text !== '')
  return (
    <>
      <WayToFile fileName={file.fileName} links={links} />
      {words.map((text) => (
        <Lines key={text} text={text} />
      ))}
    </>
  )
}

function WayToFile({ fileName, links }: { fileName: string; links: FileLinks | undefined }) {
  if (!links?.href) return <>{fileName}</>
  if (links.savedFirst) return <SubmitButton {...links.savedFirst} label={fileName} tone="tertiary" />
  return (
    <a class="kern-link" href={links.href}>
      {fileName}
    </a>
  )
}
