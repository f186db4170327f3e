import { paths } from '../../paths.ts'
import { germanDay } from '../../plain/german-day.ts'
import { sizeText } from '../../plain/size-text.ts'
import type { Page } from '../../platform/page.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { ALL_TOPICS, sortInAddress, sortText } from './library-words.ts'
import type { AidFile, LibraryAid } from './library.queries.ts'

export function aidPage(aid: LibraryAid): Page {
  const files = aid.files.filter(({ scan }) => scan !== 'infected')
  return {
    title: aid.title,
    description: aid.summary,
    trail: [
      { label: 'Startseite', href: paths.home.to() },
      { label: 'Arbeitshilfen', href: paths.library.list.to() },
    ],
    body: (
      <>
        <p class="kern-body kern-body--large">{aid.summary}</p>
        {files.length > 0 ? <Files files={files} /> : null}
        {aid.sourceUrl === null ? null : <Source url={aid.sourceUrl} />}
        {aid.text === '' ? null : <Markdown text={aid.text} pictures={aid.pictures} />}
        <section class="ik-flow" aria-labelledby="angaben">
          <h2 class="kern-heading-medium" id="angaben">
            Angaben
          </h2>
          <SummaryList rows={rowsOf(aid)} />
        </section>
      </>
    ),
  }
}

function rowsOf({ sort, topic, publisher, licence, sourceDated, reviewedOn }: LibraryAid): SummaryRow[] {
  return [
    { term: 'Art', detail: <a href={paths.library.list.to({ art: sortInAddress[sort] })}>{sortText[sort]}</a> },
    {
      term: 'Thema',
      detail: topic ? <a href={paths.topic.to({ slug: topic.slug })}>{topic.title}</a> : ALL_TOPICS,
    },
    { term: 'Herausgegeben von', detail: publisher },
    ...(sourceDated === null ? [] : [{ term: 'Stand der Quelle', detail: germanDay(sourceDated) }]),
    { term: 'Lizenz', detail: licence },
    { term: 'Zuletzt geprüft', detail: germanDay(reviewedOn) },
  ]
}

function Files({ files }: { files: AidFile[] }) {
  return (
    <section class="ik-flow" aria-labelledby="dateien">
      <h2 class="kern-heading-medium" id="dateien">
        {files.length === 1 ? 'Datei' : 'Dateien'}
      </h2>
      <ul class="kern-list">
        {files.map((file) => (
          <li key={file.mediaId}>
            <FileLink {...file} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FileLink({ mediaId, title, mediaType, bytes, scan }: AidFile) {
  if (scan !== 'passed') return <>{title} (wird noch geprüft)</>
  return (
    <a class="kern-link" href={paths.media.to({ mediaId })}>
      {title} ({typeText(mediaType)}, {sizeText(bytes)})
    </a>
  )
}

function typeText(mediaType: string): string {
  if (mediaType === 'application/pdf') return 'PDF'
  if (mediaType.startsWith('image/')) return 'Bild'
  return TYPE_TEXTS.find(([part]) => mediaType.includes(part))?.[1] ?? 'Datei'
}
const TYPE_TEXTS = [
  ['wordprocessing', 'Word'],
  ['spreadsheet', 'Excel'],
  ['presentation', 'PowerPoint'],
] as const

function Source({ url }: { url: string }) {
  return (
    <section class="ik-flow" aria-labelledby="quelle">
      <h2 class="kern-heading-medium" id="quelle">
        Quelle
      </h2>
      <p class="kern-body">
        <a class="kern-link" href={url}>
          {new URL(url).hostname.replace(/^www\./, '')}
        </a>{' '}
        (führt zu einem anderen Angebot)
      </p>
    </section>
  )
}
