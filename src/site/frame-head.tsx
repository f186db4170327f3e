import { brand } from '../brand.ts'
import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { breadcrumbData } from './breadcrumb-data.ts'
import { bothAddresses } from './english/languages.ts'
import { hasErrors } from './error-summary.tsx'
import type { Surroundings } from './surroundings.ts'

type FrameHeadProps = { page: Page; around: Surroundings; scripts: string[] }

export function FrameHead({ page, around, scripts }: FrameHeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{documentTitle(page)}</title>
      {page.description ? <meta name="description" content={page.description} /> : null}
      <meta name="color-scheme" content="light dark" />
      <link rel="canonical" href={around.baseUrl + around.path} />
      <Alternates around={around} />
      {around.language === 'de' ? <AnnouncementFeed /> : null}
      {page.feed ? <link rel="alternate" type="application/atom+xml" title={page.feed.title} href={page.feed.href} /> : null}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={brand.name}
        href={paths.api.searchDescription.to()}
      />
      <link rel="preload" href={around.asset('fira-sans-400.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={around.asset('portal.css')} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      {[page.data, breadcrumbData(page, around)].map((data, index) =>
        data ? <script key={index} type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(data) }} /> : null,
      )}
      {scripts.map((url) => (
        <script key={url} type="module" src={url}></script>
      ))}
    </head>
  )
}

/** The same page in the other language, for search engines; each names both, as they ask for it. */
function Alternates({ around: { path, baseUrl, english } }: Pick<FrameHeadProps, 'around'>) {
  const both = bothAddresses(path, english)
  if (!both) return null
  return (
    <>
      {Object.entries(both).map(([language, href]) => (
        <link key={language} rel="alternate" hreflang={language} href={baseUrl + href} />
      ))}
    </>
  )
}

function AnnouncementFeed() {
  return <link rel="alternate" type="application/atom+xml" title="Landespreis: Ankündigungen" href={paths.award.feed.to()} />
}

export function documentTitle(page: Page): string {
  const title = page.title === brand.name ? brand.name : `${page.title} – ${brand.name}`
  return hasErrors(page.errors) ? `Fehler: ${title}` : title
}

/** Whatever it says, it does not end the element that it stands in. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
