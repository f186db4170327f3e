import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { sizeText } from '../../../plain/size-text.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { saveObstacle, type Draft } from '../draft.rules.ts'
import { fullShelf, isServable, type DraftFile, type FileKind } from '../files.rules.ts'
import { LeftOutFiles } from '../left-out-files.page.tsx'
import type { LeftOutFile } from '../left-out-files.rules.ts'
import { FilePicture } from '../public/profile-files.page.tsx'
import { draftTrail, readersText, saveRefusalText } from './draft-words.page.tsx'
import { FILES_TITLE, fileRefusalText, fileWords, verdictText } from './file-words.page.tsx'

/** `leftOut`: of the entry that it began with. */
export function filesPage(draft: Draft, leftOut: LeftOutFile[]): Page {
  const because = saveObstacle(draft)
  return {
    title: FILES_TITLE,
    trail: draftTrail(draft),
    body: (
      <>
        {because ? (
          <Notice tone="info" title="Nur zum Lesen" level={2}>
            <p>{saveRefusalText[because]}</p>
          </Notice>
        ) : (
          <p class="ik-lead">
            Freiwillig. Die Redaktion sieht sich alles an, bevor andere es lesen; vorher sieht es {readersText(draft)}.
          </p>
        )}
        {because ? null : <LeftOutFiles files={leftOut} />}
        <Shelf kind="picture" draft={draft} isOpen={because === null} />
        <Shelf kind="document" draft={draft} isOpen={because === null} />
        <Actions>
          <ButtonLink href={paths.projects.draft.to({ draftId: draft.id })} label="Zurück zu den Schritten" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

function Shelf({ kind, draft, isOpen }: { kind: FileKind; draft: Draft; isOpen: boolean }) {
  const files = draft.files.filter((file) => file.kind === kind)
  const full = fullShelf(draft.files, kind)
  const { title, none, add, address } = fileWords[kind]
  return (
    <section class="ik-flow" aria-labelledby={`${address}-titel`}>
      <h2 class="kern-heading-medium" id={`${address}-titel`}>
        {title}
      </h2>
      {files.length === 0 ? <p class="kern-body">{none}</p> : null}
      {files.map((file) => (
        <OneFile key={file.id} draft={draft} file={file} isOpen={isOpen} />
      ))}
      {isOpen && full ? <p class="kern-body">{fileRefusalText[full]}</p> : null}
      {isOpen && !full ? (
        <Actions>
          <ButtonLink
            href={paths.projects.draftUpload.to({ draftId: draft.id, fileKind: address })}
            label={add}
            tone="secondary"
          />
        </Actions>
      ) : null}
    </section>
  )
}

function OneFile({ draft, file, isOpen }: { draft: Draft; file: DraftFile; isOpen: boolean }) {
  const names = { draftId: draft.id, fileId: file.id }
  const address = paths.projects.draftAttachment.to(names)
  const locked = verdictText(file)
  return (
    <div class="ik-flow">
      {file.kind === 'picture' && isServable(file.verdict) ? <FilePicture picture={file} address={address} /> : null}
      <p class="kern-body">
        {file.kind === 'picture' ? 'Bildbeschreibung: ' : ''}
        {file.kind === 'document' && isServable(file.verdict) ? (
          <a class="kern-link" href={address}>
            <Typed>{file.title}</Typed>
          </a>
        ) : (
          <Typed>{file.title}</Typed>
        )}{' '}
        (<Typed>{file.fileName}</Typed>, {sizeText(file.bytes)})
      </p>
      {locked ? <p class="kern-body kern-body--small">{locked}</p> : null}
      {isOpen ? (
        <Form action={paths.projects.draftAttachmentRemoval.to(names)} label={`${fileWords[file.kind].remove}: ${file.title}`}>
          <SubmitButton label={fileWords[file.kind].remove} tone="secondary" about={file.title} />
        </Form>
      ) : null}
    </div>
  )
}
