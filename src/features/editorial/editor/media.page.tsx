import { scanText } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { Views } from '../../../ui/views.tsx'
import type { MediaUse, UsedMedia } from '../media-uses.queries.ts'
import { addressParts, kindText } from '../text-kinds.ts'
import { textTrail } from './text-words.page.tsx'

export type MediaView = {
  media: UsedMedia[]
  unused: boolean
  counts: { all: number; unused: number }
  page: number
  pages: number
}

export function mediaPage({ media, unused, counts, page, pages }: MediaView): Page {
  const to = (onlyUnused: boolean, other = 1) =>
    paths.texts.media.to({ ...(onlyUnused && { verwendung: 'ohne' }), ...(other > 1 && { seite: other }) })
  return {
    title: 'Medien der Redaktion',
    crumb: 'Medien',
    trail: textTrail(),
    wide: true,
    body: (
      <>
        <p class="kern-body">
          Bilder für Texte und Dateien von Arbeitshilfen, und welche Texte sie zeigen: in ihrer neuesten Fassung oder in der, die
          alle lesen.
        </p>
        <Actions>
          <ButtonLink href={paths.texts.pictures.to()} label="Bild hochladen" tone="secondary" />
        </Actions>
        <Views
          label="Auswahl der Medien"
          views={[
            { label: `Alle (${counts.all})`, href: to(false), current: !unused },
            { label: `Ohne Verwendung (${counts.unused})`, href: to(true), current: unused },
          ]}
        />
        {media.length === 0 ? (
          <EmptyState title="Hier steht nichts">
            <p>{unused ? 'Jedes Bild und jede Datei wird verwendet.' : 'Noch hat die Redaktion nichts hochgeladen.'}</p>
          </EmptyState>
        ) : (
          <Table caption="Medien" captionHidden head={['Was', 'Art', 'Hochgeladen', 'Verwendet in']} rows={media.map(rowOf)} />
        )}
        <Pagination page={page} pages={pages} href={(other) => to(unused, other)} />
      </>
    ),
  }
}

function rowOf({ mediaId, mediaType, title, addedAt, scan, uses }: UsedMedia) {
  const name = <Typed>{title}</Typed>
  return [
    scan === 'passed' ? (
      <a class="kern-link" href={paths.media.to({ mediaId })}>
        {name}
      </a>
    ) : (
      <>
        {name} ({scanText[scan]})
      </>
    ),
    mediaType.startsWith('image/') ? 'Bild' : 'Datei',
    day(addedAt),
    uses.length === 0 ? 'nirgends' : <Uses uses={uses} />,
  ]
}

function Uses({ uses }: { uses: MediaUse[] }) {
  return (
    <ul class="kern-list">
      {uses.map((use) => (
        <li key={`${use.kind}/${use.slug}`}>
          <a class="kern-link" href={paths.texts.text.to(addressParts(use))}>
            {kindText[use.kind]}: <Typed>{use.title}</Typed>
          </a>
          {use.isPublic ? '' : ' (nur Entwurf)'}
        </li>
      ))}
    </ul>
  )
}
