import { scanText, type MediaUse } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { Views } from '../../../ui/views.tsx'
import type { EditorsMedia } from './every-media.ts'
import { textTrail } from './text-words.page.tsx'

export type MediaView = {
  media: EditorsMedia[]
  unused: boolean
  counts: { all: number; unused: number }
  page: number
  pages: number
}

export function mediaPage({ media, unused, counts, page, pages }: MediaView): Page {
  const to = (onlyUnused: boolean, other = 1) =>
    paths.texts.media.to({ ...(onlyUnused && { verwendung: 'ohne' }), ...(other > 1 && { seite: other }) })
  return {
    title: 'Medien und ihre Verwendung',
    crumb: 'Medien',
    trail: textTrail(),
    wide: true,
    body: (
      <>
        <p class="kern-body">
          Bilder und Dateien von Texten, Arbeitshilfen, Veranstaltungen, Projekten und Preisträgern, und was sie zeigt: in der
          neuesten Fassung oder in der, die alle lesen. Bilder für Texte lassen sich bearbeiten und, wo nichts sie zeigt,
          entfernen.
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
        {media.length === 0 ? <Nothing unused={unused} /> : <MediaTable media={media} />}
        <Pagination page={page} pages={pages} href={(other) => to(unused, other)} />
      </>
    ),
  }
}

function Nothing({ unused }: { unused: boolean }) {
  return (
    <EmptyState title="Hier steht nichts">
      <p>{unused ? 'Jedes Bild und jede Datei wird verwendet.' : 'Noch hat die Redaktion nichts hochgeladen.'}</p>
    </EmptyState>
  )
}

function MediaTable({ media }: { media: EditorsMedia[] }) {
  const head = ['Was', 'Art', 'Hochgeladen', 'Verwendet in', 'Bild für Texte']
  return <Table caption="Medien" captionHidden head={head} rows={media.map(rowOf)} />
}

function rowOf({ mediaId, title, href, scan, isPicture, addedAt, uses }: EditorsMedia) {
  const name = <Typed>{title}</Typed>
  return [
    scan === 'passed' ? (
      <a class="kern-link" href={href}>
        {name}
      </a>
    ) : (
      <>
        {name} ({scanText[scan]})
      </>
    ),
    isPicture ? 'Bild' : 'Datei',
    day(addedAt),
    uses.length === 0 ? 'nirgends' : <Uses uses={uses} />,
    mediaId ? (
      <a class="kern-link" href={paths.texts.picture.to({ mediaId })}>
        Bearbeiten<span class="ik-visually-hidden"> {title}</span>
      </a>
    ) : (
      '–'
    ),
  ]
}

export function Uses({ uses }: { uses: MediaUse[] }) {
  return (
    <ul class="kern-list">
      {uses.map(({ title, href, isPublic }) => (
        <li key={href + title}>
          <a class="kern-link" href={href}>
            <Typed>{title}</Typed>
          </a>
          {isPublic ? '' : ' (nur Entwurf)'}
        </li>
      ))}
    </ul>
  )
}
