import { brand } from '../brand.ts'
import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
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
      <link rel="alternate" type="application/atom+xml" title="Landespreis: Ankündigungen" href={paths.award.feed.to()} />
      <link rel="preload" href={around.asset('fira-sans-400.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={around.asset('portal.css')} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      {scripts.map((url) => (
        <script key={url} type="module" src={url}></script>
      ))}
    </head>
  )
}

export function documentTitle(page: Page): string {
  const title = page.title === brand.name ? brand.name : `${page.title} – ${brand.name}`
  return hasErrors(page.errors) ? `Fehler: ${title}` : title
}
