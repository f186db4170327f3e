import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { DownloadRefusal } from '../../attachments.rules.ts'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import type { JudgedEntry } from '../../judging/judged-entries.queries.ts'
import { JURY_TRAIL } from '../jury-trail.page.tsx'
import { FileFrame } from './file-frame.page.tsx'
import { JudgedContents, type JudgedContentsProps } from './judged-contents.page.tsx'

export function judgedEntryPage(props: JudgedContentsProps): Page {
  const { entryId, manifest } = props.judged
  return {
    title: manifest.title,
    trail: JURY_TRAIL,
    wide: true,
    body: (
      <>
        <p class="ik-lead">{manifest.contents.lead.name}</p>
        <Actions>
          <ButtonLink href={paths.jury.sheet.to({ entryId })} label="Zum Bewertungsbogen" />
        </Actions>
        <JudgedContents {...props} />
        <p>
          Ist Ihnen beim Lesen ein Grund für Befangenheit bekannt geworden?{' '}
          <a class="kern-link" href={paths.jury.declaration.to({ entryId })}>
            Befangenheit nachträglich erklären
          </a>
        </p>
      </>
    ),
  }
}

export const juryDownloadText: Record<DownloadRefusal, string> = {
  infected: 'In dieser Datei wurde Schadsoftware gefunden. Sie ist gesperrt. Das Wettbewerbsbüro weiß davon.',
  'not-yet-scanned': 'Diese Datei wird noch auf Schadsoftware geprüft. Bitte versuchen Sie es später noch einmal.',
}

export function juryFileLockedPage(judged: JudgedEntry, file: ReadableFile, because: DownloadRefusal): Page {
  return {
    title: 'Datei gesperrt',
    trail: trailOf(judged),
    body: (
      <Notice tone="warning" title={file.fileName}>
        <p>{juryDownloadText[because]}</p>
      </Notice>
    ),
  }
}

export function fileViewPage(judged: JudgedEntry, file: ReadableFile, view: 'pdf' | 'image'): Page {
  return {
    title: file.fileName,
    trail: trailOf(judged),
    wide: true,
    body: <FileFrame entryId={judged.entryId} file={file} view={view} />,
  }
}

function trailOf({ entryId, manifest }: JudgedEntry) {
  return [...JURY_TRAIL, { label: manifest.title, href: paths.jury.entry.to({ entryId }) }]
}
