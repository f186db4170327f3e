import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import type { Place } from '../../../places/index.ts'
import type { Theme } from '../../../topics/index.ts'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Draft } from '../draft.rules.ts'
import type { ProfileFile } from '../files.rules.ts'
import type { ProfileContent } from '../profile.rules.ts'
import { ProfileText } from '../public/profile-text.page.tsx'
import { ProfileFiles } from '../public/profile-files.page.tsx'
import { draftTrail } from './draft-words.page.tsx'

type View = { draft: Draft; content: ProfileContent; places: Place[]; themes: Theme[]; files: ProfileFile[] }

/** As everybody would read it. */
export function previewPage({ draft, files, content, places, themes }: View): Page {
  return {
    title: content.title === '' ? 'Projekt ohne Titel' : content.title,
    crumb: 'Vorschau',
    trail: draftTrail(draft),
    body: (
      <>
        <Notice tone="info" title="Vorschau: noch nicht veröffentlicht">
          <p>So sehen andere das Projekt, wenn die Redaktion es veröffentlicht. Kontaktangaben stehen nicht darin.</p>
        </Notice>
        <ProfileText content={content} places={places} themes={themes} />
        <ProfileFiles
          files={files}
          addressOf={({ id }) => paths.projects.draftAttachment.to({ draftId: draft.id, fileId: id })}
        />
        <Actions>
          <ButtonLink href={paths.projects.draft.to({ draftId: draft.id })} label="Zurück zu den Schritten" tone="secondary" />
        </Actions>
      </>
    ),
  }
}
